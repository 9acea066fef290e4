# SPDX-License-Identifier: EUPL-1.2
"""Paints the cells of the grid and opens their editors."""

from enum import Enum

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.plan.findings import Severity
from desktop.plan.tree import RowKind
from desktop.ui import theme
from desktop.ui.grid.editor import CellEditor, Write
from desktop.ui.grid.faces import ALIGNMENT, DISPLAY, SEVERITY, TOOLTIP, Face
from desktop.ui.grid.inks import MARK, PAD, PAD_ABOVE, Inks, draw_mark
from desktop.ui.grid.model import TableModel
from desktop.ui.grid.wrapping import Wrapping

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 12  # a cell shows so many lines; what is cut is told by its tooltip
QUIET = frozenset({RowKind.NOTE, RowKind.COLUMN_NUMBERS, RowKind.CONTINUATION})
BOLD = frozenset({RowKind.GROUP, RowKind.TOTAL})
SHADED = frozenset({RowKind.GROUP, RowKind.TOTAL, RowKind.COLUMN_NUMBERS})


class Way(Enum):
    """Where the person goes from a cell whose editor is left."""

    STAY = "stay"
    DOWN = "down"
    UP = "up"
    NEXT = "next"
    PREVIOUS = "previous"
    LEFT = "left"
    RIGHT = "right"


_KEYS = Qt.Key
_ENTER = (_KEYS.Key_Return, _KEYS.Key_Enter)
_ARROWS = {
    _KEYS.Key_Up: Way.UP,
    _KEYS.Key_Down: Way.DOWN,
    _KEYS.Key_Left: Way.LEFT,
    _KEYS.Key_Right: Way.RIGHT,
}


class CellDelegate(QStyledItemDelegate):
    """`left` tells that an editor was closed by the keyboard, and which way the person goes.

    `opened` carries an editor that holds its text and has the keys of a cell.
    """

    opened = Signal(object)
    left = Signal(object)
    troubled = Signal(object)
    recovered = Signal()
    began = Signal()

    def __init__(self, model: TableModel, write: Write, parent: QWidget) -> None:
        super().__init__(parent)
        self.table_model = model
        self.write = write
        self.typed_over = False  # how the next editor is opened
        self.restyle(parent)

    def restyle(self, widget: QWidget) -> None:
        """Take the font and the colours in force."""
        self.wrapping = Wrapping(widget.font())
        self.inks = Inks(widget.palette())

    def row_height(self, lines: int) -> int:
        """The height of a row whose tallest cell has `lines` lines."""
        shown = min(max(lines, 1), MOST_LINES)
        return shown * self.wrapping.line_height + 2 * PAD_ABOVE + theme.BORDER

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = self.table_model.text(index.row(), index.column())
        lines = self.wrapping.lines(text, option.rect.width() - 2 * PAD)
        return QSize(option.rect.width(), self.row_height(len(lines)))

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = self.table_model.face(index.row())
        column = index.column()
        severities = face.by_role.get(SEVERITY)
        severity = severities[column] if severities else None
        self._paint_ground(painter, option, face, severity)
        merged = (index.row(), column) in self.table_model.spans.sizes
        self._paint_text(painter, option.rect, face, column, merged)
        if severity is not None:
            right = face.by_role[ALIGNMENT][column] & Qt.AlignmentFlag.AlignRight.value
            self._paint_mark(painter, option.rect, severity, at_left=bool(right))
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option.rect)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        face: Face,
        severity: Severity | None,
    ) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            ground = self.inks.chosen
        elif face.row.kind in SHADED:
            ground = self.inks.ground
        else:
            ground = self.inks.tints.get(severity, self.inks.paper)  # type: ignore[arg-type]
        painter.fillRect(rect, ground)
        painter.setPen(self.inks.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_text(
        self, painter: QPainter, rect: QRect, face: Face, column: int, merged: bool
    ) -> None:
        text = face.by_role[DISPLAY][column]
        if not text:
            return
        kind = face.row.kind
        bold = kind in BOLD
        wrapping = self.wrapping
        painter.setFont(wrapping.bold if bold else wrapping.font)
        painter.setPen(self.inks.quiet if kind in QUIET else self.inks.ink)
        place = rect.adjusted(PAD, PAD_ABOVE, -PAD, 0)
        alignment = face.by_role[ALIGNMENT][column]
        room = max(1, (rect.height() - PAD_ABOVE) // wrapping.line_height)
        lines = wrapping.lines(text, place.width(), bold)
        if len(lines) > room:
            last = wrapping.shortened(lines[room - 1], place.width(), bold)
            lines = (*lines[: room - 1], last)
        if rect.top() < 0 and merged:
            place.translate(0, self._slide(rect, len(lines)))
        for line in lines:
            painter.drawText(place, alignment, line)
            place.translate(0, wrapping.line_height)

    def _slide(self, rect: QRect, lines: int) -> int:
        """How far the text of a merged cell slides down to stay in sight while it is scrolled."""
        height = lines * self.wrapping.line_height + 2 * PAD_ABOVE
        return max(0, min(-rect.top(), rect.height() - height))

    def _paint_mark(
        self, painter: QPainter, rect: QRect, severity: Severity, at_left: bool
    ) -> None:
        """The mark of a finding in the upper corner where the text does not begin."""
        left = rect.left() + theme.FOCUS if at_left else rect.right() - MARK - theme.FOCUS
        place = QRectF(left, rect.top() + theme.FOCUS, MARK, MARK)
        draw_mark(painter, place, severity, self.inks)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        frame = QRectF(rect).adjusted(0, 0, -theme.BORDER, -theme.BORDER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = painter.pen()
        pen.setColor(self.inks.blue)
        pen.setWidth(theme.FOCUS)
        painter.setPen(pen)
        painter.drawRect(frame.adjusted(1, 1, -1, -1))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The tooltip of a cell; before it the whole text, where not all of it is seen."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.told(view.visualRect(index), index), view)
        return True

    def told(self, rect: QRect, index: Index) -> str:
        """What the tooltip of a cell painted in `rect` says."""
        text = self.table_model.text(index.row(), index.column())
        bold = self.table_model.row(index.row()).kind in BOLD
        room = max(1, (rect.height() - PAD_ABOVE) // self.wrapping.line_height)
        cut = len(self.wrapping.lines(text, rect.width() - 2 * PAD, bold)) > room
        return "\n\n".join(filter(None, (text if cut else "", index.data(TOOLTIP))))

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = self.table_model
        editor = CellEditor(parent, model.row(index.row()).uid, model.key(index), self.write)
        editor.typed_over = self.typed_over
        editor.setAccessibleName(model.columns[index.column()].name)
        editor.troubled.connect(self.troubled)
        editor.recovered.connect(self.recovered)
        editor.began.connect(self.began)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor):
            editor.seed(self.table_model.row(index.row()).text(editor.key))
            self.opened.emit(editor)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor):
            editor.store()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if isinstance(editor, CellEditor):
            editor.fit(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, CellEditor):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(editor, event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._focus_lost(editor, event)
        return False

    def _focus_lost(self, editor: CellEditor, event: QFocusEvent) -> None:
        if editor.closing or event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if editor.store() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.closeEditor.emit(editor, self.EndEditHint.NoHint)

    def _key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if key in _ENTER and modifiers & Qt.KeyboardModifier.AltModifier:
            editor.break_line()
        elif key in _ENTER:
            self._leave(editor, Way.UP if shift else Way.DOWN)
        elif key == _KEYS.Key_Backtab or (key == _KEYS.Key_Tab and shift):
            self._leave(editor, Way.PREVIOUS)
        elif key == _KEYS.Key_Tab:
            self._leave(editor, Way.NEXT)
        elif key == _KEYS.Key_Escape:
            self._give_up(editor)
        elif key == _KEYS.Key_F2:
            editor.typed_over = not editor.typed_over
        elif plain and editor.typed_over and key in _ARROWS:
            self._leave(editor, _ARROWS[Qt.Key(key)])
        else:
            return False
        return True

    def _leave(self, editor: CellEditor, way: Way) -> None:
        if editor.store():
            self.closeEditor.emit(editor, self.EndEditHint.NoHint)
            self.left.emit(way)

    def _give_up(self, editor: CellEditor) -> None:
        if editor.give_up():
            self.closeEditor.emit(editor, self.EndEditHint.NoHint)
