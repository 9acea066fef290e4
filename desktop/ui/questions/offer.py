# SPDX-License-Identifier: EUPL-1.2
"""The way to "What services are there?", where it helps: a new plan's contents, section I.A."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.i18n import _
from desktop.plan.tree import Plan, State
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look

EXISTING = "I.A"  # as in plan.service_questions, whose import a start need not wait for


class ServicesOffer(QFrame):
    """A line and a button; hidden where a plan has its services, or no section for them."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        look(self, "card")
        text = QLabel(_("Not sure where to begin? Tick the services there are."), self)
        text.setWordWrap(True)
        self.answer = QPushButton(_("What services are there?"), self)
        show_icon(self.answer, "clipboard-check", "blue")
        self.answer.clicked.connect(lambda: open_plan.go(Route(Page.SERVICES)))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        row.addWidget(text, 1)
        row.addWidget(self.answer)
        self.refresh()

    def refresh(self) -> None:
        """Show the offer while the table of services waits."""
        writable = not self.open_plan.session.read_only
        self.setVisible(writable and waits_for_services(self.open_plan.plan))


class ServicesLink(QPushButton):
    """The quiet way there from section I.A, at any time."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Tick the services there are, or print a sheet for colleagues"), parent)
        look(self, "link")
        show_icon(self, "clipboard-check", "blue")
        self.clicked.connect(lambda: open_plan.go(Route(Page.SERVICES)))
        section = open_plan.section(uid)
        belongs = section is not None and section.key == EXISTING
        self.setVisible(belongs and not open_plan.session.read_only)


def waits_for_services(plan: Plan) -> bool:
    """Whether the table of existing services is still to do and nothing stands in it."""
    section = next((s for s in plan.sections if s.key == EXISTING), None)
    if section is None or section.state is not State.TO_DO:
        return False
    from desktop.plan.progress import written_rows
    from desktop.plan.service_questions import services_table

    table = services_table(plan)
    return table is None or not written_rows(table)
