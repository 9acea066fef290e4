# SPDX-License-Identifier: EUPL-1.2
"""The document: the very PDF that will be saved, what of it is printed, saving and printing it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, render
from desktop.output.copies import Copy
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.document.before_printing import BeforePrinting
from desktop.ui.document.choices import CopyChoice, ElectronicChoice, StageChoice
from desktop.ui.document.files_made import FilesMade
from desktop.ui.document.on_paper import OnPaper
from desktop.ui.document.saving import KINDS, Saving
from desktop.ui.document.signing_order import SigningOrder
from desktop.ui.file_choice import chosen_target
from desktop.ui.flow import FlowLayout, side_by_side
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_view import PageView
from desktop.ui.page_widget import PageWidget
from desktop.ui.printing import Printed, PrintFeed
from desktop.ui.progress_line import ProgressLine
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress

REFRESH_MILLISECONDS = 300
ZOOM_STEP = 1.2


class DocumentPage(PageWidget):
    """Prints off the main thread; `data` holds the bytes that are shown and that will be saved."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.data = b""
        self._shown: Printed | None = None
        self._feeds: dict[Copy, PrintFeed] = {}
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._soon.timeout.connect(self.print_now)
        self._make_choices()  # in the order in which Tab goes through them
        self._make_buttons()
        self._make_view()
        self._lay_out()
        self._enable(False)
        self._follow(Copy.WHOLE, open_plan.prints)
        self.refresh()
        open_plan.changed.connect(self._changed)

    @property
    def copy(self) -> Copy:
        """Which copy is shown, saved and printed."""
        return self.copies.copy

    def arrive(self, place: Place | None = None) -> None:
        """Print, and let the arrow keys scroll."""
        self.refresh()
        self.print_now()
        self.view.setFocus()

    def refresh(self) -> None:
        """Show what is chosen and what stands open."""
        self.stage_choice.refresh(self.copy)
        self.electronic.refresh(self.copy)
        self.before.refresh()

    def print_now(self) -> None:
        """Print the plan as it is, unless that is what is shown."""
        prints = self._prints()
        if prints.is_current and prints.latest is not None:
            self._show(prints.latest)
        else:
            self._enable(False)
            prints.ask()

    def save_as(self, ending: str = ".pdf") -> None:
        """Ask where, then write."""
        target = self.ask_target(ending)
        if target is not None and ending == ".pdf":
            self.save_to(target)
        elif target is not None:
            self.saving.make(target, self.copy)

    def ask_target(self, ending: str = ".pdf") -> Path | None:
        """The file a person chooses; None when they do not."""
        _button, title, files = KINDS[ending]
        name = f"{self.open_plan.session.path.stem}{ending}"
        return chosen_target(self, _(title), name, _(files))

    def save_to(self, target: Path) -> bool:
        """Write the bytes that are shown; say quietly that it is done, or what went wrong.

        False where they could not be written, or are of an older plan and printed anew first.
        """
        if self._shown is not None and self._shown.plan is self.open_plan.plan:
            return self.saving.write(target, self.data, self.copy)
        self.saving.make(target, self.copy)
        return False

    def open_in_reader(self) -> None:
        """Open a copy of the shown bytes in the system's reader."""
        self.paper.open(self.data)

    def show_files_made(self) -> None:
        """Show which files were made of the plan, or hide them again."""
        self.paper.hide()
        self.files_made.toggle()

    def ask_to_print(self) -> bool:
        """Ask which pages, and by whom."""
        if self._shown is not None and self.print.isEnabled():
            self.files_made.hide()
            self.outcome.hide()
            self.paper.ask(self._shown)
        return True

    def _prints(self) -> PrintFeed:
        """The prints of the chosen copy."""
        if self.copy not in self._feeds:
            plan = self.open_plan
            self._follow(self.copy, PrintFeed(plan.session, plan.jobs, self, self.copy))
        return self._feeds[self.copy]

    def _follow(self, copy: Copy, prints: PrintFeed) -> None:
        self._feeds[copy] = prints
        prints.began.connect(self._began)
        prints.arrived.connect(self._arrived)
        prints.failed.connect(self._failed)
        prints.stopped.connect(self._stopped)

    def _arrived(self, printed: Printed) -> None:
        if printed is self._prints().latest:  # and not of the copy that was shown before
            self._show(printed)

    def _began(self, progress: Progress) -> None:
        self.progress.follow(progress, _("Preparing the pages…"))

    def _show(self, printed: Printed) -> None:
        self.progress.end()
        if printed.plan is not self.open_plan.plan:
            return  # an older print; the newer one is on its way
        if printed is not self._shown:
            self.data, self._shown = printed.data, printed
            self.view.show_pages(printed.data, printed.sizes)
        self.order.show_fields(printed.fields)
        self.before.show_fields(printed.fields)
        self._pages.setCurrentWidget(self.view)
        self._enable(True)

    def _stopped(self) -> None:
        self.progress.end()
        text = _("The pages were not prepared: you stopped it.")
        self.outcome.say(Tone.ATTENTION, text, (_("Prepare them"), self._try_again))

    def _failed(self, error: BaseException) -> None:
        self.progress.end()
        if not isinstance(error, PlanSocialError):
            raise error
        self.outcome.say(Tone.TROUBLE, render(error.message), (_("Try again"), self._try_again))

    def _try_again(self) -> None:
        self.outcome.hide()
        self.print_now()

    def _enable(self, ready: bool) -> None:
        for button in (self.save, self.read, self.print):
            button.setEnabled(ready)
        if not ready:
            self.paper.hide()

    def _changed(self, changed: object) -> None:
        self.refresh()
        if self.isVisible():
            self._soon.start()

    def _show_page_number(self, number: int, total: int) -> None:
        self.page_number.setText(
            _("page {number} of {total}").format(number=number, total=total) if total else ""
        )

    def _make_choices(self) -> None:
        self.stage_choice = StageChoice(self.open_plan, self)
        self.stages = self.stage_choice.buttons
        self.copies = CopyChoice(self)
        self.copies.chosen.connect(self.refresh)
        self.copies.chosen.connect(self.print_now)
        self.electronic = ElectronicChoice(self.open_plan, self)
        self.zoom = (
            self._zoom_button("zoom-out", _("Smaller"), 1 / ZOOM_STEP),
            self._zoom_button("zoom-in", _("Larger"), ZOOM_STEP),
        )
        self.page_number = QLabel(self)
        look(self.page_number, "quiet")
        self.order = SigningOrder(self.open_plan, self)
        self.before = BeforePrinting(self.open_plan, self.copies, self)
        self.notice = self.before.notice

    def _make_view(self) -> None:
        self.view = PageView(self.open_plan.jobs, self)
        self.view.setAccessibleName(_("Printed pages"))
        self.view.page_shown.connect(self._show_page_number)
        self.waiting = QLabel(_("Preparing the pages…"), self)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look(self.waiting, "quiet")

    def _make_buttons(self) -> None:
        plan = self.open_plan
        self.outcome, self.progress = Banner(self), ProgressLine(self)
        self.saving = Saving(plan, self.outcome, self.progress, self.save_as, self)
        self.save = self._button(_("Save PDF…"), "save", self.save_as, primary=True)
        self.other = self._button(_("Word, Excel…"), "file-text")
        menu = QMenu(self.other)
        for ending, (text, _title, _files) in KINDS.items():
            if ending != ".pdf":
                menu.addAction(_(text), partial(self.save_as, ending))
        self.other.setMenu(menu)
        self.print = self._button(_("Print…"), "printer", self.ask_to_print)
        self.print.setToolTip(_("Print… (Ctrl+P)"))
        reader = _("Open in the PDF reader")
        self.read = self._button(reader, "external-link", self.open_in_reader)
        self.made = self._button(_("Files made"), "list", self.show_files_made)
        self.paper = OnPaper(plan, self.outcome, self.progress, self)
        self.files_made = FilesMade(plan, self.outcome, self)
        self.saving.saved.connect(self.files_made.refresh)
        self.paper.left.connect(self.print.setFocus)
        self.files_made.left.connect(self.made.setFocus)
        self.made.setToolTip(_("Which files were made of the plan, and which version each holds."))

    def _button(
        self, text: str, drawing: str, act: object = None, *, primary: bool = False
    ) -> QPushButton:
        button = QPushButton(text, self)
        if primary:
            look(button, "primary")
        show_icon(button, drawing, "on_blue" if primary else "ink")
        if callable(act):
            button.clicked.connect(lambda: act())
        return button

    def _zoom_button(self, drawing: str, text: str, factor: float) -> QToolButton:
        button = QToolButton(self)
        show_icon(button, drawing)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.view.set_zoom(self.view.zoom * factor))
        return button

    def _bar(self, *groups: QWidget) -> FlowLayout:
        bar = FlowLayout()
        bar.setSpacing(theme.MEDIUM)
        for group in groups:
            bar.addWidget(group)
        return bar

    def _lay_out(self) -> None:
        zoom = side_by_side(self, *self.zoom, self.page_number)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.waiting)
        self._pages.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        layout.setSpacing(theme.TIGHT)
        choices = (self.stage_choice, self.copies, self.electronic, zoom)
        layout.addLayout(self._bar(*choices))
        layout.addWidget(self.order)
        saving = side_by_side(self, self.save, self.other, self.print)
        layout.addLayout(self._bar(saving, side_by_side(self, self.read, self.made)))
        for part in (self.paper, self.files_made, self.notice, self.outcome, self.progress):
            layout.addWidget(part)
        layout.addLayout(self._pages, 1)
