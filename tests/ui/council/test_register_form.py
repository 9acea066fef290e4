# SPDX-License-Identifier: EUPL-1.2
"""The register of the council file: a field for each declared entry, rows for each list."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
from window_samples import small_plan

from desktop.plan.council.register import entries, lists
from desktop.plan.council.texts import place_of_entry
from desktop.plan.tree import CouncilFile
from desktop.ui.council.council_page import CouncilPage
from desktop.ui.council.entry_fields import ChoiceField
from desktop.ui.council.list_fields import ListFields
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route


@pytest.fixture
def page(window) -> CouncilPage:
    return register_of(window)


def register_of(window: MainWindow) -> CouncilPage:
    window.go(Route(Page.COUNCIL))
    page = window.stack.currentWidget()
    assert isinstance(page, CouncilPage)
    page.show_register.click()
    return page


def write(field, text: str, type_text) -> None:
    field.setFocus()
    type_text(field, text)


def rows(page: CouncilPage, key: str) -> list[dict[str, str]]:
    return [dict(row) for row in page.open_plan.plan.council.lists.get(key, ())]


def test_every_entry_and_list_has_its_field(page) -> None:
    plan = page.open_plan.plan
    assert list(page.register.fields) == [entry.key for entry in entries(plan)]
    assert list(page.register.lists) == [each.key for each in lists(plan)]


def test_everything_one_can_use_is_named(page) -> None:
    page.register.lists["proposals"].add_row()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    used = [w for kind in kinds for w in page.findChildren(kind) if w.isVisible()]
    nameless = [w for w in used if not (w.accessibleName() or getattr(w, "text", str)())]
    assert len(used) > 40
    assert nameless == []


def test_what_is_typed_is_stored_when_the_page_is_left(page, type_text) -> None:
    write(page.register.fields["meeting-hour"], "10:00", type_text)
    write(page.register.fields["commission-remarks"], "două observații", type_text)
    page.window().go(Route(Page.HUB))
    entries = page.open_plan.plan.council.entries
    assert entries == {"meeting-hour": "10:00", "commission-remarks": "două observații"}


def test_a_choice_stores_its_own_text_and_undo_takes_it_back(page) -> None:
    field = page.register.fields["meeting-kind"]
    assert isinstance(field, ChoiceField)
    assert field.currentText() == "ordinary"  # what prints until another is chosen
    field.setCurrentIndex(field.findData("extraordinară"))
    field.activated.emit(field.currentIndex())
    assert page.open_plan.plan.council.entry("meeting-kind") == "extraordinară"
    page.open_plan.session.undo()
    assert field.currentText() == "ordinary"


def test_a_text_that_is_no_choice_is_shown_as_it_is(show_window) -> None:
    council = CouncilFile(entries={"county-answer": "adresă de răspuns"})
    page = register_of(show_window(replace(small_plan(), council=council)))
    assert page.register.fields["county-answer"].currentText() == "adresă de răspuns"


def test_the_second_round_has_fields_of_its_own_and_the_tick_keeps_the_focus(page) -> None:
    tick = page.register.fields["second-round"]
    tick.setFocus()
    tick.click()
    again = page.register.fields["second-round"]
    assert again.isChecked()
    assert again.hasFocus()
    assert "meeting-date/2" in page.register.fields
    assert "proposals/2" in page.register.lists
    again.click()
    assert "meeting-date/2" not in page.register.fields


def test_enter_makes_the_next_row_and_the_keyboard_alone_is_enough(page, qtbot, type_text) -> None:
    councillors = page.register.lists["councillors"]
    councillors.add.click()
    for name in ("Ana Pop", "Ion Rus"):
        field = councillors.rows[-1]["name"]
        assert field.hasFocus()
        type_text(field, name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [row.get("name") for row in rows(page, "councillors")] == ["Ana Pop", "Ion Rus", None]
    qtbot.keyClick(councillors.rows[-1]["name"], Qt.Key.Key_Return)
    assert len(councillors.rows) == 3  # a blank row is not followed by another


def test_a_row_is_taken_away_and_comes_back(page, type_text) -> None:
    councillors = page.register.lists["councillors"]
    for name in ("Ana Pop", "Ion Rus"):
        councillors.add_row()
        type_text(councillors.rows[-1]["name"], name)
    page.commit()
    councillors.remove_row(0)
    assert rows(page, "councillors") == [{"name": "Ion Rus"}]
    assert councillors.rows[0]["name"].text() == "Ion Rus"
    assert councillors.rows[0]["name"].hasFocus()
    page.open_plan.session.undo()
    assert [fields["name"].text() for fields in councillors.rows] == ["Ana Pop", "Ion Rus"]


def test_those_who_get_letters_keep_the_keys_of_their_letters(page, type_text) -> None:
    recipients = page.register.lists["recipients"]
    assert rows(page, "recipients") == []  # they are only proposed
    write(recipients.rows[0]["address"], "Piatra Neamț", type_text)
    page.commit()
    recipients.remove_row(1)
    stored = rows(page, "recipients")
    assert [row["key"] for row in stored][:2] == ["prefect", "department"]
    assert stored[0]["address"] == "Piatra Neamț"
    recipients.add_row()
    assert len({row["key"] for row in rows(page, "recipients")}) == len(stored) + 1


def test_a_long_text_and_a_choice_stand_in_a_row(page, type_text) -> None:
    proposals: ListFields = page.register.lists["proposals"]
    proposals.add_row()
    fields = proposals.rows[0]
    write(fields["text"], "Un centru\nde zi", type_text)
    box = fields["answer"]
    box.setCurrentIndex(box.findData("nepreluată"))
    box.activated.emit(box.currentIndex())
    page.commit()
    assert rows(page, "proposals") == [{"text": "Un centru\nde zi", "answer": "nepreluată"}]
    assert fields["text"].accessibleName() == "Proposal, row 1"


def test_a_finding_on_the_votes_leads_to_its_field(show_window, qtbot) -> None:
    entries = {"in-office": "11", "present": "10", "votes-for": "9", "votes-against": "3"}
    window = show_window(replace(small_plan(), council=CouncilFile(entries=entries)))
    window.go(Route(Page.REVIEW))
    lines = window.stack.currentWidget().cards.lines
    line = next(line for line in lines if line.finding.check == "votes-add-up")
    line.see.click()
    assert window.route == Route(Page.COUNCIL, place=place_of_entry("votes-for"))
    field = window.stack.currentWidget().register.fields["votes-for"]
    assert field.hasFocus()
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_undo_leads_to_the_field(page, type_text) -> None:
    window = page.window()
    write(page.register.fields["meeting-place"], "sala mare", type_text)
    window.go(Route(Page.HUB))
    window.steps.undo()
    assert window.route == Route(Page.COUNCIL, place=place_of_entry("meeting-place"))
    assert page.register.fields["meeting-place"].hasFocus()
    assert page.register.fields["meeting-place"].text() == ""


def test_what_cannot_be_stored_stays_in_its_field(page, type_text, full_disk) -> None:
    window = page.window()
    write(page.register.fields["meeting-hour"], "11:00", type_text)
    assert not page.commit()
    assert window.banner.isVisible()
    assert page.register.fields["meeting-hour"].text() == "11:00"
    full_disk()
    assert page.commit()
    assert page.open_plan.plan.council.entry("meeting-hour") == "11:00"


def test_nothing_is_added_to_a_plan_that_is_only_read(show_window) -> None:
    from desktop.editing.session import PlanSession

    window = show_window(small_plan())
    path = window.open_plan.session.path
    window.close_plan()
    window.open_session(PlanSession.open(path, read_only=True))
    page = register_of(window)
    assert not page.register.fields["second-round"].isEnabled()
    assert page.register.fields["meeting-hour"].isReadOnly()
    assert not page.register.lists["councillors"].add.isVisible()


def test_tab_goes_down_the_register_through_new_rows_too(page, qtbot) -> None:
    councillors = page.register.lists["councillors"]
    councillors.add_row()
    councillors.add_row()
    councillors.rows[0]["name"].setFocus()
    way = []
    for _press in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    assert way[1] is councillors.rows[1]["name"]  # after the button that takes the first away
    assert way[3] is councillors.add
    assert way[4] is page.register.fields["in-office"]
