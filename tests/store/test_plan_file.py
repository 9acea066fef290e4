# SPDX-License-Identifier: EUPL-1.2
"""A plan's file: what goes in comes out, and what cannot be opened is told and left alone."""

import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_plan import rich_plan, service_table, small_plan

from desktop.plan import tree
from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.message import Message
from desktop.plan.tree import Kept, Plan
from desktop.store.connection import APPLICATION_ID, SCHEMA, probe
from desktop.store.plan_file import PlanFile
from desktop.store.records import Change, Record, encode


def stored(path: Path, plan: Plan) -> Plan:
    PlanFile.create(path, plan).close()
    file = PlanFile.open(path, read_only=True)
    try:
        return file.load()
    finally:
        file.close()


def refused(path: Path, **options: bool) -> Trouble:
    """How opening fails; the folder is then what it was, to the byte."""
    before = snapshot(path.parent)
    with pytest.raises(EnvironmentTrouble) as error:
        PlanFile.open(path, **options)
    assert snapshot(path.parent) == before
    assert error.value.path == str(path)
    return error.value.kind


def snapshot(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


@pytest.mark.parametrize("plan", [rich_plan(), small_plan(), replace(rich_plan(), sections=())])
def test_a_plan_comes_back_as_it_went_in(path, plan) -> None:
    assert stored(path, plan) == plan


def test_a_real_plan_comes_back_as_it_went_in(path, seed) -> None:
    assert stored(path, seed) == seed


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
kepts = st.builds(
    Kept,
    st.dictionaries(texts, st.recursive(st.none() | st.integers() | texts, st.lists), max_size=2),
    st.frozensets(texts, max_size=2),
)


@settings(max_examples=40, deadline=None)
@given(heading=st.none() | texts, text=texts, kept=kepts, cells=st.dictionaries(texts, texts))
def test_any_text_comes_back(tmp_path_factory, heading, text, kept, cells) -> None:
    row = tree.Row(ident=text, kind=tree.RowKind.ROW, cells=cells, kept=kept, units=cells)
    table = replace(service_table(1), rows=(row,), notes=(text,), legend=cells, caption=heading)
    blocks = (tree.Paragraph(text, kept=kept), table, tree.Signature((text, text)))
    section = tree.Section(ident=text, level=1, heading=heading, blocks=blocks, kept=kept)
    plan = replace(small_plan(), title=text, sections=(section,), kept=kept)
    assert stored(tmp_path_factory.mktemp("any") / "a.plansocial", plan) == plan


def test_uids_are_the_numbers_of_the_records(path) -> None:
    plan = stored(path, small_plan())
    _title, chapter, *_rest = plan.sections
    assert [s.uid for s in plan.sections] == [1, 2, 3, 4]
    assert [r.uid for r in chapter.blocks[2].rows] == [1, 2, 3, 4, 5, 6]


def test_settings_of_an_open_file(path) -> None:
    file = PlanFile.create(path, small_plan())
    connection = file._connection
    pragmas = {
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA,
        "foreign_keys": 1,
        "journal_mode": "delete",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "busy_timeout": 0,
    }
    found = {n: connection.execute(f"PRAGMA {n}").fetchone()[0] for n in pragmas}
    file.close()
    assert found == pragmas


def test_opening_and_closing_changes_no_byte(path) -> None:
    PlanFile.create(path, small_plan()).close()
    before = snapshot(path.parent)
    for read_only in (False, True):
        file = PlanFile.open(path, read_only=read_only)
        file.load()
        file.close()
        assert snapshot(path.parent) == before


def test_an_existing_file_is_never_written_over(path) -> None:
    path.write_text("altceva")
    with pytest.raises(EnvironmentTrouble) as error:
        PlanFile.create(path, small_plan())
    assert error.value.kind is Trouble.EXISTS
    assert snapshot(path.parent) == {path.name: b"altceva"}


def test_a_file_that_appears_meanwhile_is_not_written_over(path, monkeypatch) -> None:
    original = Path.hardlink_to

    def late(self, target):
        self.write_text("altceva")
        original(self, target)

    monkeypatch.setattr(Path, "hardlink_to", late)
    with pytest.raises(EnvironmentTrouble) as error:
        PlanFile.create(path, small_plan())
    assert error.value.kind is Trouble.EXISTS
    assert snapshot(path.parent) == {path.name: b"altceva"}


def test_a_file_system_without_links_gets_the_file_too(path, monkeypatch) -> None:
    def no_links(self, target):
        raise PermissionError(1, "no links")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert stored(path, small_plan()) == small_plan()
    assert list(snapshot(path.parent)) == [path.name]


def test_a_folder_that_is_not_there(tmp_path) -> None:
    with pytest.raises(EnvironmentTrouble) as error:
        PlanFile.create(tmp_path / "nu" / "a.plansocial", small_plan())
    assert error.value.kind in (Trouble.MISSING, Trouble.PERMISSION)


def test_a_failed_creation_leaves_nothing(path) -> None:
    broken = replace(small_plan(), title="\ud800")  # half a surrogate pair: no file can hold it
    with pytest.raises(BadInput):
        PlanFile.create(path, broken)
    assert snapshot(path.parent) == {}


def test_missing(path) -> None:
    assert refused(path) is Trouble.MISSING


def test_a_folder_is_no_plan(path) -> None:
    path.mkdir()
    assert refused(path) is Trouble.NOT_A_PLAN


def test_empty(path) -> None:
    path.write_bytes(b"")
    assert refused(path) is Trouble.NOT_A_PLAN
    assert refused(path, read_only=True) is Trouble.NOT_A_PLAN


def test_other_bytes(path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"word/document.xml" * 100)
    assert refused(path) is Trouble.NOT_A_PLAN


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_another_programs_database(path, journal_mode) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal_mode}")
        connection.execute("CREATE TABLE notes (text)")
        connection.commit()
    assert refused(path) is Trouble.NOT_A_PLAN
    assert refused(path, read_only=True) is Trouble.NOT_A_PLAN


def test_newer(path) -> None:
    PlanFile.create(path, small_plan()).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    assert refused(path) is Trouble.TOO_NEW


@pytest.mark.parametrize("read_only", [False, True])
def test_damaged_pages(path, read_only) -> None:
    PlanFile.create(path, small_plan(300)).close()
    whole = path.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:middle] + b"\xff" * 8192 + whole[middle + 8192 :])
    assert refused(path, read_only=read_only) is Trouble.DAMAGED


def test_cut_short(path) -> None:
    PlanFile.create(path, small_plan(300)).close()
    path.write_bytes(path.read_bytes()[:20_000])
    assert refused(path) is Trouble.DAMAGED


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE table_row",
        "DELETE FROM plan",
        "UPDATE table_row SET block_id = 99 WHERE id = 1",
        "UPDATE block SET content = '{\"columns\": [{}]}' WHERE kind = 'table'",
    ],
)
def test_records_that_make_no_plan(path, statement) -> None:
    PlanFile.create(path, small_plan()).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    file = PlanFile.open(path, read_only=True)
    with pytest.raises(EnvironmentTrouble) as error:
        file.load()
    file.close()
    assert error.value.kind is Trouble.DAMAGED


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE table_row SET cells = '[1]'",
        "UPDATE table_row SET cells = NULL",
        "UPDATE table_row SET kind = 'alt'",
        "UPDATE table_row SET position = 'x'",
        "UPDATE section SET level = 5",
        "UPDATE section SET state = ''",
        "UPDATE block SET kind = 'imagine'",
        "UPDATE plan SET stage = 'x'",
        "INSERT INTO table_row SELECT 99, 99, 1, 'r', 'row', '{}', NULL, NULL, '{}', '{}', '{}'",
        "DELETE FROM section",
        "UPDATE plan SET id = 2",
    ],
)
def test_the_file_itself_refuses_what_is_no_plan(path, statement) -> None:
    file = PlanFile.create(path, small_plan())
    with pytest.raises(sqlite3.IntegrityError):
        file._connection.execute(statement)
    file.close()


def test_a_writer_keeps_everyone_out_until_it_closes(path) -> None:
    file = PlanFile.create(path, small_plan())
    for read_only in (False, True):
        with pytest.raises(EnvironmentTrouble) as error:
            PlanFile.open(path, read_only=read_only)
        assert error.value.kind is Trouble.BUSY
    file.close()
    PlanFile.open(path).close()


def test_probing_does_not_free_the_lock(path) -> None:
    file = PlanFile.create(path, small_plan())
    assert probe(path) == (APPLICATION_ID, SCHEMA)
    script = (
        f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('SELECT * FROM plan')"
    )
    assert os.system(f'"{os.sys.executable}" -c "{script}" 2>/dev/null') != 0
    file.close()


def test_two_readers_at_once(path) -> None:
    PlanFile.create(path, small_plan()).close()
    first, second = (PlanFile.open(path, read_only=True) for _ in range(2))
    assert first.load() == second.load()
    first.close()
    second.close()


def test_a_reader_cannot_write(path) -> None:
    PlanFile.create(path, small_plan()).close()
    file = PlanFile.open(path, read_only=True)
    with pytest.raises(EnvironmentTrouble) as error, file.transaction(Message("x")):
        pytest.fail("a transaction began")
    file.close()
    assert error.value.kind is Trouble.READ_ONLY


def test_what_the_disk_protects_opens_to_be_read(path, monkeypatch) -> None:
    PlanFile.create(path, small_plan()).close()
    path.chmod(stat.S_IRUSR)
    # root may write anything, so the answer of the system is set for whoever runs the test
    monkeypatch.setattr(os, "access", lambda place, mode: place != path)
    file = PlanFile.open(path)
    assert file.read_only
    assert file.load() == small_plan()
    file.close()


def test_a_folder_without_room_for_a_journal_opens_to_be_read(path, monkeypatch) -> None:
    PlanFile.create(path, small_plan()).close()
    monkeypatch.setattr(os, "access", lambda place, mode: place != path.parent)
    file = PlanFile.open(path)
    assert file.read_only
    file.close()


def test_a_write_outside_its_transaction_is_a_mistake(path) -> None:
    file = PlanFile.create(path, small_plan())
    with file.transaction(Message("x")) as transaction:
        pass
    change = Change(Record.PLAN, 1, {"title": "a"}, {"title": "b"})
    with pytest.raises(RuntimeError):
        transaction.write(change)
    file.close()


def test_each_record_says_its_columns(path) -> None:
    """What `encode` writes are the columns of the tables, no fewer and no more."""
    file = PlanFile.create(path, rich_plan())
    placed = {"id", "position", "section_id", "block_id"}
    nodes = {
        Record.PLAN: rich_plan(),
        Record.SECTION: rich_plan().sections[0],
        Record.BLOCK: service_table(),
        Record.ROW: service_table().rows[0],
        Record.ITEM: tree.Item("-", ""),
    }
    for record, node in nodes.items():
        columns = file._connection.execute(f"SELECT * FROM {record}").description
        assert {c[0] for c in columns} - placed == set(encode(node))
    file.close()
