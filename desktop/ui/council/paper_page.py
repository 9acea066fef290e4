# SPDX-License-Identifier: EUPL-1.2
"""One paper of the council file: its parts to be written, the very paper beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.office import office_shown
from desktop.i18n import _
from desktop.plan.council.papers import paper_of
from desktop.plan.council.specs import PaperSpec
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.banner import Tone
from desktop.ui.binding import commit_all
from desktop.ui.council.act_fields import ActFields
from desktop.ui.council.kept_files import KeptFiles
from desktop.ui.council.making import MADE_AS_PDF, MADE_AS_WORD, Making
from desktop.ui.council.paper_print import PaperFeed
from desktop.ui.council.part_editor import PartEditor
from desktop.ui.document.on_paper import OnPaper
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.preview.panel import PreviewPanel
from desktop.ui.route import Page, Route
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.section_help import WrappedLabel
from desktop.ui.stylesheet import look
from desktop.ui.tab_order import chain, stops

if TYPE_CHECKING:
    from desktop.editing.session import Changed

LEAST_LETTERS = 64  # what the parts keep beside the printed page; with less they stand alone
PREVIEW_SHARE = 0.45


class PartsAndPage(QSplitter):
    """The parts, and the printed page to their right where there is room for both.

    Until a person moves the line between them, the parts have what they need, and their share.
    """

    def __init__(self, parts: QWidget, page: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.BORDER)
        self.addWidget(parts)
        self.addWidget(page)
        self._page = page
        self._chosen = False
        self.splitterMoved.connect(self._keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        needed = theme.letters(self, LEAST_LETTERS)
        self._page.setVisible(self.width() >= needed + theme.PREVIEW_LEAST)
        if not self._chosen:
            parts = max(needed, round(self.width() * (1 - PREVIEW_SHARE)))
            self.setSizes([parts, max(self.width() - parts, 0)])

    def _keep(self) -> None:
        self._chosen = True


class PaperPage(PageWidget):
    """Leaves for the council file when another choice makes the paper needless."""

    def __init__(self, open_plan: OpenPlan, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan, self.key = open_plan, key
        self.office = office_shown(open_plan.plan)
        self.title = WrappedLabel("", self)
        look(self.title, "title")
        self.act = ActFields(open_plan, key, _("This paper"), self)
        self.making = Making(open_plan, self)
        self.files = KeptFiles(open_plan, key, self)
        self.feed = PaperFeed(open_plan, key, self.office, self)
        self.preview = PreviewPanel(open_plan, self, self.feed)
        self.preview.hide_it.hide()
        self.on_paper = OnPaper(open_plan, self.making.outcome, self.making.progress, self)
        self._to_print = False  # as soon as the paper is printed as it is now
        self.parts: dict[str, PartEditor] = {}
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.SMALL)
        self._lay_out()
        self.refresh()
        open_plan.changed.connect(self._changed)
        self.feed.arrived.connect(self._arrived)
        self.feed.failed.connect(self._not_printed)
        self.feed.stopped.connect(self._not_printed)
        self.on_paper.left.connect(self.print.setFocus)

    @property
    def paper(self) -> PaperSpec | None:
        """The paper as the plan needs it now; None where it needs none."""
        return paper_of(self.open_plan.plan, self.key, self.office)

    def arrive(self, place: Place | None = None) -> None:
        """The part that is asked for, else the number."""
        if self.paper is None:
            self.open_plan.go(Route(Page.COUNCIL))
            return
        self.office = office_shown(self.open_plan.plan)
        self.feed.show_office(self.office)
        self._leave_printing()
        self.files.look_again()
        self.refresh()
        self.preview.refresh()
        editor = self.parts.get(place.column or "") if place is not None else None
        if editor is not None and editor.field is not None:
            editor.field.setFocus()
            self.scroll_area.reveal(editor)
        else:
            self.act.number.setFocus()

    def commit(self) -> bool:
        """Store every field."""
        return commit_all(self)

    def ask_to_print(self) -> bool:
        """Ask which pages of the paper, and by whom, once it is printed as it is now."""
        if self.paper is None or not self.commit():
            return True
        self._to_print = True
        if self.feed.is_current:
            self._arrived()
        else:
            self.feed.ask()
        return True

    def _arrived(self) -> None:
        if self._to_print and self.feed.is_current and self.feed.latest is not None:
            self._to_print = False
            self.making.outcome.hide()
            self.on_paper.ask(self.feed.latest)
            self.scroll_area.reveal(self.on_paper)

    def _not_printed(self) -> None:
        if self._to_print:
            self._to_print = False
            self.making.outcome.say(Tone.ATTENTION, _("The page could not be prepared."))

    def _leave_printing(self) -> None:
        self._to_print = False
        self.on_paper.hide()

    def refresh(self) -> None:
        """Show the paper as it is stored; a part being written in is left alone."""
        paper = self.paper
        if paper is not None:
            self._show(paper)

    def _show(self, paper: PaperSpec) -> None:
        self.title.setText(paper.title)
        if list(self.parts) != [part.key for part in paper.parts]:
            self._build(paper)
        for part in paper.parts:
            self.parts[part.key].show_part(paper, part)
        self.act.refresh()
        self.files.refresh()

    def _changed(self, changed: Changed) -> None:
        if not changed.plan or not self.isVisible():
            return
        paper = self.paper
        self.on_paper.hide()  # what it asks of is an older print
        if paper is None:
            self.open_plan.go(Route(Page.COUNCIL))
        else:
            self._show(paper)

    def _build(self, paper: PaperSpec) -> None:
        commit_all(self)
        for editor in self.parts.values():
            self._parts.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self.parts = {}
        for part in paper.parts:
            editor = PartEditor(self.open_plan, paper, part, self._content)
            self.parts[part.key] = editor
            self._parts.addWidget(editor)
            editor.show()
        self._order()

    def _order(self) -> None:
        """Let Tab go down the page, through what was made later too."""
        ways = (self.back, self.save_pdf, self.save_word, self.print)
        parts = (
            self.on_paper,
            self.act,
            self.making,
            *self.parts.values(),
            self.files,
            self.preview,
        )
        chain(stop for part in (*ways, *parts) for stop in stops(part))

    def _save(self, ending: str) -> None:
        paper = self.paper
        if paper is None or not self.commit():
            return
        from desktop.output.council.dossier import file_name

        target = self.making.ask_target(file_name(paper), ending)
        if target is not None:
            self.making.save_paper(self.key, target)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._ways())
        column.addWidget(self.on_paper)
        column.addWidget(self.title)
        column.addWidget(self.act)
        help_line = WrappedLabel(
            _(
                "What stands in [square brackets] is filled in when it prints; what is not known "
                "yet prints as dots."
            ),
            self._content,
        )
        look(help_line, "small")
        column.addWidget(help_line)
        column.addWidget(self.making)
        column.addLayout(self._parts)
        column.addWidget(self.files)
        column.addStretch(1)
        self.scroll_area = ContentScroll(self, sideways=False)
        self.scroll_area.setWidget(self._content)
        self.splitter = PartsAndPage(self.scroll_area, self.preview, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _ways(self) -> FlowLayout:
        self.back = self._button("chevron-left", _("The council file"))
        self.back.clicked.connect(lambda: self.open_plan.go(Route(Page.COUNCIL)))
        self.save_pdf = self._button("save", _("Save PDF…"))
        self.save_pdf.clicked.connect(lambda: self._save(MADE_AS_PDF))
        self.save_word = self._button("file-text", _("Save Word file…"))
        self.save_word.clicked.connect(lambda: self._save(MADE_AS_WORD))
        self.print = self._button("printer", _("Print…"))
        self.print.setToolTip(_("Print… (Ctrl+P)"))
        self.print.clicked.connect(self.ask_to_print)
        ways = FlowLayout()
        ways.setSpacing(theme.TIGHT)
        for button in (self.back, self.save_pdf, self.save_word, self.print):
            ways.addWidget(button)
        return ways

    def _button(self, drawing: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        show_icon(button, drawing)
        return button
