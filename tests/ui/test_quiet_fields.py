# SPDX-License-Identifier: EUPL-1.2
"""The wheel scrolls and never changes what a field holds; a card says where its plan lies."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox
from wheel import roll

from desktop.ui import home_page
from desktop.ui.route import Page, Route


def held(widget: QSpinBox | QComboBox) -> int:
    return widget.value() if isinstance(widget, QSpinBox) else widget.currentIndex()


@pytest.mark.parametrize("page", [Page.NEW, Page.PLAN_DATA, Page.SETTINGS, Page.HISTORY, Page.FIND])
def test_the_wheel_changes_no_number_and_no_choice(window, page) -> None:
    window.go(Route(page))
    shown = window.stack.currentWidget()
    fields = [*shown.findChildren(QSpinBox), *shown.findChildren(QComboBox)]
    before = [held(field) for field in fields]
    for field in fields:
        roll(field)
        field.setFocus()
        roll(field)
    assert [held(field) for field in fields] == before
    assert page not in (Page.NEW, Page.PLAN_DATA, Page.SETTINGS) or fields


def test_a_card_says_where_its_plan_lies_and_opens_the_folder(
    show_window, plan_library, monkeypatch
) -> None:
    from window_samples import small_plan

    from desktop.editing.session import PlanSession

    path = plan_library / "a.plansocial"
    plan_library.mkdir(parents=True, exist_ok=True)
    PlanSession.create(path, small_plan()).close()
    opened: list[Path] = []
    monkeypatch.setattr(home_page, "open_locally", opened.append)
    home = show_window().stack.currentWidget()
    home.arrive()
    [card] = home.cards
    assert str(path) in [label.text() for label in card.findChildren(QLabel)]
    card.folder_asked.emit(path.parent)
    assert opened == [path.parent]
