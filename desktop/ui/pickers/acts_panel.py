# SPDX-License-Identifier: EUPL-1.2
"""On a section of the premises: strategies and programmes to tick and put into the plan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.premises import add_lines, add_texts, last_list
from desktop.i18n import N_, _, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.message import say
from desktop.plan.objectives import Level, OwnAct
from desktop.plan.premises import act_lines, marker_after, offered_acts, section_acts
from desktop.plan.tree import Item
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.pickers.act_form import ActForm
from desktop.ui.pickers.acts_tree import ActsTree
from desktop.ui.stylesheet import look


class ActsPanel(QWidget):
    """Closed until asked for. `added` carries the uid of the list or paragraph that was written."""

    added = Signal(int)

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        section = open_plan.session.section(uid)
        kinds = section_acts(section.key)
        assert kinds is not None and section.key is not None
        self._key, self._kinds = section.key, kinds
        self.form: ActForm | None = None
        self._failed = False  # what is written in the form could not be kept
        self.toggle = QPushButton(_("Take from my strategies and programmes"), self)
        self.body = QWidget(self)
        year = open_plan.plan.period.first
        self.tree = ActsTree(year, not kinds.in_heading, self.body)
        self.as_list = self._button(_("Put in the plan as a list"), "list")
        self.as_paragraphs = self._button(_("As paragraphs"), "pilcrow")
        self.new = self._button(_("New act"), "plus")
        self.change = self._button(_("Change it, add objectives"), "pencil")
        self.remove = self._button(_("Delete it"), "trash-2")
        self.problem = QLabel(self.body)
        self._lay_out()
        self._connect()

    def refresh(self, *, ticked: bool = True) -> None:
        """Show the acts there are; `ticked`: what is ticked stays so."""
        lists = self.open_plan.lists
        acts = offered_acts(self._key, lists.acts(), lists.entries("strategies"))
        self.tree.show_acts(acts, ticked=ticked)
        self._choose()

    def commit(self) -> bool:
        """Keep what was written in an open form; False when it could not be, the form staying."""
        form = self.form
        if form is None or not form.changed:
            return True
        form.keep()
        if self.form is None:
            return True
        told = N_("{problem} What you wrote of this act is kept here.")
        problem = form.problem.text()
        self.open_plan.troubled.emit(say(told, problem=problem), self.commit)
        self._failed = True
        form.name.setFocus()
        return False

    def _connect(self) -> None:
        self.toggle.toggled.connect(self._open)
        self.tree.ticked.connect(self._choose)
        self.tree.currentItemChanged.connect(self._choose)
        self.as_list.clicked.connect(self._put_list)
        self.as_paragraphs.clicked.connect(self._put_paragraphs)
        self.new.clicked.connect(self._write_new)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)

    def _open(self, shown: bool) -> None:
        self.body.setVisible(shown)
        if shown:
            self.refresh()
            self.tree.setFocus()

    def _choose(self) -> None:
        picked, act = bool(self.tree.picked()), self.tree.chosen()
        self.as_list.setEnabled(picked)
        self.as_paragraphs.setEnabled(picked)
        self.change.setEnabled(act is not None)
        self.remove.setEnabled(act is not None and bool(act.ident))

    def _picked_lines(self) -> list[Item]:
        listed = last_list(self.open_plan.session.section(self.uid))
        marker = marker_after(listed.items if listed else ())
        lines: list[Item] = []
        for act, named, ticks in self.tree.picked():
            lines += act_lines(act, ticks, named, marker)
        return lines

    def _put_list(self) -> None:
        uid = self.open_plan.run(add_lines, self.uid, self._picked_lines())
        if uid is not None:
            self.refresh(ticked=False)
            self.added.emit(uid)

    def _put_paragraphs(self) -> None:
        texts = [item.text for item in self._picked_lines()]
        uids = self.open_plan.run(add_texts, self.uid, texts)
        if uids:
            self.refresh(ticked=False)
            self.added.emit(uids[0])

    def _write_new(self) -> None:
        self._open_form(OwnAct("", self._kinds.levels[0], ""))

    def _change(self) -> None:
        act = self.tree.chosen()
        if act is not None:
            self._open_form(act)

    def _open_form(self, act: OwnAct) -> None:
        if not self.commit():
            return
        self._close_form()
        self.form = ActForm(act, self._kinds.levels, self.body)
        self.form.saved.connect(self._keep)
        self.form.left.connect(self._close_form)
        self._column.addWidget(self.form)
        self.form.show()  # at once, for it gets the focus
        (self.form.objectives if act.name else self.form.name).setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.tree.setFocus()
            if self._failed:
                self._failed = False
                self.open_plan.recovered.emit()

    def _keep(self, act: OwnAct) -> None:
        assert self.form is not None
        try:
            self.open_plan.lists.keep_act(act)
        except PlanSocialError as error:
            self.form.show_problem(render(error.message))
            return
        self._close_form()
        self.refresh()

    def _remove(self) -> None:
        act = self.tree.chosen()
        if act is None or not act.ident:
            return
        try:
            self.open_plan.lists.remove_act(act.ident)
        except PlanSocialError as error:
            self.problem.setText(render(error.message))
            self.problem.show()
            return
        self.problem.hide()
        self.refresh()

    def _button(self, text: str, drawing: str) -> QPushButton:
        button = QPushButton(text, self.body)
        show_icon(button, drawing)
        return button

    def _lay_out(self) -> None:
        look(self.toggle, "link")
        show_icon(self.toggle, "book-open", "blue")
        self.toggle.setCheckable(True)
        look(self.problem, "stop")
        self.problem.hide()
        told = QLabel(self._told(), self.body)
        told.setWordWrap(True)
        look(told, "quiet")
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (first, (self.as_list, self.as_paragraphs)),
            (second, (self.new, self.change, self.remove)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (told, self.tree):
            self._column.addWidget(widget)
        self._column.addLayout(first)
        self._column.addLayout(second)
        self._column.addWidget(self.problem)
        self.body.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.TIGHT, 0, 0)
        layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.body)

    def _told(self) -> str:
        if Level.LOCAL in self._kinds.levels:
            return _("Type your strategy once; each year tick what the plan works on.")
        return _("Tick what the plan works on. Objectives you type are kept for the next plans.")


def acts_panel(open_plan: OpenPlan, uid: int, parent: QWidget) -> ActsPanel | None:
    """The panel of a section that is made from acts and may be written; None elsewhere."""
    section = open_plan.session.section(uid)
    if open_plan.session.read_only or section_acts(section.key) is None:
        return None
    return ActsPanel(open_plan, uid, parent)
