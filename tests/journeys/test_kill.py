# SPDX-License-Identifier: EUPL-1.2
"""The real window is killed while somebody writes: what was stored is there, whole."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fields import plan_with_every_field

from desktop.editing.session import PlanSession
from desktop.plan.tree import Paragraph, Plan, Table

PROJECT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")

TYPIST = """
import sys
sys.path[:0] = [{tests!r}, {journeys!r}, {project!r}]
from itertools import count
from pathlib import Path
from PySide6.QtTest import QTest
from desktop.app import make_application
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.main_window import MainWindow
from person import Key, Person
application = make_application()
window = MainWindow(Path(sys.argv[1]))
window.show()
window.activateWindow()
assert QTest.qWaitForWindowActive(window)
person = Person(window)
person.go_to_section(person.plan.sections[1])
[paragraph], [grid] = person.editors(ParagraphEditor), person.grids
for number in count(1):
    paragraph.focus_start()
    paragraph.field.selectAll()
    person.write(f"Rândul {{number}}")
    assert window.commit()
    print("paragraph", number, flush=True)
    grid.setFocus()
    grid.go_to(0, 1)
    person.write(f"Țesătorie {{number}}")
    person.press(Key.Key_Return)
    print("cell", number, flush=True)
    grid.actions_offered.by_method["add_row"].trigger()
    person.write(f"Serviciul {{number}}")
    assert window.commit()
    print("row", number, flush=True)
    person.undo()
    person.undo()
    print("undone", number, flush=True)
    application.processEvents()
"""


@pytest.fixture
def path(tmp_path) -> Path:
    """A plan of its own folder; SQLite's files beside it are of interest too."""
    folder = tmp_path / "plans"
    folder.mkdir()
    PlanSession.create(folder / "plan.plansocial", plan_with_every_field()).close()
    return folder / "plan.plansocial"


@pytest.fixture
def killed_after(path, plan_library) -> Callable[[int], dict[str, int]]:
    """Runs the window in a process of its own and kills it after so many steps; what it told."""
    code = TYPIST.format(
        tests=str(PROJECT / "tests"), journeys=str(PROJECT / "tests/journeys"), project=str(PROJECT)
    )

    def run(steps: int) -> dict[str, int]:
        command = [sys.executable, "-c", code, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            told = [line.split() for _step, line in zip(range(steps), process.stdout, strict=False)]
            os.kill(process.pid, signal.SIGKILL)
            told += [line.split() for line in process.stdout if line.endswith("\n")]
        assert process.returncode == -signal.SIGKILL, "it ended by itself"
        return {what: int(number) for what, number in told}

    return run


def numbers(plan: Plan) -> tuple[int, int, list[str]]:
    """How far the paragraph is, how far the cell is, and the rows below the first."""
    paragraph, _list, table, *_rest = plan.sections[1].blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(table, Table)
    cell = table.rows[0].text("denumire")
    below = [row.text("denumire") for row in table.rows[1:]]
    return int(paragraph.text.split()[-1]), int(cell.split()[-1]), below


def test_killed_at_any_moment_the_plan_is_whole(path, killed_after) -> None:
    chance, standing = random.Random(1086), ["Serviciul 2", "Serviciul 3"]
    for _time in range(4):
        told = killed_after(chance.randint(5, 40))
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        session = PlanSession.open(path)
        paragraph, cell, below = numbers(session.plan)
        assert paragraph in (told["paragraph"], told["paragraph"] + 1)
        assert cell in (told["cell"], told["cell"] + 1)
        assert below[: len(standing)] == standing
        assert below[len(standing) :] in ([], [""], [f"Serviciul {cell}"])
        standing = below  # what was not undone in time stays
        plan, label = session.plan, session.undo_label
        assert session.undo() == label
        assert session.plan != plan
        assert session.redo() == label
        assert session.plan == plan
        session.close()
        assert [file.name for file in path.parent.iterdir()] == [path.name]
