# SPDX-License-Identifier: EUPL-1.2
"""The printed page beside the page: the newest print, at what is being edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_view import PageView
from desktop.ui.preview.places import NOWHERE
from desktop.ui.printing import Printed, PrintFeed
from desktop.ui.progress_line import ProgressLine
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress

ZOOM_STEP = 1.25


class PreviewPanel(QFrame):
    """Follows the open plan while it is visible; `closed` asks to be hidden. `prints`: of another
    document than the plan's own.

    The last pages stay until the true ones have come, so nothing flickers and nothing waits.
    """

    closed = Signal()

    def __init__(
        self, open_plan: OpenPlan, parent: QWidget | None = None, prints: PrintFeed | None = None
    ) -> None:
        super().__init__(parent)
        look(self, "preview")
        self.open_plan = open_plan
        self._prints = prints or open_plan.prints
        self.place: Place | None = None
        self._shown: Printed | None = None
        self.view = PageView(open_plan.jobs, self, fit_each=True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(_("Printed page"))
        self.view.setToolTip(_("Click to go to what is printed there"))
        self.page_number = QLabel(self)
        look(self.page_number, "quiet")
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        look(self.note, "quiet")
        self.progress = ProgressLine(self)
        self._lay_out()
        self._connect()

    @property
    def is_current(self) -> bool:
        """Whether the pages in view are drawn from the plan as it is now."""
        shown = self._shown
        return shown is not None and shown.plan is self.open_plan.plan and self.view.is_drawn

    def show_place(self, place: Place | None) -> None:
        """Scroll to a place of the plan and mark it; None leaves the page where it is."""
        if place is None or place == self.place:
            return
        self.place = place
        self._mark()

    def refresh(self) -> None:
        """Show the plan as it is now, as soon as it is printed."""
        if self._prints.latest is not None:
            self._show(self._prints.latest)
        self._prints.ask()

    def _changed(self, changed: object) -> None:
        if self.isVisible():
            self._prints.ask()

    def _began(self, progress: Progress) -> None:
        self.progress.follow(progress, _("Preparing the pages…"))
        if self._shown is None:
            self._say(_("Preparing the pages…"))

    def _show(self, printed: Printed) -> None:
        self.progress.end()
        self._say("")
        if printed is not self._shown:
            self._shown = printed
            self.view.show_pages(printed.data, printed.sizes)
            self._mark()

    def _stopped(self) -> None:
        self.progress.end()
        self._say(_("The pages are not the newest: you stopped them."))

    def _failed(self, error: BaseException) -> None:
        """The document page tells what is wrong; here the last pages stay."""
        self.progress.end()
        self._say(_("The page could not be prepared."))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _mark(self) -> None:
        if self._shown is None or self.place is None:
            return
        areas = self.areas_of(self.place)
        self.view.mark(areas if self.place != NOWHERE else ())
        if areas:
            self.view.reveal(*areas[0])

    def areas_of(self, place: Place) -> tuple[tuple[int, QRectF], ...]:
        """Where a place is printed: pages from 0, rectangles in points."""
        spots = self._shown.places.of(place) if self._shown else ()
        return tuple((spot.page, QRectF(*spot[1:])) for spot in spots)

    def _go(self, page: int, x: float, y: float) -> None:
        """Take the person to what was clicked."""
        place = self._shown.places.at(page, x, y) if self._shown else None
        if place is None:
            return
        section = next((s for s in self.open_plan.plan.sections if s.ident == place.section), None)
        if section is not None:
            self.open_plan.go(Route(Page.SECTION, section.uid, place))
        elif place == NOWHERE:
            self.open_plan.go(Route(Page.PLAN_DATA))

    def _show_number(self, number: int, total: int) -> None:
        text = _("page {number} of {total}").format(number=number, total=total)
        self.page_number.setText(text if total else "")

    def _connect(self) -> None:
        prints = self._prints
        prints.began.connect(self._began)
        prints.arrived.connect(self._show)
        prints.stopped.connect(self._stopped)
        prints.failed.connect(self._failed)
        self.open_plan.changed.connect(self._changed)
        self.view.page_shown.connect(self._show_number)
        self.view.pointed.connect(self._go)

    def _lay_out(self) -> None:
        title = QLabel(_("Printed page"), self)
        look(title, "strong")
        bar = QHBoxLayout()
        bar.setSpacing(theme.HAIR)
        bar.addWidget(title)
        bar.addStretch(1)
        bar.addWidget(self._zoom_button("zoom-out", _("Smaller"), 1 / ZOOM_STEP))
        bar.addWidget(self._zoom_button("zoom-in", _("Larger"), ZOOM_STEP))
        self.hide_it = self._close_button()
        bar.addWidget(self.hide_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.TIGHT, theme.HAIR, theme.TIGHT, theme.HAIR)
        layout.setSpacing(theme.HAIR)
        layout.addLayout(bar)
        layout.addWidget(self.note)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.page_number, 0, Qt.AlignmentFlag.AlignHCenter)
        self.note.hide()

    def _zoom_button(self, drawing: str, text: str, factor: float) -> QToolButton:
        button = self._button(drawing, text)
        button.clicked.connect(lambda: self.view.set_zoom(self.view.zoom * factor))
        return button

    def _close_button(self) -> QToolButton:
        button = self._button("x", _("Hide the printed page (F8)"))
        button.clicked.connect(self.closed)
        return button

    def _button(self, drawing: str, text: str) -> QToolButton:
        button = QToolButton(self)
        show_icon(button, drawing)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button
