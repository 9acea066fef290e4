# SPDX-License-Identifier: EUPL-1.2
"""The list of what was found: each hit in its words, where it stands, and a tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.i18n import _
from desktop.plan.search import Hit
from desktop.ui import theme
from desktop.ui.stylesheet import look

LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Address = tuple[object, int]


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit as it is listed. `new`: what would stand there; `why`: the reason of a doubt."""

    hit: Hit
    where: str
    new: str | None = None
    why: str = ""
    ticked: bool = True

    @property
    def address(self) -> Address:
        """What is the same when the list is made anew."""
        return self.hit.passage.address, self.hit.start


class HitList(QTreeWidget):
    """Groups of hits. Space ticks, Enter goes there (`wanted`); `ticks_changed` after a tick."""

    wanted = Signal(object)
    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setItemDelegate(HitDelegate(self))
        self.setAccessibleName(_("Places found"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tickable = False
        self.itemActivated.connect(self._activate)
        self.itemChanged.connect(lambda *_: self.ticks_changed.emit())

    def show_groups(
        self, groups: Sequence[tuple[str, Sequence[HitLine]]], *, tickable: bool
    ) -> None:
        """Show these groups under their titles; ticks that a person changed stay as they are."""
        unlike = {
            line.address: line.ticked is not ticked
            for line, ticked in self._all()
            if self._tickable
        }
        current = self.current()
        blocked = self.blockSignals(True)
        self._tickable = tickable
        self.clear()
        for title, lines in groups:
            if title and lines:
                self._add_title(title)
            for line in lines:
                self._add(line, line.ticked is not unlike.get(line.address, False))
        self.blockSignals(blocked)
        self.show_current(current)

    def show_current(self, line: HitLine | None) -> None:
        """Make the same place the current one, or the first."""
        items = [item for item in self._items() if item.data(0, LINE)]
        same = (i for i in items if line is not None and i.data(0, LINE).address == line.address)
        item = next(same, items[0] if items else None)
        if item is not None:
            self.setCurrentItem(item)

    def lines(self) -> list[HitLine]:
        """Every hit, in order."""
        return [line for line, _ticked in self._all()]

    def ticked(self) -> list[HitLine]:
        """The hits with a tick."""
        return [line for line, ticked in self._all() if ticked]

    def current(self) -> HitLine | None:
        """The hit on which one stands."""
        item = self.currentItem()
        return item.data(0, LINE) if item is not None else None

    def tick_all(self, ticked: bool) -> None:
        """Tick every hit, or none."""
        blocked = self.blockSignals(True)
        for item in self._items():
            if item.data(0, LINE):
                item.setCheckState(0, _state(ticked))
        self.blockSignals(blocked)
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place also where the platform would edit."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.wanted.emit(self.current())
            return
        super().keyPressEvent(event)

    def _activate(self, item: QTreeWidgetItem) -> None:
        if item.data(0, LINE):
            self.wanted.emit(item.data(0, LINE))

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _all(self) -> list[tuple[HitLine, bool]]:
        return [
            (item.data(0, LINE), item.checkState(0) is Qt.CheckState.Checked)
            for item in self._items()
            if item.data(0, LINE)
        ]

    def _add_title(self, title: str) -> None:
        item = QTreeWidgetItem(self, [title])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)

    def _add(self, line: HitLine, ticked: bool) -> None:
        item = QTreeWidgetItem(self)
        item.setData(0, LINE, line)
        hit = line.hit
        text = f"{hit.before}{hit.text}{hit.after}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{text}. {line.where}. {line.why}")
        item.setToolTip(0, hit.passage.text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._tickable:
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, _state(ticked))
        else:
            item.setFlags(flags)


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


class HitDelegate(QStyledItemDelegate):
    """Two lines: the words around the hit with the hit itself marked, and where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines, or one for a title."""
        lines = 2 if index.data(LINE) else 1
        return QSize(0, lines * option.fontMetrics.lineSpacing() + theme.TIGHT + theme.HAIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The usual row with its tick, and our words on it."""
        super().paint(painter, option, index)
        line = index.data(LINE)
        if line is None:
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = " "
        style = option.widget.style() if option.widget else None
        if style is None:
            return
        element = QStyle.SubElement.SE_ItemViewItemText
        box = style.subElementRect(element, whole, option.widget).adjusted(theme.HAIR, 0, 0, 0)
        box.setRight(option.rect.right() - theme.HAIR)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_lines(painter, box, line, option.palette, option.font)
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, box: QRect, line: HitLine, palette: QPalette, font: QFont
    ) -> None:
        tokens = theme.current()
        height = painter.fontMetrics().lineSpacing()
        top = box.top() + (box.height() - 2 * height) // 2
        strong = QFont(font)
        strong.setWeight(QFont.Weight.Bold)
        pieces = [
            (font, tokens.ink, one_line(line.hit.before)),
            (strong, tokens.blue, line.hit.text),
        ]
        if line.new is not None:
            pieces.append((strong, tokens.done, f" → {line.new}"))
        pieces.append((font, tokens.ink, one_line(line.hit.after)))
        x = box.left()
        for face, colour, text in pieces:
            painter.setFont(face)
            painter.setPen(colour)
            room = QRect(x, top, box.right() - x, height)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, max(room.width(), 0)
            )
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
            )
            x += painter.fontMetrics().horizontalAdvance(shown)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        below = QRect(box.left(), top + height, box.width(), height)
        where = f"{line.where} – {line.why}" if line.why else line.where
        shown = painter.fontMetrics().elidedText(where, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)


def one_line(text: str) -> str:
    """A text with its line breaks as spaces; spaces at its ends stay."""
    return text.replace("\n", " ").replace("\u2028", " ")
