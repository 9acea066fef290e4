# SPDX-License-Identifier: EUPL-1.2
"""The budget by quarters, in the layout of the budget forms of local councils (a proposal)."""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import amount, text, wide_text


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Row of a quarterly budget: an indicator, its code, the year and its quarters.

    Rows nest by code (10 > 10.01 > 10.01.01), so a column is not added up as a whole.
    """

    name: Cell = wide_text(
        N_("Indicator"), key="denumire", official="Denumirea indicatorilor", required=True
    )
    code: Cell = text(
        N_("Budget code"),
        key="cod",
        official="Cod",
        help=N_("The code of the budget classification, such as 10.01.01."),
    )
    year: Cell = amount(
        N_("Whole year"), key="total", aliases=("total_an",), official="TOTAL AN", total=False
    )
    first: Cell = amount(
        N_("Quarter I"), key="trim_1", aliases=("trim_i",), official="TRIM I", total=False
    )
    second: Cell = amount(
        N_("Quarter II"), key="trim_2", aliases=("trim_ii",), official="TRIM II", total=False
    )
    third: Cell = amount(
        N_("Quarter III"), key="trim_3", aliases=("trim_iii",), official="TRIM III", total=False
    )
    fourth: Cell = amount(
        N_("Quarter IV"), key="trim_4", aliases=("trim_iv",), official="TRIM IV", total=False
    )


QUARTERLY_BUDGET = Role(
    "buget-trimestrial",
    N_("Quarterly budget"),
    BudgetLine,
    help=N_("The money of the year by quarters, on the codes of the budget classification."),
)
