# SPDX-License-Identifier: EUPL-1.2
"""The files kept with a paper: what was changed in Word, the signed scan; each opened from here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.kept_files import files_of, keep_file, let_go, place_of, standing
from desktop.i18n import N_, _
from desktop.plan.errors import PlanSocialError
from desktop.ui import theme
from desktop.ui.fields import ElidedButton
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.reader import open_locally
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.plan.tree import KeptFile

STANDINGS = {
    "there": N_("kept on {date}"),
    "changed": N_("changed since it was kept on {date}"),
    "beside": N_("kept on {date}; it lies in “{folder}”, the folder of another name of the plan"),
    "missing": N_("the file is no longer where it was kept"),
}
KEPT_KINDS = N_("Word files, PDF files and pictures (*.docx *.doc *.odt *.pdf *.png *.jpg *.jpeg)")


class KeptFiles(QFrame):
    """The two ways to keep a file; under them a line for each that is kept."""

    def __init__(self, open_plan: OpenPlan, paper: str, parent: QWidget) -> None:
        super().__init__(parent)
        look(self, "card")
        self.open_plan, self.paper = open_plan, paper
        self.ways: list[QPushButton] = []
        self._shown: tuple[KeptFile, ...] | None = None
        self._list: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        self._column.setSpacing(theme.HAIR)
        title = QLabel(_("Files kept with this paper"), self)
        look(title, "strong")
        help_line = QLabel(
            _("A copy is kept beside the plan. Saving the paper again never writes over it."), self
        )
        help_line.setWordWrap(True)
        look(help_line, "small")
        self.keep_edited = self._way(_("Keep the edited file…"), signed=False)
        self.keep_signed = self._way(_("Keep the signed scan…"), signed=True)
        buttons = FlowLayout()
        buttons.setSpacing(theme.TIGHT)
        buttons.addWidget(self.keep_edited)
        buttons.addWidget(self.keep_signed)
        for widget in (title, help_line):
            self._column.addWidget(widget)
        self._column.addLayout(buttons)
        self.refresh()

    def refresh(self) -> None:
        """Show the files that are kept, and whether each is still there."""
        files = files_of(self.open_plan.session, self.paper)
        if files == self._shown:
            return
        self._shown = files
        if self._list is not None:
            self._column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget(self)
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.ways = []
        for row, file in enumerate(files):
            self._add(grid, row, file)
        self._column.addWidget(self._list)
        self._list.setVisible(bool(files))

    def look_again(self) -> None:
        """Look anew whether each file is still there as it was kept."""
        self._shown = None
        self.refresh()

    def keep(self, source: Path, signed: bool) -> None:
        """Keep a copy of a file with the paper."""
        self.open_plan.run(lambda session: keep_file(session, self.paper, source, signed))
        self.refresh()

    def ask_file(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        title = _("Which file is kept with this paper?")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, "", _(KEPT_KINDS))
        return Path(chosen) if chosen else None

    def _way(self, text: str, *, signed: bool) -> QPushButton:
        button = QPushButton(text, self)
        show_icon(button, "file-input", "blue")
        look(button, "link")
        button.setEnabled(not self.open_plan.session.read_only)
        button.clicked.connect(lambda: self._ask(signed))
        return button

    def _ask(self, signed: bool) -> None:
        source = self.ask_file()
        if source is not None:
            self.keep(source, signed)

    def _add(self, grid: QGridLayout, row: int, file: KeptFile) -> None:
        way = ElidedButton(file.name, self)
        look(way, "link")
        way.setAccessibleName(_("Open: {name}").format(name=file.name))
        way.clicked.connect(lambda: self._open(file))
        words, trouble = self._words(file)
        told = QLabel(words, self)
        told.setWordWrap(True)
        look(told, "attention" if trouble else "small")
        drop = QPushButton(_("Take away"), self)
        look(drop, "link")
        drop.setAccessibleName(_("Take away: {name}").format(name=file.name))
        drop.setToolTip(_("The paper no longer names the file; the file itself stays."))
        drop.setEnabled(not self.open_plan.session.read_only)
        drop.clicked.connect(lambda: self._let_go(file))
        grid.addWidget(way, row, 0)
        grid.addWidget(told, row, 1)
        grid.addWidget(drop, row, 2, Qt.AlignmentFlag.AlignTop)
        self.ways.append(way)

    def _words(self, file: KeptFile) -> tuple[str, bool]:
        """What is known of a kept file, and whether it wants a look."""
        try:
            found = standing(self.open_plan.session, file).value
        except PlanSocialError:
            found = "missing"
        folder = place_of(self.open_plan.session, file).parent.name
        told = _(STANDINGS[found]).format(date=_day(file.kept_at), folder=folder)
        return (f"{_('signed')} · {told}" if file.signed else told), found != "there"

    def _open(self, file: KeptFile) -> None:
        place = place_of(self.open_plan.session, file)
        if place.is_file():
            open_locally(place)
        else:
            self.look_again()

    def _let_go(self, file: KeptFile) -> None:
        self.open_plan.run(let_go, self.paper, file.name)
        self.refresh()
        self.keep_edited.setFocus()


def _day(moment: str) -> str:
    """The day of an ISO 8601 moment in the time of this computer; as it stands if it is none."""
    try:
        return f"{datetime.fromisoformat(moment).astimezone():%d.%m.%Y}"
    except ValueError:
        return moment
