# SPDX-License-Identifier: EUPL-1.2
"""Home: a card for each plan, newest first; with none, two large ways to begin."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.library import Summary, made_home, plans
from desktop.i18n import _
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.plan.fold import fold
from desktop.plan.naming import display_name
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.page_widget import PageWidget
from desktop.ui.plan_card import PlanCard
from desktop.ui.reader import open_locally
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look

LARGE_BUTTON = 56  # letters wide


class HomePage(PageWidget):
    """`open_asked` carries a path, `next_asked` the summary of last year's plan.

    `troubled` carries a sentence to show.
    """

    new_asked = Signal()
    open_asked = Signal(object)
    next_asked = Signal(object)
    troubled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[PlanCard] = []
        self.new = QPushButton(_("Start a new plan"), self)
        self.open = QPushButton(_("I already have a plan (file)"), self)
        self.folder = QPushButton(_("Open the folder of the plans"), self)
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self._ask_file)
        self.folder.clicked.connect(self._show_folder)
        self.welcome = QLabel(
            _("Filled in step by step, checked, printed. All you write is saved."), self
        )
        self.welcome.setWordWrap(True)
        look(self.welcome, "quiet")
        self._lay_out()

    def arrive(self, place: Place | None = None) -> None:
        """Read the list anew; the newest plan, or the way to begin, gets the focus."""
        try:
            found = plans()
        except PlanSocialError as error:
            self.troubled.emit(error.message)
            found = ()
        self._show(found)
        (self.cards[0].go_on if self.cards else self.new).setFocus()

    def ask_file(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self, _("I already have a plan (file)"), "", _("Plans (*.plansocial *.json)")
        )
        return Path(chosen) if chosen else None

    def _ask_file(self) -> None:
        path = self.ask_file()
        if path is not None:
            self.open_asked.emit(path)

    def _show_folder(self) -> None:
        open_locally(made_home())

    def _show(self, found: tuple[Summary, ...]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        shared = shared_names(found)
        self.cards = [
            PlanCard(each, content, with_county=name_of(each) in shared) for each in found
        ]
        for card in self.cards:
            card.open_asked.connect(self.open_asked)
            card.next_asked.connect(self.next_asked)
            card.folder_asked.connect(open_locally)
            column.addWidget(card)
        column.addStretch(1)
        self._list.show_content(content)
        self._list.setVisible(bool(self.cards))
        self._dress(empty=not self.cards)

    def _dress(self, empty: bool) -> None:
        """Large buttons when there is nothing else to do; small ones above a list."""
        look(self.new, "large-primary" if empty else "primary")
        look(self.open, "large" if empty else "")
        size = theme.BIG_ICON if empty else theme.ICON
        for button, drawing, colour in (
            (self.new, "file-plus-2", "on_blue"),
            (self.open, "folder-open", "ink"),
        ):
            show_icon(button, drawing, colour, size)
            button.setMinimumWidth(theme.letters(self, LARGE_BUTTON) if empty else 0)
        self.folder.setVisible(not empty)
        self.welcome.setVisible(empty)
        self._column.setDirection(
            QHBoxLayout.Direction.TopToBottom if empty else QHBoxLayout.Direction.LeftToRight
        )

    def _lay_out(self) -> None:
        title = QLabel(_("My plans"), self)
        look(title, "title")
        self._column = QHBoxLayout()
        self._column.setSpacing(theme.SMALL)
        for button in (self.new, self.open, self.folder):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._list = ContentScroll(self)
        look(self.folder, "link")
        show_icon(self.folder, "folder-open", "blue")
        inner = QVBoxLayout()
        inner.setSpacing(theme.MEDIUM)
        inner.addWidget(title)
        inner.addWidget(self.welcome)
        inner.addLayout(self._column)
        inner.addWidget(self._list, 1)
        inner.addStretch(0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.LARGE)
        layout.addStretch(1)
        layout.addLayout(inner, 8)
        layout.addStretch(1)


def name_of(summary: Summary) -> str:
    """The name of the administration, compared without marks; "" where it cannot be read."""
    return fold(display_name(summary.administration)) if summary.administration else ""


def shared_names(found: Iterable[Summary]) -> set[str]:
    """The names that administrations of several counties have."""
    counties: dict[str, set[str]] = {}
    for summary in found:
        if summary.administration is not None:
            counties.setdefault(name_of(summary), set()).add(fold(summary.administration.county))
    return {name for name, of_it in counties.items() if len(of_it) > 1}
