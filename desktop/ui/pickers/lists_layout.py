# SPDX-License-Identifier: EUPL-1.2
"""The parts of the page of lists and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.banner import Banner
from desktop.ui.icons import show_icon
from desktop.ui.pickers.entry_list import EntryDelegate, EntryModel
from desktop.ui.stylesheet import look

NAMES_LETTERS = 34


class ListsLayout:
    """Names of the lists on the left; search, entries and what can be done with them beside."""

    def __init__(self, page: QWidget) -> None:
        self.names = QListWidget(page)
        self.names.setAccessibleName(_("Lists"))
        self.names.setFixedWidth(theme.letters(self.names, NAMES_LETTERS))
        self.typed = QLineEdit(page)
        self.typed.setPlaceholderText(_("Search by name, code or beneficiary"))
        self.typed.setAccessibleName(_("Search in the list"))
        self.typed.setClearButtonEnabled(True)
        self.source = QLabel(page)
        look(self.source, "quiet")
        self.view = QListView(page)
        self.entries = EntryModel(self.view)
        self._prepare_view()
        self.banner = Banner(page)
        self.add = self._button(page, _("Add an entry"), "plus")
        self.change = self._button(page, _("Change it"), "pencil")
        self.remove = self._button(page, _("Hide it"), "eye-off")
        self.bring = self._button(page, _("Bring a list from a file…"), "file-input")
        self.restore = self._button(page, _("Our list again"), "rotate-cw")
        self.done = QPushButton(_("Back"), page)
        self.column = QVBoxLayout()
        self._lay_out(page)

    def _prepare_view(self) -> None:
        self.view.setModel(self.entries)
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(_("Entries"))
        look(self.view, "entries")

    def _button(self, page: QWidget, text: str, drawing: str) -> QPushButton:
        button = QPushButton(text, page)
        show_icon(button, drawing)
        return button

    def _lay_out(self, page: QWidget) -> None:
        title = QLabel(_("My lists"), page)
        look(title, "title")
        told = QLabel(
            _(
                "What the program suggests while you write. Your own entries come first; "
                "you may always write something else."
            ),
            page,
        )
        told.setWordWrap(True)
        look(told, "quiet")
        column = self.column
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.typed)
        column.addWidget(self.source)
        column.addWidget(self.view, 1)
        column.addLayout(_row(self.add, self.change, self.remove))
        column.addLayout(_row(self.bring, self.restore))
        halves = QHBoxLayout()
        halves.setSpacing(theme.MEDIUM)
        halves.addWidget(self.names)
        halves.addLayout(column, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(told)
        layout.addWidget(self.banner)
        layout.addLayout(halves, 1)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
