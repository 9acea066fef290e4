# SPDX-License-Identifier: EUPL-1.2
"""A window on a small plan of services, staff and premises, with invented own lists."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from qt_fixtures import (  # noqa: F401  # fixtures are found by name
    full_disk,
    no_modal_dialogs,
    no_widgets_left,
    our_fonts,
    show_window,
    type_text,
)

from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route
from desktop.ui.section_page import SectionPage
from desktop.ui.table_page import TableEditor


@pytest.fixture
def window(show_window) -> MainWindow:  # noqa: F811
    """A window on the plan of picker_samples."""
    from picker_samples import plan_to_pick_in

    return show_window(plan_to_pick_in())


@pytest.fixture
def visit(window) -> Callable[[str], SectionPage]:
    """Goes to the section with an ident."""

    def go(ident: str) -> SectionPage:
        section = window.open_plan.session.find_section(ident)
        window.go(Route(Page.SECTION, section.uid))
        page = window.stack.currentWidget()
        assert isinstance(page, SectionPage)
        return page

    return go


@pytest.fixture
def table_editor(visit) -> Callable[[str], TableEditor]:
    """The editor of the table of a section."""
    return lambda ident: visit(ident).findChild(TableEditor)


@pytest.fixture
def focus(qtbot) -> Callable[[QWidget], None]:
    """Puts the focus on a widget and waits for it."""

    def put(widget: QWidget) -> None:
        widget.setFocus()
        qtbot.waitUntil(lambda: widget.hasFocus())

    return put
