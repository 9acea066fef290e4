# SPDX-License-Identifier: EUPL-1.2
"""What the person does to chosen cells and rows: each is one named step of undo."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from desktop.editing.commands import cells, merges, notes, rows
from desktop.i18n import NN_
from desktop.intake.clipboard import Block
from desktop.plan.errors import BadInput, PlanSocialError
from desktop.plan.message import say_count
from desktop.ui.grid import copying
from desktop.ui.grid.base import GridBase
from desktop.ui.grid.choice import Choice, chosen, keys_of, texts_of
from desktop.ui.grid.pasting import Keys, fitting, question, tiled


class GridCommands:
    """The commands of one grid. Each first stores an open editor and does nothing if that fails."""

    def __init__(self, view: GridBase) -> None:
        self.view = view
        self.model = view.table_model
        self.session = view.session

    @property
    def choice(self) -> Choice:
        """The chosen cells."""
        return chosen(self.view.selectionModel())

    # Cells

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        if self.choice:
            copying.copy(texts_of(self.model, self.choice))

    def cut(self) -> None:
        """Copy the chosen cells, then clear them."""
        self.copy()
        self._empty_chosen(*NN_("Cut {count} cell", "Cut {count} cells"))

    def clear(self) -> None:
        """Empty the chosen cells."""
        self._empty_chosen(*NN_("Clear {count} cell", "Clear {count} cells"))

    def fill_down(self) -> None:
        """Copy the first chosen row into the others; into a single one, the row above."""
        choice = self.choice
        if not choice:
            return
        if len(choice.rows) == 1:
            choice = Choice((choice.rows[0] - 1, *choice.rows), choice.columns)
        if choice.rows[0] < 0:
            return
        source = self.model.face(choice.rows[0]).row
        below = keys_of(self.model, Choice(choice.rows[1:], choice.columns))
        texts = {(uid, key): source.text(key) for uid, key in below}
        label = say_count("Fill down {count} row", "Fill down {count} rows", len(choice.rows) - 1)
        self.attempt(lambda: cells.set_cells(self.session, self._table, texts, label))

    def paste(self) -> None:
        """Put the cells of the clipboard in; what goes beyond the last row makes new rows.

        What does not fit as it is, is asked about first: the view's `paste_questioned`.
        """
        block = copying.block_of(QGuiApplication.clipboard().mimeData())
        if block is None or not any(map(any, block)) or not self.model.columns:
            return
        choice = self.choice
        if len(block) == len(block[0]) == 1 and choice and not choice.is_one:
            self._fill(choice, block[0][0])
            return
        row_uid = self.model.row(choice.rows[0]).uid if choice else None
        first = choice.columns[0] if choice else 0
        shown = [column.key for column in self.model.columns]
        block = fitting(block, len(shown) - first)
        asked = question(self.model.table, shown, block, choice, row_uid)
        if asked is not None:
            self.view.paste_questioned.emit(asked)
            return
        block = tiled(block, choice) if choice and len(choice.columns) < len(shown) else block
        self.paste_columns(block, tuple(shown[first : first + len(block[0])]), row_uid)

    def paste_columns(self, block: Block, keys: Keys, row_uid: int | None) -> bool:
        """Put each column of `block` under its key, from a row on or as new rows."""
        pasted: list[int] = []
        done = self.attempt(
            lambda: pasted.extend(
                rows.paste_columns(self.session, self._table, block, keys, row_uid)
            )
        )
        shown = [column.key for column in self.model.columns]
        places = [shown.index(key) for key in keys if key in shown]
        if pasted and places:
            self._choose_rows(pasted, Choice((), (min(places), max(places))))
        return done

    def _fill(self, choice: Choice, text: str) -> None:
        texts = dict.fromkeys(keys_of(self.model, choice), text)
        label = say_count("Paste in {count} cell", "Paste in {count} cells", len(texts))
        self.attempt(lambda: cells.set_cells(self.session, self._table, texts, label))

    def _empty_chosen(self, one: str, many: str) -> None:
        texts = {cell: "" for cell, text in keys_of(self.model, self.choice).items() if text}
        if texts:
            label = say_count(one, many, len(texts))
            self.attempt(lambda: cells.set_cells(self.session, self._table, texts, label))

    # Merged cells, notes

    def merge(self) -> None:
        """Make one cell of the chosen ones of a column."""
        self._merge(join_texts=False)

    def merge_joining(self) -> None:
        """Make one cell of the chosen ones of a column, with all their texts."""
        self._merge(join_texts=True)

    def _merge(self, *, join_texts: bool) -> None:
        choice = self.choice
        if not choice:
            return
        uids, key = self._uids(choice), self._one_key(choice)
        if uids and self.attempt(
            lambda: merges.merge_cells(self.session, self._table, key, uids, join_texts=join_texts)
        ):
            self.view.go_to(choice.rows[0], choice.columns[0])

    def split(self) -> None:
        """Take the merged cell apart."""
        choice = self.choice
        if choice:
            row, key = self.model.row(choice.rows[0]), self._one_key(choice)
            self.attempt(lambda: merges.split_merge(self.session, self._table, key, row.uid))

    def add_note(self) -> None:
        """Put a sign after the text of the current cell and begin its note under the table."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        uid, key = self.model.row(index.row()).uid, self.model.key(index)
        added: list[int] = []
        if self.attempt(lambda: added.append(notes.add_note_with_mark(self.session, uid, key))):
            self.view.note_added.emit(added[0])

    def merging(self) -> frozenset[str]:
        """Which of "merge", "merge_joining", "split" the chosen cells allow."""
        choice, table = self.choice, self.model.table
        if len(choice.columns) != 1 or self.session.read_only:
            return frozenset()
        key = self._one_key(choice)
        allowed = {"split"} if merges.merge_at(table, key, self._ident(choice)) else set()
        try:
            texts = merges.texts_to_join(table, key, self._uids(choice))
        except BadInput:
            return frozenset(allowed)
        if "split" not in allowed or len(choice.rows) > 1:
            allowed.add("merge" if len(texts) < 2 else "merge_joining")
        return frozenset(allowed)

    def _one_key(self, choice: Choice) -> str:
        face = self.model.face(choice.rows[0])
        return face.keys[choice.columns[0]]

    def _ident(self, choice: Choice) -> str:
        return self.model.row(choice.rows[0]).ident

    # Rows

    def choose_rows(self) -> None:
        """Choose the rows of the chosen cells in whole."""
        if choice := self.choice:
            whole = tuple(range(self.model.columnCount()))
            self.view.choose(Choice(choice.rows, whole), keep_current=True)

    def choose_columns(self) -> None:
        """Choose the columns of the chosen cells in whole."""
        if choice := self.choice:
            whole = tuple(range(self.model.rowCount()))
            self.view.choose(Choice(whole, choice.columns), keep_current=True)

    def add_row(self) -> None:
        """Add a row at the end, before the total rows, and go to it."""
        self._add_row(0)

    def insert_row(self) -> None:
        """Add a row above the first chosen one."""
        choice = self.choice
        if choice:
            self._add_row(choice.columns[0], before_uid=self.model.row(choice.rows[0]).uid)
        else:
            self._add_row(0)

    def _add_row(self, column: int, before_uid: int | None = None) -> None:
        added: list[int] = []
        self.attempt(
            lambda: added.append(rows.add_row(self.session, self._table, before_uid=before_uid))
        )
        if added:
            self.view.go_to(self.model.place_of(added[0]) or 0, column)

    def delete_rows(self) -> None:
        """Delete the chosen rows."""
        choice = self.choice
        uids = self._uids(choice)
        if uids and self.attempt(lambda: rows.delete_rows(self.session, uids)):
            last = self.model.rowCount() - 1
            if last >= 0:
                self.view.go_to(min(choice.rows[0], last), choice.columns[0])

    def duplicate_rows(self) -> None:
        """Repeat the chosen rows under themselves."""
        choice = self.choice
        added: list[int] = []
        uids = self._uids(choice)
        if uids and self.attempt(lambda: added.extend(rows.duplicate_rows(self.session, uids))):
            self._choose_rows(added, choice)

    def move_up(self) -> None:
        """Move the chosen rows one place up."""
        choice = self.choice
        if choice and choice.rows[0] > 0:
            self._move(choice, self.model.row(choice.rows[0] - 1).uid)

    def move_down(self) -> None:
        """Move the chosen rows one place down."""
        choice = self.choice
        if choice and choice.rows[-1] < self.model.rowCount() - 1:
            beyond = choice.rows[-1] + 2
            inside = beyond < self.model.rowCount()
            self._move(choice, self.model.row(beyond).uid if inside else None)

    def move_to(self, place: int) -> None:
        """Put the chosen rows before the row at `place`, or last."""
        if choice := self.choice:
            inside = place < self.model.rowCount()
            self._move(choice, self.model.row(place).uid if inside else None)

    def _move(self, choice: Choice, before: int | None) -> None:
        uids = self._uids(choice)
        if self.attempt(lambda: rows.move_rows(self.session, uids, before)):
            self._choose_rows(uids, choice)

    # Common

    def attempt(self, command: Callable[[], object]) -> bool:
        """Store an open editor, then do `command`; False when either could not be done."""
        if self.session.read_only or not self.view.commit_open_editor():
            return False
        try:
            command()
        except PlanSocialError as error:
            self.view.troubled.emit(error)
            return False
        return True

    @property
    def _table(self) -> int:
        return self.model.table_uid

    def _uids(self, choice: Choice) -> list[int]:
        return [self.model.row(place).uid for place in choice.rows]

    def _choose_rows(self, uids: Sequence[int], choice: Choice) -> None:
        places = [place for uid in uids if (place := self.model.place_of(uid)) is not None]
        if places and choice.columns:
            self.view.choose(Choice((min(places), max(places)), choice.columns))
