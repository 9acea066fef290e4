# SPDX-License-Identifier: EUPL-1.2
"""The page of a section: heading, state, help, its blocks in order, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.editing.commands.blocks import move_block, remove_block
from desktop.plan.findings import Place
from desktop.plan.tree import Section, State, Table
from desktop.ui import theme
from desktop.ui.binding import commit_all
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.blocks.frame import BlockFrame
from desktop.ui.blocks.kinds import editor_of
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.pickers.acts_panel import acts_panel
from desktop.ui.questions.offer import ServicesLink
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.section_additions import AddBlockBar, SubsectionLinks
from desktop.ui.section_foot import SectionFoot
from desktop.ui.section_head import SectionHead
from desktop.ui.tab_order import chain, stops

if TYPE_CHECKING:
    from desktop.editing.session import Changed


class SectionPage(PageWidget):
    """Made for one section and thrown away when another is visited."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        self.frames: dict[int, BlockFrame] = {}
        self.head = SectionHead(open_plan, uid, self)
        self.head.help.inserted.connect(self.focus_block)
        self.services = ServicesLink(open_plan, uid, self)
        self.subsections = SubsectionLinks(open_plan, uid, self)
        self.additions = AddBlockBar(open_plan, uid, self)
        self.additions.added.connect(self.focus_block)
        self.acts = acts_panel(open_plan, uid, self)
        if self.acts is not None:
            self.acts.added.connect(self.focus_block)
        self.foot = SectionFoot(open_plan, uid, self)
        self._lay_out()
        self._arrange()
        self._show_findings()
        open_plan.changed.connect(self._refresh)
        open_plan.findings.updated.connect(self._show_findings)

    @property
    def section(self) -> Section:
        """The section as it is stored."""
        return self.open_plan.session.section(self.uid)

    def commit(self) -> bool:
        """Store everything that is written on the page; False when something could not be."""
        stored = [frame.editor.commit() for frame in self.frames.values()]
        found = (self.head.findings, *(frame.findings for frame in self.frames.values()))
        stored += [each.commit() for each in found]
        if self.acts is not None:
            stored.append(self.acts.commit())
        return commit_all(self) and all(stored)

    def arrive(self, place: Place | None = None) -> None:
        """Put the focus where the next key is needed."""
        if place is not None:
            self._focus_place(place)
            return
        editors = [frame.editor for frame in self.frames.values()]
        blank = next((editor for editor in editors if editor.is_blank()), None)
        start = blank or next(iter(editors), None)
        if start is not None:
            start.focus_start()
        elif self.section.state is State.TO_DO and self.additions.isVisibleTo(self):
            self.additions.paragraph.setFocus()
        else:
            self.foot.focus_next()

    def focus_block(self, uid: int) -> None:
        """Put the focus into a block."""
        if uid in self.frames:
            self.frames[uid].editor.focus_start()

    def place_in_focus(self) -> Place | None:
        """The block, item or cell that has the focus; the section when it is in its head."""
        section, focus = self.open_plan.section(self.uid), self.focusWidget()
        if section is None:
            return None
        for position, frame in enumerate(self.frames.values()):
            if focus is not None and frame.isAncestorOf(focus):
                return frame.editor.place_in_focus(Place(section.ident, block=position))
        return Place(section.ident)

    def _lay_out(self) -> None:
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        self._column.setSpacing(theme.SMALL)
        self._column.addWidget(self.head)
        self._column.addWidget(self.services, 0, Qt.AlignmentFlag.AlignLeft)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(theme.SMALL)
        self._column.addLayout(self._blocks)
        if self.acts is not None:
            self._column.addWidget(self.acts)
            self.acts.setMaximumWidth(theme.TEXT_WIDTH)
        self._column.addWidget(self.subsections)
        self._column.addWidget(self.additions)
        self._column.addStretch(1)
        for widget in (self.head, self.subsections, self.additions):
            widget.setMaximumWidth(theme.TEXT_WIDTH)
        self.scroll_area = ContentScroll(self, sideways=False)
        self.scroll_area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll_area, 1)
        layout.addWidget(self.foot)

    def _refresh(self, changed: Changed) -> None:
        if self.open_plan.section(self.uid) is None:
            return  # the window leaves the page
        if changed.structure or changed.sections or changed.plan:
            self.head.refresh()
            self.subsections.refresh()
            self.foot.refresh()
        if self.uid in changed.block_order:
            self._arrange()
        for uid in changed.blocks & self.frames.keys():
            self.frames[uid].editor.refresh()

    def _arrange(self) -> None:
        """Bring the frames after the section's blocks, keeping those that stay."""
        blocks = {block.uid: block for block in self.section.blocks}
        for uid in [uid for uid in self.frames if uid not in blocks]:
            gone = self.frames.pop(uid)
            self._blocks.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for position, (uid, block) in enumerate(blocks.items()):
            if uid not in self.frames:
                self.frames[uid] = self._frame(editor_of(self.open_plan, block, self))
                if not isinstance(block, Table):
                    self.frames[uid].setMaximumWidth(theme.TEXT_WIDTH)
            if self._blocks.indexOf(self.frames[uid]) != position:
                self._blocks.insertWidget(position, self.frames[uid])
                self.frames[uid].show()  # at once, for it may get the focus
        self.frames = {uid: self.frames[uid] for uid in blocks}
        self.subsections.refresh()
        self._order_tabs()

    def _order_tabs(self) -> None:
        frames = (each for frame in self.frames.values() for each in frame.tab_stops())
        acts = [] if self.acts is None else stops(self.acts)
        below = (*acts, *stops(self.subsections), *stops(self.additions), *stops(self.foot))
        chain((*stops(self.head), *stops(self.services), *frames, *below))

    def _frame(self, editor: BlockEditor) -> BlockFrame:
        frame = BlockFrame(editor, self)
        editor.place_moved.connect(self.place_moved)
        frame.removed.connect(lambda: self._remove(editor.uid))
        frame.move_asked.connect(lambda step: self._move(editor.uid, step))
        editor.left_up.connect(lambda: self._step(editor.uid, -1))
        editor.left_down.connect(lambda: self._step(editor.uid, 1))
        return frame

    def _remove(self, uid: int) -> None:
        order = list(self.frames)
        place = order.index(uid)
        neighbour = order[place + 1] if place + 1 < len(order) else order[place - 1]
        if self.commit():
            self.open_plan.run(remove_block, uid)
            self.focus_block(neighbour)

    def _move(self, uid: int, step: int) -> None:
        order = list(self.frames)
        place = order.index(uid)
        if not 0 <= place + step < len(order) or not self.commit():
            return
        following = place - 1 if step < 0 else place + 2
        before = order[following] if following < len(order) else None
        self.open_plan.run(move_block, uid, before)
        self.focus_block(uid)

    def _step(self, uid: int, step: int) -> None:
        """Arrow keys walk from block to block."""
        order = list(self.frames)
        place = order.index(uid) + step
        if 0 <= place < len(order):
            editor = self.frames[order[place]].editor
            editor.focus_start() if step > 0 else editor.focus_end()

    def _focus_place(self, place: Place) -> None:
        for position, (uid, frame) in enumerate(self.frames.items()):
            block = self.open_plan.session.block(uid)
            table = isinstance(block, Table) and place.table == block.ident
            if table or (place.table is None and place.block == position):
                frame.editor.focus_place(place)
                self.scroll_area.ensureWidgetVisible(frame)
                return
        self.head.heading.setFocus()

    def _show_findings(self) -> None:
        """Each finding beside its block; those of the section as a whole under the heading."""
        section = self.open_plan.section(self.uid)
        if section is None:
            return
        findings = self.open_plan.findings.in_section(section.ident)
        for position, (uid, frame) in enumerate(self.frames.items()):
            block = self.open_plan.session.block(uid)
            ident = block.ident if isinstance(block, Table) else None
            frame.show_findings([f for f in findings if _is_about(f.place, position, ident)])
        rest = [f for f in findings if f.place.table is None and f.place.block is None]
        self.head.show_findings(rest)
        self._order_tabs()  # the lines of findings are new


def _is_about(place: Place, position: int, table: str | None) -> bool:
    if place.table is not None:
        return place.table == table
    return place.block == position
