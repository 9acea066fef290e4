# SPDX-License-Identifier: EUPL-1.2
"""Help for a section in three depths: a line, always; a paragraph; an example to insert."""

from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.paths import sample_plan
from desktop.plan.editions import Certainty, SectionSpec
from desktop.plan.examples import Example, example_of
from desktop.plan.tree import Plan, State
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look
from desktop.ui.words import shortened

LONGEST_LINE = 240  # letters of a row or a line that is shown as an example
SENTENCE_END = ". "


class WrappedLabel(QLabel):
    """A text in as many lines as it needs: a layout inside others would cut the last ones."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Another text, and the height it needs."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # heightForWidth() is never less than that
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class SectionHelp(QFrame):
    """The panel; `line` and `button` stand where the page wants them. `inserted` carries the uid of
    the block that got the example.
    """

    inserted = Signal(int)

    def __init__(
        self, open_plan: OpenPlan, uid: int, specification: SectionSpec | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        self._specification = specification
        self._example: Example | None = None
        look(self, "card")
        text = first_sentence(_(specification.help)) if specification else ""
        self.line = WrappedLabel(text, parent)
        look(self.line, "quiet")
        self.line.setVisible(bool(text))
        self.button = self._help_button(parent)
        self.example = WrappedLabel("", self)
        self.insert = QPushButton(self)
        show_icon(self.insert, "between-horizontal-start", "blue")
        self.insert.clicked.connect(self._insert)
        self._lay_out()
        self.hide()
        self.button.toggled.connect(self._toggle)

    def refresh(self) -> None:
        """Show an example that fits the section as it is now; read only while help is shown."""
        if not self.button.isChecked():
            return
        plan, section = self.open_plan.plan, self.open_plan.section(self.uid)
        fits = section is not None and section.state in (State.TO_DO, State.FILLED)
        self._example = example_of(finished_plan(), plan, section) if fits and section else None
        shown = self._example is not None
        self._title.setVisible(shown)
        self.example.setVisible(shown)
        self.insert.setVisible(shown and not self.open_plan.session.read_only)
        if self._example is not None:
            self.example.setText("\n".join(example_lines(self._example)))
            self.insert.setText(insert_words(self._example))

    def _toggle(self, shown: bool) -> None:
        self.refresh()
        self.setVisible(shown)

    def _insert(self) -> None:
        from desktop.editing.commands.examples import insert_example

        uid = self.open_plan.run(insert_example, self.uid, self._example)
        if uid is not None:
            self.button.setChecked(False)
            self.inserted.emit(uid)

    def _help_button(self, parent: QWidget) -> QPushButton:
        button = QPushButton(_("Help"), parent)
        show_icon(button, "info", "blue")
        look(button, "link")
        button.setCheckable(True)
        button.setToolTip(_("What belongs here, by which law, and an example"))
        button.setVisible(self._specification is not None)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        layout.setSpacing(theme.TIGHT)
        for text, kind in help_lines(self._specification) if self._specification else ():
            label = WrappedLabel(text, self)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            look(label, kind)
            layout.addWidget(label)
        self._title = QLabel(_("For example:"), self)
        look(self._title, "strong")
        for widget in (self._title, self.example):
            layout.addWidget(widget)
        layout.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignLeft)


@cache
def finished_plan() -> Plan:
    """The plan that examples are taken from."""
    from desktop.intake.interchange import read_plan

    return read_plan(sample_plan().read_bytes())


def first_sentence(text: str) -> str:
    """The line that is always shown."""
    sentence, dot, _rest = text.partition(SENTENCE_END)
    return sentence + dot.strip()


def help_lines(specification: SectionSpec) -> list[tuple[str, str]]:
    """Texts and looks of the help: what belongs here, the law, how sure we are of it."""
    texts = (specification.help, specification.paragraph)
    lines = [(" ".join(_(text) for text in texts if text), "")] if any(texts) else []
    if specification.basis:
        lines.append((_("Source: {basis}").format(basis=specification.basis), "small"))
        sure = specification.certainty is Certainty.VERIFIED
        lines.append((_(specification.certainty.value), "small" if sure else "attention"))
    return lines


def example_lines(example: Example) -> list[str]:
    """The example as a person reads it before it is inserted."""
    rows = [" · ".join(map(_in_one_line, row.values())) for row in example.rows]
    texts = rows or list(example.lines) or [example.text]
    return [f"• {shortened(text, LONGEST_LINE)}" for text in texts]


def _in_one_line(text: str) -> str:
    return ", ".join(" ".join(line.split()) for line in text.splitlines())


def insert_words(example: Example) -> str:
    """What the button says it will do."""
    rows, lines = len(example.rows), len(example.lines)
    if rows:
        text = ngettext(
            "Insert this row and change it", "Insert these {count} rows and change them", rows
        )
    elif lines:
        text = ngettext(
            "Insert this line and change it", "Insert these {count} lines and change them", lines
        )
    else:
        text = _("Insert this paragraph and change it")
    return text.format(count=rows or lines)
