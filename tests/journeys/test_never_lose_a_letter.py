# SPDX-License-Identifier: EUPL-1.2
"""What is typed is stored whichever way one leaves; on trouble it stays where it was typed."""

from collections.abc import Callable

import pytest
from fields import FIELDS, LEAVINGS, a_text_for, plan_with_every_field, steps_a_year
from person import Key, Person
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from desktop.editing.session import PlanSession
from desktop.i18n import _
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import Trouble
from desktop.store.trouble import SENTENCES
from desktop.ui.binding import text_of
from desktop.ui.route import Page

STORING_IN_PLACE = ("Ctrl+S", "another application")
every_field = pytest.mark.parametrize("field", FIELDS)
some_fields = pytest.mark.parametrize("field", ("item", "typed-over-cell", "last-year", "renaming"))


@pytest.fixture
def writer(person) -> Person:
    """Somebody at the plan that has a field of each kind."""
    return person(plan_with_every_field())


def write_into(person: Person, field: str, number: int = 0) -> str:
    """Go to a field and type a text there without leaving it; the text."""
    FIELDS[field](person)
    text = a_text_for(person.focus, number)
    person.write(text)
    assert text not in plan_to_json(person.plan)
    return text


def text_in(field: QWidget) -> str:
    return field.text() if isinstance(field, QAbstractSpinBox) else text_of(field)


@every_field
def test_every_way_of_leaving_stores_it(writer, field) -> None:
    for number, (name, leave) in enumerate(LEAVINGS.items()):
        if steps_a_year(field, name):
            continue
        text = write_into(writer, field, number)
        page = writer.page
        leave(writer)
        if writer.page is page and name not in STORING_IN_PLACE:  # a key that means nothing here
            writer.go(Page.HUB)
        assert text in plan_to_json(writer.plan), f"lost by {name}"


@every_field
def test_closing_stores_it(writer, field) -> None:
    closing_stores_it(writer, field, lambda: writer.window.close())


@some_fields
def test_going_home_stores_it(writer, field) -> None:
    closing_stores_it(writer, field, lambda: writer.click(writer.window.bar.program))


def closing_stores_it(writer: Person, field: str, leave: Callable[[], object]) -> None:
    path = writer.session.path
    text = write_into(writer, field)
    leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    session = PlanSession.open(path, read_only=True)
    assert text in plan_to_json(session.plan)
    session.close()


@every_field
def test_undo_elsewhere_takes_it_back_and_redo_brings_it(writer, field) -> None:
    before = writer.plan
    text = write_into(writer, field)
    assert writer.window.bar.undo.isEnabled(), "what is being written can be undone"
    writer.undo()
    assert writer.plan == before
    writer.redo()
    assert text in plan_to_json(writer.plan)


@every_field
def test_on_a_full_disk_it_stays_where_it_was_typed_until_there_is_room(
    writer, field, no_room
) -> None:
    banner = writer.window.banner
    text = write_into(writer, field)
    place, free = writer.focus, no_room()
    writer.press(Key.Key_F7)
    assert writer.window.route.page is not Page.REVIEW
    assert banner.isVisible()
    assert _(SENTENCES[Trouble.FULL]) in banner.text.text()
    assert writer.window.bar.saved.text() == _("Not saved")
    assert place.isVisible()
    assert text in text_in(place)
    assert text not in plan_to_json(writer.plan)
    free()
    again = next(button for button in banner.buttons if button.text() == "Încearcă din nou")
    writer.click(again)
    assert text in plan_to_json(writer.plan)
    assert not banner.isVisible()
    assert writer.window.bar.saved.text().startswith(_("Saved {time}").format(time=""))


@every_field
def test_on_a_full_disk_closing_asks_in_the_window(writer, field, no_room) -> None:
    path, window = writer.session.path, writer.window
    text = write_into(writer, field)
    free = no_room()
    assert not window.close()
    assert window.isVisible()
    words = [button.text() for button in window.banner.buttons]
    assert words == [_("Try again"), _("Close all the same")]
    free()
    writer.click(window.banner.buttons[0])
    assert not window.isVisible()
    session = PlanSession.open(path, read_only=True)
    assert text in plan_to_json(session.plan)
    session.close()


@some_fields
def test_a_person_may_let_go_of_what_cannot_be_stored(writer, field, no_room) -> None:
    path, window, plan = writer.session.path, writer.window, writer.plan
    write_into(writer, field)
    free = no_room()
    assert not window.close()
    writer.click(window.banner.buttons[1])
    assert not window.isVisible()
    free()
    session = PlanSession.open(path, read_only=True)
    assert session.plan == plan
    session.close()


def test_on_a_full_disk_a_plan_that_is_stored_closes(writer, no_room) -> None:
    write_into(writer, "paragraph")
    assert writer.window.commit()
    plan, path = writer.plan, writer.session.path
    free = no_room()
    assert writer.window.close()
    free()
    session = PlanSession.open(path, read_only=True)
    assert session.plan == plan
    session.close()


def test_a_page_whose_section_was_undone_meanwhile_leads_to_the_contents(writer) -> None:
    writer.go(Page.HUB)
    writer.page.actions_of_sections.add.trigger()
    writer.press(Key.Key_Return)
    writer.go_to_section(writer.plan.sections[-1])
    gone = writer.window.route
    writer.window.actions_of_window.settings.trigger()
    writer.undo()
    assert writer.window.route.page is Page.HUB  # where the section was
    writer.window.actions_of_window.settings.trigger()
    writer.window.go(gone)
    assert writer.window.route.page is Page.HUB
