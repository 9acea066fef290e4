# SPDX-License-Identifier: EUPL-1.2
"""What a person does at the window: write and press keys where the focus is, click, go places."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.editing.session import PlanSession
from desktop.plan.tree import Plan, Section
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.grid.view import GridView
from desktop.ui.main_window import MainWindow
from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page, Route
from desktop.ui.section_page import SectionPage

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Person:
    """Sits at `window`. `typed` is everything written so far, piece by piece."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.typed: list[str] = []

    # Hands

    @property
    def focus(self) -> QWidget:
        """The widget that the next key goes to."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def write(self, text: str) -> None:
        """Type a text where the focus is (QTest.keyClicks aborts on ș and ț)."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.focus, event)
        self.typed.append(text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key where the focus is, or in the window when nothing has it."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()  # what the key began is done

    def click(self, button: QAbstractButton) -> None:
        """A button that can be seen and is enabled."""
        QApplication.processEvents()  # what is new has been shown
        assert button.isVisible(), f"“{button.text()}” is not shown"
        assert button.isEnabled(), f"“{button.text()}” cannot be clicked"
        button.click()

    def undo(self) -> None:
        self.click(self.window.bar.undo)

    def redo(self) -> None:
        self.click(self.window.bar.redo)

    # Places

    @property
    def page(self) -> PageWidget:
        """The page that is shown."""
        page = self.window.stack.currentWidget()
        assert isinstance(page, PageWidget)
        return page

    @property
    def section_page(self) -> SectionPage:
        """The section page that is shown."""
        assert isinstance(self.page, SectionPage), f"not a section page: {self.page}"
        return self.page

    def go(self, page: Page) -> None:
        """A place of the rail."""
        assert self.window.rail is not None
        self.click(self.window.rail.places[page])

    def go_to_section(self, section: Section) -> SectionPage:
        """A section, as a click in the contents does."""
        self.window.go(Route(Page.SECTION, section.uid))
        assert self.section_page.uid == section.uid
        return self.section_page

    def editors(self, kind: type[BlockEditor]) -> list[BlockEditor]:
        """The editors of a kind on the section page."""
        frames = self.section_page.frames.values()
        return [frame.editor for frame in frames if isinstance(frame.editor, kind)]

    @property
    def grids(self) -> list[GridView]:
        """The grids of the section page."""
        found = self.editors(TableBlock)
        return [block.editor.grid for block in found if isinstance(block, TableBlock)]

    # The plan

    @property
    def session(self) -> PlanSession:
        """The session of the open plan."""
        assert self.window.open_plan is not None
        return self.window.open_plan.session

    @property
    def plan(self) -> Plan:
        """The plan as it is stored."""
        return self.session.plan

    def section(self, key: str) -> Section:
        """The section of the model with this key."""
        return next(section for section in self.plan.sections if section.key == key)


def shown(grid: GridView) -> list[list[str]]:
    """The texts that a grid shows, row by row."""
    model = grid.table_model
    display = Qt.ItemDataRole.DisplayRole
    return [
        [model.data(model.index(row, column), display) or "" for column in range(width)]
        for row in range(model.rowCount())
        for width in [model.columnCount()]
    ]
