# SPDX-License-Identifier: EUPL-1.2
"""The document: the very PDF that will be saved, the stage it is printed for, and saving it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.plan import set_stage
from desktop.i18n import N_, _, ngettext, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.plan.tree import Plan, Stage
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_view import PageView
from desktop.ui.page_widget import PageWidget
from desktop.ui.printing import Printed
from desktop.ui.progress_line import ProgressLine
from desktop.ui.reader import open_locally
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress

REFRESH_MILLISECONDS = 300
ZOOM_STEP = 1.2
STAGES = {
    Stage.DRAFT: (N_("DRAFT"), N_("Every page is marked as a draft.")),
    Stage.PROJECT: (N_("PROJECT"), N_("Annex to the draft decision.")),
    Stage.FINAL: (N_("FINAL"), N_("Annex to the adopted decision.")),
}


class DocumentPage(PageWidget):
    """Prints off the main thread; `data` holds the bytes that are shown and that will be saved."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.data = b""
        self._shown: Plan | None = None
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._soon.timeout.connect(self.print_now)
        self.stages = self._stage_buttons()
        self.notice = Banner(self)
        self.outcome = Banner(self)
        self.view = PageView(open_plan.jobs, self)
        self.view.setAccessibleName(_("Printed pages"))
        self.view.page_shown.connect(self._show_page_number)
        self.progress = ProgressLine(self)
        self.waiting = QLabel(_("Preparing the pages…"), self)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look(self.waiting, "quiet")
        self.page_number = QLabel(self)
        look(self.page_number, "quiet")
        self.save = QPushButton(_("Save PDF…"), self)
        look(self.save, "primary")
        show_icon(self.save, "save", "on_blue")
        self.save.clicked.connect(self.save_as)
        self.read = QPushButton(_("Open in the PDF reader"), self)
        show_icon(self.read, "external-link")
        self.read.clicked.connect(self.open_in_reader)
        self._lay_out()
        self._enable(False)
        self.refresh()
        prints = open_plan.prints
        prints.began.connect(self._began)
        prints.arrived.connect(self._show)
        prints.failed.connect(self._failed)
        prints.stopped.connect(self._stopped)
        open_plan.changed.connect(self._changed)
        open_plan.findings.updated.connect(self._show_notice)

    def arrive(self, place: Place | None = None) -> None:
        """Print, and let the arrow keys scroll."""
        self.refresh()
        self.print_now()
        self.view.setFocus()

    def refresh(self) -> None:
        """Show the chosen stage and what stands open."""
        self.stages[self.open_plan.plan.stage].setChecked(True)
        self._show_notice()

    def print_now(self) -> None:
        """Print the plan as it is, unless that is what is shown."""
        prints = self.open_plan.prints
        if prints.is_current and prints.latest is not None:
            self._show(prints.latest)
        else:
            self._enable(False)
            prints.ask()

    def save_as(self) -> None:
        """Ask where, then write."""
        target = self.ask_target()
        if target is not None:
            self.save_to(target)

    def ask_target(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = Path(folder) / f"{self.open_plan.session.path.stem}.pdf"
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Save PDF"), str(proposal), _("PDF document (*.pdf)")
        )
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def save_to(self, target: Path) -> bool:
        """Write the bytes that are shown; say quietly that it is done, or what went wrong."""
        from desktop.output.export import write_whole

        try:
            write_whole(target, self.data)
        except PlanSocialError as error:
            self.outcome.say(
                Tone.TROUBLE,
                render(error.message),
                (_("Try again"), lambda: self.save_to(target)),
                (_("Choose another name"), self.save_as),
            )
            return False
        self.outcome.say(
            Tone.SUCCESS,
            _("PDF saved: {name}").format(name=target.name),
            (_("Open"), lambda: open_locally(target)),
            (_("Show in folder"), lambda: open_locally(target.parent)),
        )
        return True

    def open_in_reader(self) -> None:
        """Open a copy of the shown bytes in the system's reader."""
        import tempfile

        from desktop.output.export import write_whole

        folder = Path(tempfile.mkdtemp(prefix="plan-social-"))
        target = folder / f"{self.open_plan.session.path.stem}.pdf"
        try:
            write_whole(target, self.data)
        except PlanSocialError as error:
            self.outcome.say(Tone.TROUBLE, render(error.message))
            return
        open_locally(target)

    def _began(self, progress: Progress) -> None:
        self.progress.follow(progress, _("Preparing the pages…"))

    def _show(self, printed: Printed) -> None:
        self.progress.end()
        if printed.plan is not self.open_plan.plan:
            return  # an older print; the newer one is on its way
        if printed.plan is not self._shown:
            self.data, self._shown = printed.data, printed.plan
            self.view.show_pages(printed.data, printed.sizes)
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
        self.save.setEnabled(ready)
        self.read.setEnabled(ready)

    def _changed(self, changed: object) -> None:
        self.refresh()
        if self.isVisible():
            self._soon.start()

    def _choose(self, stage: Stage) -> None:
        if stage is not self.open_plan.plan.stage:
            self.open_plan.run(set_stage, stage)
            self.refresh()

    def _show_notice(self) -> None:
        """Before the final form, say what stands open; it never forbids."""
        count = len(self.open_plan.findings.worth_telling)
        final = self.open_plan.plan.stage is Stage.FINAL
        if not final or not count:
            self.notice.hide()
            return
        text = ngettext(
            "{count} thing stands open. You may print the final form all the same.",
            "{count} things stand open. You may print the final form all the same.",
            count,
        )
        self.notice.say(
            Tone.ATTENTION,
            text.format(count=count),
            (_("See them"), lambda: self.open_plan.go(Route(Page.REVIEW))),
        )

    def _show_page_number(self, number: int, total: int) -> None:
        self.page_number.setText(
            _("page {number} of {total}").format(number=number, total=total) if total else ""
        )

    def _stage_buttons(self) -> dict[Stage, QPushButton]:
        group = QButtonGroup(self)
        buttons = {}
        for stage, (word, meaning) in STAGES.items():
            button = QPushButton(_(word), self)
            button.setCheckable(True)
            button.setToolTip(_(meaning))
            button.setAccessibleDescription(_(meaning))
            button.setEnabled(not self.open_plan.session.read_only)
            button.clicked.connect(lambda _checked=False, chosen=stage: self._choose(chosen))
            group.addButton(button)
            buttons[stage] = button
        return buttons

    def _zoom_button(self, drawing: str, text: str, factor: float) -> QToolButton:
        button = QToolButton(self)
        show_icon(button, drawing)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.view.set_zoom(self.view.zoom * factor))
        return button

    def _side_by_side(self, widgets: Iterable[QWidget]) -> QWidget:
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for widget in widgets:
            row.addWidget(widget)
        return group

    def _lay_out(self) -> None:
        bar = FlowLayout()
        bar.setSpacing(theme.MEDIUM)
        smaller = self._zoom_button("zoom-out", _("Smaller"), 1 / ZOOM_STEP)
        larger = self._zoom_button("zoom-in", _("Larger"), ZOOM_STEP)
        for group in (
            (QLabel(_("Print as:"), self), *self.stages.values()),
            (self.save, self.read),
            (smaller, larger, self.page_number),
        ):
            bar.addWidget(self._side_by_side(group))
        self._pages = QStackedLayout()
        self._pages.addWidget(self.waiting)
        self._pages.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        layout.setSpacing(theme.TIGHT)
        layout.addLayout(bar)
        layout.addWidget(self.notice)
        layout.addWidget(self.outcome)
        layout.addWidget(self.progress)
        layout.addLayout(self._pages, 1)
