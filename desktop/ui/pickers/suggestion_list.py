# SPDX-License-Identifier: EUPL-1.2
"""The list under a field: over the window, never with the focus, so that typing goes on."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QListView, QWidget

from desktop.i18n import _
from desktop.plan.lookup import Match
from desktop.ui import theme
from desktop.ui.announcing import announce
from desktop.ui.pickers.entry_list import EntryDelegate, EntryModel, row_height
from desktop.ui.stylesheet import look

MOST_LINES = 8  # seen at once
LETTERS = 84  # how wide the list asks to be


class Owner(Protocol):
    """Whoever shows the list now."""

    @property
    def field(self) -> QWidget:
        """The field that the list stands under."""

    def take(self, match: Match) -> None:
        """Write the entry that was clicked."""


class SuggestionList(QListView):
    """One in each window. `owner`: whose entries it shows, None while it is hidden."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.owner: Owner | None = None
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Suggestions"))
        look(self, "suggestions")
        self.clicked.connect(self._take)
        self.hide()

    def open(self, owner: Owner, matches: tuple[Match, ...]) -> None:
        """Show entries under the field of `owner`, none of them chosen."""
        self.owner = owner
        self.entries.show(matches)
        self.setCurrentIndex(QModelIndex())
        self.place()
        self.show()
        self.raise_()
        self.scrollToTop()

    def close_for(self, owner: Owner) -> None:
        """Hide the list if `owner` shows it."""
        if self.owner is owner:
            self.owner = None
            self.hide()

    def chosen(self) -> Match | None:
        """The entry that the arrows chose."""
        row = self.currentIndex().row()
        return self.entries.matches[row] if row >= 0 else None

    def step(self, by: int) -> None:
        """Choose the entry `by` lines further; above the first one none is chosen."""
        row = max(-1, min(self.currentIndex().row() + by, len(self.entries.matches) - 1))
        self.setCurrentIndex(self.entries.index(row) if row >= 0 else QModelIndex())
        if row >= 0 and self.owner is not None:
            announce(self.owner.field, self.entries.line(row).spoken)

    def place(self) -> None:
        """Stand under the field, or over it where there is more room."""
        window = self.parentWidget()
        if self.owner is None or window is None:
            return
        field = self.owner.field
        around = QRect(field.mapTo(window, QPoint(0, 0)), field.size())
        lines = min(len(self.entries.matches), MOST_LINES)
        below = window.height() - around.bottom() - theme.TIGHT
        above = around.top() - theme.TIGHT
        wanted = lines * row_height(self) + 2 * theme.FOCUS
        under = below >= wanted or below >= above
        height = min(wanted, below if under else above)
        width = min(max(around.width(), theme.letters(self, LETTERS)), window.width())
        left = max(0, min(around.left(), window.width() - width))
        top = around.bottom() + 1 if under else around.top() - height
        self.setGeometry(left, top, width, height)

    def _take(self, index: QModelIndex) -> None:
        if self.owner is not None:
            self.owner.take(self.entries.matches[index.row()])


def list_of(window: QWidget) -> SuggestionList:
    """The list of a window, made when it is first needed."""
    found = window.findChild(SuggestionList)
    return found if isinstance(found, SuggestionList) else SuggestionList(window)
