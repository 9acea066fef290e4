# SPDX-License-Identifier: EUPL-1.2
"""Somebody who presses, clicks and writes at random, and looks whether the window tells the truth.

What would wait for a person is left alone: menus that open, file dialogs, the way home.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from person import ALT, CONTROL, NONE, SHIFT, Key, Person, shown
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.ui.binding import bindings_under, text_of
from desktop.ui.blocks.table import TableBlock
from desktop.ui.document_page import DocumentPage
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page
from desktop.ui.section_page import SectionPage

Option = TypeVar("Option")

TEXTS = ("x", "ș", "Țesătorie", "1234,5", "1234.5", "12 locuri", " ", "nu este cazul", "\u015fi")
ARROWS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right)
PLAIN = (Key.Key_Return, Key.Key_Tab, Key.Key_Escape, Key.Key_F2, Key.Key_Delete, Key.Key_Home)
PLAIN += (Key.Key_Backspace, Key.Key_End, Key.Key_Insert, Key.Key_F1, Key.Key_F7, *ARROWS)
KEYS = (
    *((key, NONE) for key in PLAIN),
    *((key, SHIFT) for key in (*ARROWS, Key.Key_Tab, Key.Key_Return)),
    *((key, ALT) for key in (*ARROWS, Key.Key_Return)),
    *((key, CONTROL) for key in (Key.Key_Z, Key.Key_Y, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_A)),
    *((key, CONTROL) for key in (Key.Key_F, Key.Key_H)),
    *((Key.Key_F3, modifiers) for modifiers in (NONE, SHIFT)),
    *((key, CONTROL) for key in (Key.Key_D, Key.Key_Plus, Key.Key_Minus, Key.Key_Delete)),
    *((key, CONTROL) for key in (Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End)),
    *((key, CONTROL | SHIFT) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Delete, Key.Key_D)),
    (Key.Key_H, CONTROL | SHIFT),
)
PLACES = (Page.HUB, Page.PLAN_DATA, Page.REVIEW, Page.DOCUMENT, Page.CALENDAR, Page.COUNCIL)


class Wanderer(Person):
    """Chooses by numbers that are given for each step; counts the steps it took."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.steps = 0
        self._numbers: Iterator[int] = iter(())

    def take(self, numbers: Sequence[int], way: Callable[["Wanderer"], object]) -> None:
        """One step, told on stdout; the window is looked at after it."""
        self._numbers = iter(numbers)
        print(self.steps, way.__name__, way(self))
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()  # a menu that a button opened would take the keys that follow
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.look()
        self.steps += 1

    def choose(self, options: Sequence[Option]) -> Option:
        """One of the options."""
        return options[next(self._numbers) % len(options)]

    def press_something(self) -> object:
        key, modifiers = self.choose(KEYS)
        if opens_something(QApplication.focusWidget()):
            key, modifiers = Key.Key_Tab, NONE
        self.press(key, modifiers)
        return key, modifiers

    def write_something(self) -> object:
        text = self.choose(TEXTS)
        if QApplication.focusWidget() is not None:
            self.write(text)
        return text

    def go_somewhere(self) -> object:
        if next(self._numbers) % 10 < 3 or not self.plan.sections:
            place = self.choose(PLACES)
            self.go(place)
            return place
        section = self.choose(self.plan.sections)
        self.go_to_section(section)
        return section.ident

    def trigger_something(self) -> object:
        offered = self.page.findChildren(QAction)
        actions = [each for each in offered if each.isEnabled() and each.text() and not each.menu()]
        actions = [each for each in actions if is_at_hand(each)]
        if not actions:
            return None
        action = self.choose(actions)
        action.trigger()
        return action.text()

    def click_something(self) -> object:
        offered = self.page.findChildren(QAbstractButton)
        buttons = [each for each in offered if each.isVisible() and each.isEnabled()]
        buttons = [each for each in buttons if not opens_something(each) and each.text()]
        if isinstance(self.page, DocumentPage):
            buttons = list(self.page.stages.values())
        if not buttons:
            return None
        button = self.choose(buttons)
        text = button.text()
        button.click()
        return text

    def undo_something(self) -> object:
        button = self.choose((self.window.bar.undo, self.window.bar.redo))
        text = button.text()
        button.click()
        return text

    def look(self) -> None:
        """What is shown and not being written is what is stored."""
        for binding in bindings_under(self.page):
            if not binding.dirty and binding.field.isVisibleTo(self.page):
                assert text_of(binding.field) == binding.read()
        if isinstance(self.page, SectionPage):
            blocks = self.page.section.blocks
            assert list(self.page.frames) == [block.uid for block in blocks]
            for block in self.editors(TableBlock):
                assert isinstance(block, TableBlock)
                grid, table = block.editor.grid, self.session.table(block.uid)
                assert grid.table_model.table == table
                assert len(shown(grid)) == len(table.rows)
        assert self.window.bar.redo.isEnabled() == (self.session.redo_label is not None)


def opens_something(widget: QWidget | None) -> bool:
    """Whether a key or click would open a list or a menu, which waits for the person."""
    if isinstance(widget, QComboBox):
        return True
    has_menu = isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None
    return has_menu or isinstance(widget, QAbstractSpinBox)


def is_at_hand(action: QAction) -> bool:
    """Whether the widget that an action belongs to is shown."""
    owner = action.parent()
    return isinstance(owner, QWidget) and owner.isVisible()
