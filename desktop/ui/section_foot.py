# SPDX-License-Identifier: EUPL-1.2
"""The foot of a section page: back, contents, on. The last leads to the review."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.i18n import _
from desktop.plan.tree import Section
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look
from desktop.ui.words import heading_line, label, shortened

LEAST, LONGEST = 8, 38  # letters of a neighbour's heading


LONGEST_WORD = 14  # letters of "Continue: " and the room around


class SectionFoot(QFrame):
    """Three buttons; the outer two name where they lead."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        look(self, "foot")
        self.back = QPushButton(self)
        show_icon(self.back, "chevron-left")
        self.back.clicked.connect(lambda: open_plan.go(self.route_back))
        self.contents = QPushButton(_("Contents"), self)
        self.contents.clicked.connect(lambda: open_plan.go(Route(Page.HUB)))
        self.next = QPushButton(self)
        look(self.next, "primary")
        self.next.clicked.connect(lambda: open_plan.go(self.route_next))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.TIGHT, theme.LARGE, theme.TIGHT)
        layout.addWidget(self.back)
        layout.addStretch(1)
        layout.addWidget(self.contents)
        layout.addStretch(1)
        layout.addWidget(self.next)
        self.refresh()

    def refresh(self) -> None:
        """Name the neighbours as they are now."""
        before, after = neighbours(self.open_plan.plan.sections, self.uid)
        self.route_back = Route(Page.SECTION, before.uid) if before else Route(Page.HUB)
        self.route_next = Route(Page.SECTION, after.uid) if after else Route(Page.REVIEW)
        back = heading_line(before) if before else _("Contents")
        following = heading_line(after) if after else _("Review")
        self._name(self.back, _("Back"), back)
        self._name(self.next, _("Continue"), following)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the neighbours as long as there is room."""
        super().resizeEvent(event)
        self.refresh()

    def _letters(self) -> int:
        """How many letters of a heading fit into a third of the width, beside the word."""
        room = self.width() / theme.letters(self, 1) / 3 - LONGEST_WORD
        return round(min(max(room, LEAST), LONGEST))

    def focus_next(self) -> None:
        """Put the focus on the way on."""
        self.next.setFocus()

    def _name(self, button: QPushButton, word: str, target: str) -> None:
        button.setText(label(f"{word}: {shortened(target, self._letters())}"))
        button.setToolTip(target)
        button.setAccessibleName(f"{word}: {target}")


def neighbours(sections: tuple[Section, ...], uid: int) -> tuple[Section | None, Section | None]:
    """The sections before and after the section `uid`, in the order of the document."""
    place = next((i for i, section in enumerate(sections) if section.uid == uid), None)
    if place is None:
        return None, None
    before = sections[place - 1] if place > 0 else None
    after = sections[place + 1] if place + 1 < len(sections) else None
    return before, after
