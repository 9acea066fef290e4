# SPDX-License-Identifier: EUPL-1.2
"""Commands on the cells of tables."""

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.message import say
from desktop.plan.tree import Row
from desktop.store.records import Record


def set_cell(
    session: PlanSession, row_uid: int, key: str, text: str, initiator: object = None
) -> None:
    """Write `text`, exactly, into the cell under column `key`."""
    column = session.table_of(row_uid).column(key)
    label = say(N_("Edit “{column}”"), column=column.label if column else key)
    with session.command(label, f"cell/{row_uid}/{key}", initiator) as edit:
        edit.change(Record.ROW, row_uid, cells=_with_text(session.row(row_uid), key, text))


def _with_text(row: Row, key: str, text: str) -> dict[str, str]:
    """The cells of `row` with another text; an empty one is left as it was held, or not held."""
    if row.text(key) == text:
        return dict(row.cells)
    return {**row.cells, key: text}
