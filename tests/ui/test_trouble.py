# SPDX-License-Identifier: EUPL-1.2
"""When the disk does not take it: the text stays, the person is told, and can try again."""

from PySide6.QtGui import QCloseEvent
from window_samples import TEXT, editor, visit

from desktop.ui.binding import text_of
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.route import Page, Route


def typed(window, type_text) -> ParagraphEditor:
    paragraph = editor(visit(window, "s1"), ParagraphEditor)
    paragraph.focus_start()
    type_text(paragraph.field, "Nou. ")
    return paragraph


def test_the_banner_keeps_the_text_and_its_button_stores_it(window, type_text, full_disk) -> None:
    paragraph = typed(window, type_text)
    assert not window.commit()
    assert window.banner.isVisible()
    assert window.banner.text.text() == "The disk is full."
    assert window.bar.saved.text() == "Not saved"
    assert text_of(paragraph.field) == "Nou. " + TEXT
    full_disk()
    window.banner.buttons[0].click()
    assert not window.banner.isVisible()
    assert window.bar.saved.text().startswith("Saved")
    assert window.open_plan.session.block(paragraph.uid).text == "Nou. " + TEXT


def test_no_page_is_left_with_text_that_could_not_be_stored(window, type_text, full_disk) -> None:
    paragraph = typed(window, type_text)
    window.go(Route(Page.HUB))
    assert window.route.page is Page.SECTION
    full_disk()
    window.go(Route(Page.HUB))
    assert window.route.page is Page.HUB
    assert window.open_plan.session.block(paragraph.uid).text == "Nou. " + TEXT


def test_closing_waits_for_the_text_until_the_person_lets_it_go(
    window, type_text, full_disk
) -> None:
    typed(window, type_text)
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert [button.text() for button in window.banner.buttons] == [
        "Try again",
        "Close all the same",
    ]
    window.banner.buttons[1].click()
    assert not window.isVisible()


def test_a_command_that_fails_is_told_and_can_be_tried_again(window, full_disk) -> None:
    page = visit(window, "s4")
    page.additions.paragraph.click()
    assert window.banner.isVisible()
    assert not page.frames
    full_disk()
    window.banner.buttons[0].click()
    assert len(page.frames) == 1
    assert not window.banner.isVisible()
