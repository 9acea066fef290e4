# SPDX-License-Identifier: EUPL-1.2
"""The help on screen: F1 at what has the focus, search, links, Esc back to the same place."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFontInfo, QTextCursor
from PySide6.QtTest import QTest
from window_samples import editor, small_plan, visit

from desktop import __version__, paths
from desktop.plan.editions import CURRENT
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.blocks.table import TableBlock
from desktop.ui.help import context, help_page
from desktop.ui.help.dressing import blocks
from desktop.ui.help.guide import read_guide
from desktop.ui.help.help_page import HelpPage
from desktop.ui.route import Page, Route


def asked(window) -> HelpPage:
    """Press F1 where the focus is; the help."""
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    page = window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    return page


def first_heading_in_view(page: HelpPage) -> str:
    place = page.browser.cursorForPosition(page.browser.viewport().rect().topLeft())
    block = place.block()
    while not block.blockFormat().headingLevel():
        block = block.next()
    return block.text()


@pytest.fixture
def help_(window) -> HelpPage:
    window.asking.about("ce-este-planul")
    return window.stack.currentWidget()


def test_every_place_of_the_program_has_its_place_in_the_guide() -> None:
    anchors = {f"{t.name}#{p.anchor}" for t in read_guide() for p in t.passages}
    names = {topic.name for topic in read_guide()}
    of_widgets = [place for _kind, place in context.OF_WIDGET]
    for place in (*context.OF_PAGE.values(), *of_widgets, *context.OF_KIND.values()):
        assert place in anchors | names
    assert context.STATES in anchors
    assert set(context.OF_PAGE) == set(Page)


def test_f1_opens_at_the_page(window) -> None:
    for page, title in ((Page.REVIEW, "Verificarea"), (Page.DOCUMENT, "Tipărirea")):
        window.go(Route(page))
        assert first_heading_in_view(asked(window)).startswith(title)


def test_f1_in_a_cell_of_money_tells_of_money_and_esc_returns_to_the_cell(window) -> None:
    page = visit(window, "s3")
    grid = editor(page, TableBlock).editor.grid
    grid.setFocus()
    grid.go_to(1, 2)
    guide = asked(window)
    assert guide.shown == "sume-si-unitati"
    assert "Lei sau mii lei" in guide.browser.toPlainText()
    QTest.keyClick(guide.browser, Qt.Key.Key_Escape)
    back = window.stack.currentWidget()
    assert back is page
    assert back.place_in_focus() == Place("s3", "t1", "r2", "buget_local")


def test_f1_on_the_states_tells_of_nu_este_cazul(window) -> None:
    page = visit(window, "s1")
    next(iter(page.head.states.values())).setFocus()
    assert asked(window).shown == "nu-este-cazul"


def test_f1_without_a_plan(show_window) -> None:
    window = show_window()
    assert asked(window).shown == "primul-plan"
    QTest.keyClick(window.stack.currentWidget().search, Qt.Key.Key_Escape)
    assert window.route.page is Page.HOME


def test_what_the_law_asks_of_the_section_stands_above(show_window) -> None:
    from dataclasses import replace

    plan = small_plan()
    spec = _specification()
    first = replace(plan.sections[0], key=spec.key)
    plan = replace(plan, edition=CURRENT, sections=(first, *plan.sections[1:]))
    window = show_window(plan)
    visit(window, "s1").head.heading.setFocus()
    text = asked(window).browser.toPlainText()
    assert text.startswith("I. Texte")
    assert spec.basis in text


def _specification():
    from desktop.plan.editions import edition

    return next(spec for spec in edition(CURRENT).specs if spec.help and spec.basis)


def test_settings_and_help_lead_back_to_where_one_was(window) -> None:
    visit(window, "s1")
    window.actions_of_window.settings.trigger()
    guide = asked(window)
    guide.left.emit()
    assert window.route.page is Page.SETTINGS
    window.go_back()
    assert window.route.page is Page.SECTION


def test_a_search_lists_passages_and_enter_opens_the_first(help_, type_text) -> None:
    type_text(help_.search, "lipire EXCEL")
    assert help_.entries.item(0).text().startswith("Lipirea din Excel")
    QTest.keyClick(help_.search, Qt.Key.Key_Return)
    assert help_.shown == "tabelul"
    assert help_.browser.hasFocus()
    marked = {s.cursor.selectedText().lower() for s in help_.browser.extraSelections()}
    assert marked == {"lipire", "excel"}
    QTest.keyClick(help_.search, Qt.Key.Key_Escape)
    assert help_.search.text() == ""
    assert help_.entries.count() == len(help_.topics)


def test_words_with_diacritics_are_marked_whole(help_, type_text) -> None:
    type_text(help_.search, "sedinta")
    QTest.keyClick(help_.search, Qt.Key.Key_Return)
    marked = {s.cursor.selectedText().lower() for s in help_.browser.extraSelections()}
    assert marked and marked <= {"ședință", "ședința"}


def test_nothing_found_is_said(help_, type_text) -> None:
    type_text(help_.search, "xyzzy")
    assert help_.entries.count() == 1
    help_.entries.setCurrentRow(0)
    assert help_.shown == "ce-este-planul"


def test_links_lead_to_the_heading(help_) -> None:
    help_.browser.anchorClicked.emit(QUrl("fisierele.md#copiile-de-siguranță"))
    assert help_.shown == "fisierele"
    assert help_.browser.textCursor().block().text() == "Copiile de siguranță"
    assert help_.entries.currentItem().text() == help_.topics["fisierele"].title


def test_about_says_versions_licences_and_where_the_data_lie(window, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(help_page, "open_locally", opened.append)
    window.actions_of_window.about.trigger()
    page = window.stack.currentWidget()
    text = page.browser.toPlainText()
    for part in (
        __version__,
        "EUPL-1.2",
        "OFL",
        "ISC",
        "LGPL",
        "BSD-3",
        "CC BY",
        str(paths.home()),
    ):
        assert part in text, part
    page.open_folder.click()
    assert opened == [paths.home()]


def test_what_is_new_is_in_the_menu(window) -> None:
    window.actions_of_window.news.trigger()
    assert window.stack.currentWidget().shown == "noutati"


def test_pictures_are_shown_and_fit(help_) -> None:
    help_.show_topic("tiparirea")
    document = help_.browser.document()
    widths = [
        place.fragment().charFormat().toImageFormat().width()
        for block in blocks(document)
        for place in [block.begin()]
        if not place.atEnd() and place.fragment().charFormat().isImageFormat()
    ]
    assert len(widths) == 2
    assert all(0 < width < help_.browser.maximumWidth() for width in widths)
    assert help_.browser.horizontalScrollBar().maximum() == 0


def test_headings_are_larger_than_text(help_) -> None:
    sizes = {}
    for block in blocks(help_.browser.document()):
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        level = block.blockFormat().headingLevel()
        sizes[level] = QFontInfo(cursor.charFormat().font()).pointSizeF()
    assert sizes[1] > sizes[2] > help_.font().pointSizeF() * (theme.HEADING - 0.05)
