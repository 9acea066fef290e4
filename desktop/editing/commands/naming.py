# SPDX-License-Identifier: EUPL-1.2
"""Idents for what a command adds: free in the plan, in the style of the edition's own."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.editing.session import PlanSession
from desktop.plan.tree import Block, Section, Table


def section_ident(session: PlanSession) -> str:
    """An ident that no section has: "s12"."""
    return next(i for i in _numbered("s") if not session.find_section(i))


def table_ident(session: PlanSession) -> str:
    """An ident that no table has: "t5"."""
    return next(i for i in _numbered("t") if not session.find_table(i))


def row_idents(session: PlanSession, table: str, first: int = 1) -> Iterator[str]:
    """Idents that no row of the plan has: "t5.1", "t5.2" …; `first`: the number to try first."""
    for ident in _numbered(f"{table}.", first):
        if not session.find_row(ident):
            yield ident


def with_free_rows(session: PlanSession, section: Section) -> Section:
    """A section that is not in the plan yet, with rows whose idents nobody has."""
    return replace(section, blocks=tuple(_with_free_rows(session, b) for b in section.blocks))


def _with_free_rows(session: PlanSession, block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    idents = row_idents(session, block.ident)
    return replace(block, rows=tuple(replace(row, ident=next(idents)) for row in block.rows))


def _numbered(start: str, first: int = 1) -> Iterator[str]:
    number = first
    while True:
        yield f"{start}{number}"
        number += 1
