# SPDX-License-Identifier: EUPL-1.2
"""The calendar on paper: opened or saved as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.ui.open_plan import OpenPlan
from desktop.ui.printed_sheet import PrintedSheet, SheetWords

if TYPE_CHECKING:
    from desktop.plan.tree import Plan


def calendar_sheet(open_plan: OpenPlan, today: Callable[[], date], parent: QWidget) -> PrintedSheet:
    """The two buttons under the calendar. `today` tells the day on which it is printed."""
    words = SheetWords(
        _("Open the calendar to print it"),
        _("Save the calendar…"),
        _("The steps with their days and what they stand on, as a list to print."),
        _("Calendar"),
    )
    return PrintedSheet(open_plan, words, partial(printed_calendar, today), parent)


def printed_calendar(today: Callable[[], date], plan: Plan) -> bytes:
    """The calendar of `plan` as it stands today, as a PDF. Runs off the main thread."""
    from desktop.output.calendar_sheet import compose_calendar
    from desktop.output.pdf import render_pdf

    return render_pdf(compose_calendar(plan, today()))
