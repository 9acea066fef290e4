# SPDX-License-Identifier: EUPL-1.2
"""The papers of the council file: listed in order, numbered, saved all at once."""

from concurrent.futures import Executor, Future
from dataclasses import replace

import pytest
from window_samples import small_plan

from desktop.editing.commands.plan import set_act
from desktop.output.council.dossier import MAP
from desktop.output.council.papers import MAP_TITLE
from desktop.plan.council.papers import papers_of
from desktop.plan.tree import CouncilFile
from desktop.ui.council.council_page import CouncilPage
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route


def council(window: MainWindow) -> CouncilPage:
    window.go(Route(Page.COUNCIL))
    page = window.stack.currentWidget()
    assert isinstance(page, CouncilPage)
    return page


@pytest.fixture
def page(window) -> CouncilPage:
    return council(window)


def test_the_papers_stand_in_their_order_and_the_first_has_the_focus(page) -> None:
    papers = papers_of(page.open_plan.plan)
    assert list(page.papers.rows) == [paper.key for paper in papers]
    first = page.papers.rows[papers[0].key]
    assert first.way.hasFocus()
    assert first.way.accessibleName() == f"{papers[0].title}, as proposed"


def test_a_number_beside_a_paper_is_that_of_the_paper(page, type_text) -> None:
    row = page.papers.rows["draft"]
    assert row.act.number.accessibleName() == "Proiect de hotărâre, number"
    row.act.number.setFocus()
    type_text(row.act.number, "7")
    page.commit()
    assert ("draft", "7") in {(act.kind, act.number) for act in page.open_plan.plan.acts}
    assert row.state.text() == "as proposed, numbered"


def test_back_from_a_paper_the_focus_is_on_it_again(page) -> None:
    page.papers.rows["report"].way.click()
    window = page.window()
    assert window.route == Route(Page.PAPER, paper="report")
    assert window.rail.places[Page.COUNCIL].isChecked()
    window.go(Route(Page.COUNCIL))
    assert page.papers.rows["report"].way.hasFocus()


def test_the_second_round_follows_the_first(show_window) -> None:
    file = CouncilFile(entries={"second-round": "da"})
    page = council(show_window(replace(small_plan(), council=file)))
    keys = list(page.papers.rows)
    assert keys.index("decision") < keys.index("decision/2")


def test_all_papers_are_saved_and_a_changed_file_is_left_alone(page, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "dosar"
    monkeypatch.setattr(page.making, "ask_folder", lambda: folder)
    page.save_all.click()
    made = sorted(file.name for file in folder.iterdir())
    assert len(made) == 2 * len(papers_of(page.open_plan.plan))
    assert page.making.outcome.text.text().startswith(f"{len(made)} files in ")
    own = folder / next(name for name in made if name.endswith(".docx"))
    own.write_bytes(b"schimbat de mine")
    page.save_all.click()
    assert own.read_bytes() == b"schimbat de mine"
    assert "1 of them stands beside one of yours" in page.making.outcome.text.text()


def test_the_councillors_folder_is_one_pdf_and_one_word_file(page, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(page.making, "ask_folder", lambda: tmp_path)
    page.save_map.click()
    assert {file.name for file in tmp_path.glob(f"{MAP_TITLE}*")} == {
        f"{MAP_TITLE}.pdf",
        f"{MAP_TITLE}.docx",
    }
    assert (tmp_path / f"{MAP_TITLE}.pdf").read_bytes().startswith(b"%PDF-")
    assert {each.what for each in page.open_plan.session.exports()} == {MAP}


def test_a_councillors_folder_that_was_changed_is_left_alone(page, tmp_path, monkeypatch) -> None:
    own = tmp_path / f"{MAP_TITLE}.docx"
    own.write_bytes(b"schimbat de mine")
    monkeypatch.setattr(page.making, "ask_folder", lambda: tmp_path)
    page.save_map.click()
    assert own.read_bytes() == b"schimbat de mine"
    assert own.with_stem(f"{MAP_TITLE} (2)").exists()
    assert "1 of them stands beside one of yours" in page.making.outcome.text.text()


def test_a_folder_that_cannot_be_written_is_told_and_tried_again(page, tmp_path) -> None:
    taken = tmp_path / "dosar"
    taken.write_text("un fișier")
    page.making.save_all(taken)
    assert page.making.outcome.isVisible()
    taken.unlink()
    page.making.outcome.buttons[0].click()
    assert taken.is_dir()


class Waiting(Executor):
    """Keeps what it is given until the test lets it run."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Future, object, tuple]] = []

    def submit(self, job, /, *args, **kwargs) -> Future:
        future: Future = Future()
        self.jobs.append((future, job, args))
        return future

    def run(self) -> None:
        for future, job, args in self.jobs:
            try:
                future.set_result(job(*args))
            except Exception as error:
                future.set_exception(error)
        self.jobs = []

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self.jobs = []


def test_a_long_export_can_be_stopped(page, tmp_path) -> None:
    waiting = Waiting()
    page.open_plan.jobs._executor = waiting
    folder = tmp_path / "dosar"
    page.making.save_all(folder)
    page.making.progress._stop()
    waiting.run()
    assert page.making.outcome.text.text().startswith("You stopped it.")
    assert list(folder.iterdir()) == []


def test_undo_of_a_number_leads_to_its_paper_in_the_list(page, type_text) -> None:
    window = page.window()
    row = page.papers.rows["report"]
    row.act.number.setFocus()
    type_text(row.act.number, "31")
    window.go(Route(Page.HUB))
    window.steps.undo()
    assert window.route.page is Page.COUNCIL
    assert page.papers.rows["report"].act.number.hasFocus()
    assert page.papers.rows["report"].act.number.text() == ""


def test_the_view_that_comes_to_the_front_is_up_to_date(page) -> None:
    page.show_register.click()
    set_act(page.open_plan.session, "report", "31", "")
    page.show_papers.click()
    assert page.papers.rows["report"].act.number.text() == "31"
    assert page.papers.rows["report"].state.text() == "as proposed, numbered"
