# SPDX-License-Identifier: EUPL-1.2
"""What of a copied block is pasted, and when that needs to be asked first."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.intake.clipboard import Block
from desktop.plan.column_match import is_heading_row, matched_columns
from desktop.plan.message import Message, say
from desktop.plan.tree import Table
from desktop.ui.grid.choice import Choice

Keys = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class PasteQuestion:
    """A block that does not simply fit. `keys`: the guess where each of its columns goes (None:
    nowhere); `headings`: its first row looks like headings; `row_uid`: where it would begin, None
    for new rows."""

    block: Block
    keys: Keys
    headings: bool
    row_uid: int | None
    reason: Message


def fitting(block: Block, room: int) -> Block:
    """`block` without blank columns for which there is no room, nor blank rows at its end.

    Excel and Word copy such blanks along; columns that hold a text are never left out.
    """
    width = max((_filled_width(row) for row in block), default=0)
    height = max((place + 1 for place, row in enumerate(block) if any(row)), default=0)
    return tuple(row[: max(width, room)] for row in block[:height])


def _filled_width(row: tuple[str, ...]) -> int:
    return max((place + 1 for place, text in enumerate(row) if text), default=0)


def tiled(block: Block, choice: Choice) -> Block:
    """`block` repeated over the chosen cells where it fits them a whole number of times."""
    down, right = len(choice.rows), len(choice.columns)
    height, width = len(block), len(block[0])
    if down % height or right % width:
        return block
    return tuple(row * (right // width) for row in block) * (down // height)


def question(
    table: Table, shown: Sequence[str], block: Block, choice: Choice, row_uid: int | None
) -> PasteQuestion | None:
    """What must be asked before `block` is pasted at the chosen cells; None where it fits.

    `shown`: the keys of the shown columns.
    """
    first = choice.columns[0] if choice else 0
    room, width = len(shown) - first, len(block[0])
    if is_heading_row(table, block[0]):
        keys = tuple(key if key in shown else None for key in matched_columns(table, block[0]))
        reason = say(N_("The first copied row looks like headings."))
        return PasteQuestion(block, keys, True, row_uid, reason)
    in_order: Keys = (*shown[first:], *[None] * width)[:width]
    if width > room:
        pattern = N_("{width} columns were copied, but only {room} are there from this cell on.")
        reason = say(pattern, width=width, room=room)
        return PasteQuestion(block, in_order, False, row_uid, reason)
    if _is_other_shape(block, choice, len(shown)):
        pattern = N_("You have chosen {rows} × {columns} cells and copied {height} × {width}.")
        size = {"rows": len(choice.rows), "columns": len(choice.columns)}
        reason = say(pattern, height=len(block), width=width, **size)
        return PasteQuestion(block, in_order, False, row_uid, reason)
    return None


def _is_other_shape(block: Block, choice: Choice, shown: int) -> bool:
    """Whether cells were chosen that are not as many as those copied. Whole rows say only where."""
    if not choice or choice.is_one or len(choice.columns) == shown:
        return False
    return bool(len(choice.rows) % len(block) or len(choice.columns) % len(block[0]))
