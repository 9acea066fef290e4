# SPDX-License-Identifier: EUPL-1.2
"""Commands on what became of estimated amounts: approved, spent. The plan does not print them."""

from collections.abc import Iterable

from desktop.editing.commands.cells import known_column
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.accountant_sheet import AmountChange
from desktop.plan.errors import BadInput
from desktop.plan.message import say, say_count
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


def take_amounts(session: PlanSession, changes: Iterable[AmountChange]) -> int:
    """Write what the accountant's sheet says of amounts, as one command. How many were written.

    A change whose amount is another by now, or no longer there, is left out.
    """
    also: dict[int, dict[str, dict[str, str]]] = {}
    count = 0
    for change in changes:
        row = session.find_row(change.line.row.ident)
        if row is None or not is_open(session, change):
            continue
        held = also.setdefault(row.uid, {key: dict(texts) for key, texts in row.also.items()})
        held.setdefault(change.line.key, {})[change.which] = change.new
        count += 1
    if count:
        label = say_count(
            "Take over {count} amount of the accountant",
            "Take over {count} amounts of the accountant",
            count,
        )
        with session.command(label) as edit:
            edit.fills = False
            for uid, texts in also.items():
                edit.change(Record.ROW, uid, also=texts)
    return count


def is_open(session: PlanSession, change: AmountChange) -> bool:
    """Whether the plan still says of an amount what it said when the sheet was read."""
    line, row = change.line, session.find_row(change.line.row.ident)
    return row is not None and row.also.get(line.key, EMPTY).get(change.which, "") == change.old
