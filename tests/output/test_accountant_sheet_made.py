# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet as it goes out: both units, room to write, sums by source."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from small_plans import a_plan

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.export import export_accountant_sheet
from desktop.output.xlsx import render_accountant_sheet
from desktop.plan.accountant_sheet import sheet_lines
from desktop.plan.compare import money_by_source
from desktop.plan.errors import BadInput
from desktop.plan.roles import role
from desktop.plan.tree import APPROVED, EXECUTED, Plan, Row, Table

SAMPLE = read_plan(paths.sample_plan().read_bytes())
KEY, ROLE = 9, 10


def sheet_of(plan: Plan):
    return load_workbook(BytesIO(render_accountant_sheet(plan)), data_only=True).active


def with_also(plan: Plan, texts: dict[str, str]) -> Plan:
    """The plan with this beside the first local budget of its services."""

    def changed(row: Row) -> Row:
        return replace(row, also={"buget_local": texts}) if row.ident == first.row.ident else row

    first = sheet_lines(plan)[0]
    sections = []
    for section in plan.sections:
        blocks = [
            replace(b, rows=tuple(map(changed, b.rows))) if isinstance(b, Table) else b
            for b in section.blocks
        ]
        sections.append(replace(section, blocks=tuple(blocks)))
    return replace(plan, sections=tuple(sections))


def test_lines_add_up_to_the_money_by_source(seed) -> None:
    assert_lines_add_up(seed)
    assert_lines_add_up(SAMPLE)


def assert_lines_add_up(plan: Plan) -> None:
    lines = sheet_lines(plan)
    for key, sources in money_by_source(plan).items():
        for name, money in sources.items():
            official = role(key).find(name).official
            ours = [
                line.lei or Decimal(0)
                for line in lines
                if role(line.table.role).key == key and line.source == official
            ]
            assert sum(ours, Decimal(0)) == money.lei


def test_each_amount_stands_in_both_units_beside_its_source_and_text() -> None:
    sheet = sheet_of(SAMPLE)
    rows = [row for row in sheet.iter_rows(4) if str(row[KEY - 1].value).startswith("[")]
    assert len(rows) == len(sheet_lines(SAMPLE))
    for row, line in zip(rows, sheet_lines(SAMPLE), strict=True):
        number, name, source, text, lei, thousands, approved, executed = (c.value for c in row[:8])
        assert ((number or ""), (name or "")) == (line.number, line.name)
        assert (source, text or "") == (line.source, line.text)
        assert lei == line.lei
        assert thousands is None or Decimal(str(thousands)) * 1000 == line.lei
        assert approved is executed is None


def test_sums_by_source_stand_under_the_lines() -> None:
    plan = with_also(SAMPLE, {APPROVED: "310", EXECUTED: "mult"})
    sheet = sheet_of(plan)
    found = {
        (row[ROLE - 1].value, row[2].value): tuple(c.value for c in row[4:8])
        for row in sheet.iter_rows(4)
        if row[KEY - 1].value == "total"
    }
    for key, sources in money_by_source(plan).items():
        for name, money in sources.items():
            lei, thousands, approved, executed = found[key, role(key).find(name).official]
            assert Decimal(str(lei)) == money.lei == Decimal(str(thousands)) * 1000
            local = (key, name) == ("servicii-existente", "buget_local")
            assert (approved, executed) == (310_000 if local else 0, 0)
    assert len(found) == sum(map(len, money_by_source(plan).values()))


def test_what_the_plan_knows_already_stands_in_lei_or_as_written() -> None:
    sheet = sheet_of(with_also(SAMPLE, {APPROVED: "310", EXECUTED: "=mult"}))
    assert (sheet["G5"].value, sheet["G5"].data_type) == (310_000, "n")
    assert (sheet["H5"].value, sheet["H5"].data_type) == ("=mult", "s")


def test_only_what_is_to_be_filled_can_be_written_in() -> None:
    sheet = sheet_of(SAMPLE)
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    unlocked = {c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked}
    keyed = [row[0].row for row in sheet.iter_rows(4) if str(row[KEY - 1].value).startswith("[")]
    assert unlocked == {f"{letter}{row}" for row in keyed for letter in "GH"}


def test_keys_are_not_seen_and_do_not_print() -> None:
    sheet = sheet_of(SAMPLE)
    assert sheet.column_dimensions["I"].hidden and sheet.column_dimensions["J"].hidden
    assert sheet.print_area == f"'Fișa contabilului'!$A$1:$H${sheet.max_row}"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.freeze_panes == "C4"


def test_it_says_in_plain_words_what_to_do() -> None:
    sheet = sheet_of(SAMPLE)
    assert sheet["A1"].value == "Fișa contabilului – Comuna Lunca Teilor, pentru anul 2027"
    assert "celulele galbene" in sheet["A2"].value


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render_accountant_sheet(SAMPLE) == render_accountant_sheet(SAMPLE)


def test_a_plan_without_money_has_no_sheet(tmp_path) -> None:
    with pytest.raises(BadInput):
        export_accountant_sheet(a_plan(), tmp_path / "fisa.xlsx")
    with pytest.raises(BadInput, match="xlsx"):
        export_accountant_sheet(SAMPLE, tmp_path / "fisa.ods")
    assert not list(tmp_path.iterdir())


def test_it_is_written_to_a_file(tmp_path) -> None:
    export_accountant_sheet(SAMPLE, tmp_path / "fisa.xlsx")
    assert (tmp_path / "fisa.xlsx").read_bytes() == render_accountant_sheet(SAMPLE)
