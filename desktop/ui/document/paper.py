# SPDX-License-Identifier: EUPL-1.2
"""Prints on paper: handed to the system's PDF program, or painted on a printer page by page."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QWidget

from desktop.i18n import N_, _
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.ui.page_view import drawn
from desktop.ui.reader import open_locally

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.editing.tasks import Progress

SHARP, POINTS = 300, 72  # dots of a painted page, points, to the inch


def chosen_printer(pages: range, every: int, title: str, parent: QWidget) -> QPrinter | None:
    """The printer that a person chooses, with how many copies; None when they do not.

    `pages` (from 0) of `every` page there is are proposed to its dialog.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    if len(pages) < every:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, every)
    dialog.setFromTo(pages.start + 1, pages.stop)
    return printer if dialog.exec() else None


def pages_for(printer: QPrinter, every: int) -> range:
    """The pages that were chosen in the printer's dialog, from 0, of `every` page there is."""
    if printer.printRange() is not printer.PrintRange.PageRange or printer.fromPage() < 1:
        return range(every)
    return range(printer.fromPage() - 1, min(max(printer.fromPage(), printer.toPage()), every))


def paint(
    printer: QPrinter,
    data: bytes,
    sizes: Sequence[tuple[float, float]],
    pages: range,
    progress: Progress,
) -> None:
    """Paint `pages` (from 0) of a PDF; `sizes` of all its pages in points. Off the main thread.

    Raises EnvironmentTrouble where the printer does not answer, and Stopped.
    """
    painter = QPainter()
    for done, number in enumerate(pages):
        progress(done, len(pages))
        width, height = sizes[number]
        lies = QPageLayout.Orientation
        printer.setPageOrientation(lies.Landscape if width > height else lies.Portrait)
        begun = printer.newPage() if done else painter.begin(printer)
        if not begun:
            raise EnvironmentTrouble(
                Trouble.INPUT_OUTPUT, say(N_("The printer does not answer. Look whether it is on."))
            )
        dots = min(SHARP, printer.resolution())
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(
            QRectF(0, 0, sheet.width(), sheet.height()), drawn(data, number, dots / POINTS)
        )
    painter.end()


def hand_to_reader(data: bytes, name: str, pages: range | None, *, to_print: bool) -> None:
    """Let the system's PDF program open a copy of `pages` (all if None), or print it at once where
    the system knows how. Raises EnvironmentTrouble."""
    from desktop.output.export import write_whole

    target = Path(tempfile.mkdtemp(prefix="plan-social-")) / name
    write_whole(target, data if pages is None else only(data, pages))
    if not (to_print and _printed_by_system(target)):
        open_locally(target)


def only(data: bytes, pages: range) -> bytes:
    """A PDF of some of the pages (from 0) of another."""
    from io import BytesIO

    import pypdfium2

    source, made = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    made.import_pages(source, list(pages))
    target = BytesIO()
    made.save(target)
    made.close()
    source.close()
    return target.getvalue()


def _printed_by_system(target: Path) -> bool:
    """Whether the system's PDF program prints files that it is handed: on Windows, if there is
    one."""
    if sys.platform != "win32":
        return False
    import os

    try:
        os.startfile(target, "print")
    except OSError:  # no program says that it prints PDF files
        return False
    return True
