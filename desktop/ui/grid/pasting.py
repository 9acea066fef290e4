# SPDX-License-Identifier: EUPL-1.2
"""What of a copied block is pasted."""

from desktop.intake.clipboard import Block


def fitting(block: Block, room: int) -> Block:
    """`block` without blank columns for which there is no room, nor blank rows at its end.

    Excel and Word copy such blanks along; columns that hold a text are never left out.
    """
    width = max((_filled_width(row) for row in block), default=0)
    height = max((place + 1 for place, row in enumerate(block) if any(row)), default=0)
    return tuple(row[: max(width, room)] for row in block[:height])


def _filled_width(row: tuple[str, ...]) -> int:
    return max((place + 1 for place, text in enumerate(row) if text), default=0)
