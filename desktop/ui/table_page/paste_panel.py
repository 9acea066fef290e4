# SPDX-License-Identifier: EUPL-1.2
"""A copied block that does not simply fit: where each of its columns goes, before it is pasted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, ngettext, render
from desktop.intake.clipboard import Block
from desktop.ui import theme
from desktop.ui.fields import QuietComboBox
from desktop.ui.grid.faces import ColumnFace
from desktop.ui.grid.model import TableModel
from desktop.ui.grid.pasting import Keys, PasteQuestion
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look

SHOWN_ROWS = 4
LETTERS = 24  # of one column

Paste = Callable[[Block, Keys, int | None], bool]  # block, keys, row to begin at or None


class PastePanel(QFrame):
    """Shows a `PasteQuestion` and does what is chosen through `paste`. `closed`: it is answered."""

    closed = Signal()

    def __init__(self, model: TableModel, paste: Paste, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.paste = paste
        self.question: PasteQuestion | None = None
        self.boxes: list[QuietComboBox] = []
        self._columns: tuple[ColumnFace, ...] = ()
        look(self, "card")
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        self.left_out = QLabel(self)
        self.left_out.setWordWrap(True)
        look(self.left_out, "attention")
        self.headings = QCheckBox(_("The first row holds headings: leave it out"), self)
        self.area = ContentScroll(self)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.here = self._button(_("Paste here"), self._paste_here)
        look(self.here, "primary")
        self.as_rows = self._button(_("Add as new rows"), self._paste_as_rows)
        self.away = self._button(_("Give up"), self.give_up)
        self._lay_out()
        self.hide()

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(self.reason)
        layout.addWidget(self.area)
        layout.addWidget(self.headings)
        layout.addWidget(self.left_out)
        buttons = QHBoxLayout()
        for button in (self.here, self.as_rows, self.away):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)

    def ask(self, question: PasteQuestion) -> None:
        """Show the block of a question with the guess where its columns go."""
        self.question = question
        self._columns = self.model.columns
        asked = _("Choose where each copied column goes.")
        self.reason.setText(f"{render(question.reason)} {asked}")
        self.headings.setVisible(len(question.block) > 1)
        self.headings.setChecked(question.headings and len(question.block) > 1)
        content = self._preview(question)
        self.area.show_content(content)
        content.setAutoFillBackground(False)
        bar = self.area.horizontalScrollBar().sizeHint().height()
        self.area.setFixedHeight(content.sizeHint().height() + bar)
        self.here.setVisible(question.row_uid is not None)
        look(self.as_rows, "primary" if question.row_uid is None else "")
        self._tell_left_out()
        self.show()
        first = self.here if question.row_uid is not None else self.as_rows
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview(self, question: PasteQuestion) -> QWidget:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.HAIR)
        self.boxes = [self._box(place, key) for place, key in enumerate(question.keys)]
        for column, box in enumerate(self.boxes):
            grid.addWidget(box, 0, column)
        for row, texts in enumerate(question.block[:SHOWN_ROWS], start=1):
            for column, text in enumerate(texts):
                grid.addWidget(self._sample(text), row, column)
        grid.setColumnStretch(len(self.boxes), 1)
        return content

    def _box(self, place: int, key: str | None) -> QuietComboBox:
        box = QuietComboBox()
        box.addItem(_("not pasted"), "")
        for column in self._columns:
            box.addItem(column.name, column.key)
        box.setCurrentIndex(max(0, box.findData(key or "")))
        box.setFixedWidth(theme.letters(self, LETTERS))
        said = _("Column {number} of those copied goes to")
        box.setAccessibleName(said.format(number=place + 1))
        box.activated.connect(partial(self._chosen, place))
        return box

    def _sample(self, text: str) -> QLabel:
        line = " ".join(text.split())
        width = theme.letters(self, LETTERS)
        label = QLabel(self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, width))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(text if label.text() != line else "")
        label.setFixedWidth(width)
        return label

    def _chosen(self, place: int, _index: int) -> None:
        """A column of the table takes one copied column: the other that had it is left out."""
        for other, box in enumerate(self.boxes):
            if other != place and box.currentData() == self.boxes[place].currentData():
                box.setCurrentIndex(0)
        self._tell_left_out()

    def keys(self) -> Keys:
        """Where each copied column goes, as chosen."""
        return tuple(box.currentData() or None for box in self.boxes)

    def _tell_left_out(self) -> None:
        assert self.question is not None
        keys = self.keys()
        count = sum(
            key is None and any(row[place] for row in self.question.block)
            for place, key in enumerate(keys)
        )
        words = ngettext("{count} column is left out", "{count} columns are left out", count)
        self.left_out.setText(words.format(count=count))
        self.left_out.setVisible(count > 0)
        for button in (self.here, self.as_rows):
            button.setEnabled(any(keys))

    def _paste_here(self) -> None:
        self._paste(self.question.row_uid if self.question else None)

    def _paste_as_rows(self) -> None:
        self._paste(None)

    def _paste(self, row_uid: int | None) -> None:
        if self.question is None:
            return
        headed = self.headings.isChecked()
        block = self.question.block[1:] if headed else self.question.block
        if self.paste(block, self.keys(), row_uid):
            self.give_up()

    def give_up(self) -> None:
        """Close without pasting."""
        self.question = None
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves without harm."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
