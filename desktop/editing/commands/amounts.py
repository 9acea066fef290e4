# SPDX-License-Identifier: EUPL-1.2
"""Commands on what became of estimated amounts: approved, spent. The plan does not print them."""

from desktop.editing.commands.cells import known_column
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import APPROVED, EMPTY, EXECUTED
from desktop.store.records import Record

LABELS = {
    APPROVED: N_("Write what was approved for “{column}”"),
    EXECUTED: N_("Write what was spent for “{column}”"),
}


def set_also(session: PlanSession, row_uid: int, key: str, which: str, text: str) -> None:
    """Write what was approved or spent (APPROVED, EXECUTED) beside the amount under column `key`.

    In the unit of the cell, exactly as typed; "" takes it away. The state of the section stays.
    """
    column = known_column(session.table_of(row_uid), key)
    if which not in LABELS:
        raise BadInput(say(N_("An amount is either approved or spent.")), which)
    also = session.row(row_uid).also
    texts = {k: t for k, t in {**also.get(key, EMPTY), which: text}.items() if t or k != which}
    others = {k: texts for k, texts in also.items() if k != key}
    label = say(LABELS[which], column=column.label)
    with session.command(label, f"also/{row_uid}/{key}/{which}") as edit:
        edit.fills = False
        edit.change(Record.ROW, row_uid, also=others | ({key: texts} if texts else {}))
