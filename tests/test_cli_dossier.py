# SPDX-License-Identifier: EUPL-1.2
"""The command that writes the dossier."""

from dataclasses import replace
from pathlib import Path

import pytest
from council_plans import blank_plan

from desktop import cli
from desktop.editing.commands.plan import set_act
from desktop.editing.session import PlanSession
from desktop.plan.council.papers import papers_of
from desktop.plan.tree import Plan


@pytest.fixture
def plan() -> Plan:
    """A county's plan with a short annex."""
    return replace(blank_plan("judet"), sections=())


@pytest.fixture
def stored(tmp_path, plan) -> Path:
    """That plan in a file."""
    file = tmp_path / "plan.plansocial"
    PlanSession.create(file, plan).close()
    return file


def test_the_papers_are_written_and_named(stored, plan, tmp_path, capsys):
    assert cli.main(["dossier", str(stored), str(tmp_path / "out"), "--pdf"]) == cli.DONE
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "01 Invitație de consultare.pdf"
    assert said[-1].startswith(f"{len(papers_of(plan))} ")
    assert said[-1].endswith(str(tmp_path / "out"))
    assert len(list((tmp_path / "out").glob("*.pdf"))) == len(papers_of(plan))
    assert not list((tmp_path / "out").glob("*.docx"))


def test_a_file_of_hers_is_told_and_stays(stored, tmp_path, capsys):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "03 Referat de aprobare.docx").write_bytes(b"hers")
    assert cli.main(["dossier", str(stored), str(folder), "--docx"]) == cli.DONE
    said = capsys.readouterr().out
    assert "03 Referat de aprobare (2).docx: " in said
    assert (folder / "03 Referat de aprobare.docx").read_bytes() == b"hers"
    cli.main(["dossier", str(stored), str(folder), "--docx"])
    assert "04 Raport de specialitate.docx: " in capsys.readouterr().out


def test_files_noted_in_the_plan_are_replaced_next_time(stored, tmp_path, capsys):
    folder = tmp_path / "out"
    arguments = ["dossier", str(stored), str(folder), "--docx", "--note"]
    assert cli.main(arguments) == cli.DONE
    assert cli.main(arguments) == cli.DONE
    session = PlanSession.open(stored)
    assert len(session.exports()) == len(list(folder.iterdir()))
    set_act(session, "report", "20", "15.01.2027")
    session.close()
    assert cli.main(arguments) == cli.DONE
    assert "(2)" not in capsys.readouterr().out


def test_a_folder_that_is_a_file_ends_with_a_sentence(stored, tmp_path, capsys):
    (tmp_path / "taken").write_text("")
    assert cli.main(["dossier", str(stored), str(tmp_path / "taken")]) == cli.WRONG
    assert "taken" in capsys.readouterr().err


def test_the_councillors_folder_is_one_file_and_is_kept_as_papers_are(stored, tmp_path, capsys):
    folder = tmp_path / "out"
    arguments = ["dossier", str(stored), str(folder), "--map"]
    assert cli.main(arguments) == cli.DONE
    assert sorted(path.name for path in folder.iterdir()) == [
        "Mapa consilierului.docx",
        "Mapa consilierului.pdf",
    ]
    (folder / "Mapa consilierului.docx").write_bytes(b"hers")
    capsys.readouterr()
    assert cli.main([*arguments, "--docx"]) == cli.DONE
    assert capsys.readouterr().out.startswith("Mapa consilierului (2).docx: ")
    assert (folder / "Mapa consilierului.docx").read_bytes() == b"hers"
