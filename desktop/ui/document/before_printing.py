# SPDX-License-Identifier: EUPL-1.2
"""What to look at before a print is signed or published; it never forbids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.i18n import _, ngettext, render
from desktop.output.copies import Copy
from desktop.plan.findings import Finding
from desktop.plan.signing import is_electronic
from desktop.plan.tree import Stage
from desktop.ui.banner import Banner, Tone
from desktop.ui.document.choices import CopyChoice
from desktop.ui.open_plan import OpenPlan
from desktop.ui.places import section_of
from desktop.ui.route import Page, Route

if TYPE_CHECKING:
    from desktop.output.blocks import SignatureField


class BeforePrinting(QObject):
    """Says it in `notice`, with a way to the place."""

    def __init__(self, open_plan: OpenPlan, copies: CopyChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        self._copies = copies
        self._signers = True
        self.notice = Banner(parent)
        open_plan.findings.updated.connect(self.refresh)

    def show_fields(self, fields: Sequence[SignatureField]) -> None:
        """Note whether anyone has a field in the print that is shown."""
        self._signers = bool(fields)
        self.refresh()

    def refresh(self) -> None:
        """Say the one thing that matters most now, or nothing."""
        if self._copies.copy is Copy.PUBLICATION:
            self._say_what_not_to_publish()
        elif is_electronic(self._open_plan.plan) and not self._signers:
            self._say_that_nobody_signs()
        else:
            self._say_what_stands_open()

    def _say_what_not_to_publish(self) -> None:
        from desktop.output.publication import remarks

        found = remarks(self._open_plan.plan)
        if not found:
            self.notice.hide()
            return
        said = render(found[0].message)
        if len(found) > 1:
            more = ngettext("And {count} more.", "And {count} more.", len(found) - 1)
            said = f"{said} {more.format(count=len(found) - 1)}"
        self.notice.say(Tone.ATTENTION, said, (_("See it"), lambda: self._go_to(found[0])))

    def _go_to(self, finding: Finding) -> None:
        section = section_of(self._open_plan.plan, finding.place)
        if section is None:
            self._open_plan.go(Route(Page.PLAN_DATA))
        else:
            self._open_plan.go(Route(Page.SECTION, section.uid, finding.place))

    def _say_that_nobody_signs(self) -> None:
        self.notice.say(
            Tone.ATTENTION,
            _("The plan does not say who signs, so there is no field to sign in."),
            (_("Write who signs"), lambda: self._open_plan.go(Route(Page.PLAN_DATA))),
        )

    def _say_what_stands_open(self) -> None:
        count = len(self._open_plan.findings.worth_telling)
        final = self._open_plan.plan.stage is Stage.FINAL
        if not final or not count:
            self.notice.hide()
            return
        text = ngettext(
            "{count} thing stands open. You may print the final form all the same.",
            "{count} things stand open. You may print the final form all the same.",
            count,
        )
        self.notice.say(
            Tone.ATTENTION,
            text.format(count=count),
            (_("See them"), lambda: self._open_plan.go(Route(Page.REVIEW))),
        )
