# SPDX-License-Identifier: EUPL-1.2
"""The sections of a plan as a tree, each with its state as a shape, for the rail and the hub."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.i18n import _
from desktop.plan.coverage import CLOSED
from desktop.plan.standing import progress_of
from desktop.plan.tree import Section, State
from desktop.ui import theme
from desktop.ui.icons import icon
from desktop.ui.words import (
    PROGRESS_DRAWINGS,
    PROGRESS_WORDS,
    STATE_DRAWINGS,
    STATE_WORDS,
    heading_line,
)

UID = Qt.ItemDataRole.UserRole
NAME, STATE, FACT = range(3)


class SectionTree(QTreeWidget):
    """`chosen` carries the uid of the section a person clicks or presses Enter on."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)  # for the eye: a screen reader says the names of columns
        self.setHeaderLabels([_("Heading")])
        self.setUniformRowHeights(True)
        self.setIndentation(theme.MEDIUM)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Contents of the plan"))
        self.items: dict[int, QTreeWidgetItem] = {}
        self._shape: tuple[tuple[int, int], ...] = ()
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._fit_icons()
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_sections(self, sections: Sequence[Section], attention: Iterable[str] = ()) -> None:
        """Show these sections; `attention`: idents of those with findings worth telling."""
        shape = tuple((s.uid, s.level) for s in sections)
        if shape != self._shape:
            self._rebuild(sections)
            self._shape = shape
        wanting = set(attention)
        for place, section in enumerate(sections):
            drawing, word = _mark(sections, place, wanting)
            self._show(self.items[section.uid], section, drawing, word)

    def select(self, uid: int) -> None:
        """Make a section the current one, and open the way to it."""
        item = self.items.get(uid)
        if item is None:
            self.setCurrentIndex(QModelIndex())
            return
        parent = item.parent()
        while parent is not None:
            parent.setExpanded(True)
            parent = parent.parent()
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def selected(self) -> int:
        """The uid of the current section, or 0."""
        item = self.currentItem()
        return int(item.data(NAME, UID)) if item is not None else 0

    def redraw(self) -> None:
        """Draw the icons anew, in the colours of a new theme, at the next show_sections."""
        self._icons.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Icons grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_icons"):
            self._fit_icons()
            self.redraw()

    def _fit_icons(self) -> None:
        self.setIconSize(QSize(theme.icon_side(), theme.icon_side()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the arrows begin is seen, also while no section is shown."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = self.model().index(0, NAME)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the rows anew: the style sheet's padding is known only now."""
        super().showEvent(event)
        self.doItemsLayout()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A chevron beside what can be opened; nothing else."""
        if not self.model().hasChildren(index):
            return
        name = "chevron-down" if self.itemFromIndex(index).isExpanded() else "chevron-right"
        side = theme.SMALL
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        box.moveRight(rect.right() - theme.BORDER)
        self._icon(name, "quiet").paint(painter, box)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(int(item.data(NAME, UID)))

    def _rebuild(self, sections: Sequence[Section]) -> None:
        closed = {uid for uid, item in self.items.items() if not item.isExpanded()}
        known, current = set(self.items), self.selected()
        self.clear()
        self.items = {}
        above: list[tuple[int, QTreeWidgetItem]] = []
        for section in sections:
            while above and above[-1][0] >= section.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self.invisibleRootItem())
            item.setData(NAME, UID, section.uid)
            self.items[section.uid] = item
            above.append((section.level, item))
        for uid, item in self.items.items():
            item.setExpanded(uid not in closed if known else self._opens(item))
        if current in self.items:
            self.setCurrentItem(self.items[current])

    def _opens(self, item: QTreeWidgetItem) -> bool:
        """Whether an item of a plan shown for the first time is open: chapters are."""
        return item.parent() is None

    def _show(
        self, item: QTreeWidgetItem, section: Section, drawing: tuple[str, str], word: str
    ) -> None:
        text = heading_line(section)
        item.setText(NAME, text)
        item.setIcon(NAME, self._icon(*drawing))
        item.setToolTip(NAME, f"{text}\n{word}")
        item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, f"{text}, {word}")
        quiet = section.state is State.LEFT_OUT
        role = self.palette().placeholderText() if quiet else self.palette().text()
        item.setForeground(NAME, role)
        self._show_more(item, section, word)

    def _show_more(self, item: QTreeWidgetItem, section: Section, word: str) -> None:
        """For trees with more columns."""

    def _icon(self, name: str, colour: str) -> QIcon:
        if (name, colour) not in self._icons:
            self._icons[name, colour] = icon(name, self, colour)
        return self._icons[name, colour]


def _mark(
    sections: Sequence[Section], place: int, wanting: Collection[str]
) -> tuple[tuple[str, str], str]:
    """Drawing and word of a section: its own state, or how far those inside it are."""
    section, end = sections[place], place + 1
    while section.level and end < len(sections) and sections[end].level > section.level:
        end += 1
    decided = section.state in CLOSED
    if section.ident not in wanting and (decided or end == place + 1):
        return STATE_DRAWINGS[section.state], _(STATE_WORDS[section.state])
    progress = progress_of(sections[place:end], wanting)
    return PROGRESS_DRAWINGS[progress], _(PROGRESS_WORDS[progress])
