# SPDX-License-Identifier: EUPL-1.2
"""The editor of one table: caption, tools, grid with totals, what was understood, panels."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from desktop.editing.commands import cells, findings, rows, tables
from desktop.editing.session import PlanSession
from desktop.i18n import _
from desktop.plan.findings import Finding
from desktop.plan.tree import RowKind
from desktop.ui import theme
from desktop.ui.binding import commit_all
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.grid.footer import TotalsFooter
from desktop.ui.grid.row_panel import RowPanel
from desktop.ui.grid.sums import total_cells
from desktop.ui.grid.understanding import UnderstandingLine
from desktop.ui.grid.view import GridView
from desktop.ui.icons import icon
from desktop.ui.stylesheet import look
from desktop.ui.table_page.column_menu import ColumnMenu
from desktop.ui.table_page.columns_panel import ColumnsPanel
from desktop.ui.table_page.label_editor import LabelEditor
from desktop.ui.table_page.meaning_menu import MeaningMenus
from desktop.ui.table_page.page_fit import PageFit
from desktop.ui.table_page.paste_panel import PastePanel
from desktop.ui.table_page.texts_panel import TextsPanel
from desktop.ui.table_page.toolbar import Toolbar
from desktop.ui.table_page.totals_in_sight import TotalsInSight
from desktop.ui.table_page.tying import TableTies

TOOLS = ("add_row", "delete_rows", "move_up", "move_down")
MORE = (
    "insert_row",
    "duplicate_rows",
    "",
    "fill_down",
    "merge",
    "merge_joining",
    "split",
    "add_note",
)

DRAWINGS = {"add_total": "sigma", "show_row": "panel-right", "show_panels": "columns-3"}


class TableEditor(QWidget):
    """Edits the table `table_uid`; follows every change of it by itself.

    `troubled` carries a PlanSocialError: what was typed is kept where it was typed, and
    `commit_open_editor` tries again. `recovered`: what had failed is stored. `began`:
    something typed is not stored yet.
    """

    troubled = Signal(object)
    recovered = Signal()
    began = Signal()

    def __init__(self, session: PlanSession, table_uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.ties = TableTies(session, table_uid, self)
        self.ties.store_first = self.commit_open_editor
        self.caption = GrowingTextEdit(self)
        self.grid = GridView(session, table_uid, self)
        self.model = self.grid.table_model
        self.footer = TotalsFooter(self.grid, self)
        self.understanding = UnderstandingLine(self.model, self)
        self.row_panel = RowPanel(self.model, self)
        self.columns_panel: ColumnsPanel | None = None
        self.texts_panel: TextsPanel | None = None
        self.paste_panel = PastePanel(self.model, self.grid.commands.paste_columns, self)
        self.column_menu = ColumnMenu(self.ties)
        self.column_submenu = QMenu(_("Column"), self)
        self.label_editor = LabelEditor(self.ties, self.grid)
        self.page_fit = PageFit(self.grid, self)
        self.totals_in_sight = TotalsInSight(self.grid, self.footer)
        self.tools = Toolbar(self)
        self._make_tools()
        self._lay_out()
        self._connect()
        self._prepare_caption()
        self._show_tools()
        self._cell_changed()

    def _prepare_caption(self) -> None:
        self.caption.setPlaceholderText(_("Title above the table (may stay empty)"))
        self.caption.setAccessibleName(_("Title above the table"))
        self.caption_binding = self.ties.tie(self.caption, self._caption, self._set_caption)

    def _make_tools(self) -> None:
        for method in TOOLS:
            self.tools.add(self.grid.actions_offered.by_method[method])
        self.show_row = self._tool(_("Whole row"), self._toggle_row, checkable=True)
        self.show_panels = self._tool(
            _("Header, groups, notes"), self._toggle_panels, checkable=True
        )
        self._make_more()
        self._draw_icons()
        self.show_row.setShortcut("Alt+Return")
        self.show_row.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_more(self) -> None:
        """The menu of what is not needed at every turn."""
        self.more = QMenu(self)
        for method in MORE:
            if method:
                self.more.addAction(self.grid.actions_offered.by_method[method])
            else:
                self.more.addSeparator()
        self.add_total = self.more.addAction(_("Add total row"))
        self.add_total.triggered.connect(self._add_total)
        self.more.addSeparator()
        self.more.addMenu(self.column_submenu)
        self.meaning = MeaningMenus(self.ties, self.more)
        self.more.aboutToShow.connect(self._fill_more)
        self.more_button = self.tools.add_menu(_("More"), "ellipsis", self.more)

    def _fill_more(self) -> None:
        self.grid.actions_offered.show_merging()
        index = self.grid.currentIndex()
        self.column_submenu.clear()
        for inner in self.column_submenu.findChildren(QMenu):
            inner.deleteLater()  # clear() leaves it
        self.column_submenu.setEnabled(index.isValid())
        row, key = None, ""
        if index.isValid():
            row, key = self.model.row(index.row()), self.model.columns[index.column()].key
            self.column_menu.fill(self.column_submenu, key)
        self.meaning.show(row, key)

    def _fill_cell_menu(self, menu: QMenu) -> None:
        self._fill_more()
        menu.addSeparator()
        menu.addMenu(self.column_submenu)
        menu.addMenu(self.meaning.units)

    def _open_header_menu(self, position: QPoint) -> None:
        header = self.grid.grouped_header
        place = header.logicalIndexAt(position)
        if place >= 0:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.column_menu.fill(menu, self.model.columns[place].key)
            menu.popup(header.viewport().mapToGlobal(position))

    def _rename(self, section: int) -> None:
        if section >= 0:
            self.label_editor.open(self.model.columns[section].key)

    def _tool(self, words: str, act: Callable[..., None], *, checkable: bool = False) -> QAction:
        action = QAction(words, self)
        action.setCheckable(checkable)
        action.triggered.connect(act)
        self.tools.add(action)
        return action

    def _lay_out(self) -> None:
        gridded = QWidget(self)
        column = QVBoxLayout(gridded)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.footer)
        self.row_panel.hide()
        self._halves = QSplitter(Qt.Orientation.Horizontal, self)
        self._halves.addWidget(gridded)
        self._halves.addWidget(self.row_panel)
        self._halves.setStretchFactor(0, 1)
        self._halves.setChildrenCollapsible(False)
        self._panels = QWidget(self)
        self._panels.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HAIR)
        layout.addWidget(self.caption)
        layout.addWidget(self.tools)
        layout.addWidget(self.paste_panel)
        layout.addWidget(self._halves, 1)
        layout.addWidget(self.understanding)
        layout.addWidget(self._panels)

    def _connect(self) -> None:
        self.ties.troubled.connect(self.troubled)
        self.ties.recovered.connect(self.recovered)
        self.grid.troubled.connect(self.troubled)
        self.grid.recovered.connect(self.recovered)
        self.row_panel.troubled.connect(self.ties.troubled)
        self.row_panel.recovered.connect(self.recovered)
        self.footer.renewed.connect(self._show_tools)
        for part in (self.ties, self.grid, self.row_panel):
            part.began.connect(self.began)
        self.grid.current_cell_changed.connect(self._cell_changed)
        self.grid.width_chosen.connect(self._set_width)
        self.grid.column_moved.connect(self.column_menu.move_column)
        self.grid.paste_questioned.connect(self.paste_panel.ask)
        self.grid.note_added.connect(self._write_note)
        self.grid.menu_opening.connect(self._fill_cell_menu)
        self.paste_panel.closed.connect(self.grid.setFocus)
        self.column_menu.rename_asked.connect(self.label_editor.open)
        self.column_menu.all_asked.connect(self._open_panels)
        header = self.grid.grouped_header
        header.label_chosen.connect(self._rename)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_header_menu)
        self.understanding.reading_chosen.connect(self._write_reading)
        self.understanding.ticked_off.connect(self._tick_off)
        self.model.table_changed.connect(self._table_changed)
        self.model.modelReset.connect(self._cell_changed)

    # For the page

    def commit_open_editor(self) -> bool:
        """Store everything typed here; False when something failed, its text staying in place."""
        return all([self.grid.commit_open_editor(), commit_all(self)])

    def focus_cell(self, row_uid: int, key: str) -> bool:
        """Take the focus to a cell; False where its row is not in the table."""
        return self.grid.focus_cell(row_uid, key)

    def set_findings(self, found: Iterable[Finding]) -> None:
        """Mark what was found in this table; findings about other places are passed over."""
        self.model.set_findings(found)
        self._cell_changed()

    # Commands

    def _caption(self) -> str:
        return self.ties.table.caption or ""

    def _set_caption(self, text: str) -> None:
        tables.set_caption(self.session, self.ties.table_uid, text or None)

    def _set_width(self, key: str, share: float) -> None:
        uid = self.ties.table_uid
        self.ties.attempt(lambda: tables.set_column_width(self.session, uid, key, share))

    def _write_reading(self, text: str) -> None:
        index = self.grid.currentIndex()
        if index.isValid():
            uid, key = self.model.row(index.row()).uid, self.model.key(index)
            self.session.seal()  # a step of its own, not the end of the typing
            self.ties.attempt(lambda: cells.set_cell(self.session, uid, key, text))

    def _tick_off(self, mark: Finding) -> None:
        self.ties.attempt(lambda: findings.tick_off(self.session, [mark]))

    def _add_total(self) -> None:
        self.footer.renew()
        texts = total_cells(self.model.columns, self.footer.sums)
        uid = self.ties.table_uid
        self.ties.attempt(lambda: rows.add_row(self.session, uid, kind=RowKind.TOTAL, cells=texts))
        self._show_tools()

    def _open_panels(self) -> None:
        if not self.show_panels.isChecked():
            self.show_panels.trigger()

    def _write_note(self, place: int) -> None:
        """Go to the end of a note that was just begun."""
        self._open_panels()
        if self.texts_panel is not None:
            self.texts_panel.refresh()
            self.texts_panel.write_note(place)

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page_fit.follow()
        self.totals_in_sight.follow(self.page_fit.area)

    def current_row(self) -> int | None:
        """The uid of the grid's current row."""
        index = self.grid.currentIndex()
        return self.model.row(index.row()).uid if index.isValid() else None

    def _cell_changed(self) -> None:
        self.understanding.show_cell(self.grid.currentIndex())
        if not self.row_panel.isHidden():
            self.row_panel.show_row(self.current_row())

    def _table_changed(self) -> None:
        self.caption_binding.refresh()
        self._cell_changed()
        if not self._panels.isHidden():
            self._refresh_panels()

    def _show_tools(self) -> None:
        has_total = any(row.kind is RowKind.TOTAL for row in self.model.table.rows)
        self.add_total.setVisible(bool(self.footer.sums) and not has_total)
        self.add_total.setEnabled(not self.session.read_only)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        redraws = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if redraws and hasattr(self, "show_panels"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for action, drawing in DRAWINGS.items():
            getattr(self, action).setIcon(icon(drawing, self))

    def _toggle_row(self, shown: bool) -> None:
        if not shown and not self.row_panel.commit():
            self.show_row.setChecked(True)
            return
        self.row_panel.setVisible(shown)
        if shown:
            self.row_panel.show_row(self.current_row())

    def _toggle_panels(self, shown: bool) -> None:
        if not shown and not commit_all(self._panels):
            self.show_panels.setChecked(True)
            return
        if shown and self.columns_panel is None:
            self._make_panels()
        self._panels.setVisible(shown)
        if shown:
            self._refresh_panels()

    def _make_panels(self) -> None:
        self.columns_panel = ColumnsPanel(self.ties, self._panels)
        self.texts_panel = TextsPanel(self.ties, self.current_row, self._panels)
        layout = QHBoxLayout(self._panels)
        layout.setContentsMargins(0, theme.TIGHT, 0, 0)
        layout.setSpacing(theme.LARGE)
        layout.addWidget(self.columns_panel, 3, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.texts_panel, 2, Qt.AlignmentFlag.AlignTop)
        look(self._panels, "ground")

    def _refresh_panels(self) -> None:
        for panel in (self.columns_panel, self.texts_panel):
            if panel is not None:
                panel.refresh()
