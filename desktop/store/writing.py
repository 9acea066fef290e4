# SPDX-License-Identifier: EUPL-1.2
"""Writes of a transaction: each is one record, noted with its images before and after."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from desktop.plan import tree
from desktop.plan.watch import Watch, unwatched
from desktop.store.positions import spread
from desktop.store.records import PARENT_COLUMN, Change, Record, Values, encode


class Transaction:
    """An open transaction; once it is over, every write raises RuntimeError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.changes: list[Change] = []
        self.open = True

    def write(self, change: Change) -> None:
        """Make one change in the file."""
        if not self.open:
            raise RuntimeError("a write outside its transaction")
        if change.before is None:
            self._insert(change.record, change.uid, change.after or {})
        elif change.after is None:
            self._connection.execute(f"DELETE FROM {change.record} WHERE id = ?", (change.uid,))
        else:
            self._update(change.record, change.uid, change.after)
        self.changes.append(change)

    def _insert(self, record: Record, uid: int, values: Values) -> None:
        names = ", ".join(values)
        places = ", ".join("?" * len(values))
        self._connection.execute(
            f"INSERT INTO {record} (id, {names}) VALUES (?, {places})", (uid, *values.values())
        )

    def _update(self, record: Record, uid: int, after: Values) -> None:
        assignments = ", ".join(f"{name} = ?" for name in after)
        self._connection.execute(
            f"UPDATE {record} SET {assignments} WHERE id = ?", (*after.values(), uid)
        )


@contextmanager
def atomic(connection: sqlite3.Connection) -> Iterator[Transaction]:
    """A transaction that commits at the end, or rolls back when anything is raised."""
    connection.execute("BEGIN IMMEDIATE")
    transaction = Transaction(connection)
    try:
        yield transaction
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself has rolled back after some errors
            connection.execute("ROLLBACK")
        raise
    finally:
        transaction.open = False


def write_plan(
    transaction: Transaction, plan: tree.Plan, root: int, watch: Watch = unwatched
) -> None:
    """Store every node of a plan in an empty file; `watch` is told between sections."""
    transaction.write(Change(Record.PLAN, root, None, encode(plan)))
    uids = dict.fromkeys(Record, 0)

    def store(record: Record, parent: int, nodes: Sequence[tree.Node]) -> None:
        for position, node in zip(spread(len(nodes)), nodes, strict=True):
            if record is Record.SECTION:
                watch(uids[record], len(nodes))
            uids[record] += 1
            values = record_of(record, node, parent, position)
            transaction.write(Change(record, uids[record], None, values))
            store_children(node, uids[record])

    def store_children(node: tree.Node, uid: int) -> None:
        for record, nodes in children_of(node):
            store(record, uid, nodes)

    store_children(plan, root)


def record_of(record: Record, node: tree.Node, parent: int, position: int) -> dict[str, Any]:
    """All columns of a node's record but its id."""
    placed: dict[str, Any] = {"position": position}
    column = PARENT_COLUMN.get(record)
    return placed | ({column: parent} if column else {}) | encode(node)


def children_of(node: tree.Node) -> list[tuple[Record, Sequence[tree.Node]]]:
    """The nodes under a node that have records of their own."""
    match node:
        case tree.Plan():
            return [(Record.SECTION, node.sections)]
        case tree.Section():
            return [(Record.BLOCK, node.blocks)]
        case tree.ListBlock():
            return [(Record.ITEM, node.items)]
        case tree.Table():
            return [(Record.ROW, node.rows)]
    return []
