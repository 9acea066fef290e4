# SPDX-License-Identifier: EUPL-1.2
"""Printing on paper from the document page: asked for, done, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.ui.banner import Banner, Tone
from desktop.ui.document.paper import chosen_printer, hand_to_reader, pages_for, paint
from desktop.ui.document.print_panel import PrintPanel
from desktop.ui.open_plan import OpenPlan
from desktop.ui.progress_line import ProgressLine

if TYPE_CHECKING:
    from desktop.ui.printing import Printed


class OnPaper(PrintPanel):
    """Prints the pages that are chosen in it."""

    def __init__(
        self, open_plan: OpenPlan, outcome: Banner, progress: ProgressLine, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        self._outcome = outcome
        self._progress = progress
        self._printed: Printed | None = None
        self.reader_wanted.connect(self._print_by_reader)
        self.printer_wanted.connect(self._print_by_printer)

    def ask(self, printed: Printed) -> None:
        """Ask which of the pages of a print, and by whom."""
        self._printed = printed
        self.ask_pages(len(printed.sizes))

    def open(self, data: bytes) -> None:
        """Open a copy of a print in the system's PDF program."""
        self._hand_over(data, None, to_print=False)

    def _print_by_reader(self) -> None:
        assert self._printed is not None
        every = len(self.pages) == len(self._printed.sizes)
        if self._hand_over(self._printed.data, None if every else self.pages, to_print=True):
            self.hide()
            said = _("Handed to your PDF program. If it only opens it, print it there.")
            self._outcome.say(Tone.SUCCESS, said)

    def _hand_over(self, data: bytes, pages: range | None, *, to_print: bool) -> bool:
        name = f"{self._open_plan.session.path.stem}.pdf"
        try:
            hand_to_reader(data, name, pages, to_print=to_print)
        except PlanSocialError as error:
            self._outcome.say(Tone.TROUBLE, render(error.message))
            return False
        return True

    def _print_by_printer(self) -> None:
        from desktop.editing.tasks import Progress

        assert self._printed is not None
        title, every = self._open_plan.session.path.stem, len(self._printed.sizes)
        printer = chosen_printer(self.pages, every, title, self)
        if printer is None:
            return
        self.hide()
        progress = Progress()
        self._progress.follow(progress, _("Printing…"))
        pages = pages_for(printer, every)
        self._open_plan.jobs.start(
            paint,
            printer,
            self._printed.data,
            self._printed.sizes,
            pages,
            progress,
            done=lambda _nothing: self._done(printer.printerName()),
            failed=self._failed,
            owner=self,
        )

    def _done(self, printer: str) -> None:
        self._progress.end()
        said = _("Sent to the printer {name}.") if printer else _("Sent to the printer.")
        self._outcome.say(Tone.SUCCESS, said.format(name=printer))

    def _failed(self, error: BaseException) -> None:
        from desktop.editing.tasks import Stopped

        self._progress.end()
        if isinstance(error, Stopped):
            self._outcome.say(Tone.ATTENTION, _("You stopped the printing."))
        elif isinstance(error, PlanSocialError):
            self._outcome.say(Tone.TROUBLE, render(error.message))
        else:
            raise error
