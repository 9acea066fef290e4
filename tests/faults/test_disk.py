# SPDX-License-Identifier: EUPL-1.2
"""The disk is full, or protects the file: the plan is what it was, and work goes on afterwards."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from invented_plan import small_plan

from desktop.editing.commands.blocks import set_paragraph
from desktop.editing.commands.cells import set_cell
from desktop.editing.session import PlanSession
from desktop.plan.errors import EnvironmentTrouble, Trouble

LONG = "un rând lung " * 10_000


@pytest.fixture
def session(path):
    session = PlanSession.create(path, small_plan())
    yield session
    session.close()


def limit(session: PlanSession, pages: int) -> None:
    """Let the file grow by `pages` only: SQLite then says that the disk is full."""
    connection = session._file._connection
    now = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {now + pages}")


@pytest.mark.parametrize("pages", [0, 1, 20])
def test_a_full_disk_changes_nothing(session, pages) -> None:
    heard = []
    session.subscribe(heard.append)
    set_cell(session, 1, "denumire", "dinainte")
    limit(session, pages)
    before, told = session.plan, len(heard)
    for _attempt in range(2):
        with pytest.raises(EnvironmentTrouble) as error:
            set_paragraph(session, 2, LONG)
        assert error.value.kind is Trouble.FULL
    assert session.plan is before
    assert session._outline.plan() == session._file.load() == before
    assert len(heard) == told
    limit(session, 1000)
    set_paragraph(session, 2, LONG)
    assert session.block(2).text == LONG
    session.undo()
    session.undo()
    assert session.plan == session._file.load() == small_plan()


def test_a_full_disk_in_the_middle_of_undo(session) -> None:
    set_paragraph(session, 2, LONG)
    session.seal()
    set_paragraph(session, 2, "")
    session._file._connection.execute("VACUUM")
    limit(session, 0)
    before = session.plan
    with pytest.raises(EnvironmentTrouble) as error:
        session.undo()
    assert error.value.kind is Trouble.FULL
    assert session.plan == session._file.load() == before
    limit(session, 1000)
    session.undo()
    assert session.block(2).text == LONG


def test_a_commit_that_fails_changes_nothing(session, monkeypatch) -> None:
    """The journal of SQLite cannot be made: the folder is gone from under the file."""
    before, folder = session.plan, session.path.parent
    aside = folder.with_name("elsewhere")
    folder.rename(aside)
    try:
        with pytest.raises(EnvironmentTrouble):
            set_cell(session, 1, "denumire", "x")
        assert session.plan is before
    finally:
        aside.rename(folder)
    set_cell(session, 1, "denumire", "x")
    assert session._file.load() == session.plan


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not delete open files")
def test_an_edit_is_refused_once_the_file_was_deleted(session) -> None:
    """It would be stored in a file that no longer has a name."""
    aside = session.path.with_name("aside")
    session.path.rename(aside)
    for _name in ("deleted", "another file"):
        with pytest.raises(EnvironmentTrouble) as error:
            set_cell(session, 1, "denumire", "x")
        assert error.value.kind is Trouble.MISSING
        session.path.write_text("")
    assert session.plan == small_plan()
    aside.replace(session.path)
    set_cell(session, 1, "denumire", "x")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_plan_that_cannot_be_written_whole_is_not_there(path, program) -> None:
    process = program(
        """
        import resource
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            PlanSession.create(path, small_plan())
        except Exception as error:
            print(error.kind.value)
        """,
        path,
    )
    assert process.stdout.read() == "input-output\n"
    assert list(path.parent.iterdir()) == []


READ = """
import os, sys
sys.path[:0] = [{tests!r}, {project!r}]
from pathlib import Path
from invented_plan import small_plan
from desktop.editing.session import PlanSession
from desktop.editing.commands.plan import set_title
from desktop.plan.errors import EnvironmentTrouble
import desktop.store.upgrade, desktop.store.schema, desktop.store.views
if os.getuid() == 0:
    os.setuid(65534)  # nobody, for root may write anywhere; all is imported before
session = PlanSession.open(Path(sys.argv[1]))
assert session.read_only and session.plan == small_plan()
try:
    set_title(session, "x")
except EnvironmentTrouble as error:
    print(error.kind.value)
session.close()
try:
    PlanSession.create(Path(sys.argv[1]).with_name("new.plansocial"), small_plan())
except EnvironmentTrouble as error:
    print(error.kind.value)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_folder_of_somebody_else_opens_to_be_read() -> None:
    project = Path(__file__).resolve().parent.parent.parent
    code = READ.format(tests=str(project / "tests"), project=str(project))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "a.plansocial"
        PlanSession.create(path, small_plan()).close()
        path.chmod(0o444)
        folder.chmod(0o555)
        before = path.read_bytes()
        command = [sys.executable, "-c", code, str(path)]
        done = subprocess.run(command, capture_output=True, text=True)
        folder.chmod(0o755)
        assert done.stdout.split() == ["read-only", "permission"], done.stderr
        assert path.read_bytes() == before
        assert list(folder.iterdir()) == [path]
