# SPDX-License-Identifier: EUPL-1.2
"""The register and the papers of the council file: written, undone, read again."""

import pytest
from invented_plan import council_plan, small_plan

from desktop.editing.commands import council
from desktop.editing.session import PlanSession
from desktop.plan.tree import NO_COUNCIL_FILE, KeptFile


@pytest.fixture
def session(tmp_path):
    session = PlanSession.create(tmp_path / "a.plansocial", small_plan())
    yield session
    session.close()


def test_each_command_is_one_step_and_comes_back_from_the_file(session, tmp_path) -> None:
    scan = KeptFile("scan.pdf", "ab" * 32, "2027-02-26T10:00:00+00:00", signed=True)
    steps = (
        lambda: council.set_procedure(session, "normativ"),
        lambda: council.set_entry(session, "ședință/data", "26.02.2027"),
        lambda: council.set_entries(session, {"a": "1", "b": "2"}),
        lambda: council.set_rows(session, "furnizori", [{"nume": "X"}, {"nume": ""}]),
        lambda: council.set_part(session, "referat", "temei", "În baza"),
        lambda: council.set_files(session, "aviz", [scan]),
    )
    states = [session.plan]
    for step in steps:
        step()
        states.append(session.plan)

    assert session.plan.council.entries == {"ședință/data": "26.02.2027", "a": "1", "b": "2"}
    for before in reversed(states[:-1]):
        session.undo()
        assert session.plan == before
    assert session.plan.council == NO_COUNCIL_FILE


def test_what_is_emptied_is_gone(session) -> None:
    council.set_entry(session, "a", "1")
    council.set_entry(session, "a", "")
    council.set_rows(session, "furnizori", [{"nume": "X"}])
    council.set_rows(session, "furnizori", [])
    council.set_part(session, "referat", "temei", "În baza")
    council.set_part(session, "referat", "temei", None)
    assert session.plan.council == NO_COUNCIL_FILE


def test_a_part_left_out_stays_written(session) -> None:
    council.set_part(session, "referat", "temei", "")
    assert session.plan.council.paper("referat").parts == {"temei": ""}


def test_a_council_file_comes_back_from_disk(tmp_path) -> None:
    path = tmp_path / "b.plansocial"
    PlanSession.create(path, council_plan()).close()
    session = PlanSession.open(path)
    assert session.plan.council == council_plan().council
    session.close()


def test_a_file_that_was_made_says_of_which_version(session) -> None:
    council.set_entry(session, "a", "1")
    made = session.note_export("proiect", "plan.pdf", b"%PDF")
    assert made.version_at == session.version_at
    council.set_entry(session, "b", "1")
    assert session.version_at >= made.version_at
    assert session.undo_label is not None
    (read,) = session.exports()
    assert read == made
    assert len(read.sha256) == 64
