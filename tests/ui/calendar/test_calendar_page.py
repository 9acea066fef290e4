# SPDX-License-Identifier: EUPL-1.2
"""The calendar page: procedure, days, steps that are done, what is told of them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_samples import small_plan

from desktop import paths
from desktop.editing.commands.council import set_entries, set_procedure
from desktop.editing.commands.plan import set_act
from desktop.intake.interchange import read_plan
from desktop.plan.council.procedures import Procedure
from desktop.plan.findings import Place
from desktop.plan.tree import Administration, CouncilFile, Plan
from desktop.ui.calendar.calendar_page import CalendarPage
from desktop.ui.calendar.step_row import StepRow
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route
from desktop.ui.section_tree import FACT

EXAMPLE = {"meeting-date": "25.02.2027", "commission-date": "18.02.2027"}


def planned(**entries: str) -> Plan:
    council = CouncilFile(procedure="normativ", entries=entries or EXAMPLE)
    return replace(small_plan(), council=council)


def on(window: MainWindow, day: datetime) -> CalendarPage:
    """The calendar as it stands on a day."""
    window.open_plan.session.clock = lambda: day
    window.go(Route(Page.CALENDAR))
    page = window.stack.currentWidget()
    assert isinstance(page, CalendarPage)
    return page


@pytest.fixture
def page(show_window) -> CalendarPage:
    return on(show_window(planned()), datetime(2026, 11, 16, 12, tzinfo=UTC))


def row(page: CalendarPage, key: str, round: int = 1) -> StepRow:
    found = page.rows[key, round]
    found.show_details(True)
    return found


def acts(found: StepRow) -> dict[str, object]:
    from desktop.ui.council.act_fields import ActFields

    return {fields.key: fields for fields in found.findChildren(ActFields)}


def test_the_choice_of_the_procedure_comes_first(show_window) -> None:
    page = on(show_window(small_plan()), datetime(2026, 11, 16, tzinfo=UTC))
    choices = page.setting.choices
    assert choices[Procedure.NORMATIVE].hasFocus()
    assert not any(button.isChecked() for button in choices.values())
    assert page.setting.explanation.text().startswith("Until you choose")
    choices[Procedure.INDIVIDUAL].click()
    assert page.open_plan.plan.council.procedure == "individual"
    assert "(from memory, to be verified)" in page.setting.basis.text()
    assert row(page, "announce").when.text() == "Not needed"
    page.open_plan.session.undo()
    assert page.open_plan.plan.council.procedure == ""
    assert not any(button.isChecked() for button in choices.values())


def test_the_days_follow_the_meeting(show_window, type_text) -> None:
    page = on(show_window(planned(**{"meeting-kind": ""})), datetime(2026, 11, 16, tzinfo=UTC))
    assert row(page, "prefect").when.text() == "To do"
    field = page.setting.days.fields["meeting-date"]
    field.setFocus()
    type_text(field, "25.02.2027")
    page.commit()
    assert row(page, "prefect").when.text() == "To do · by 11 martie 2027"
    assert "is assumed" in row(page, "commission").remarks.text()
    assert page.setting.days.fields["meeting-date"] is field


def test_number_and_date_of_its_papers_end_a_step(page, type_text) -> None:
    found = row(page, "initiate")
    fields = acts(found)
    assert list(fields) == ["approval-note", "draft"]
    for at, key in enumerate(fields, 1):
        fields[key].number.setFocus()
        type_text(fields[key].number, str(at))
        type_text(fields[key].date, "16.12.2026")
    page.commit()
    assert found.when.text() == "Done · no. 1 of 16.12.2026; no. 2 of 16.12.2026"
    assert ("2", "16.12.2026") in {(act.number, act.date) for act in page.open_plan.plan.acts}
    page.open_plan.session.undo()
    assert found.when.text() == "To do · by 4 ianuarie 2027"


def test_a_step_without_papers_is_ended_by_its_own_date(page, type_text) -> None:
    from PySide6.QtWidgets import QLineEdit

    found = row(page, "collect")
    field = found.findChild(QLineEdit)
    assert field.accessibleName() == "Collect the data, done on"
    type_text(field, "octombrie")
    page.commit()
    assert found.when.text() == "Done · octombrie"
    assert page.open_plan.plan.council.entry("done-collect") == "octombrie"


def test_what_is_late_or_too_short_is_told(show_window) -> None:
    page = on(show_window(planned()), datetime(2027, 1, 11, 12, tzinfo=UTC))
    found = row(page, "announce")
    assert found.when.text().startswith("Late")
    assert "can go to the commission on" in found.remarks.text()
    set_act(page.open_plan.session, "notice", "3", "11.01.2027")
    assert found.remarks.text().startswith("27 whole working days")
    assert found.when.text() == "Done · no. 3 of 11.01.2027"


def test_how_sure_a_basis_is_stands_beside_it(page) -> None:
    assert row(page, "announce").basis.text().endswith("(verified)")
    unsure = row(page, "tell-county").basis
    assert unsure.text().endswith("(from memory, to be verified)")
    assert unsure.property("look") == "attention"


def test_a_paper_opens_from_its_step(page) -> None:
    from PySide6.QtWidgets import QPushButton

    found = row(page, "announce")
    ways = [b for b in found.details.findChildren(QPushButton) if "Anunț" in b.accessibleName()]
    ways[0].click()
    assert page.window().route == Route(Page.PAPER, paper="notice")


def test_the_second_round_stands_by_itself_and_open_rows_stay_open(page) -> None:
    row(page, "convene")
    assert not page.setting.days_after_budget.isVisible()
    set_entries(page.open_plan.session, {"second-round": "da", "meeting-date/2": "24.06.2027"})
    assert page.rows["convene", 1].head.isChecked()
    assert row(page, "meet", 2).when.text() == "To do · on 24 iunie 2027"
    assert ("collect", 2) not in page.rows
    field = page.setting.days_after_budget.fields["meeting-date/2"]
    assert field.isVisible()
    assert field.text() == "24.06.2027"
    assert field.accessibleName() == "Date of the meeting, second round"


def test_nothing_can_be_changed_in_a_plan_that_is_only_read(show_window, tmp_path) -> None:
    from desktop.editing.session import PlanSession

    window = show_window(planned())
    path = window.open_plan.session.path
    window.close_plan()
    window.open_session(PlanSession.open(path, read_only=True))
    page = on(window, datetime(2026, 11, 16, tzinfo=UTC))
    assert not any(button.isEnabled() for button in page.setting.choices.values())
    assert page.setting.days.fields["meeting-date"].isReadOnly()
    assert acts(row(page, "announce"))["notice"].number.isReadOnly()


def test_the_calendar_is_saved_to_be_printed(page, tmp_path, monkeypatch) -> None:
    target = tmp_path / "calendar.pdf"
    monkeypatch.setattr(page.sheet, "ask_target", lambda: target)
    page.sheet.save.click()
    assert target.read_bytes().startswith(b"%PDF-")


def test_undo_leads_to_the_calendar(page) -> None:
    window = page.window()
    set_procedure(page.open_plan.session, "urgent")
    window.go(Route(Page.REVIEW))
    window.steps.undo()
    assert window.route.page is Page.CALENDAR
    assert page.open_plan.plan.council.procedure == "normativ"


def test_the_contents_page_asks_for_the_meeting_then_shows_what_is_next(show_window) -> None:
    window = show_window(small_plan())
    hub = window.stack.currentWidget()
    hub.show_facts()
    assert hub.calendar.asking.text().startswith("When does the council meet?")
    assert hub.calendar.lines == []
    window.open_plan.session.clock = lambda: datetime(2027, 1, 11, tzinfo=UTC)
    set_entries(window.open_plan.session, EXAMPLE)
    hub.show_facts()
    names = [line.accessibleName() for line in hub.calendar.lines]
    assert names[0] == "Initiate the draft decision, Late, by 4 ianuarie 2027"
    assert len(names) in (1, 4)
    hub.calendar.lines[0].click()
    assert window.route == Route(Page.CALENDAR, place=Place(column="initiate"))
    page = window.stack.currentWidget()
    assert page.rows["initiate", 1].head.isChecked()
    assert page.rows["initiate", 1].head.hasFocus()


def test_on_a_small_screen_it_stands_above_the_chapters_whose_facts_are_whole(
    show_window, qtbot
) -> None:
    window = show_window(read_plan(paths.sample_plan().read_bytes()))
    hub = window.stack.currentWidget()
    for width, above in ((1366, True), (1900, False), (1366, True)):
        window.resize(width, 768)
        hub.show_facts()
        qtbot.waitUntil(lambda: bool(hub.calendar.lines))
        QApplication.processEvents()
        assert (hub.calendar.y() < hub.tree.y()) is above
        assert (hub.calendar.x() > hub.tree.geometry().right()) is not above
    assert hub.tree.columnWidth(FACT) >= hub.tree.sizeHintForColumn(FACT)
    hub.calendar.lines[-1].setFocus()
    QTest.keyClick(hub.calendar.lines[-1], Qt.Key.Key_Tab)
    assert hub.money.isAncestorOf(hub.focusWidget())


def test_a_county_is_not_asked_to_ask_a_county(show_window) -> None:
    county = Administration(kind="judet", name="Neamț", county="Neamț")
    plan = replace(planned(), administration=county)
    page = on(show_window(plan), datetime(2026, 11, 16, tzinfo=UTC))
    assert row(page, "county").when.text() == "Not needed"


def test_tab_goes_from_an_opened_step_to_its_fields_then_to_the_next_step(page, qtbot) -> None:
    found = row(page, "convene")
    found.head.setFocus()
    way = []
    for _press in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    fields = acts(found)["convening"]
    assert way[1:] == [fields.number, fields.date, page.rows["meet", 1].head]
