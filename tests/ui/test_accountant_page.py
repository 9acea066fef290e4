# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet in the window: saved, read back, chosen, taken over, undone."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.editing.commands.amounts import set_also
from desktop.editing.commands.blocks import remove_block
from desktop.editing.tasks import Stopped
from desktop.output.xlsx import render_accountant_sheet
from desktop.plan.tree import APPROVED
from desktop.ui.accountant import page as page_module
from desktop.ui.accountant.page import AccountantPage
from desktop.ui.route import Page


@pytest.fixture
def page(window) -> AccountantPage:
    """The page, reached by the menu."""
    window.actions_of_window.accountant.trigger()
    return window.stack.currentWidget()


@pytest.fixture
def sheet(page, tmp_path) -> Path:
    """The sheet of the small plan, filled in: both services approved, the first one spent."""
    file = tmp_path / "fisa.xlsx"
    file.write_bytes(render_accountant_sheet(page.open_plan.plan))
    workbook = load_workbook(file)
    workbook.active["G5"], workbook.active["H5"], workbook.active["G6"] = 9, 8, "-"
    workbook.save(file)
    return file


def lines(page: AccountantPage) -> list[str]:
    return page.list.lines() if page.list.isVisible() else []


def also(page: AccountantPage) -> list[dict]:
    rows = page.open_plan.session.find_table("t1").rows
    return [dict(row.also.get("buget_local", {})) for row in rows[:2]]


def test_the_differences_are_shown_before_anything_is_written(window, page, sheet) -> None:
    page.read_from(sheet)
    assert page.summary.text() == "The sheet changes 3 amounts."
    assert lines(page) == [
        "Buget local, estimated 10 lei · Approved: (empty) → 9",
        "Buget local, estimated 10 lei · Spent: (empty) → 8",
        "Buget local, estimated 20 lei · Approved: (empty) → -",
    ]
    assert page.take.text() == "Write 3 amounts"
    assert also(page) == [{}, {}]
    page.take.click()
    assert also(page) == [{"aprobat": "9", "executat": "8"}, {"aprobat": "-"}]
    assert "3 amounts were written" in page.outcome.text.text()
    assert lines(page) == []
    assert page.focusWidget() is page.read
    window.actions_of_window.undo.trigger()
    assert also(page) == [{}, {}]
    window.actions_of_window.accountant.trigger()
    assert page.list.hasFocus()
    assert len(lines(page)) == 3


def test_some_may_be_left_out_by_key(page, sheet, qtbot) -> None:
    page.read_from(sheet)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.take.text() == "Write 2 amounts"
    page.take.click()
    assert also(page) == [{"executat": "8"}, {"aprobat": "-"}]
    assert lines(page) == ["Buget local, estimated 10 lei · Approved: (empty) → 9"]
    assert not page.take.isEnabled()
    page.tick_all.click()
    assert page.take.text() == "Write 1 amount"
    page.tick_none.click()
    assert not page.take.isEnabled()


def test_what_is_written_meanwhile_leaves_the_list(page, sheet) -> None:
    page.read_from(sheet)
    session = page.open_plan.session
    set_also(session, session.find_row("r1").uid, "buget_local", APPROVED, "7")
    assert len(lines(page)) == 2
    page.take.click()
    assert also(page) == [{"aprobat": "7", "executat": "8"}, {"aprobat": "-"}]


def test_another_sheet_takes_the_place_of_the_first(page, sheet, tmp_path) -> None:
    page.read_from(sheet)
    page.tick_none.click()
    empty = tmp_path / "goala.xlsx"
    empty.write_bytes(render_accountant_sheet(page.open_plan.plan))
    page.read_from(empty)
    assert lines(page) == []
    assert page.outcome.text.text() == "The sheet says nothing that the plan does not."
    page.read_from(sheet)
    assert page.take.text() == "Write 3 amounts"


def test_a_mistake_is_told_with_its_cell_and_reading_can_be_tried_again(page, sheet) -> None:
    workbook = load_workbook(sheet)
    workbook.active["G6"] = "mult"
    workbook.save(sheet)
    page.read_from(sheet)
    assert page.outcome.text.text() == "At Fișa contabilului, G6: “mult” is not an amount."
    assert lines(page) == [] and also(page) == [{}, {}]
    workbook.active["G6"] = 5
    workbook.save(sheet)
    page.outcome.buttons[0].click()
    assert len(lines(page)) == 3


def test_files_are_chosen_and_written(page, sheet, tmp_path, monkeypatch) -> None:
    chosen = iter((str(tmp_path / "una"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(chosen), ""))
    page.save.setFocus()
    page.save.click()
    assert page.save.hasFocus()
    assert (tmp_path / "una.xlsx").read_bytes() == render_accountant_sheet(page.open_plan.plan)
    assert page.outcome.text.text() == "Saved: una.xlsx"
    page.save.click()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sheet), ""))
    page.read.click()
    assert len(lines(page)) == 3
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.read.click()
    assert len(lines(page)) == 3


def test_a_plan_without_money_is_told(page, tmp_path, monkeypatch) -> None:
    session = page.open_plan.session
    remove_block(session, session.find_table("t1").uid)
    monkeypatch.setattr(page, "ask_target", lambda *_: tmp_path / "nimic.xlsx")
    page.save.click()
    assert page.outcome.text.text() == "The plan has no amounts of money by source yet."
    assert not (tmp_path / "nimic.xlsx").exists()


def test_what_is_stopped_says_nothing_and_leaves_no_file(page, tmp_path, monkeypatch) -> None:
    def stopped(*_arguments: object) -> Path:
        raise Stopped

    monkeypatch.setattr(page_module, "write_sheet", stopped)
    monkeypatch.setattr(page, "ask_target", lambda *_: tmp_path / "nimic.xlsx")
    page.save.click()
    assert not page.outcome.isVisible()
    assert page.save.isEnabled() and page.read.isEnabled()
    assert not (tmp_path / "nimic.xlsx").exists()


def test_each_part_has_a_name_for_those_who_do_not_see(page, sheet) -> None:
    page.read_from(sheet)
    assert page.list.accessibleName() == "Amounts that the sheet changes"
    for button in page.findChildren(QPushButton):
        assert button.text() or button.accessibleName() or not button.isVisible()
    read = QAccessible.queryAccessibleInterface(page.list)
    texts = [read.child(n).text(QAccessible.Text.Name) for n in range(read.childCount())]
    assert "1. Unu · Buget local · Approved: (empty) → 9" in texts


def test_the_way_there_stands_beside_the_money(window) -> None:
    hub = window.stack.currentWidget()
    hub.show_facts()
    assert hub.money.isVisible()
    hub.money.sheet.click()
    assert window.route.page is Page.ACCOUNTANT


def test_a_plan_that_may_only_be_read_takes_nothing_over(page, sheet, monkeypatch) -> None:
    session = page.open_plan.session
    monkeypatch.setattr(type(session), "read_only", property(lambda _self: True))
    page.refresh()
    assert not page.read.isEnabled() and page.save.isEnabled()
    page.read_from(sheet)
    assert not page.take.isEnabled()
