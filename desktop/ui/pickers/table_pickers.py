# SPDX-License-Identifier: EUPL-1.2
"""The suggestions of a table: in its cells and in the panel of its row."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPlainTextEdit

from desktop.editing.commands.cells import set_cells
from desktop.editing.lists import Lists
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.columns import kind_of
from desktop.plan.errors import PlanSocialError
from desktop.plan.lookup import Entry, serving
from desktop.plan.lookup.serving import beside
from desktop.plan.message import say
from desktop.plan.tree import RowKind, Table
from desktop.ui.binding import text_of
from desktop.ui.grid.editor import CellEditor, Write
from desktop.ui.pickers.cell_help import CellHelp
from desktop.ui.pickers.suggestions import Source, Suggestions
from desktop.ui.table_page import TableEditor


@dataclass(slots=True)
class CellWriting:
    """Writes the text of a cell; of an entry just taken, also what belongs beside it.

    Both are one step of undo. `beside`: the texts of other cells of the row, by column key.
    """

    session: PlanSession
    plain: Write
    taken: Entry | None = None
    text: str = ""
    beside: dict[str, str] = field(default_factory=dict)

    def take(self, entry: Entry, text: str, beside: dict[str, str]) -> None:
        """`text` of an entry stands in the field; the next time it is stored, so is `beside`."""
        self.session.seal()  # a step of its own, not the end of the typing
        self.taken, self.text, self.beside = entry, text, beside

    def __call__(self, row_uid: int, key: str, text: str) -> None:
        entry, self.taken = self.taken, None
        if entry is None or text != self.text:
            self.plain(row_uid, key, text)
            return
        texts = {(row_uid, each): text for each, text in {key: text, **self.beside}.items()}
        label = say(N_("Take “{entry}” from the list"), entry=entry.code or entry.label)
        try:
            set_cells(self.session, self.session.table_of(row_uid).uid, texts, label)
        except PlanSocialError:
            self.taken = entry  # the next try writes both
            raise


class TablePickers(QObject):
    """Gives the cells of `editor` their suggestions, and help under the table."""

    def __init__(self, editor: TableEditor, lists: Lists) -> None:
        super().__init__(editor)
        self.editor = editor
        self.lists = lists
        self.cell_help = CellHelp(editor, lists)
        if editor.session.read_only:
            return
        editor.grid.cell_delegate.opened.connect(self._serve_cell)
        editor.row_panel.built.connect(self._serve_panel)
        self._serve_panel()
        self._open = QShortcut("F4", editor.grid, context=Qt.ShortcutContext.WidgetShortcut)
        self._open.activated.connect(self._open_in_cell)

    @property
    def session(self) -> PlanSession:
        """The open plan."""
        return self.editor.session

    @property
    def table(self) -> Table:
        """The table as it is stored."""
        return self.editor.model.table

    def _source(self, key: str) -> Source | None:
        served = serving(self.table, key)
        return Source(self.lists, served, kind_of(self.table, key)) if served else None

    def _serve_cell(self, editor: CellEditor) -> None:
        source = self._source(editor.key)
        if source is None or self.session.row(editor.row_uid).kind is not RowKind.ROW:
            return
        writing = editor.write = CellWriting(self.session, editor.write)
        cell = partial(_Cell, editor.row_uid, editor.key)
        wrote = partial(self._wrote, source, writing, editor, cell)
        Suggestions(editor, source, wrote, self.editor.grid.commit_open_editor)

    def _serve_panel(self) -> None:
        for key, widget in self.editor.row_panel.fields.items():
            source = self._source(key)
            if source is not None:
                self._serve_field(key, widget, source)

    def _serve_field(self, key: str, widget: QPlainTextEdit, source: Source) -> None:
        panel = self.editor.row_panel
        binding, plain = panel.bindings[key], panel.bindings[key].write
        writing = CellWriting(self.session, lambda _row_uid, _key, text: plain(text))

        def write(text: str) -> None:
            writing(panel.row_uid or 0, key, text)

        binding.write = write
        cell = partial(self._panel_cell, key)
        wrote = partial(self._wrote, source, writing, widget, cell)
        Suggestions(widget, source, wrote, binding.commit)

    def _panel_cell(self, key: str) -> "_Cell":
        return _Cell(self.editor.row_panel.row_uid or 0, key)

    def _wrote(
        self,
        source: Source,
        writing: CellWriting,
        widget: QPlainTextEdit,
        cell: Callable[[], "_Cell"],
        entry: Entry,
    ) -> None:
        """An entry stands in the field: have it stored with what belongs beside it."""
        place, text = cell(), text_of(widget)
        row = self.session.row(place.row_uid)
        texts = beside(self.table, row, source.serving, entry)
        writing.take(entry, text, texts)
        if text == row.text(place.key) and texts:  # the field will store nothing
            self.editor.ties.attempt(partial(writing, place.row_uid, place.key, text))

    def _open_in_cell(self) -> None:
        """F4: the list of the current cell, in its editor."""
        grid = self.editor.grid
        index = grid.currentIndex()
        if not index.isValid() or serving(self.table, self.editor.model.key(index)) is None:
            return
        grid.edit(index)
        for editor in grid.open_editors():
            for suggestions in editor.findChildren(Suggestions):
                suggestions.open_all()


@dataclass(frozen=True, slots=True)
class _Cell:
    row_uid: int
    key: str
