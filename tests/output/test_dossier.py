# SPDX-License-Identifier: EUPL-1.2
"""The dossier in a folder: numbered files, and nothing of a person's ever written over."""

from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from council_plans import blank_plan, council_plan

from desktop.output.council import compose_paper
from desktop.output.council.dossier import Format, Outcome, Written, file_name, write_dossier
from desktop.output.docx import render_docx
from desktop.output.pdf import render_pdf
from desktop.plan.council.papers import papers_of
from desktop.plan.errors import EnvironmentTrouble
from desktop.plan.tree import Act, Plan

PDF = (Format.PDF,)


@pytest.fixture
def short() -> Plan:
    """A plan without chapters, so that its annex is short; two papers only are of interest."""
    return replace(blank_plan("judet"), sections=())


def written(plan: Plan, folder: Path, formats=PDF, **more) -> dict[str, Written]:
    return {each.path.name: each for each in write_dossier(plan, folder, formats, **more)}


def outcomes(found: dict[str, Written]) -> Counter[Outcome]:
    return Counter(each.outcome for each in found.values())


def numbered(plan: Plan, number: str) -> Plan:
    return replace(plan, acts=(Act("report", number),))


REPORT = "04 Raport de specialitate.pdf"


def test_every_paper_is_there_as_pdf_and_word(short, tmp_path):
    found = written(short, tmp_path / "a" / "dosar", tuple(Format))
    names = [file_name(paper) for paper in papers_of(short)]
    assert sorted(found) == sorted(f"{name}{each}" for name in names for each in Format)
    assert sorted(path.name for path in (tmp_path / "a" / "dosar").iterdir()) == sorted(found)
    assert outcomes(found) == {Outcome.NEW: len(found)}
    report = compose_paper(short, "report")
    assert found[REPORT].path.read_bytes() == found[REPORT].data == render_pdf(report)
    assert found["04 Raport de specialitate.docx"].data == render_docx(report)


def test_the_same_again_leaves_every_file(short, tmp_path):
    written(short, tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    found = written(short, tmp_path)
    assert outcomes(found) == {Outcome.SAME: len(found)}
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_file_that_somebody_changed_stays(short, tmp_path):
    written(short, tmp_path)
    (tmp_path / REPORT).write_bytes(b"edited")
    found = written(short, tmp_path)
    assert (tmp_path / REPORT).read_bytes() == b"edited"
    beside = found["04 Raport de specialitate (2).pdf"]
    assert beside.outcome is Outcome.BESIDE
    assert beside.path.read_bytes() == render_pdf(compose_paper(short, "report"))
    again = written(short, tmp_path)
    assert again["04 Raport de specialitate (2).pdf"].outcome is Outcome.SAME


def test_another_paper_of_that_name_stays_unless_we_made_it(short, tmp_path):
    first = written(short, tmp_path)
    other = written(numbered(short, "20"), tmp_path)
    assert other["04 Raport de specialitate (2).pdf"].outcome is Outcome.BESIDE
    (tmp_path / "04 Raport de specialitate (2).pdf").unlink()
    ours = {sha256(each.data).hexdigest() for each in first.values()}
    found = written(numbered(short, "21"), tmp_path, ours=ours)
    assert found[REPORT].outcome is Outcome.REPLACED
    assert (tmp_path / REPORT).read_bytes() == found[REPORT].data


def test_a_signed_file_of_this_very_paper_is_enough(short, tmp_path):
    written(short, tmp_path)
    signed = (tmp_path / REPORT).read_bytes() + b"1 0 obj<</ByteRange[0 1 2 3]>>\n%%EOF\n"
    (tmp_path / REPORT).write_bytes(signed)
    found = written(short, tmp_path)
    assert found[REPORT].outcome is Outcome.SAME
    assert (tmp_path / REPORT).read_bytes() == signed


def test_a_folder_in_the_place_of_a_file_is_no_hindrance(short, tmp_path):
    (tmp_path / REPORT).mkdir()
    assert "04 Raport de specialitate (2).pdf" in written(short, tmp_path)


def test_a_folder_that_cannot_be_made_is_told(short, tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(EnvironmentTrouble):
        written(short, tmp_path / "taken" / "dosar")


def test_whoever_watches_sees_the_end_and_may_stop(short, tmp_path):
    told: list[tuple[int, int]] = []
    written(short, tmp_path, watch=lambda done, whole: told.append((done, whole)))
    assert [done for done, _whole in told] == sorted(done for done, _whole in told)
    whole = len(papers_of(short))
    assert told[-1] == (whole, whole)

    def stop(done: int, whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        written(short, tmp_path / "stopped", watch=stop)
    assert not any((tmp_path / "stopped").iterdir())


def test_names_of_files_are_taken_by_every_system():
    rows = ({"key": "r1", "name": 'A/B: "C" <d>?*|' + "lung " * 40}, {"key": "r2", "name": "X."})
    plan = council_plan()
    plan = replace(plan, council=replace(plan.council, lists={"providers": rows}))
    names = [file_name(paper) for paper in papers_of(plan)]
    assert len(set(names)) == len(names)
    for name in names:
        assert len(name) <= 100
        assert not set(name) & set('<>:"/\\|?*')
        assert not name.endswith((".", " "))
