# SPDX-License-Identifier: EUPL-1.2
"""Schemas of files: each released one opens for ever, and what a new file has is what is stored."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from invented_plan import council_plan, rich_plan, small_plan

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import Message
from desktop.plan.tree import Plan, Table
from desktop.store import connection as settings
from desktop.store import schema
from desktop.store.plan_file import PlanFile
from desktop.store.records import Change, Record
from desktop.store.restore_points import Occasion, points_of

DATA = Path(__file__).resolve().parent.parent / "data"
SCHEMAS = range(1, settings.SCHEMA + 1)
TABLES = """
SELECT sql || char(59, 10) FROM sqlite_master
WHERE type <> 'view' AND name NOT LIKE '%sqlite%' ORDER BY rowid
"""


def cell(plan: Plan) -> str:
    table = plan.sections[1].blocks[2]
    assert isinstance(table, Table)
    return table.row("t1.3").text("b")


def sample(version: int) -> Path:
    return DATA / f"plan_schema_{version}.plansocial"


def stored_plan(version: int) -> Plan:
    return rich_plan() if version == 1 else council_plan()


@pytest.mark.parametrize("version", SCHEMAS)
def test_the_sample_of_each_schema_opens(path, version) -> None:
    shutil.copy(sample(version), path)
    file = PlanFile.open(path)
    plan = file.load()
    (accepted,) = file.accepted().values()
    assert cell(plan) == "schimbat"
    assert plan.title == rich_plan().title
    assert accepted["reason"] == "așa este"
    assert str(file.redo_label()) == "Change the title of the plan"
    assert [str(file.undo().label) for _ in range(2)] == ["Accept a remark", "Edit “”"]
    assert file.load() == stored_plan(version)
    file.close()


@pytest.mark.parametrize("version", SCHEMAS)
def test_a_sample_that_may_only_be_read_opens(path, version) -> None:
    shutil.copy(sample(version), path)
    file = PlanFile.open(path, read_only=True)
    assert cell(file.load()) == "schimbat"
    file.close()
    assert path.read_bytes() == sample(version).read_bytes()


def test_migrations_make_the_stored_schema(tmp_path) -> None:
    """A released migration never changes: a change of the schema is a migration and a new file."""
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        schema.migrate(connection)
        made = connection.execute(TABLES).fetchall()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    assert version == settings.SCHEMA
    stored = (DATA / f"schema_{settings.SCHEMA}.sql").read_text("utf-8")
    assert "".join(sql for (sql,) in made) == stored


@pytest.mark.parametrize("version", SCHEMAS)
def test_each_sample_has_its_stored_schema(version) -> None:
    with closing(settings.connect(sample(version), settings.Mode.READ)) as connection:
        made = connection.execute(TABLES).fetchall()
    assert "".join(sql for (sql,) in made) == (DATA / f"schema_{version}.sql").read_text("utf-8")


def test_every_table_is_strict(path) -> None:
    file = PlanFile.create(path, small_plan())
    tables = file._connection.execute("PRAGMA main.table_list").fetchall()
    file.close()
    ours = {
        name: strict for _schema, name, kind, _columns, _rowid, strict in tables if kind == "table"
    }
    assert {name for name, strict in ours.items() if not strict} == {
        "_sqlite_migrations",  # made by sqlite_utils
        "sqlite_schema",
        "sqlite_sequence",
    } & set(ours)


def test_the_announcement_of_an_older_plan_is_the_notice_of_the_council_file(path) -> None:
    shutil.copy(sample(1), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        old = '[{"kind":"announcement","number":"8"},{"kind":"decision","number":"12"}]'
        connection.execute("UPDATE plan SET acts = ?", (old,))
    file = PlanFile.open(path)
    assert [(act.kind, act.number) for act in file.load().acts] == [
        ("notice", "8"),
        ("decision", "12"),
    ]
    file.close()


@pytest.fixture
def next_version(monkeypatch) -> None:
    """The program one schema later: titles get a mark."""
    migrations = schema.Migrations("plan-social")
    migrations()(schema.m001_tables_of_a_plan)
    migrations()(schema.m002_council_file)

    @migrations()
    def m003_marked_titles(db) -> None:
        db.execute("UPDATE plan SET title = title || ' (2)'")
        db.execute("PRAGMA user_version = 3")

    monkeypatch.setattr(schema.migrate, "__defaults__", (migrations,))
    monkeypatch.setattr(settings, "SCHEMA", 3)
    monkeypatch.setattr(settings, "STEPS_FIT_SINCE", 3)
    monkeypatch.setattr("desktop.store.plan_file.SCHEMA", 3)


def with_a_step(path: Path) -> None:
    file = PlanFile.create(path, small_plan())
    with file.transaction(Message("x")) as transaction:
        transaction.write(Change(Record.PLAN, 1, {"stage": "ciorna"}, {"stage": "final"}))
    file.close()


def test_an_older_file_is_upgraded_after_a_restore_point(path, request) -> None:
    with_a_step(path)
    request.getfixturevalue("next_version")
    file = PlanFile.open(path)
    assert file.load().title == "Planul de acțiune (2)"
    assert file.undo() is None  # its steps no longer fit
    file.close()
    (copy,) = points_of(path)
    assert copy.occasion is Occasion.MIGRATION
    with closing(sqlite3.connect(copy.path)) as connection:
        assert connection.execute("SELECT title FROM plan").fetchone() == ("Planul de acțiune",)
    PlanFile.open(path).close()
    assert len(points_of(path)) == 1


def test_an_older_file_that_may_only_be_read_is_left_alone(path, request) -> None:
    with_a_step(path)
    before = path.read_bytes()
    request.getfixturevalue("next_version")
    file = PlanFile.open(path, read_only=True)
    assert file.load().title == "Planul de acțiune (2)"
    file.close()
    assert path.read_bytes() == before


def test_an_upgrade_that_fails_leaves_the_file(path, request, monkeypatch) -> None:
    with_a_step(path)
    before = path.read_bytes()
    request.getfixturevalue("next_version")

    def full(connection, target, **options):
        raise EnvironmentTrouble(Trouble.FULL, Message("full"))

    monkeypatch.setattr("desktop.store.backups.write_copy", full)
    with pytest.raises(EnvironmentTrouble):
        PlanFile.open(path)
    assert path.read_bytes() == before
