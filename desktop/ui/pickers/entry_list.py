# SPDX-License-Identifier: EUPL-1.2
"""Entries of a list as rows: code and name, the typed letters bold; below, what and how sure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.i18n import render
from desktop.plan.lookup import Entry, Match
from desktop.plan.lookup.search import Spans
from desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
LINE = int(Qt.ItemDataRole.UserRole)
NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry ready to be painted; `sure`: its certainty needs no second look."""

    title: str
    bold: Spans
    certainty: str
    about: str
    sure: bool
    own: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.certainty, self.about) if part)


def line_of(match: Match) -> EntryLine:
    """The line of an entry that was found."""
    entry = match.entry
    start = len(entry.code) + 2 if entry.code else 0
    return EntryLine(
        f"{entry.code}  {entry.label}" if entry.code else entry.label,
        ((0, len(entry.code)),) * bool(entry.code)
        + tuple((start + first, start + last) for first, last in match.spans),
        render(entry.certainty.said()),
        " · ".join(part for part in (entry.kind, entry.about, _period(entry)) if part),
        entry.certainty.sure,
        entry.own,
    )


def _period(entry: Entry) -> str:
    if entry.first_year is None:
        return ""
    return f"{entry.first_year}–{entry.last_year or ''}"


class EntryModel(QAbstractListModel):
    """The entries that were found; each line is made when it is first asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matches: tuple[Match, ...] = ()
        self._lines: dict[int, EntryLine] = {}

    def show(self, matches: Iterable[Match]) -> None:
        """Hold other entries."""
        self.beginResetModel()
        self.matches = tuple(matches)
        self._lines = {}
        self.endResetModel()

    def line(self, row: int) -> EntryLine:
        """The line at `row`."""
        if row not in self._lines:
            self._lines[row] = line_of(self.matches[row])
        return self._lines[row]

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        if role == LINE:
            return self.line(index.row())
        if role in (DISPLAY, TOOLTIP):
            return self.line(index.row()).title
        return self.line(index.row()).spoken if role == SPOKEN else None


class EntryDelegate(QStyledItemDelegate):
    """Paints the lines of an `EntryModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(option.widget))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: EntryLine = index.data(LINE)
        tokens = theme.current()
        painter.save()
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.fillRect(option.rect, QColor(tokens.blue_tint if chosen else tokens.paper))
        place = option.rect.adjusted(theme.TIGHT, theme.HAIR, -theme.TIGHT, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.ink))
        _draw_title(painter, place, line.title, line.bold)
        place.translate(0, painter.fontMetrics().lineSpacing())
        self._draw_second(painter, place, line, tokens)
        if chosen:
            painter.fillRect(QRect(option.rect.topLeft(), _bar(option.rect)), QColor(tokens.blue))
        painter.restore()

    def _draw_second(
        self, painter: QPainter, place: QRect, line: EntryLine, tokens: theme.Tokens
    ) -> None:
        """How sure it is, in a word and a colour; then what it is."""
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * theme.SMALLER)
        font.setBold(line.own)
        painter.setFont(font)
        colour = tokens.blue if line.own else tokens.done if line.sure else tokens.look
        painter.setPen(QColor(colour))
        width = painter.fontMetrics().horizontalAdvance(line.certainty)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, align, line.certainty)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(tokens.quiet))
        rest = place.adjusted(width + theme.TIGHT, 0, 0, 0)
        about = f"· {line.about}" if line.about else ""
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(about, elide, rest.width())
        painter.drawText(rest, align, text)


def row_height(widget: QWidget) -> int:
    """The height of one line of the list."""
    return 2 * widget.fontMetrics().lineSpacing() + 2 * theme.HAIR


def _bar(rect: QRect) -> QSize:
    return QSize(theme.FOCUS + theme.BORDER, rect.height())


def _draw_title(
    painter: QPainter, place: QRect, title: str, bold: Sequence[tuple[int, int]]
) -> None:
    room = place.width() - sum(last - first for first, last in bold)  # bold letters are wider
    text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
    layout = QTextLayout(text, painter.font())
    layout.setFormats([_bold(first, min(last, len(text))) for first, last in bold])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(text))
    layout.endLayout()
    layout.draw(painter, place.topLeft().toPointF())


def _bold(first: int, last: int) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = first, max(last - first, 0)
    part.format = QTextCharFormat()
    part.format.setFontWeight(QFont.Weight.Bold)
    return part
