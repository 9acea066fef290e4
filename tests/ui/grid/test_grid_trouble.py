# SPDX-License-Identifier: EUPL-1.2
"""What is typed is never lost."""

import pytest
from grid_samples import column_of, focused, press, shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.ui.grid.view import GridView

KEY = Qt.Key


@pytest.fixture
def full_disk(grid: GridView, monkeypatch):
    """Until it is called, every command meets a full disk."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise EnvironmentTrouble(Trouble.FULL, say("the disk is full"))

    monkeypatch.setattr(grid.session, "command", refuse)
    return lambda: monkeypatch.undo()


def test_the_editor_keeps_its_text_until_it_can_be_stored(
    grid: GridView, full_disk, type_text, qtbot
) -> None:
    grid.go_to(0, 1)
    type_text(grid, "scris cu grijă")
    with qtbot.waitSignal(grid.troubled) as told:
        press(grid, KEY.Key_Return)
    assert told.args[0].kind is Trouble.FULL
    assert focused(grid).toPlainText() == "scris cu grijă"
    assert not grid.commit_open_editor()
    full_disk()
    with qtbot.waitSignal(grid.recovered):
        assert grid.commit_open_editor()
    assert column_of(grid, "denumire")[0] == "scris cu grijă"
    assert not grid.open_editors()


def test_going_to_another_cell_does_not_lose_it(grid: GridView, full_disk, type_text) -> None:
    grid.go_to(0, 1)
    type_text(grid, "scris")
    grid.go_to(2, 2)
    assert [editor.toPlainText() for editor in grid.open_editors()] == ["scris"]
    full_disk()
    assert grid.commit_open_editor()
    assert column_of(grid, "denumire") == ["scris", "Serviciul 2", "Serviciul 3", "Serviciul 4"]


def test_a_command_waits_for_the_open_editor(grid: GridView, full_disk, type_text) -> None:
    grid.go_to(0, 1)
    type_text(grid, "scris")
    grid.commands.delete_rows()
    full_disk()
    assert len(shown(grid)) == 4
    assert grid.open_editors()
    assert grid.commit_open_editor()


def test_leaving_the_grid_stores(grid: GridView, type_text) -> None:
    grid.go_to(0, 1)
    type_text(grid, "scris")
    focused(grid).clearFocus()
    assert column_of(grid, "denumire")[0] == "scris"
    assert not grid.open_editors()


def test_a_pause_stores_and_writing_goes_on(grid: GridView, type_text, qtbot) -> None:
    grid.go_to(0, 1)
    type_text(grid, "unu")
    focused(grid)._idle.setInterval(0)
    type_text(focused(grid), " doi")
    qtbot.waitUntil(lambda: column_of(grid, "denumire")[0] == "unu doi")
    type_text(focused(grid), " trei")
    assert focused(grid).toPlainText() == "unu doi trei"
    press(grid, KEY.Key_Return)
    assert column_of(grid, "denumire")[0] == "unu doi trei"
    grid.session.undo()
    assert column_of(grid, "denumire")[0] == "Serviciul 1"


def test_a_change_elsewhere_in_the_row_leaves_the_editor_alone(grid: GridView, type_text) -> None:
    from desktop.editing.commands import cells

    grid.go_to(0, 1)
    type_text(grid, "scris")
    cells.set_cell(grid.session, grid.table_model.row(0).uid, "capacitate", "99")
    assert focused(grid).toPlainText() == "scris"
    press(grid, KEY.Key_Return)
    assert column_of(grid, "denumire")[0] == "scris"


def test_an_editor_that_changed_nothing_writes_nothing(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_F2)
    press(grid, KEY.Key_Return)
    assert grid.session.undo_label is None


def test_two_visits_to_a_cell_are_two_steps(grid: GridView) -> None:
    for letter in "ab":
        grid.go_to(0, 1)
        QTest.keyClicks(grid, letter)
        press(grid, KEY.Key_Return)
    grid.session.undo()
    assert column_of(grid, "denumire")[0] == "a"


def test_no_break_spaces_stay(grid: GridView) -> None:
    from desktop.editing.commands import cells

    cells.set_cell(grid.session, grid.table_model.row(0).uid, "denumire", "a\u00a0b")
    grid.go_to(0, 1)
    press(grid, KEY.Key_F2)
    QTest.keyClicks(focused(grid), "c")
    press(grid, KEY.Key_Return)
    assert column_of(grid, "denumire")[0] == "a\u00a0bc"
