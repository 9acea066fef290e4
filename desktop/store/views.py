# SPDX-License-Identifier: EUPL-1.2
"""A view per role, so that a plain SQLite shell can ask a plan's file for services and budgets.

    SELECT denumire, capacitate, buget_local FROM servicii_existente;

Columns carry the keys of the role and the texts as written; aliases of a key are read under it, and
a plan's own columns are in `cells` (JSON by key). Nothing of ours reads the views.
"""

import sqlite3

from desktop.plan.declare import Declared, Role
from desktop.plan.roles import ROLES


def make_views(connection: sqlite3.Connection) -> None:
    """Make the views of all roles anew."""
    for role in ROLES.values():
        connection.execute(f"DROP VIEW IF EXISTS {view_name(role)}")
        connection.execute(view_of(role))


def view_name(role: Role) -> str:
    """The key of the role as a name in SQL."""
    return role.key.replace("-", "_")


def view_of(role: Role) -> str:
    """The statement that makes the view of a role: its ordinary rows, in the order of the plan."""
    columns = "".join(f",\n    {_texts(d)} AS {_name(d.key)}" for d in role.columns)
    keys = ", ".join(_text(key) for key in (role.key, *role.aliases))
    return f"""CREATE VIEW {view_name(role)} AS SELECT
    section.heading AS section,
    block.ident AS table_ident,
    table_row.ident AS row_ident{columns},
    table_row.cells AS cells
FROM table_row
JOIN block ON block.id = table_row.block_id
JOIN section ON section.id = block.section_id
WHERE block.role IN ({keys}) AND table_row.kind = 'row'
ORDER BY section.position, block.position, table_row.position"""


def _texts(declared: Declared) -> str:
    """The text under the column's key, or under the first of its aliases that is there."""
    paths = [_text(f'$."{key}"') for key in declared.keys]
    texts = [f"json_extract(table_row.cells, {path})" for path in paths]
    return texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})"


def _name(key: str) -> str:
    return '"' + key.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
