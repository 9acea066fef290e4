# SPDX-License-Identifier: EUPL-1.2
"""The program dies: what was committed is there and can be undone, the half edit is gone."""

import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from invented_plan import small_plan

from desktop.editing.session import PlanSession
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.store.library import summary_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")


def make(path: Path) -> None:
    PlanSession.create(path, small_plan()).close()


def assert_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


HALF_AN_EDIT = """
    session = PlanSession.open(path)
    set_cell(session, 1, "denumire", "primul")
    set_cell(session, 2, "denumire", "al doilea")
    with session.command(Message("half")) as edit:
        session._file._connection.execute("PRAGMA cache_size = 1")  # so that pages reach the disk
        for section in (2, 3):
            edit.change("section", section, heading="jumătate")
        for _ in range(3):
            edit.insert("section", 1, small_plan().sections)
        edit.remove("section", 2)
        print("inside", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("look_first", ["read only", "list", "not"])
def test_killed_inside_a_command(path, program, look_first) -> None:
    make(path)
    process = program(HALF_AN_EDIT, path)
    assert process.stdout.readline() == "inside\n"
    assert process.wait() == -signal.SIGKILL
    journal = path.with_name(f"{path.name}-journal")
    assert journal.stat().st_size > 0
    if look_first == "list":
        assert summary_of(path).trouble in (None, Trouble.DAMAGED)
        assert journal.exists()
    if look_first == "read only":
        reader = PlanSession.open(path, read_only=True)
        assert reader.row(2).text("denumire") == "al doilea"
        reader.close()
    session = PlanSession.open(path)
    assert session.section(2).heading == "I. Servicii"
    assert [session.row(uid).text("denumire") for uid in (1, 2)] == ["primul", "al doilea"]
    session.undo()
    session.undo()
    assert session.plan == small_plan()
    assert session.undo_label is None
    session.redo()
    assert session.row(1).text("denumire") == "primul"
    session.close()
    assert_sound(path)
    assert not journal.exists()


STREAM = """
    session = PlanSession.open(path)
    number = int(session.plan.title or 0)
    print("open", flush=True)
    while True:
        number += 1
        with session.command(Message("both")) as edit:
            edit.change("plan", 1, title=str(number))
            edit.change("table_row", 1, cells={"nr": str(number)})
        print(number, flush=True)
        if number % 5 == 0:
            session.undo(); session.redo()
"""


def test_killed_again_and_again_during_a_stream_of_edits(path, program) -> None:
    """Each edit that was told is there, at most the one after it too, and never half of one."""
    PlanSession.create(path, replace(small_plan(), title="0")).close()
    chance, told, heard_in_all = random.Random(4), 0, 0
    for _round in range(6):
        process = program(STREAM, path)
        assert process.stdout.readline() == "open\n"
        heard = [process.stdout.readline() for _ in range(chance.randint(1, 12))]
        heard_in_all += len(heard)
        time.sleep(chance.uniform(0, 0.005))
        process.kill()
        process.wait()
        told = int((*heard, *process.stdout.read().split())[-1])
        session = PlanSession.open(path)
        if session.redo_label is not None:  # killed between an undo and its redo
            session.redo()
        found = int(session.plan.title)
        assert found in (told, told + 1)
        assert session.row(1).text("nr") == (str(found) if found else "1.")
        told = found
        session._file.close()
        assert_sound(path)
    assert told >= heard_in_all


def test_killed_while_a_plan_is_made(tmp_path, program) -> None:
    path = tmp_path / "new.plansocial"
    process = program(
        """
        import desktop.store.plan_file as plan_file
        plan_file._put_in_place = lambda *places: os.kill(os.getpid(), signal.SIGKILL)
        PlanSession.create(path, small_plan())
        """,
        path,
    )
    assert process.wait() == -signal.SIGKILL
    assert not path.exists()
    make(path)


def test_a_lock_ends_with_the_process_that_had_it(path, program) -> None:
    make(path)
    process = program("session = PlanSession.open(path); print('open', flush=True); input()", path)
    assert process.stdout.readline() == "open\n"
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(EnvironmentTrouble) as error:
            PlanSession.open(path, read_only=read_only)
        assert error.value.kind is Trouble.BUSY
    assert path.read_bytes() == before
    assert summary_of(path).title == small_plan().title
    process.kill()
    process.wait()
    PlanSession.open(path).close()
