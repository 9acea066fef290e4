# SPDX-License-Identifier: EUPL-1.2
"""Which pages are printed, and by whom: the system's PDF program, or a printer chosen here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.fields import QuietSpinBox
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look


class PrintPanel(QFrame):
    """Hidden until it is asked for; Esc hides it again.

    `reader_wanted` and `printer_wanted` tell which of its ways was chosen, `left` that none was.
    """

    reader_wanted = Signal()
    printer_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look(self, "card")
        self.first = self._number(_("First page to print"))
        self.last = self._number(_("Last page to print"))
        self.by_reader = QPushButton(_("Print with the PDF program"), self)
        look(self.by_reader, "primary")
        show_icon(self.by_reader, "printer", "on_blue")
        self.by_reader.setToolTip(_("The sharpest way: your PDF program opens it or prints it."))
        self.by_reader.clicked.connect(self.reader_wanted)
        self.by_printer = QPushButton(_("Choose a printer…"), self)
        self.by_printer.setToolTip(
            _("Printed from here; you choose the printer and how many copies.")
        )
        self.by_printer.clicked.connect(self.printer_wanted)
        self.close_it = QPushButton(_("Do not print"), self)
        self.close_it.clicked.connect(self.leave)
        for button in (self.by_reader, self.by_printer):
            button.setAccessibleDescription(button.toolTip())
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.leave,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self._lay_out()
        self.hide()

    @property
    def pages(self) -> range:
        """The chosen pages, from 0."""
        return range(self.first.value() - 1, max(self.first.value(), self.last.value()))

    def ask_pages(self, pages: int) -> None:
        """Ask for some of so many pages; all of them at first."""
        for spin, value in ((self.first, 1), (self.last, pages)):
            spin.setRange(1, pages)
            spin.setValue(value)
        self.show()
        self.by_reader.setFocus()

    def leave(self) -> None:
        """Print nothing."""
        self.hide()
        self.left.emit()

    def _number(self, name: str) -> QuietSpinBox:
        spin = QuietSpinBox(self)
        spin.setAccessibleName(name)
        return spin

    def _lay_out(self) -> None:
        pages = QWidget(self)
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for word, spin in ((_("Pages"), self.first), (_("to"), self.last)):
            row.addWidget(QLabel(word, pages))
            row.addWidget(spin)
        layout = FlowLayout(self)
        layout.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        layout.setSpacing(theme.SMALL)
        for widget in (pages, self.by_reader, self.by_printer, self.close_it):
            layout.addWidget(widget)
