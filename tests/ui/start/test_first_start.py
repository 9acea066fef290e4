# SPDX-License-Identifier: EUPL-1.2
"""The letterhead and who signs: asked once on the page of a new plan, used by the next one."""

import pytest
from invented_plan import DOT
from PySide6.QtGui import QImage

from desktop.editing.office import keep_office, known_offices
from desktop.intake.place_search import search_places
from desktop.plan.office import Office
from desktop.plan.picture import MOST_BYTES, size_of
from desktop.plan.tree import Letterhead, Official
from desktop.ui.new_plan_page import NewPlanPage
from desktop.ui.route import Page, Route
from desktop.ui.start.picture_file import LARGEST_SIDE, chosen_picture


@pytest.fixture
def page(show_window) -> NewPlanPage:
    return page_of(show_window())


def page_of(window) -> NewPlanPage:
    window.go(Route(Page.NEW))
    page = window.stack.currentWidget()
    assert isinstance(page, NewPlanPage)
    return page


def test_nothing_is_asked_and_nothing_kept_unless_the_form_is_opened(page) -> None:
    page.name.setText("doljesti")
    assert not page.office.form.isVisible()
    page.start.click()
    window = page.window()
    assert window.route.page is Page.HUB
    assert window.open_plan.plan.letterhead is None
    assert known_offices() == ()


def test_what_is_being_written_stays_while_one_looks_elsewhere(page) -> None:
    page.name.setText("doljesti")
    page.office.open.click()
    page.office.form.letterhead.texts["phone"].setText("0233")
    page.window().go(Route(Page.SETTINGS))
    page.window().go(Route(Page.NEW))
    assert page.name.text() == "doljesti"
    assert page.office.form.isVisible()
    assert page.office.form.office().letterhead.phone == "0233"


def test_the_place_of_the_last_office_is_chosen_among_those_of_its_name(show_window) -> None:
    alike = [place for place in search_places("cluj") if place.county == "Cluj"]
    for place in alike:
        keep_office(Office(place))
        assert page_of(show_window()).chosen == place


def test_the_form_cannot_be_opened_before_there_is_a_place(page) -> None:
    assert not page.office.open.isEnabled()
    page.name.setText("doljesti")
    assert page.office.open.isEnabled()


def test_what_is_written_once_is_in_this_plan_and_in_the_next(show_window) -> None:
    window = show_window()
    page = page_of(window)
    page.name.setText("doljesti")
    page.office.open.click()
    form = page.office.form
    assert form.name.hasFocus()
    form.letterhead.texts["phone"].setText("0233 000")
    form.signers.names["primar"].setText("N. Inventat")
    form.signers.titles["primar"].setCurrentText("domnul")
    page.start.click()
    first = window.open_plan.plan
    assert first.letterhead.heading.startswith("ROMÂNIA\nJUDEȚUL NEAMȚ\nCOMUNA DOLJEȘTI\n")
    assert first.letterhead.phone == "0233 000"
    assert first.officials == (Official("primar", "N. Inventat", "domnul"),)
    window.go_home()
    page = page_of(window)
    assert page.name.text() == "Doljești" and page.name.selectedText() == "Doljești"
    assert page.county.currentText() == "Neamț"
    assert not page.office.form.isVisible()
    page.start.click()
    assert window.open_plan.plan.letterhead == first.letterhead
    assert window.open_plan.plan.officials == first.officials


def test_proposals_follow_the_place_and_the_name_until_they_are_written_over(page) -> None:
    form = page.office.form
    page.name.setText("doljesti")
    assert form.genitive.text() == "Primăriei Comunei Doljești"
    form.name.selectAll()
    form.name.insert("Direcția Generală")
    assert form.genitive.text() == "Direcției Generale"
    assert form.letterhead.heading.toPlainText().endswith("\nDirecția Generală")
    form.genitive.setText("al nostru")
    form.name.insert(" de Asistență")
    assert form.genitive.text() == "al nostru"
    page.name.setText("judetul cluj")
    assert form.name.text() == "Consiliul Județean Cluj"


def test_a_county_is_asked_for_its_president(page) -> None:
    page.name.setText("judetul cluj")
    page.office.open.click()
    names = page.office.form.signers.names
    assert names["presedinte"].isVisible() and not names["primar"].isVisible()
    names["primar"].setText("rămas de dinainte")
    assert page.office.form.office().officials == ()


def test_a_title_of_another_kind_is_kept(page) -> None:
    place = search_places("doljesti")[0]
    keep_office(Office(place, officials=(Official("primar", "N.", "prof."),)))
    page.arrive()
    assert page.office.form.office().officials == (Official("primar", "N.", "prof."),)


def test_damaged_memory_is_told_and_stops_nobody(show_window, plan_library) -> None:
    (plan_library / "office.json").write_text("{")
    page = page_of(show_window())
    page.name.setText("doljesti")
    page.start.click()
    assert page.window().open_plan is not None


def test_a_picture_is_taken_as_it_is_or_made_smaller(tmp_path) -> None:
    small, large = tmp_path / "mic.png", tmp_path / "mare.bmp"
    small.write_bytes(DOT)
    image = QImage(900, 1800, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(large))
    assert chosen_picture(small) == DOT
    made = chosen_picture(large)
    assert size_of(made) == (LARGEST_SIDE // 2, LARGEST_SIDE)
    assert len(made) < MOST_BYTES


def test_a_file_that_is_no_picture_is_told_beside_the_field(page, tmp_path) -> None:
    page.name.setText("doljesti")
    page.office.open.click()
    field = page.office.form.letterhead.picture
    for name, data in (("a.png", b"text"), ("b.png", DOT[:30])):
        (tmp_path / name).write_bytes(data)
        field.take_file(tmp_path / name)
        assert name in field.note.text()
    field.take_file(tmp_path / "lipsa.png")
    assert "lipsa.png" in field.note.text()
    assert field.picture is None
    (tmp_path / "c.png").write_bytes(DOT)
    field.take_file(tmp_path / "c.png")
    assert field.picture == DOT and field.remove.isVisible()
    field.remove.click()
    assert page.office.form.office().letterhead.picture is None


def test_an_empty_letterhead_is_none(page) -> None:
    page.name.setText("doljesti")
    page.office.open.click()
    page.office.form.letterhead.heading.clear()
    assert page.office.form.office().letterhead == Letterhead()
    page.start.click()
    assert page.window().open_plan.plan.letterhead is None
