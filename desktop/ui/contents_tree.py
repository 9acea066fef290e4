# SPDX-License-Identifier: EUPL-1.2
"""The tree of the contents page: heading, state in words, facts; headings renamed in place."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidgetItem,
    QWidget,
)

from desktop.editing.commands.sections import rename_section
from desktop.i18n import _, render
from desktop.plan.progress import Chapter
from desktop.plan.tree import Section
from desktop.ui import theme
from desktop.ui.open_plan import OpenPlan
from desktop.ui.section_tree import FACT, NAME, STATE, UID, SectionTree
from desktop.ui.stylesheet import look

Index = QModelIndex | QPersistentModelIndex


class ContentsTree(SectionTree):
    """Chapters carry the state and the facts of all their sections."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        look(self, "card")
        self.setColumnCount(3)
        self.header().setSectionResizeMode(STATE, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(FACT, QHeaderView.ResizeMode.ResizeToContents)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(NAME, HeadingDelegate(open_plan, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show the sections of these chapters."""
        telling = self.open_plan.findings.worth_telling
        wanting = {finding.place.section for finding in telling if finding.place.section}
        self.show_sections([s for chapter in chapters for s in chapter.sections], wanting)
        for chapter in chapters:
            self._show_chapter(chapter)

    def rename(self, uid: int) -> None:
        """Let the person write another heading in place."""
        item = self.items.get(uid)
        if item is not None and not self.open_plan.session.read_only:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.editItem(item, NAME)

    def _show_more(self, item: QTreeWidgetItem, section: Section, word: str) -> None:
        item.setText(STATE, word)
        item.setForeground(STATE, self.palette().placeholderText())
        item.setForeground(FACT, self.palette().placeholderText())

    def _show_chapter(self, chapter: Chapter) -> None:
        """The facts of a chapter stand beside its heading, which stands out."""
        item, facts = self.items[chapter.sections[0].uid], render(chapter.facts)
        item.setText(FACT, facts)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        item.setFont(NAME, font)
        if facts:
            role = Qt.ItemDataRole.AccessibleTextRole
            item.setData(NAME, role, f"{item.data(NAME, role)}, {facts}")


class HeadingDelegate(QStyledItemDelegate):
    """Renames a section in place: the editor holds the heading as written, not as shown."""

    def __init__(self, open_plan: OpenPlan, tree: ContentsTree) -> None:
        super().__init__(tree)
        self.open_plan = open_plan

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """One line."""
        field = QLineEdit(parent)
        field.setAccessibleName(_("Heading"))
        field.setMinimumWidth(theme.letters(field, 40))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The heading as it is stored."""
        assert isinstance(editor, QLineEdit)
        editor.setText(self.open_plan.session.section(index.data(UID)).heading or "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store the heading; the tree is refreshed by the change."""
        assert isinstance(editor, QLineEdit)
        uid = index.data(UID)
        if editor.text() != (self.open_plan.session.section(uid).heading or ""):
            self.open_plan.run(rename_section, uid, editor.text())
