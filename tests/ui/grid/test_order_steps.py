# SPDX-License-Identifier: EUPL-1.2
"""Orders of rows become one another in few steps."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.grid.order import Inserted, Moved, Removed, Step, steps_between

ORDERS = st.lists(st.integers(0, 12), unique=True)


def applied(old: list[int], new: list[int]) -> list[int]:
    rows = list(old)
    for step in steps_between(old, new):
        apply(rows, step, new)
    return rows


def apply(rows: list[int], step: Step, new: list[int]) -> None:
    match step:
        case Removed(first, last):
            del rows[first : last + 1]
        case Moved(first, last, before):
            assert before < first
            moved = rows[first : last + 1]
            del rows[first : last + 1]
            rows[before:before] = moved
        case Inserted(first, last):
            rows[first:first] = new[first : last + 1]


@given(ORDERS, ORDERS)
def test_the_steps_lead_from_one_order_to_the_other(old: list[int], new: list[int]) -> None:
    assert applied(old, new) == new


def test_a_block_that_moves_is_one_step() -> None:
    assert list(steps_between([1, 2, 3, 4, 5], [3, 4, 1, 2, 5])) == [Moved(2, 3, 0)]
    assert list(steps_between([1, 2, 3], [2, 3, 1])) == [Moved(1, 2, 0)]


def test_neighbours_go_and_come_together() -> None:
    assert list(steps_between([1, 2, 3, 4], [1, 4])) == [Removed(1, 2)]
    assert list(steps_between([1, 4], [1, 2, 3, 4])) == [Inserted(1, 2)]
