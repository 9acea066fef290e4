# SPDX-License-Identifier: EUPL-1.2
"""The files that were made of the plan, each with the version it holds; which of them a file is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, render
from desktop.output.copies import Copy
from desktop.plan.errors import PlanSocialError
from desktop.plan.tree import Stage
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.document.choices import COPIES, STAGES
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.made_files import Exported

LINES = 5  # of the list, before it scrolls
LARGEST = 64 * 1024 * 1024  # of a file that is looked at, in bytes


class FilesMade(QFrame):
    """Hidden until it is asked for; Esc hides it again, which `left` tells."""

    left = Signal()

    def __init__(self, open_plan: OpenPlan, outcome: Banner, parent: QWidget) -> None:
        super().__init__(parent)
        look(self, "card")
        self._open_plan = open_plan
        self._outcome = outcome
        self.files = QListWidget(self)
        self.files.setAccessibleName(_("Files made of this plan"))
        self.none = QLabel(_("No file was made of this plan yet."), self)
        look(self.none, "quiet")
        self.ask = QPushButton(_("Which version is a file?…"), self)
        self.ask.setToolTip(
            _("Choose a file; the program says which version of the plan it holds.")
        )
        self.ask.clicked.connect(self.ask_file)
        self.close_it = QPushButton(_("Close the list"), self)
        self.close_it.clicked.connect(self.leave)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.leave, context=context)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.TIGHT)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.close_it)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(self.none)
        layout.addWidget(self.files)
        layout.addLayout(buttons)
        self.hide()

    def toggle(self) -> None:
        """Show the list, or hide it."""
        if not self.isHidden():
            self.leave()
            return
        self.refresh()
        self.show()
        (self.files if self.files.count() else self.ask).setFocus()

    def leave(self) -> None:
        """Hide the list."""
        self.hide()
        self.left.emit()

    def refresh(self) -> None:
        """Show what was made until now, the newest first."""
        made = self._open_plan.session.exports()
        self.files.clear()
        self.files.addItems([described(exported) for exported in made])
        self.files.setVisible(bool(made))
        self.none.setVisible(not made)
        lines = min(len(made), LINES)
        row = max(self.files.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        self.files.setFixedHeight(lines * row + 2 * self.files.frameWidth() + theme.HAIR)
        if made:
            self.files.setCurrentRow(0)

    def ask_file(self) -> None:
        """Let a person choose a file, and say which version it is."""
        name, _filter = QFileDialog.getOpenFileName(
            self,
            _("Which version is this file?"),
            "",
            _("PDF, Word and Excel files (*.pdf *.docx *.xlsx)"),
        )
        if name:
            self.tell(Path(name))

    def tell(self, file: Path) -> None:
        """Say which version of the plan a file holds."""
        from desktop.editing.library import read_file
        from desktop.editing.made_files import recognise
        from desktop.output.signed import hashes

        try:
            found = recognise(self._open_plan.session.exports(), hashes(read_file(file, LARGEST)))
        except PlanSocialError as error:
            self._outcome.say(Tone.TROUBLE, render(error.message))
            return
        if found is None:
            text = _("“{name}” was not made of this plan here, or it was changed afterwards.")
            self._outcome.say(Tone.ATTENTION, text.format(name=file.name))
            return
        text = _("“{name}” holds the plan as it was on {version}.")
        said = [text.format(name=file.name, version=moment(found.exported.version_at))]
        if found.added:
            said.append(_("It was signed, or something was added to it."))
        if found.exported.version_at == self._open_plan.session.version_at:
            said.append(_("The plan has not changed since."))
        else:
            said.append(_("The plan has changed since."))
        self._outcome.say(Tone.SUCCESS, " ".join(said))


def described(exported: Exported) -> str:
    """ "plan.pdf · FINAL · as the plan was on 12.02.2027, 14:32"."""
    version = _("as the plan was on {version}").format(version=moment(exported.version_at))
    return " · ".join(filter(None, (exported.name, _form(exported.what), version)))


def moment(when: datetime) -> str:
    """ "12.02.2027, 14:32", in the time of this computer."""
    return f"{when.astimezone():%d.%m.%Y, %H:%M}"


def _form(what: str) -> str:
    """What was made, in words; "" for a paper, whose name says it."""
    if what in {stage.value for stage in Stage}:
        return _(STAGES[Stage(what)][0])
    return _(COPIES[Copy(what)][0]) if what in {copy.value for copy in Copy} else ""
