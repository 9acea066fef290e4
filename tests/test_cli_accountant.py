# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet by commands: written, read back, refused."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop import cli, paths
from desktop.editing.session import PlanSession
from desktop.plan.tree import Plan


@pytest.fixture
def stored(tmp_path, capsys) -> Path:
    """The sample plan in a file."""
    file = tmp_path / "plan.plansocial"
    assert cli.main(["import", str(paths.sample_plan()), str(file)]) == cli.DONE
    capsys.readouterr()
    return file


@pytest.fixture
def filled(stored, tmp_path) -> Path:
    """Its sheet with the first amount approved and spent."""
    sheet = tmp_path / "fisa.xlsx"
    assert cli.main(["accountant-sheet", str(stored), str(sheet)]) == cli.DONE
    workbook = load_workbook(sheet)
    workbook.active["G5"], workbook.active["H5"] = 310_000, "300 mii lei"
    workbook.save(sheet)
    return sheet


def plan_in(file: Path) -> Plan:
    session = PlanSession.open(file, read_only=True)
    session.close()
    return session.plan


def test_tables_are_exported(stored, tmp_path) -> None:
    assert cli.main(["export", str(stored), str(tmp_path / "plan.xlsx")]) == cli.DONE
    assert load_workbook(tmp_path / "plan.xlsx").sheetnames[0] == "Cuprins"


def test_the_filled_sheet_is_read_as_one_step(stored, filled, capsys) -> None:
    before = plan_in(stored)
    capsys.readouterr()
    assert cli.main(["accountant-read", str(stored), str(filled), "--show"]) == cli.DONE
    first, second, count = capsys.readouterr().out.splitlines()
    assert "Buget local" in first and first.endswith(" → 310.000 lei")
    assert second.endswith(" → 300 mii lei")
    assert "2" in count
    assert plan_in(stored) == before
    assert cli.main(["accountant-read", str(stored), str(filled)]) == cli.DONE
    assert len(capsys.readouterr().out.splitlines()) == 3
    session = PlanSession.open(stored)
    row = session.find_row("t3.1")
    assert row.also == {"buget_local": {"aprobat": "310.000 lei", "executat": "300 mii lei"}}
    session.undo()
    assert session.plan == before
    session.close()


def test_another_file_changes_nothing_and_is_refused_in_a_sentence(stored, capsys) -> None:
    before = stored.read_bytes()
    assert cli.main(["accountant-read", str(stored), str(paths.sample_plan())]) == cli.WRONG
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert stored.read_bytes() == before


def test_the_place_of_a_mistake_is_said(stored, filled, capsys) -> None:
    workbook = load_workbook(filled)
    workbook.active["G6"] = "mulți bani"
    workbook.save(filled)
    capsys.readouterr()
    assert cli.main(["accountant-read", str(stored), str(filled)]) == cli.WRONG
    assert "Fișa contabilului, G6" in capsys.readouterr().err
