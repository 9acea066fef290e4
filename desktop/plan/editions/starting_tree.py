# SPDX-License-Identifier: EUPL-1.2
"""From the declarations of an edition to the sections of a plan."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from desktop.plan.columns import header_rows, new_columns
from desktop.plan.editions.model import SectionSpec, Seed, TableSeed, wording
from desktop.plan.roles import role
from desktop.plan.tree import (
    Administration,
    Block,
    Column,
    ListBlock,
    Paragraph,
    Period,
    Row,
    RowKind,
    Section,
    State,
    Table,
)


def fresh_idents(letter: str, taken: Collection[str]) -> Iterator[str]:
    """Idents that a plan does not have yet: "s1", "s2" … or "t1", "t2" …"""
    number = 1
    while True:
        if (ident := f"{letter}{number}") not in taken:
            yield ident
        number += 1


class Planting:
    """Makes sections for one administration and period, with idents that are not taken."""

    def __init__(
        self, administration: Administration, period: Period, taken: Collection[str] = ()
    ) -> None:
        self.administration = administration
        self.period = period
        self._sections = fresh_idents("s", taken)
        self._tables = fresh_idents("t", taken)

    def section(self, spec: SectionSpec) -> Section:
        """The section of `spec` as it starts: heading with names, seeded blocks, state."""
        return Section(
            ident=next(self._sections),
            level=spec.level,
            heading=self._words(spec.heading),
            blocks=tuple(self._block(seed) for seed in spec.seeds),
            key=spec.key,
            state=State.FILLED if spec.heading_only else spec.state,
        )

    def _words(self, pattern: str) -> str:
        return wording(pattern, self.administration, self.period)

    def _block(self, seed: Seed) -> Block:
        if isinstance(seed, TableSeed):
            return self._table(seed)
        if isinstance(seed, ListBlock):
            items = tuple(replace(item, text=self._words(item.text)) for item in seed.items)
            return ListBlock(items=items)
        return Paragraph(text=self._words(seed.text), role=seed.role)

    def _table(self, seed: TableSeed) -> Table:
        columns = tuple(
            replace(column, label=seed.labels.get(column.key, column.label))
            for column in new_columns(role(seed.role))
        )
        ident = next(self._tables)
        return Table(
            ident=ident,
            role=seed.role,
            columns=columns,
            header_rows=header_rows(columns),
            rows=tuple(_first_rows(ident, seed, columns)),
        )


def _first_rows(ident: str, seed: TableSeed, columns: tuple[Column, ...]) -> Iterator[Row]:
    """The column numbers where the role has them, then the seeded rows or an empty one."""
    kinds_and_cells = [(RowKind.ROW, cells) for cells in seed.rows or (_empty_row(columns),)]
    if role(seed.role).numbered:
        numbers = {column.key: str(number) for number, column in enumerate(columns, 1)}
        kinds_and_cells.insert(0, (RowKind.COLUMN_NUMBERS, numbers))
    for number, (kind, cells) in enumerate(kinds_and_cells, 1):
        yield Row(ident=f"{ident}.{number}", kind=kind, cells=cells)


def _empty_row(columns: tuple[Column, ...]) -> dict[str, str]:
    numbered = any(column.key == "nr" for column in columns)
    return {"nr": "1."} if numbered else {}
