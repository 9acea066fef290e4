# SPDX-License-Identifier: EUPL-1.2
"""Long work shows how far it is, can be stopped, and then has left nothing behind."""

import pytest
from window_samples import small_plan

from desktop import paths
from desktop.editing.tasks import Progress, Stopped
from desktop.output.interchange import plan_to_json
from desktop.ui.importing import imported
from desktop.ui.progress_line import ProgressLine
from desktop.ui.route import Page, Route


@pytest.fixture
def line(qtbot) -> ProgressLine:
    line = ProgressLine()
    qtbot.addWidget(line)
    return line


@pytest.fixture
def source(tmp_path):
    source = tmp_path / "mic.json"
    source.write_text(plan_to_json(small_plan()), encoding="utf-8")
    return source


def plan_files() -> list:
    return [file for file in paths.home().rglob("*") if file.is_file()]


def test_short_work_shows_nothing(line) -> None:
    line.follow(Progress(), "Se lucrează…")
    assert line.isHidden()
    line.end()
    assert not line._patience.isActive()


def test_long_work_is_shown_and_stopped_by_the_button(line, qtbot) -> None:
    progress = Progress()
    progress(30, 100)
    line.follow(progress, "Se lucrează…")
    qtbot.waitUntil(line.isVisible)
    assert (line.bar.value(), line.bar.maximum(), line.text.text()) == (30, 100, "Se lucrează…")
    progress(70, 100)
    qtbot.waitUntil(lambda: line.bar.value() == 70)
    line.stop.click()
    assert not line.stop.isEnabled()
    with pytest.raises(Stopped):
        progress(71, 100)
    line.end()
    assert line.isHidden()


def test_a_stopped_import_leaves_no_file(source) -> None:
    whole = Progress()
    told = []

    class Watched(Progress):
        def __call__(self, done: int, whole: int) -> None:
            told.append(done)
            super().__call__(done, whole)

    path = imported(source, Watched())
    assert path.is_file()
    assert told == sorted(told) and told[0] == 0 and 40 <= told[-1] < 100
    path.unlink()
    before = plan_files()
    for last in sorted(set(told)):

        class Until(Progress):
            def __call__(self, done: int, whole: int, last=last) -> None:
                if done >= last:
                    self.stop()
                super().__call__(done, whole)

        with pytest.raises(Stopped):
            imported(source, Until())
        assert plan_files() == before
    assert not whole.stopped


def test_a_stopped_import_leaves_the_window_where_it_was(show_window, source, monkeypatch) -> None:
    from desktop.ui import importing

    window = show_window()
    monkeypatch.setattr(importing, "imported", lambda *_arguments: (_ for _ in ()).throw(Stopped()))
    window.opening.import_file(source)
    assert window.route.page is Page.HOME
    assert window.banner.isHidden()
    assert window.open_plan is None


def test_a_stopped_print_is_told_on_the_document_page_and_can_be_taken_up(window) -> None:
    window.go(Route(Page.DOCUMENT))
    page = window.stack.currentWidget()
    page.outcome.hide()
    page.open_plan.prints.stopped.emit()
    assert page.outcome.isVisible()
    page.outcome.buttons[0].click()
    assert page.outcome.isHidden()
    assert page.save.isEnabled()
