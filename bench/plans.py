# SPDX-License-Identifier: EUPL-1.2
"""The plan that is measured: the real one of a county where it is given, else the sample."""

import os
from dataclasses import replace
from pathlib import Path

from bench.measure import PROJECT
from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.plan.tree import Block, ListBlock, Paragraph, Plan, Row, Signature, Table


def plan_source() -> Path:
    """cluj.json in PLAN_SOCIAL_SEEDS or ../shared/seeds, else the sample plan."""
    chosen = os.environ.get("PLAN_SOCIAL_SEEDS")
    folder = Path(chosen) if chosen else PROJECT.parent / "shared" / "seeds"
    real = folder / "cluj.json"
    return real if real.is_file() else paths.sample_plan()


def measured_plan() -> Plan:
    """The plan of `plan_source`."""
    return read_plan(plan_source().read_bytes())


def with_rows_times(plan: Plan, times: int) -> Plan:
    """`plan` with the rows of every table repeated, each time with somewhat other texts.

    Merges stay with the first of them.
    """
    sections = tuple(
        replace(section, blocks=tuple(_repeated(block, times) for block in section.blocks))
        for section in plan.sections
    )
    return replace(plan, sections=sections)


def _repeated(block: Block, times: int) -> Block:
    if not isinstance(block, Table):
        return block
    rows = block.rows + tuple(_copy(row, time) for time in range(1, times) for row in block.rows)
    return replace(block, rows=rows)


def _copy(row: Row, time: int) -> Row:
    continues = row.continues and f"{row.continues}x{time}"
    cells = {key: f"{text} {time}" if text else text for key, text in row.cells.items()}
    return replace(row, ident=f"{row.ident}x{time}", cells=cells, continues=continues)


def texts(plan: Plan) -> list[tuple[str, int]]:
    """Each text that prints, with the number of columns that share its width."""
    found: list[tuple[str, int]] = [(plan.title, 1)]
    for section in plan.sections:
        found.append((section.heading or "", 1))
        for block in section.blocks:
            found.extend(_texts_of(block))
    return [(text, columns) for text, columns in found if text]


def _texts_of(block: Block) -> list[tuple[str, int]]:
    match block:
        case Paragraph():
            return [(block.text, 1)]
        case ListBlock():
            return [(f"{item.marker} {item.text}", 1) for item in block.items]
        case Signature():
            return [(line, 1) for line in block.lines]
        case Table():
            columns = max(1, len(block.columns))
            shown = [block.caption or "", *(column.label for column in block.columns), *block.notes]
            cells = [text for row in block.rows for text in row.cells.values()]
            return [(text, columns) for text in (*shown, *cells)]
