# SPDX-License-Identifier: EUPL-1.2
"""Suggestions for one field. Typing is never hindered: only an entry that was chosen is taken."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit

from desktop.editing.lists import Lists
from desktop.i18n import _, ngettext
from desktop.plan.declare import Kind
from desktop.plan.lookup import Entry, Match, Serving, Writes
from desktop.plan.lookup.one_more import part_at, with_one_more
from desktop.ui.announcing import announce
from desktop.ui.binding import text_of
from desktop.ui.pickers.suggestion_list import MOST_LINES, SuggestionList, list_of

LEAST_TYPED = 2
_KEY = Qt.Key
_ENTER = (_KEY.Key_Return, _KEY.Key_Enter)
_STEPS = {
    _KEY.Key_Down: 1,
    _KEY.Key_Up: -1,
    _KEY.Key_PageDown: MOST_LINES,
    _KEY.Key_PageUp: -MOST_LINES,
}
_SEEN = _KEY.Key_Escape, _KEY.Key_Tab, *_ENTER, *_STEPS
TYPED = (_KEY.Key_Backspace, _KEY.Key_Delete)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the suggestions of a field come from and how one is written."""

    lists: Lists
    serving: Serving
    kind: Kind

    def found(self, typed: str) -> tuple[Match, ...]:
        """The entries to offer, all of them for nothing typed."""
        matches = self.lists.search(self.serving.list_name, typed, 10_000)
        offered = tuple(match for match in matches if self.serving.offers(match.entry))
        return offered[:MOST_LINES] if typed else offered

    def part(self, text: str, position: int) -> tuple[int, int]:
        """The part of the text that is searched for and replaced."""
        if self.serving.writes is Writes.ONE_MORE:
            return part_at(text, position)
        return 0, len(text)

    def with_one_more(self, text: str, entry: Entry) -> str:
        """The text with the entry beside what stands there."""
        separator = "\n" if self.kind is Kind.STAFF else ", "
        return with_one_more(text, self.serving.text(entry), separator)


class Suggestions(QObject):
    """Offers the entries of `source` in `field`, of which it is a child.

    `wrote` is called with the entry once its text stands in the field, `finished` when the person
    is done with the field by it.
    """

    def __init__(
        self,
        field: QPlainTextEdit,
        source: Source,
        wrote: Callable[[Entry], None],
        finished: Callable[[], object],
    ) -> None:
        super().__init__(field)
        self.field = field
        self.source = source
        self._wrote = wrote
        self._finished = finished
        self._typing = False
        self._all = False  # the whole list was asked for: an entry is added, nothing replaced
        self._follow_scrolling()
        field.textChanged.connect(self._text_changed)
        field.installEventFilter(self)
        if not field.accessibleDescription():
            field.setAccessibleDescription(_("F4 shows the list of suggestions."))

    @property
    def list(self) -> SuggestionList:
        """The list of the field's window."""
        return list_of(self.field.window())

    @property
    def shown(self) -> bool:
        """Whether the list is open for this field."""
        return self.list.owner is self

    def open_all(self) -> None:
        """Show the whole list."""
        self._all = True
        self._open(self.source.found(""))

    def close(self) -> None:
        """Put the list away; the text stays."""
        self.list.close_for(self)

    def take(self, match: Match) -> None:
        """Write an entry that was clicked or taken with Enter."""
        self.write(match.entry)
        self._finished()

    def write(self, entry: Entry) -> None:
        """Put the text of an entry into the field."""
        text, start, end = self._place()
        self.close()
        replaces = self.source.serving.writes is not Writes.ONE_MORE
        if self._all and not replaces:
            start, end, new = 0, len(text), self.source.with_one_more(text, entry)
        else:
            new = self.source.serving.text(entry)
        self._replace(start, end, new)
        self._wrote(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list come before those of the field."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if asks_for_list(event) or (self.shown and event.key() in _SEEN):
                event.accept()
                return True
        elif kind == QEvent.Type.InputMethod:
            self._typing = True
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize) and self.shown:
            self.list.place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        self._typing = bool(event.text().strip()) or event.key() in TYPED
        if asks_for_list(event):
            self.open_all()
            return True
        if not self.shown or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _STEPS:
            self.list.step(_STEPS[_KEY(event.key())])
            return True
        if event.key() == _KEY.Key_Escape:
            self.close()
            return True
        return self._take_chosen(event) if event.key() in (_KEY.Key_Tab, *_ENTER) else False

    def _take_chosen(self, event: QKeyEvent) -> bool:
        """Enter takes and is done with; Tab takes and goes on as it would without a list."""
        match = self.list.chosen()
        if match is None:
            self.close()
        elif event.key() == _KEY.Key_Tab:
            self.write(match.entry)
        else:
            self.take(match)
            return True
        return False

    def _text_changed(self) -> None:
        typing, self._typing = self._typing, False
        if not typing or not self.field.hasFocus():
            self.close()
            return
        self._all = False
        text, start, _end = self._place()
        typed = text[start : self.field.textCursor().position()].strip()
        found = self.source.found(typed) if len(typed) >= LEAST_TYPED else ()
        said = [self.source.serving.text(match.entry) for match in found]
        self._open(found if said != [typed] else ())

    def _open(self, matches: tuple[Match, ...]) -> None:
        if not matches:
            self.close()
            return
        was_shown = self.shown
        self.list.open(self, matches)
        if not was_shown:
            count = len(matches)
            words = ngettext("{count} suggestion", "{count} suggestions", count)
            announce(self.field, words.format(count=count))

    def _place(self) -> tuple[str, int, int]:
        text = text_of(self.field)
        return text, *self.source.part(text, self.field.textCursor().position())

    def _replace(self, start: int, end: int, new: str) -> None:
        cursor = self.field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        self.field.setTextCursor(cursor)

    def _follow_scrolling(self) -> None:
        above = self.field.parentWidget()
        while above is not None:
            if isinstance(above, QAbstractScrollArea):
                above.verticalScrollBar().valueChanged.connect(self.close)
            above = above.parentWidget()


def asks_for_list(event: QKeyEvent) -> bool:
    """F4 or Alt+Down, as in any list of Windows."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == _KEY.Key_F4:
        return modifiers == Qt.KeyboardModifier.NoModifier
    return event.key() == _KEY.Key_Down and modifiers == Qt.KeyboardModifier.AltModifier
