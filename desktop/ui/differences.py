# SPDX-License-Identifier: EUPL-1.2
"""What differs between two forms of a plan, as lines to read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext, render
from desktop.plan.compare import Difference, What
from desktop.plan.tree import Plan
from desktop.ui import theme
from desktop.ui.places import section_of
from desktop.ui.stylesheet import look
from desktop.ui.words import heading_line, shortened

MOST = 40  # lines
LONGEST = 90  # letters of a text


class DifferenceLines(QWidget):
    """The differences under the headings of their sections. `old`, `new`: the plans compared."""

    def __init__(
        self,
        differences: Sequence[Difference],
        old: Plan,
        new: Plan,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.MEDIUM, 0, 0, theme.TIGHT)
        self._layout.setSpacing(theme.HAIR)
        self.lines: list[str] = []
        above = None
        for difference in differences[:MOST]:
            heading = _heading(difference, old, new)
            if heading != above:
                self._add(heading, "strong")
                above = heading
            self.lines.append(sentence(difference))
            self._add(self.lines[-1], "")
        rest = len(differences) - MOST
        if rest > 0:
            text = ngettext("and {count} more change", "and {count} more changes", rest)
            self._add(text.format(count=rest), "quiet")
        if not differences:
            self._add(_("Nothing is different."), "quiet")

    def _add(self, text: str, name: str) -> None:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look(label, name)
        self._layout.addWidget(label)


def _heading(difference: Difference, old: Plan, new: Plan) -> str:
    plan = old if difference.what is What.REMOVED else new
    section = section_of(plan, difference.place)
    return shortened(heading_line(section), LONGEST) if section else _("The plan as a whole")


def sentence(difference: Difference) -> str:
    """One difference in words: "row 3, “Local budget”: 1710 → 1830"."""
    what = render(difference.message)
    old, new = _short(difference.old), _short(difference.new)
    match difference.what:
        case What.ADDED:
            return _("+ {what}: {text}").format(what=what, text=new)
        case What.REMOVED:
            return _("– {what}: {text}").format(what=what, text=old)
        case What.MOVED:
            return _("{what} moved: {text}").format(what=what, text=new or old)
    if not old and not new:
        return what
    empty = _("(empty)")
    return _("{what}: {old} → {new}").format(what=what, old=old or empty, new=new or empty)


def counted(differences: Sequence[Difference]) -> str:
    """How many there are of each kind: "2 changed, 1 added"."""
    return ", ".join(_counts(differences)) or _("Nothing is different.")


def _counts(differences: Sequence[Difference]) -> Iterator[str]:
    numbers = {what: sum(d.what is what for d in differences) for what in What}
    if count := numbers[What.CHANGED]:
        yield ngettext("{count} changed", "{count} changed", count).format(count=count)
    if count := numbers[What.ADDED]:
        yield ngettext("{count} added", "{count} added", count).format(count=count)
    if count := numbers[What.REMOVED]:
        yield ngettext("{count} removed", "{count} removed", count).format(count=count)
    if count := numbers[What.MOVED]:
        yield ngettext("{count} moved", "{count} moved", count).format(count=count)


def _short(text: str) -> str:
    return shortened(" ".join(text.split()), LONGEST)
