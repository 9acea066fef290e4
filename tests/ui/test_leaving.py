# SPDX-License-Identifier: EUPL-1.2
"""What happens to a plan that is left: a copy in the copies folder, and word when there is none."""

from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent

from desktop.editing.commands.plan import set_title
from desktop.editing.copies import copy_of
from desktop.editing.session import PlanSession
from desktop.ui.leaving import copies_folder
from desktop.ui.route import Page


def copies() -> list[Path]:
    folder = copies_folder()
    return sorted(folder.rglob("*.plansocial")) if folder.is_dir() else []


def title_of(path: Path) -> str:
    session = PlanSession.open(path, read_only=True)
    try:
        return session.plan.title
    finally:
        session.close()


@pytest.fixture
def no_copies(monkeypatch, tmp_path) -> Path:
    """A file stands where the folder of the copies should be."""
    path = tmp_path / "not a folder"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setenv("PLAN_SOCIAL_COPIES", str(path))
    return path


def test_a_changed_plan_leaves_its_copy_and_the_next_one_takes_its_place(window) -> None:
    path = window.open_plan.session.path
    for title in ("Unu", "Doi"):
        set_title(window.open_plan.session, title)
        window.go_home()
        [copy] = copies()
        assert title_of(copy) == title
        assert window.opening.open_file(path)


def test_a_plan_that_was_only_read_leaves_none(window) -> None:
    window.go_home()
    assert copies() == []


def test_plans_of_one_name_have_copies_of_their_own(tmp_path, plan_library) -> None:
    paths = [plan_library / "p.plansocial", tmp_path / "p.plansocial", tmp_path / "a/p.plansocial"]
    assert copy_of(paths[0], tmp_path) == tmp_path / "p.plansocial"
    assert len({copy_of(path, tmp_path) for path in paths}) == 3


def test_a_copy_that_is_opened_is_worked_on_elsewhere(window) -> None:
    set_title(window.open_plan.session, "Unu")
    window.go_home()
    [copy] = copies()
    assert window.opening.open_file(copy)
    assert window.open_plan.session.path != copy
    assert window.banner.isVisible()
    set_title(window.open_plan.session, "Altul")
    window.go_home()
    assert title_of(copy) == "Unu"


def test_closing_without_a_copy_is_told_once_and_nothing_is_lost(window, no_copies) -> None:
    session = window.open_plan.session
    set_title(session, "Unu")
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert str(no_copies) in window.banner.text.text()
    again = QCloseEvent()
    window.closeEvent(again)
    assert again.isAccepted()
    assert title_of(session.path) == "Unu"


def test_another_folder_can_be_given_for_the_copies(window, no_copies, monkeypatch, tmp_path):
    set_title(window.open_plan.session, "Unu")
    window.closeEvent(QCloseEvent())
    monkeypatch.delenv("PLAN_SOCIAL_COPIES")
    monkeypatch.setattr(window.leaving, "ask_folder", lambda: tmp_path / "alt loc")
    window.banner.buttons[0].click()
    assert not window.isVisible()
    assert [title_of(copy) for copy in copies()] == ["Unu"]
    assert copies()[0].is_relative_to(tmp_path / "alt loc")


def test_going_home_without_a_copy_is_told_and_not_hindered(window, no_copies) -> None:
    set_title(window.open_plan.session, "Unu")
    window.go_home()
    assert window.route.page is Page.HOME
    assert window.banner.isVisible()


def test_without_a_choice_the_copies_are_in_documents(monkeypatch) -> None:
    monkeypatch.delenv("PLAN_SOCIAL_COPIES")
    assert copies_folder().parts[-2:] == ("Plan Social", "Copii de siguranță")


def test_the_plan_that_is_open_is_shown_and_not_opened_twice(window) -> None:
    before = window.open_plan
    assert window.opening.open_file(before.session.path)
    assert window.open_plan is before
    assert not window.banner.isVisible()
