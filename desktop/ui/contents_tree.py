# SPDX-License-Identifier: EUPL-1.2
"""The tree of the contents page: heading, state in words, facts; headings renamed in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidgetItem,
    QWidget,
)

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.tree import Section
from desktop.ui import theme
from desktop.ui.open_plan import OpenPlan
from desktop.ui.section_tree import FACT, NAME, STATE, UID, SectionTree
from desktop.ui.stylesheet import look, mark

if TYPE_CHECKING:
    from desktop.plan.progress import Chapter

FACTS_SHARE = 0.4  # of the width, at most
Index = QModelIndex | QPersistentModelIndex


class ContentsTree(SectionTree):
    """Chapters carry the state and the facts of all their sections."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        look(self, "card")
        self.setHeaderLabels([_("Heading"), _("State"), _("In short")])
        self.header().setSectionResizeMode(STATE, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(FACT, QHeaderView.ResizeMode.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(NAME, HeadingDelegate(open_plan, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_plan(self) -> None:
        """Show the sections as they are."""
        telling = self.open_plan.findings.worth_telling
        wanting = {finding.place.section for finding in telling if finding.place.section}
        self.show_sections(self.open_plan.plan.sections, wanting)

    def show_facts(self, chapters: Sequence[Chapter]) -> None:
        """The facts of a chapter stand beside its heading."""
        for chapter in chapters:
            item, facts = self.items[chapter.sections[0].uid], render(chapter.facts)
            item.setText(FACT, facts)
            role = Qt.ItemDataRole.AccessibleTextRole
            spoken = (item.text(NAME), item.text(STATE), facts)
            item.setData(NAME, role, ", ".join(filter(None, spoken)))
            item.setToolTip(FACT, facts)
        self._fit_facts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The headings keep the most of the width."""
        super().resizeEvent(event)
        self._fit_facts()

    def _fit_facts(self) -> None:
        widest = round(self.viewport().width() * FACTS_SHARE)
        self.header().resizeSection(FACT, min(self.sizeHintForColumn(FACT), widest))

    def rename(self, uid: int) -> None:
        """Let the person write another heading in place."""
        item = self.items.get(uid)
        if item is not None and not self.open_plan.session.read_only:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.editItem(item, NAME)

    def commit(self) -> bool:
        """Store the heading being written; False when that failed, the text staying here."""
        for field in self.viewport().findChildren(HeadingField):
            if field.isHidden():
                continue  # it is closed
            self.commitData(field)
            if field.failed:
                return False
            self.closeEditor(field, _LEAVE)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if isinstance(editor, HeadingField) and editor.failed and hint is not _GIVE_UP:
            return  # its text is nowhere else
        super().closeEditor(editor, hint)

    def _show_more(self, item: QTreeWidgetItem, section: Section, word: str) -> None:
        item.setText(STATE, word)
        item.setForeground(STATE, self.palette().placeholderText())
        item.setForeground(FACT, self.palette().placeholderText())
        font = self.font()
        font.setWeight(font.Weight.DemiBold if section.level <= 1 else font.Weight.Normal)
        item.setFont(NAME, font)


_LEAVE = QAbstractItemDelegate.EndEditHint.NoHint
_GIVE_UP = QAbstractItemDelegate.EndEditHint.RevertModelCache


class HeadingField(QLineEdit):
    """Where a heading is written anew. `failed`: the last try to store it did not succeed."""

    seeded = False
    failed = False


class HeadingDelegate(QStyledItemDelegate):
    """Renames a section in place: the editor holds the heading as written, not as shown."""

    def __init__(self, open_plan: OpenPlan, tree: ContentsTree) -> None:
        super().__init__(tree)
        self.open_plan = open_plan
        self.tree = tree

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """One line."""
        field = HeadingField(parent)
        field.setAccessibleName(_("Heading"))
        field.setMinimumWidth(theme.letters(field, 40))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The heading as it is stored, once: a refresh of the tree leaves what is typed alone."""
        assert isinstance(editor, HeadingField)
        if not editor.seeded:
            editor.setText(self.open_plan.session.section(index.data(UID)).heading or "")
            editor.textEdited.connect(self.open_plan.writing)
            editor.seeded = True

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store the heading; the tree is refreshed by the change."""
        from desktop.editing.commands.sections import rename_section

        assert isinstance(editor, HeadingField)
        session, uid = self.open_plan.session, index.data(UID)
        had_failed, editor.failed = editor.failed, False
        try:
            if editor.text() != (session.section(uid).heading or ""):
                rename_section(session, uid, editor.text())
        except PlanSocialError as error:
            editor.failed = True
            self.open_plan.troubled.emit(error.message, self.tree.commit)
        mark(editor, "failed", editor.failed)
        if had_failed and not editor.failed:
            self.open_plan.recovered.emit()
