# SPDX-License-Identifier: EUPL-1.2
"""Our Excel files in LibreOffice: it computes our sums to what the program says, runs no text."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from libreoffice import LibreOffice
from openpyxl import load_workbook

from desktop import paths
from desktop.intake.accountant_sheet import read_accountant_sheet
from desktop.intake.interchange import read_plan
from desktop.output.xlsx import render_accountant_sheet, render_xlsx
from desktop.plan.accountant_sheet import sheet_lines
from desktop.plan.compare import money_by_source
from desktop.plan.roles import role
from desktop.plan.tree import Column, Row, RowKind, Section, Stage, Table

pytestmark = pytest.mark.needs_libreoffice

SAMPLE = read_plan(paths.sample_plan().read_bytes())
BAN = Decimal("0.01")
RISKY = ("=1+1", "+40", "-5", "@SUM(A1)", "\t=1+1", "'x", "#REF!", "1.710", "01/02/2027", "_x0041_")


def without_results(data: bytes, folder: Path, name: str) -> Path:
    """The workbook with its formulas only, so that whoever opens it must work them out."""
    workbook = load_workbook(BytesIO(data))
    file = folder / f"{name}.xlsx"
    workbook.save(file)
    return file


def formulas_of(data: bytes) -> list[tuple[str, str]]:
    return [
        (sheet.title, cell.coordinate)
        for sheet in load_workbook(BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def values(data: bytes, places: list[tuple[str, str]]) -> dict[tuple[str, str], Decimal]:
    workbook = load_workbook(BytesIO(data), data_only=True)
    return {
        (sheet, at): Decimal(str(workbook[sheet][at].value)).quantize(BAN) for sheet, at in places
    }


def test_it_computes_the_sums_of_tables_as_the_program_does(office, seed, tmp_path) -> None:
    assert_sums_agree(office, render_xlsx(seed, Stage.FINAL), tmp_path)


def test_it_computes_the_sums_of_the_sample(office, tmp_path) -> None:
    assert_sums_agree(office, render_xlsx(SAMPLE, Stage.FINAL), tmp_path)
    assert_sums_agree(office, render_accountant_sheet(SAMPLE), tmp_path)


def assert_sums_agree(office: LibreOffice, data: bytes, folder: Path) -> None:
    """Ours stand in the file; those of LibreOffice come out when it is told no results."""
    (made,) = office.convert("xlsx", without_results(data, folder, "fara-rezultate"))
    places = formulas_of(data)
    assert values(data, places) == values(made.read_bytes(), places)


def test_no_text_runs_or_changes(office, tmp_path) -> None:
    rows = tuple(
        Row(ident=str(n), kind=RowKind.ROW, cells={"a": text}) for n, text in enumerate(RISKY)
    )
    table = Table(ident="t1", role="liber", columns=(Column("a", "Texte"),), rows=rows)
    section = Section(ident="s1", level=1, heading="Texte", blocks=(table,))
    plan = replace(SAMPLE, sections=(section,))
    file = tmp_path / "texte.xlsx"
    file.write_bytes(render_xlsx(plan, Stage.FINAL))
    (made,) = office.convert("xlsx", file)
    sheet = load_workbook(made).worksheets[1]
    found = [cell for (cell,) in sheet.iter_rows(max_col=1) if cell.value in RISKY]
    assert [cell.value for cell in found] == list(RISKY)
    assert {cell.data_type for cell in found} == {"s"}


def test_the_accountants_sheet_is_filled_in_it_and_comes_back(office, tmp_path) -> None:
    lines = sheet_lines(SAMPLE)
    workbook = load_workbook(BytesIO(render_accountant_sheet(SAMPLE)))
    sheet = workbook.active
    rows = [row[0].row for row in sheet.iter_rows(4) if str(row[8].value).startswith("[")]
    for place, row in enumerate(rows):
        sheet[f"G{row}"] = 1000 + place
        sheet[f"H{row}"] = f"={place}*2.5"
    workbook.save(tmp_path / "fisa.xlsx")
    (made,) = office.convert("xlsx", tmp_path / "fisa.xlsx")
    changes = read_accountant_sheet(made.read_bytes(), SAMPLE)
    assert len(changes) == 2 * len(lines)
    assert [(c.line.row.ident, c.line.key) for c in changes[::2]] == [
        (line.row.ident, line.key) for line in lines
    ]
    assert [c.new for c in changes[:4]] == ["1.000 lei", "0 lei", "1.001 lei", "2,50 lei"]


def test_it_adds_what_the_accountant_writes_by_source(office, tmp_path) -> None:
    workbook = load_workbook(BytesIO(render_accountant_sheet(SAMPLE)))
    sheet = workbook.active
    for row in sheet.iter_rows(4):
        if str(row[8].value).startswith("["):
            row[6].value = row[4].value  # all that was estimated is approved
    workbook.save(tmp_path / "aprobat.xlsx")
    (made,) = office.convert("xlsx", tmp_path / "aprobat.xlsx")
    totals = [
        [cell.value for cell in row]
        for row in load_workbook(made, data_only=True).active.iter_rows(4)
        if row[8].value == "total"
    ]
    money = money_by_source(SAMPLE)
    assert len(totals) == sum(map(len, money.values()))
    for row in totals:
        sources = money[row[9]]
        ours = next(m for n, m in sources.items() if role(row[9]).find(n).official == row[2])
        assert Decimal(str(row[6])) == Decimal(str(row[4])) == ours.lei


def test_every_sheet_is_printed(office, tmp_path) -> None:
    for name, data in (
        ("tabele", render_xlsx(SAMPLE, Stage.DRAFT)),
        ("fisa", render_accountant_sheet(SAMPLE)),
    ):
        file = tmp_path / f"{name}.xlsx"
        file.write_bytes(data)
        (made,) = office.convert("pdf", file)
        pages = pypdfium2.PdfDocument(made)
        widths = {round(pages[n].get_width()) for n in range(len(pages))}
        assert widths == {842}  # A4 on its side
        assert len(pages) >= len(load_workbook(file).sheetnames)
