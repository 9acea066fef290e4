# SPDX-License-Identifier: EUPL-1.2
"""Who signs as a delegate: written in the general data, printed as written, undone as one step."""

from PySide6.QtCore import Qt

from desktop.output.compose import compose
from desktop.output.interchange import plan_to_document
from desktop.plan.signing import DELEGATE, DELEGATED
from desktop.plan.tree import Stage
from desktop.ui.route import Page, Route

SECRETARY = "secretar-general"


def signature_lines(plan) -> list[str]:
    return [line.text for line in compose(plan, Stage.FINAL).blocks[-1].lines]


def test_the_words_of_a_delegate_are_kept_and_printed(qtbot, signed_window, type_text) -> None:
    signed_window.go(Route(Page.PLAN_DATA))
    page = signed_window.stack.currentWidget()
    assert set(page.delegates) == {"primar", "presedinte-sedinta", SECRETARY}
    field = page.delegates[SECRETARY]
    assert field.completer().model().stringList() == [DELEGATED]
    field.setFocus()
    type_text(field, DELEGATED)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    plan = signed_window.open_plan.plan
    assert plan.council.entry(DELEGATE + SECRETARY) == DELEGATED
    assert DELEGATED in signature_lines(plan)
    assert DELEGATED in str(plan_to_document(plan)["council"])
    signed_window.open_plan.session.undo()
    assert field.text() == ""
    assert DELEGATED not in signature_lines(signed_window.open_plan.plan)
