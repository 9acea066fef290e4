# SPDX-License-Identifier: EUPL-1.2
"""The guide on screen: topics on the left, one of them on the right, a search over all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import paths
from desktop.i18n import _
from desktop.plan.findings import Place
from desktop.plan.fold import fold
from desktop.ui import theme
from desktop.ui.help.about import NAME as ABOUT
from desktop.ui.help.about import about
from desktop.ui.help.dressing import blocks, dress
from desktop.ui.help.guide import Passage, Topic, find, folder, read_guide, slug
from desktop.ui.icons import show_icon
from desktop.ui.page_widget import PageWidget
from desktop.ui.reader import open_locally
from desktop.ui.stylesheet import look

TARGET = Qt.ItemDataRole.UserRole  # what an entry leads to: "topic#heading"
LINE_LETTERS = 84  # the longest line that is read with ease


class HelpPage(PageWidget):
    """`left` asks to go back to where the help was asked for."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics: dict[str, Topic] = {topic.name: topic for topic in read_guide()}
        self.topics[ABOUT] = Topic(ABOUT, about())
        self.shown = ""
        self._text = ""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Search in the help"))
        self.search.setAccessibleName(_("Search in the help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self.entries = QListWidget(self)
        self.entries.setAccessibleName(_("Topics"))
        self.entries.setWordWrap(True)
        self.entries.currentItemChanged.connect(self._chosen)
        self.browser = self._browser()
        self.back = QPushButton(_("Back to your work (Esc)"), self)
        show_icon(self.back, "chevron-left")
        self.back.clicked.connect(self.left)
        self.open_folder = QPushButton(_("Open the folder"), self)
        show_icon(self.open_folder, "folder-open")
        self.open_folder.clicked.connect(lambda: open_locally(paths.home()))
        self._escape()
        self._lay_out()
        self._list_topics()

    def arrive(self, place: Place | None = None) -> None:
        """Ready to be read and searched."""
        if not self.shown:
            self.show_topic(next(iter(self.topics)))
        self.browser.setFocus()

    def show_topic(self, target: str, preface: str = "") -> None:
        """Show a topic ("tabelul"), at a heading of it ("tabelul#randuri").

        Under a `preface`, in Markdown, only that passage stands, and a link to the whole topic.
        """
        name, _hash, anchor = target.partition("#")
        topic = self.topics[name]
        self._text = preface + (topic.shortened(anchor) if preface else topic.text)
        self.shown = name
        self.search.clear()
        self._draw()
        self._mark_entry(name)
        self._scroll_to(anchor if not preface else "")

    def changeEvent(self, event: QEvent) -> None:
        """Draw the page anew in other letters or colours."""
        super().changeEvent(event)
        changes = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if event.type() in changes and hasattr(self, "browser") and self.shown:
            self._draw()

    def _draw(self) -> None:
        document, line = self.browser.document(), theme.letters(self, LINE_LETTERS)
        self.browser.setMaximumWidth(line + 2 * theme.LARGE)
        document.setMarkdown(self._text)
        dress(document, self.font(), line - theme.LARGE)
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.browser.setExtraSelections([])
        self.open_folder.setVisible(self.shown in (ABOUT, "fisierele"))

    def _scroll_to(self, anchor: str) -> None:
        for block in blocks(self.browser.document()):
            if block.blockFormat().headingLevel() and slug(block.text()) == anchor:
                top = self.browser.document().documentLayout().blockBoundingRect(block).top()
                self.browser.setTextCursor(QTextCursor(block))
                self.browser.verticalScrollBar().setValue(round(top) - theme.TIGHT)
                return

    def _search(self, wanted: str) -> None:
        if not wanted.strip():
            self._list_topics()
            self.browser.setExtraSelections([])
            return
        found = find(tuple(self.topics.values()), wanted)
        self._fill([(self._passage_line(p), f"{p.topic}#{p.anchor}") for p in found])
        if not found:
            self._fill([(_("Nothing found. Try fewer or shorter words."), "")])

    def _passage_line(self, passage: Passage) -> str:
        topic = self.topics[passage.topic].title
        return topic if passage.heading == topic else f"{passage.heading} – {topic}"

    def _open_first(self) -> None:
        """Enter in the search opens what was found first."""
        self.entries.setCurrentRow(0)
        self.browser.setFocus()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        target = item.data(TARGET) if item is not None else ""
        if not target:
            return
        name, _hash, anchor = target.partition("#")
        self.shown, self._text = name, self.topics[name].text
        self._draw()
        self._highlight(self.search.text())
        self._scroll_to(anchor)

    def _highlight(self, wanted: str) -> None:
        """Mark the words that were searched for, with or without diacritics."""
        marked = QTextCharFormat()
        marked.setBackground(QColor(theme.current().blue_tint))
        found = []
        for block in blocks(self.browser.document()):
            text = block.text()
            letters = "".join((fold(letter) or " ")[0] for letter in text)
            for word in fold(wanted).split():
                start = letters.find(word)
                while start >= 0:
                    found.append(self._selection(block.position() + start, len(word), marked))
                    start = letters.find(word, start + len(word))
        self.browser.setExtraSelections(found)

    def _selection(
        self, position: int, length: int, marked: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.browser.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, marked
        return selection

    def _list_topics(self) -> None:
        self._fill([(topic.title, name) for name, topic in self.topics.items()])
        self._mark_entry(self.shown)

    def _fill(self, entries: list[tuple[str, str]]) -> None:
        blocked = self.entries.blockSignals(True)
        self.entries.clear()
        for text, target in entries:
            item = QListWidgetItem(text, self.entries)
            item.setData(TARGET, target)
        self.entries.blockSignals(blocked)

    def _mark_entry(self, name: str) -> None:
        blocked = self.entries.blockSignals(True)
        self.entries.setCurrentRow(list(self.topics).index(name) if name in self.topics else -1)
        self.entries.blockSignals(blocked)

    def _follow(self, url: QUrl) -> None:
        """A link to another topic: "tabelul.md#rânduri"."""
        name = url.path().removesuffix(".md")
        if name in self.topics:
            self.show_topic(f"{name}#{slug(url.fragment())}")

    def _leave(self) -> None:
        """Esc: out of a search first, then back to the work."""
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _escape(self) -> None:
        escape = QAction(self)
        escape.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        escape.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.triggered.connect(self._leave)
        self.addAction(escape)

    def _browser(self) -> QTextBrowser:
        browser = QTextBrowser(self)
        browser.setOpenLinks(False)
        browser.setSearchPaths([str(folder())])
        browser.setFrameShape(QFrame.Shape.NoFrame)
        browser.setAccessibleName(_("Help"))
        browser.document().setDocumentMargin(theme.LARGE)
        browser.anchorClicked.connect(self._follow)
        return browser

    def _lay_out(self) -> None:
        title = QLabel(_("Help"), self)
        look(title, "title")
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.open_folder)
        head.addWidget(self.back)
        side = QVBoxLayout()
        side.setSpacing(theme.TIGHT)
        side.addWidget(self.search)
        side.addWidget(self.entries, 1)
        self.entries.setFixedWidth(theme.rail_width(self))
        self.search.setFixedWidth(theme.rail_width(self))
        body = QHBoxLayout()
        body.setSpacing(theme.MEDIUM)
        body.addLayout(side)
        body.addWidget(self.browser, 1)
        body.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addLayout(head)
        layout.addLayout(body, 1)
