# SPDX-License-Identifier: EUPL-1.2
"""What differs between two plans: an earlier form and a later, or last year's and this year's."""

from desktop.plan.compare.difference import Difference, What
from desktop.plan.compare.money import Money, money_by_source
from desktop.plan.compare.plans import compare

__all__ = ["Difference", "Money", "What", "compare", "money_by_source"]
