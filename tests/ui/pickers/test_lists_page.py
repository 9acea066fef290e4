# SPDX-License-Identifier: EUPL-1.2
"""The page of the person's own lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.editing.lists import Lists
from desktop.intake.code_lists import read_list
from desktop.plan.lookup import LISTS
from desktop.ui.pickers.lists_page import ListsPage
from desktop.ui.route import Page


@pytest.fixture
def page(window) -> ListsPage:
    window.actions_of_window.lists.trigger()
    shown = window.stack.currentWidget()
    assert isinstance(shown, ListsPage)
    return shown


def show(page: ListsPage, name: str) -> None:
    page.names.setCurrentRow(list(LISTS).index(name))
    assert page.name == name


def labels(page: ListsPage) -> list[str]:
    return [match.entry.label for match in page.parts.entries.matches]


def choose(page: ListsPage, row: int) -> str:
    page.parts.view.setCurrentIndex(page.parts.entries.index(row))
    return labels(page)[row]


def kept(name: str) -> list[str]:
    """What another window reads from the disk."""
    return [entry.label for entry in Lists(read_list).entries(name) if entry.own]


def test_every_list_is_there_and_can_be_searched(page) -> None:
    assert page.names.count() == len(LISTS)
    assert page.typed.hasFocus()
    show(page, "nomenclator")
    whole = len(labels(page))
    QTest.keyClicks(page.typed, "cantina")
    assert 0 < len(labels(page)) < whole


def test_an_entry_is_added_and_comes_first(page) -> None:
    show(page, "professions")
    page.typed.setText("Facilitator")
    page.parts.add.click()
    assert page.form.fields["name"].text() == "Facilitator"
    page.form.fields["name"].setText("Facilitator comunitar")
    QTest.keyClick(page.form.fields["name"], Qt.Key.Key_Return)
    assert page.form is None
    page.typed.clear()
    assert labels(page)[0] == "Facilitator comunitar"
    assert kept("professions") == ["Facilitator comunitar"]


def test_what_is_wrong_stands_under_its_field(page) -> None:
    show(page, "nomenclator")
    page.parts.add.click()
    page.form.fields["code"].setText("ceva")
    page.form.fields["name"].setText("Nume")
    page.form.save.click()
    assert "ceva" in page.form.problems["code"].text()
    assert page.form.problems["code"].isVisible()
    page.form.fields["code"].setText("8810 ID-IX")
    page.form.save.click()
    assert page.form is None and kept("nomenclator") == ["Nume"]


def test_one_of_ours_is_changed_hidden_and_had_again(page) -> None:
    show(page, "channels")
    ours = labels(page)
    choose(page, 1)
    page.parts.change.click()
    page.form.fields["name"].setText("panoul din piață")
    page.form.save.click()
    hidden = choose(page, 3)
    assert page.parts.remove.text() == "Hide it"
    page.parts.remove.click()
    assert hidden not in labels(page) and ours[1] not in labels(page)
    page.parts.restore.click()
    assert labels(page) == ["panoul din piață", *ours]


def test_a_deleted_own_entry_can_be_put_back(page) -> None:
    page.lists.add("channels", {"name": "panoul din piață"})
    show(page, "channels")
    choose(page, 0)
    assert page.parts.remove.text() == "Delete it"
    page.parts.remove.click()
    assert kept("channels") == []
    page.banner.buttons[0].click()
    assert kept("channels") == ["panoul din piață"]
    assert not page.banner.isVisible()


def test_a_list_from_a_stick_takes_the_place_of_ours(page, tmp_path, monkeypatch) -> None:
    file = tmp_path / "coduri.csv"
    file.write_text("cod;denumire\n8810 ID-I;Un serviciu\n", encoding="utf-8")
    monkeypatch.setattr(page, "ask_file", lambda: file)
    show(page, "nomenclator")
    page.parts.bring.click()
    assert labels(page) == ["Un serviciu"]
    assert "coduri.csv" in page.parts.source.text()
    page.parts.restore.click()
    assert len(labels(page)) > 1
    assert "coduri.csv" not in page.parts.source.text()


def test_a_file_with_a_wrong_line_is_refused_with_the_line(page, tmp_path, monkeypatch) -> None:
    file = tmp_path / "coduri.csv"
    file.write_text("cod;denumire\n8810 ID-I;Unu\nnimic;Doi\n", encoding="utf-8")
    monkeypatch.setattr(page, "ask_file", lambda: file)
    show(page, "nomenclator")
    before = labels(page)
    page.parts.bring.click()
    assert "3" in page.banner.text.text() and "nimic" in page.banner.text.text()
    assert page.banner.isVisible()
    assert labels(page) == before


def test_a_file_that_is_gone_is_told(page, tmp_path) -> None:
    page.bring(tmp_path / "nu-este.csv")
    assert page.banner.isVisible()


def test_a_damaged_file_of_hers_is_told_and_set_aside(page, monkeypatch) -> None:
    from desktop import paths

    page.lists.add("channels", {"name": "panoul"})
    own = next(paths.home().rglob("own.json"))
    own.write_text("{", encoding="utf-8")
    page.arrive()
    assert page.banner.isVisible() and labels(page)
    page.banner.buttons[0].click()
    assert not page.banner.isVisible()
    assert not own.exists()


def test_the_way_back_is_where_one_came_from(page, window) -> None:
    page.parts.done.click()
    assert window.route.page is Page.HUB
