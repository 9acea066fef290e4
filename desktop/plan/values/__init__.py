# SPDX-License-Identifier: EUPL-1.2
"""What the texts of cells mean. A value is computed from its text, never stored nor printed.

`parse` never raises: a text that is not understood is a value that says so.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from desktop.plan.declare import Kind
from desktop.plan.values.act import ActReference, acts_in, read_act, write_act
from desktop.plan.values.area import Area, read_area
from desktop.plan.values.cpv import CpvCode, read_cpv
from desktop.plan.values.deadline import Deadline, read_deadline, write_deadline
from desktop.plan.values.money import Amount, known_unit, read_amount, write_amount
from desktop.plan.values.nothing import Nothing, says_nothing, which_nothing
from desktop.plan.values.occupancy import Occupancy, read_occupancy
from desktop.plan.values.ordinal import Ordinal, read_ordinal
from desktop.plan.values.parties import Parties, Party, read_parties
from desktop.plan.values.plain import PlainText, read_plain
from desktop.plan.values.quantity import Part, Quantity, read_quantity
from desktop.plan.values.service_code import ServiceCode, codes_in, read_service_code
from desktop.plan.values.staff import Post, Staff, read_staff, write_staff
from desktop.plan.values.terms import DeadlineItem, Term
from desktop.plan.values.value import Value

__all__ = [
    "ActReference",
    "Amount",
    "Area",
    "CpvCode",
    "Deadline",
    "DeadlineItem",
    "Nothing",
    "Occupancy",
    "Ordinal",
    "Part",
    "Parties",
    "Party",
    "PlainText",
    "Post",
    "Quantity",
    "ServiceCode",
    "Staff",
    "Term",
    "Value",
    "acts_in",
    "codes_in",
    "known_unit",
    "parse",
    "says_nothing",
    "which_nothing",
    "write_act",
    "write_amount",
    "write_deadline",
    "write_staff",
]

_READERS: Mapping[Kind, Callable[[str, str | None], Value]] = {
    Kind.TEXT: read_plain,
    Kind.ORDINAL: read_ordinal,
    Kind.SERVICE_CODE: read_service_code,
    Kind.CPV_CODE: read_cpv,
    Kind.QUANTITY: read_quantity,
    Kind.OCCUPANCY: read_occupancy,
    Kind.AREA: read_area,
    Kind.AMOUNT: read_amount,
    Kind.STAFF: read_staff,
    Kind.DEADLINE: read_deadline,
    Kind.PARTIES: read_parties,
    Kind.ACT: read_act,
}


@lru_cache(maxsize=8192)
def parse(kind: Kind, text: str, unit: str | None = None) -> Value:
    """What `text` means as a cell of `kind`.

    `unit` is the unit of money of the column ("lei", "mii lei") or None where it is not said; a
    unit in the text wins. `Value.number()` of amounts is in lei where the unit is known.
    """
    return _READERS[kind](text, unit)
