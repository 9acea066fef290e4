# SPDX-License-Identifier: EUPL-1.2
"""The thin bar on top: which plan, which stage, what can be undone, is it saved."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.i18n import _, render
from desktop.plan.message import Message
from desktop.plan.naming import display_name
from desktop.plan.tree import Plan
from desktop.ui import theme, words
from desktop.ui.announcing import announce
from desktop.ui.fields import ElidedLabel
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look
from desktop.ui.tool_button import NamingButton, ToolButton

BEFORE_EMPTY = 100  # what is undone is named before room is left empty


class TopBar(QFrame):
    """Shows; the window's actions do. `home_asked` follows a click on the program's name."""

    home_asked = Signal()

    def __init__(self, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "bar")
        self._undo_action, self._redo_action = undo, redo
        self.program = self._button("house", _("Plan Social"), _("Plan Social: my plans"))
        look(self.program, "strong")
        self.program.clicked.connect(self.home_asked)
        self.plan_name = ElidedLabel(self)
        self.stage = QLabel(self)
        look(self.stage, "chip")
        self.undo, self.redo = NamingButton(self), NamingButton(self)
        show_icon(self.undo, "undo-2")
        show_icon(self.redo, "redo-2")
        self.undo.clicked.connect(undo.trigger)
        self.redo.clicked.connect(redo.trigger)
        self.saved = ElidedLabel(self)
        self.menu = self._button("ellipsis", _("Menu"), _("Menu"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self.show_plan(None)

    def show_plan(self, plan: Plan | None) -> None:
        """Show the name and stage of the open plan, or nothing of the kind."""
        for widget in (self.plan_name, self.stage, self.undo, self.redo, self.saved):
            widget.setVisible(plan is not None)
        if plan is None:
            return
        place = display_name(plan.administration)
        years = words.period(plan.period.first, plan.period.last)
        self.plan_name.setText(_("{place} · Plan for {years}").format(place=place, years=years))
        self.stage.setText(_(words.STAGE_WORDS[plan.stage]))
        self.stage.setAccessibleName(_("Stage: {stage}").format(stage=self.stage.text()))

    def show_history(self, undo: Message | None, redo: Message | None) -> None:
        """Name what can be undone and redone."""
        _name(self.undo, self._undo_action, undo, _("Undo"), _("Undo: {label}"))
        _name(self.redo, self._redo_action, redo, _("Redo"), _("Redo: {label}"))

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the plan was last written."""
        text = _("Saved {time}").format(time=words.clock(moment)) if moment else _("Saved")
        self._say_whole("quiet", text)

    def show_step(self, text: str) -> None:
        """Say what was undone or done again, where the time of saving stands otherwise."""
        look(self.saved, "quiet")
        self.saved.setText(text)
        announce(self.saved, text)

    def show_read_only(self) -> None:
        """Say that nothing is written."""
        self._say_whole("attention", _("Read only"))

    def show_unsaved(self) -> None:
        """Say that something typed could not be written."""
        self._say_whole("stop", _("Not saved"))

    def _say_whole(self, kind: str, text: str) -> None:
        """Whether all is saved is never shortened; the name of the plan gives way."""
        look(self.saved, kind)
        self.saved.setText(text)
        self.saved.setMinimumWidth(self.saved.sizeHint().width())

    def offer(self, action: QAction, drawing: str) -> None:
        """A button for an action of the window that is switched on and off."""
        button = self._button(drawing, action.text(), action.toolTip())
        button.setCheckable(True)
        button.setToolTip(action.toolTip())
        button.clicked.connect(lambda: action.trigger())
        action.changed.connect(lambda: self._follow(button, action))
        self._row.insertWidget(self._row.indexOf(self.undo), button)
        self._follow(button, action)

    def _follow(self, button: QToolButton, action: QAction) -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isEnabled())
        button.setChecked(action.isChecked())

    def _button(self, drawing: str, text: str, name: str) -> QToolButton:
        button = ToolButton(self)
        button.setText(text)
        button.setAccessibleName(name or text)
        show_icon(button, drawing)
        return button

    def _lay_out(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.TIGHT, theme.HAIR, theme.TIGHT, theme.HAIR)
        layout.setSpacing(theme.TIGHT)
        for widget in (self.program, self.plan_name, self.stage):
            layout.addWidget(widget)
        layout.addStretch(1)
        for naming in (self.undo, self.redo):
            layout.addWidget(naming, BEFORE_EMPTY)
        for widget in (self.saved, self.menu):
            layout.addWidget(widget)


def _name(
    button: NamingButton, action: QAction, label: Message | None, plain: str, pattern: str
) -> None:
    text = pattern.format(label=render(label)) if label is not None else plain
    action.setEnabled(label is not None)
    action.setText(text)
    button.setEnabled(label is not None)
    button.name(text)
