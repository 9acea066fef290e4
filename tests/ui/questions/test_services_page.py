# SPDX-License-Identifier: EUPL-1.2
"""What services are there: ticks, what will be written, one step, the sheet for colleagues."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.plan.editions import CURRENT, edition
from desktop.plan.service_questions import NONE, QUESTIONS
from desktop.plan.tree import Administration, Period, Plan, State
from desktop.ui.hub_page import HubPage
from desktop.ui.questions.offer import waits_for_services
from desktop.ui.questions.services_page import ServicesPage
from desktop.ui.route import Page, Route
from desktop.ui.section_page import SectionPage

PLACE = Administration("oras", "Târgu Nou", "Iași")


def new_plan() -> Plan:
    return edition(CURRENT).new_plan(PLACE, Period(2027, 2027))


@pytest.fixture
def page(show_window) -> ServicesPage:
    window = show_window(new_plan())
    window.go(Route(Page.SERVICES))
    page = window.stack.currentWidget()
    assert isinstance(page, ServicesPage)
    return page


def section(page, key: str):
    return next(s for s in page.open_plan.plan.sections if s.key == key)


def tick(page, *keys: str) -> None:
    for key in keys:
        QTest.keyClick(page.choices[key].box, Qt.Key.Key_Space)


def test_a_new_plan_offers_the_questions_and_they_name_the_place(show_window) -> None:
    window = show_window(new_plan())
    hub = window.stack.currentWidget()
    assert isinstance(hub, HubPage) and hub.offer.isVisible()
    hub.offer.answer.click()
    page = window.stack.currentWidget()
    assert isinstance(page, ServicesPage)
    assert list(page.choices) == [question.key for question in QUESTIONS]
    assert page.choices[QUESTIONS[0].key].box.hasFocus()
    assert not page.write.isEnabled()
    assert not page.sheet.open.isEnabled()


def test_what_will_be_written_is_said_before_it_is(page) -> None:
    tick(page, "cantina")
    said = page.outcome.text.text()
    assert "• Cantină socială" in said
    assert "D. Programul de subvenționare" in said
    assert "C. Programul anual" in said
    tick(page, "contracte")
    assert "C. Programul anual" not in page.outcome.text.text()
    assert section(page, "I.A").blocks[0].rows[-1].text("denumire") == ""


def test_one_step_writes_it_and_one_takes_it_back(page) -> None:
    window, before = page.window(), page.open_plan.plan
    tick(page, "cantina", "asistenti-personali")
    page.write.click()
    assert window.route.page is Page.SECTION
    rows = [row.text("denumire") for row in section(page, "I.A").blocks[0].rows]
    assert [name for name in rows if name][-1] == "Cantină socială"
    assert section(page, "I.D").state is State.NOT_APPLICABLE
    assert section(page, "I.A").state is State.TO_DO
    assert not waits_for_services(page.open_plan.plan)
    page.open_plan.session.undo()
    assert page.open_plan.plan == before


def test_writing_leads_to_the_first_blank_cell(page) -> None:
    tick(page, "asistenti-personali")
    page.write.click()
    shown = page.window().stack.currentWidget()
    assert isinstance(shown, SectionPage)
    assert shown.place_in_focus().column == "capacitate"
    assert shown.services.isVisible()


def test_none_of_these_and_the_others_shut_each_other(page) -> None:
    tick(page, "cantina", "transport", NONE)
    assert page.answers == {NONE}
    page.write.click()
    assert page.window().route.page is Page.HUB
    assert section(page, "I.A").state is State.NOT_APPLICABLE
    page.window().go(Route(Page.SERVICES))
    tick(page, "cantina")
    assert page.answers == {"cantina"}


def test_what_stands_in_the_plan_is_ticked_and_not_written_twice(page) -> None:
    tick(page, "cantina")
    page.write.click()
    page.window().go(Route(Page.SERVICES))
    assert page.answers == {"cantina"}
    assert "already stands" in page.choices["cantina"].help.text()
    assert not page.write.isEnabled()
    assert page.outcome.text.text() == "Nothing: the plan already says all this."


def test_the_sheet_asks_for_each_service(page, tmp_path, monkeypatch) -> None:
    tick(page, "cantina")
    page.write.click()
    page.window().go(Route(Page.SERVICES))
    target = tmp_path / "fișă.pdf"
    monkeypatch.setattr(page.sheet, "ask_target", lambda: target)
    page.sheet.save.click()
    assert page.sheet.outcome.isVisible()
    text = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
    assert "Cantină socială" in text
    opened = []
    monkeypatch.setattr("desktop.ui.printed_sheet.open_locally", opened.append)
    page.sheet.open.click()
    assert opened[0].suffix == ".pdf" and opened[0].is_file()


def test_a_sheet_that_cannot_be_written_is_told(page, tmp_path, monkeypatch) -> None:
    tick(page, "cantina")
    page.write.click()
    page.window().go(Route(Page.SERVICES))
    monkeypatch.setattr(page.sheet, "ask_target", lambda: tmp_path / "lipsa" / "a.pdf")
    page.sheet.save.click()
    assert "a.pdf" in page.sheet.outcome.text.text()
    monkeypatch.setattr(page.sheet, "ask_target", lambda: None)
    page.sheet.save.click()


def test_a_plan_of_its_own_kind_is_offered_nothing(window) -> None:
    assert window.stack.currentWidget().offer.isHidden()
    assert not waits_for_services(window.open_plan.plan)


def test_a_full_disk_is_told_and_the_ticks_stay(page, full_disk) -> None:
    tick(page, "cantina")
    page.write.click()
    assert page.window().banner.isVisible()
    assert page.window().route.page is Page.SERVICES
    assert page.answers == {"cantina"}


def test_ticks_stand_in_one_column_where_letters_are_large(page, qtbot) -> None:
    assert page.ticks.columns == 2
    page.setStyleSheet("QCheckBox { font-size: 18pt; }")
    page.window().resize(1000, 700)
    qtbot.waitUntil(lambda: page.ticks.columns == 1)
    qtbot.waitUntil(lambda: page.scroll_area.horizontalScrollBar().maximum() == 0)
