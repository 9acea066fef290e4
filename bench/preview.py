# SPDX-License-Identifier: EUPL-1.2
"""The printed page beside the page: how soon it follows an edit, and what typing feels of it."""

import gc
from collections.abc import Callable, Iterator
from itertools import count, pairwise
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.measure import Result, medians, ratio
from bench.plans import measured_plan
from desktop.editing.commands.cells import set_cell
from desktop.editing.session import PlanSession
from desktop.output.export import export
from desktop.plan.tree import Paragraph, Section
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route

TURNS = 15
BEAT_MILLISECONDS = 1
KEY_MILLISECONDS = 30  # faster than anyone types
TYPING_MILLISECONDS = 600


def results(folder: Path) -> list[Result]:
    """Edit to refreshed page (1.3 exports at most), longest stall meanwhile (3 times at most)."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    file = folder / "previewed.plansocial"
    PlanSession.create(file, measured_plan()).close()
    window = MainWindow(file)
    window.show()
    window.go(Route(Page.SECTION, section_with_prose(window).uid))
    gc.freeze()  # as the program does once its window is shown
    try:
        return measured(window, folder)
    finally:
        window.close()


def measured(window: MainWindow, folder: Path) -> list[Result]:
    """Both results, the panel being opened between the idle typing and the rest."""
    assert window.open_plan is not None
    field = window.stack.currentWidget().findChild(ParagraphEditor).field
    loop, edit = QEventLoop(), edits(window.open_plan.session)
    idle = [longest_stall(field, loop, TYPING_MILLISECONDS) for _turn in range(TURNS)]
    window.beside.action.trigger()
    panel = window.beside.panel
    assert panel is not None
    panel.view.page_drawn.connect(lambda: panel.is_current and loop.quit())
    loop.exec()
    followed, exported = medians(
        TURNS,
        lambda: (next(edit), loop.exec()),
        lambda: export(window.open_plan.plan, folder / "exported.pdf"),
    )
    stalls = [longest_stall(field, loop) for _edit, _turn in zip(edit, range(TURNS), strict=False)]
    return [
        ratio("edit to printed page", followed, "one export", exported, 1.3),
        ratio(
            "stall while printing", median(stalls), "longest stall, idle typing", median(idle), 3
        ),
    ]


def section_with_prose(window: MainWindow) -> Section:
    """The first section with a paragraph of its own."""
    assert window.open_plan is not None
    sections = window.open_plan.plan.sections
    return next(s for s in sections if any(isinstance(b, Paragraph) for b in s.blocks))


def edits(session: PlanSession) -> Iterator[None]:
    """Each step stores another text in the first cell of the plan."""
    row = next(table.rows[0] for _section, table in session.plan.tables() if table.rows)
    key = next(iter(row.cells))
    for number in count():
        yield set_cell(session, row.uid, key, f"text {number}")


def longest_stall(field: QWidget, loop: QEventLoop, milliseconds: int | None = None) -> float:
    """Type into `field` while the loop runs; the longest time between two beats of it, in seconds.

    Without `milliseconds` somebody else ends the loop.
    """
    beats = [perf_counter()]
    beat = timer(loop, BEAT_MILLISECONDS, lambda: beats.append(perf_counter()))
    keys = timer(loop, KEY_MILLISECONDS, lambda: QTest.keyClick(field, "a"))
    if milliseconds is not None:
        QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    beat.stop()
    keys.stop()
    return max(later - earlier for earlier, later in pairwise(beats))


def timer(parent: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A running timer."""
    made = QTimer(parent, timerType=Qt.TimerType.PreciseTimer, interval=milliseconds)
    made.timeout.connect(act)
    made.start()
    return made
