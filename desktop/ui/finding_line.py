# SPDX-License-Identifier: EUPL-1.2
"""One finding, shown beside what it is about or on the review page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.findings import accept, tick_off, withdraw
from desktop.i18n import N_, _, ngettext, render
from desktop.plan.findings import Finding, Severity
from desktop.plan.marks import Check, gathered, is_carried
from desktop.ui import theme, words
from desktop.ui.fixes import Fix, fixes_of
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look
from desktop.ui.words import shortened

LONGEST_TEXT = 120  # letters of a text that is told
WITH_TEXT = (Check.TEXT, Check.ABSENT)  # marks that show the words they are about
MOST_BESIDE = 5  # lines beside a field; the rest is in the review

DRAWINGS = {
    Severity.ERROR: ("state-error", "stop"),
    Severity.WARNING: ("state-attention", "look"),
    Severity.HINT: ("info", "quiet"),
}
SEVERITY_WORDS = {
    Severity.ERROR: N_("Error"),
    Severity.WARNING: N_("To look at"),
    Severity.HINT: N_("Hint"),
}


def severity_word(finding: Finding) -> str:
    """How grave a finding is, or that it came from last year's plan."""
    if is_carried(finding.check):
        return _("From last year’s plan")
    return _(SEVERITY_WORDS[finding.severity])


class FindingLine(QWidget):
    """Shape, sentence, what the text may mean; "See" jumps, "Let it stand…" asks for a reason.

    `marks`: what ticking off this line ticks off, where it is of what came from last year's plan.
    """

    jump_asked = Signal(object)

    def __init__(
        self,
        open_plan: OpenPlan,
        finding: Finding,
        parent: QWidget | None = None,
        *,
        where: str = "",
        reason: str | None = None,
        marks: Sequence[Finding] = (),
    ) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.finding = finding
        self.marks = tuple(marks) or (finding,)
        self.reason_field: QLineEdit | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.HAIR)
        self.sentence = QLabel(render(finding.message), self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(self.sentence)
        if where:
            self._small(where)
        if finding.check in WITH_TEXT:
            self._small(_("“{text}”").format(text=shortened(finding.text, LONGEST_TEXT)))
        self.fixes: list[QPushButton] = []
        if reason is not None:
            self._small(_("Let stand: {reason}").format(reason=reason))
        else:
            self._offer(fixes_of(open_plan, finding))
        self._lay_out(accepted=reason is not None)
        word = severity_word(finding)
        self.setAccessibleName(f"{word}: {self.sentence.text()}")

    def commit(self) -> bool:
        """Keep the reason that is being written; False when that failed, the text staying here."""
        field = self.reason_field
        if field is None or field.isHidden() or not field.text().strip():
            return True
        self._accept()
        return self.finding.key in self.open_plan.session.accepted

    def _offer(self, fixes: Sequence[Fix]) -> None:
        """A button for each thing that one click can put right."""
        row = FlowLayout()
        row.setSpacing(theme.TIGHT)
        for fix in fixes:
            text = f"{fix.label} ({fix.meaning})" if fix.meaning else fix.label
            button = QPushButton(words.label(text), self)
            button.setAccessibleDescription(self.sentence.text())
            button.clicked.connect(lambda _checked=False, act=fix.act: self._put_right(act))
            self.fixes.append(button)
            row.addWidget(button)
        if fixes:
            self._column.addLayout(row)

    def _put_right(self, act: Callable[[], object]) -> None:
        act()
        self.open_plan.findings.check_now()

    def _lay_out(self, accepted: bool) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.HAIR, 0, theme.HAIR)
        layout.setSpacing(theme.TIGHT)
        shape = QLabel(self)
        show_icon(shape, *DRAWINGS[self.finding.severity])
        shape.setToolTip(severity_word(self.finding))
        layout.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._column, 1)
        self.see = self._button(_("See"), self._jump)
        layout.addWidget(self.see, 0, Qt.AlignmentFlag.AlignTop)
        if self.open_plan.session.read_only:
            return
        if is_carried(self.finding.check):
            self.decide = self._button(_("It is right so"), self._tick_off)
        elif accepted:
            self.decide = self._button(_("Show it again"), self._withdraw)
        else:
            self.decide = self._button(_("Let it stand…"), self._ask_reason)
        layout.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, label: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(label, self)
        look(button, "link")
        button.setAccessibleDescription(self.sentence.text())
        button.clicked.connect(act)
        return button

    def _small(self, text: str) -> None:
        label = QLabel(text, self)
        label.setWordWrap(True)
        look(label, "small")
        self._column.addWidget(label)

    def _jump(self) -> None:
        self.jump_asked.emit(self.finding)

    def _ask_reason(self) -> None:
        """Open one line for the reason; Esc closes it without harm."""
        if self.reason_field is None:
            row = QHBoxLayout()
            self.reason_field = QLineEdit(self)
            self.reason_field.setPlaceholderText(_("Why it may stand as it is"))
            self.reason_field.setAccessibleName(_("Why it may stand as it is"))
            self.reason_field.returnPressed.connect(self._accept)
            self.confirm = QPushButton(_("Let it stand"), self)
            self.confirm.clicked.connect(self._accept)
            row.addWidget(self.reason_field, 1)
            row.addWidget(self.confirm)
            self._column.addLayout(row)
        self.reason_field.show()  # at once, to get the focus
        self.confirm.show()
        self.reason_field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the reason closes it; what was typed is there when it is opened again."""
        if event.key() == Qt.Key.Key_Escape and self.reason_field is not None:
            self.reason_field.hide()
            self.confirm.hide()
            self.decide.setFocus()
            return
        super().keyPressEvent(event)

    def _accept(self) -> None:
        assert self.reason_field is not None
        reason = self.reason_field.text().strip()
        if not reason:
            self.reason_field.setPlaceholderText(_("Please write the reason in a few words"))
            self.reason_field.setFocus()
            return
        self.open_plan.run(accept, self.finding, reason)

    def _tick_off(self) -> None:
        self.open_plan.run(tick_off, self.marks)

    def _withdraw(self) -> None:
        self.open_plan.run(withdraw, self.finding.key)


class FindingList(QWidget):
    """The findings beside a field, each on a line of its own; hidden while there are none."""

    jump_asked = Signal(object)

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.lines: list[FindingLine] = []
        self._shown: tuple[Finding, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.more = QPushButton(self)
        look(self.more, "link")
        self.more.clicked.connect(lambda: open_plan.go(Route(Page.REVIEW)))
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def commit(self) -> bool:
        """Keep the reasons that are being written."""
        stored = [line.commit() for line in tuple(self.lines)]  # all are tried
        return all(stored)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings; nothing is touched when they are what is shown."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        told = list(gathered(findings))
        self.lines = [
            FindingLine(self.open_plan, finding, self, marks=marks)
            for finding, marks in told[:MOST_BESIDE]
        ]
        for line in self.lines:
            line.jump_asked.connect(self.jump_asked)
            self._layout.insertWidget(self._layout.count() - 1, line)
        more = len(told) - len(self.lines)
        text = ngettext("{count} more in the review", "{count} more in the review", more)
        self.more.setText(text.format(count=more))
        self.more.setVisible(more > 0)
        self.setVisible(bool(self.lines))
