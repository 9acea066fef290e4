# SPDX-License-Identifier: EUPL-1.2
"""In the general data: another administration for a plan that was begun for the wrong one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.plan_data_page import PlanDataPage
from desktop.ui.route import Page, Route


@pytest.fixture
def page(window) -> PlanDataPage:
    window.go(Route(Page.PLAN_DATA))
    return window.stack.currentWidget()


def test_the_place_is_chosen_by_name_and_undone(window, page, type_text) -> None:
    field = page.administration
    assert field.place.text() == "Comuna Valea Nouă · județul Neamț"
    field.correct.click()
    assert field.choice.name.hasFocus()
    type_text(field.choice.name, "doljesti")
    title = window.open_plan.plan.title
    QTest.keyClick(field.choice.name, Qt.Key.Key_Return)
    assert window.open_plan.plan.administration.name == "Doljești"
    assert window.open_plan.plan.administration.siruta is not None
    assert window.open_plan.plan.title == title
    assert field.place.text() == "Comuna Doljești · județul Neamț"
    assert not field.form.isVisible()
    window.bar.undo.click()
    assert field.place.text() == "Comuna Valea Nouă · județul Neamț"


def test_a_name_that_does_not_exist_cannot_be_used_and_giving_up_changes_nothing(
    window, page, type_text
) -> None:
    field = page.administration
    field.correct.click()
    type_text(field.choice.name, "qqq")
    assert not field.use.isEnabled()
    field.leave.click()
    assert field.correct.hasFocus()
    assert window.open_plan.plan.administration.name == "Valea Nouă"
