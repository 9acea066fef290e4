# SPDX-License-Identifier: EUPL-1.2
"""The grid as the person uses it: a table with a spreadsheet's habits."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QWidget,
)

from desktop.editing.session import PlanSession
from desktop.ui.grid import navigation
from desktop.ui.grid.actions import GridActions
from desktop.ui.grid.choice import Choice
from desktop.ui.grid.commands import GridCommands
from desktop.ui.grid.delegate import Way
from desktop.ui.grid.dragging import RowDrag
from desktop.ui.grid.editor import CellEditor
from desktop.ui.grid.handles import RowHandles
from desktop.ui.grid.keys import (
    ALT,
    CONTROL,
    SHIFT,
    modifiers_of,
    starts_typing,
    travels,
    way_of,
)
from desktop.ui.grid.spans import Cell
from desktop.ui.grid.surface import GridSurface

Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger
Cursor = QAbstractItemView.CursorAction
Select = QItemSelectionModel.SelectionFlag
EDGES = {
    Cursor.MoveUp: (-1, 0),
    Cursor.MoveDown: (1, 0),
    Cursor.MoveLeft: (0, -1),
    Cursor.MoveRight: (0, 1),
}
WAYS = {Way.DOWN: (1, 0), Way.UP: (-1, 0), Way.LEFT: (0, -1), Way.RIGHT: (0, 1)}


class GridView(GridSurface):
    """Shows and edits one table."""

    def __init__(self, session: PlanSession, table_uid: int, parent: QWidget | None = None) -> None:
        super().__init__(session, table_uid, parent)
        self.commands = GridCommands(self)
        self.actions_offered = GridActions(self.commands, self)
        self.row_drag = RowDrag(self, self.commands)
        self.setVerticalHeader(RowHandles(self, self.commands, self.row_drag))
        self._tab_column: int | None = None  # where a run of Tabs began; Enter returns under it
        self.cell_delegate.left.connect(self.leave)
        self.cell_delegate.troubled.connect(self.troubled)
        self.cell_delegate.recovered.connect(self.recovered)
        self.cell_delegate.began.connect(self.began)
        self.grouped_header.width_chosen.connect(self._tell_width)
        self.grouped_header.moved.connect(self._tell_moved)
        self.table_model.dataChanged.connect(self.current_cell_changed)
        self.restyle()

    # Editing

    def edit(  # type: ignore[override]
        self, index: Index, trigger: Trigger = Trigger.AllEditTriggers, event: QEvent | None = None
    ) -> bool:
        """Open the editor of a cell; one that is typed into starts anew."""
        if not index.isValid():
            return False
        self.cell_delegate.typed_over = trigger == Trigger.AnyKeyPressed
        return super().edit(self.table_model.anchor(index), trigger, event)  # type: ignore[arg-type]

    def open_editors(self) -> list[CellEditor]:
        """The editors that hold text of their own; more than one only after trouble."""
        editors = self.viewport().findChildren(CellEditor)
        return [editor for editor in editors if not editor.closing]

    def commit_open_editor(self) -> bool:
        """Store and close what is being written; False when that failed, the text staying here."""
        stored = True
        for editor in self.open_editors():
            if editor.store():
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            else:
                stored = False
        return stored

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if isinstance(editor, CellEditor):
            if editor.failed:  # its text is nowhere else
                return
            editor.closing = True
            self.session.seal()
        super().closeEditor(editor, hint)

    def leave(self, way: Way) -> None:
        """Go where the key that ended the editing leads."""
        current = self.currentIndex()
        if not current.isValid():
            return
        here = self.table_model.spans.anchor(current.row(), current.column())
        if way is Way.NEXT:
            self._go_next(here)
        elif way is Way.PREVIOUS:
            self._go(navigation.previous_cell(self.table_model, here))
        else:
            self._go_on(here, way)

    def _go_on(self, here: Cell, way: Way) -> None:
        """The neighbour; up and down in the column that Tabs began in or a group was met in."""
        on_wide = here in self.table_model.spans.sizes
        if self._tab_column is not None and (way is Way.DOWN or (way is Way.UP and on_wide)):
            here = (here[0], self._tab_column)
        there = navigation.beside(self.table_model, here, *WAYS[way])
        meets_wide = way in (Way.UP, Way.DOWN) and there is not None and there[1] != here[1]
        self._tab_column = here[1] if meets_wide else None
        self._go(there)

    def _go_next(self, here: Cell) -> None:
        """The next cell; after the last one of the body a new row, unless the last row is blank."""
        model = self.table_model
        if self._tab_column is None:
            self._tab_column = here[1]
        following = navigation.next_cell(model, here)
        body = navigation.body_length(model)
        if here[0] != body - 1 or (following and following[0] == here[0]):
            self._go(following)
        elif any(model.row(here[0]).cells.values()) and not self.session.read_only:
            self.commands.add_row()
        else:
            self._go(following)

    def _go(self, cell: Cell | None) -> None:
        if cell is not None:
            self.go_to(*cell)

    def go_to(self, row: int, column: int) -> None:
        """Make the cell at a place the current one, alone chosen and in sight."""
        index = self.table_model.anchor(self.table_model.index(row, column))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose(self, choice: Choice, *, keep_current: bool = False) -> None:
        """Choose a block of cells, the first of them current unless the current one is kept."""
        model = self.table_model
        first = model.index(choice.rows[0], choice.columns[0])
        last = model.index(choice.rows[-1], choice.columns[-1])
        if not keep_current:
            self.go_to(first.row(), first.column())
        self.selectionModel().select(QItemSelection(first, last), Select.ClearAndSelect)

    def focus_cell(self, row_uid: int, key: str) -> bool:
        """Show and take the focus to a cell of the plan; False where it is not shown."""
        index = self.table_model.index_of(row_uid, key)
        if not index.isValid():
            return False
        self.go_to(index.row(), index.column())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # Keys

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and (self._action(event) is not None or travels(event)):
            event.accept()  # the grid's keys come before those of the page and the window
            return True
        if event.type() == QEvent.Type.KeyPress and way_of(event) is not None:
            self.keyPressEvent(event)  # Tab too, which would else leave the grid
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action(event)
        way = way_of(event)
        if self.row_drag.is_ready and event.key() == Qt.Key.Key_Escape:
            self.row_drag.cancel()
        elif action is not None:
            action.trigger()
        elif way is not None:
            self.leave(way)
        elif starts_typing(event) and self.currentIndex().isValid():
            self.edit(self.currentIndex(), Trigger.AnyKeyPressed, event)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # with Ctrl: out of the grid
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)

    def _action(self, event: QKeyEvent):  # type: ignore[no-untyped-def]
        return self.actions_offered.for_keys(int(event.key()) | modifiers_of(event).value)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method begins to write goes to the editor it opens."""
        starts = event.commitString() or event.preeditString()
        if starts and self.edit(self.currentIndex(), Trigger.AnyKeyPressed):
            QCoreApplication.sendEvent(self.open_editors()[-1], event)
        else:
            super().inputMethodEvent(event)

    def moveCursor(self, cursorAction: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        self._tab_column = None
        current = self.currentIndex()
        if modifiers & CONTROL and cursorAction in EDGES and current.isValid():
            here = self.table_model.spans.anchor(current.row(), current.column())
            edge = navigation.edge_of_data(self.table_model, here, *EDGES[cursorAction])
            return self.table_model.anchor(self.table_model.index(*edge))
        there = super().moveCursor(cursorAction, modifiers)
        return self.table_model.anchor(there) if there.isValid() else there

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Select:
        if isinstance(event, QKeyEvent) and event.modifiers() & CONTROL:  # as without Ctrl
            return Select.SelectCurrent if event.modifiers() & SHIFT else Select.ClearAndSelect
        return super().selectionCommand(index, event)

    # Around the cells

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.verticalHeader().viewport().update()
        self.current_cell_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.actions_offered.menu(self)
        self.menu_opening.emit(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _tell_width(self, section: int) -> None:
        share = self.columnWidth(section) / max(1, self.arrangement.available)
        self.width_chosen.emit(self.table_model.columns[section].key, round(share, 4))

    def _tell_moved(self, section: int, before: int) -> None:
        keys = [column.key for column in self.table_model.table.columns]
        shown = [column.key for column in self.table_model.columns]
        beyond = shown[before] if before < len(shown) else None
        following = keys[keys.index(shown[-1]) + 1 :] if beyond is None else [beyond]
        self.column_moved.emit(shown[section], next(iter(following), None))

    # Rows taken by the mouse with Alt, or by their handles

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._tab_column = None
        if not (event.modifiers() & ALT and event.button() is Qt.MouseButton.LeftButton):
            super().mousePressEvent(event)
            return
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0 and row not in self.commands.choice.rows:
            self.go_to(row, max(0, self.currentIndex().column()))
        if row >= 0:
            self.row_drag.press(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.row_drag.is_ready:
            self.row_drag.move(event.position().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.row_drag.is_ready:
            self.row_drag.release()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.row_drag.paint(painter)
        painter.end()

    # The focus, the look

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.table_model.rowCount():
            self.go_to(navigation.start_of_body(self.table_model), 0)
        super().focusInEvent(event)

    def restyle(self) -> None:
        super().restyle()
        self.actions_offered.draw_icons(self)
