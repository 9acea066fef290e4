# SPDX-License-Identifier: EUPL-1.2
"""Anyone can ask a plan's file with plain SQL."""

import sqlite3
from contextlib import closing

import pytest
from invented_plan import small_plan

from desktop.plan.roles import ROLES
from desktop.store.plan_file import PlanFile
from desktop.store.views import view_name


def test_services_can_be_selected(path) -> None:
    PlanFile.create(path, small_plan()).close()
    with closing(sqlite3.connect(path)) as shell:
        rows = shell.execute(
            "SELECT section, row_ident, denumire, buget_local FROM servicii_existente LIMIT 2"
        ).fetchall()
    assert rows == [
        ("I. Servicii", "t1.1", "Serviciul 1", None),
        ("I. Servicii", "t1.2", "Serviciul 2", "90"),
    ]


def test_an_alias_is_read_under_its_key(path) -> None:
    file = PlanFile.create(path, small_plan())
    file._connection.execute(
        'UPDATE table_row SET cells = \'{"capacitate_zi":"8/zi"}\' WHERE id = 1'
    )
    found = file._connection.execute("SELECT capacitate FROM servicii_existente LIMIT 1")
    assert found.fetchone() == ("8/zi",)
    file.close()


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.key)
def test_every_role_has_a_view_with_its_columns(path, role) -> None:
    file = PlanFile.create(path, small_plan())
    view = file._connection.execute(f"SELECT * FROM {view_name(role)}")
    assert {d.key for d in role.columns} <= {column[0] for column in view.description}
    file.close()
