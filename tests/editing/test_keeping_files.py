# SPDX-License-Identifier: EUPL-1.2
"""A file kept with a paper of an open plan, and let go again."""

import pytest
from council_plans import blank_plan

from desktop.editing.kept_files import files_of, keep_file, let_go, place_of, standing
from desktop.editing.session import PlanSession
from desktop.plan.errors import EnvironmentTrouble
from desktop.store.kept_files import Standing


@pytest.fixture
def session(tmp_path):
    """A plan open in a folder of its own."""
    opened = PlanSession.create(tmp_path / "plan.plansocial", blank_plan())
    yield opened
    opened.close()


@pytest.fixture
def scan(tmp_path):
    """A file to be kept."""
    file = tmp_path / "scan.pdf"
    file.write_bytes(b"scan")
    return file


def test_a_file_is_kept_with_its_paper_and_undone(session, scan):
    kept = keep_file(session, "decision", scan, signed=True)
    assert files_of(session, "decision") == (kept,)
    assert standing(session, kept) is Standing.THERE
    session.undo()
    assert files_of(session, "decision") == ()
    assert place_of(session, kept).exists()


def test_two_files_stay_with_one_paper(session, scan):
    first = keep_file(session, "decision", scan)
    scan.write_bytes(b"another")
    second = keep_file(session, "decision", scan)
    assert files_of(session, "decision") == (first, second)


def test_a_file_let_go_stays_where_it_is(session, scan):
    kept = keep_file(session, "draft", scan)
    let_go(session, "draft", kept.name)
    assert files_of(session, "draft") == ()
    assert place_of(session, kept).read_bytes() == b"scan"


def test_a_plan_that_is_only_read_keeps_nothing(scan, tmp_path):
    PlanSession.create(tmp_path / "plan.plansocial", blank_plan()).close()
    reading = PlanSession.open(tmp_path / "plan.plansocial", read_only=True)
    with pytest.raises(EnvironmentTrouble):
        keep_file(reading, "draft", scan)
    reading.close()
    assert not (tmp_path / "plan – dosar").exists()
