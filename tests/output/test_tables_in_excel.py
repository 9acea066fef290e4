# SPDX-License-Identifier: EUPL-1.2
"""Each table of a plan on a sheet: texts cell for cell, numbers beside, sums as formulas."""

import re
from decimal import Decimal
from io import BytesIO
from time import perf_counter
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from read_sheets import (
    ODD_TEXTS,
    a_budget_plan,
    an_odd_plan,
    body_row,
    invented_plans,
    opened,
    tables_with_sheets,
    text_of,
    two_tables_plan,
    unescaped,
)
from small_plans import a_plan, a_row, a_table

from desktop import paths
from desktop.editing.tasks import Progress, Stopped
from desktop.intake.interchange import read_plan
from desktop.output.export import export
from desktop.output.xlsx import render_xlsx
from desktop.output.xlsx.table_sheet import MOST_COLUMNS, MOST_RANGES
from desktop.output.xlsx.texts import escaped, pieces, sheet_name
from desktop.output.xlsx.typed import typed_columns
from desktop.plan.errors import BadInput
from desktop.plan.totals import group_totals, total
from desktop.plan.tree import Column, Group, Plan, Row, RowKind, Stage, Table
from desktop.plan.values.money import LEI, in_lei


def sample() -> Plan:
    return read_plan(paths.sample_plan().read_bytes())


def assert_tables_are_the_plans(plan: Plan) -> None:
    workbook = opened(plan)
    for _section, table, sheet in tables_with_sheets(plan, workbook):
        place = body_row(sheet)
        for row in table.rows:
            texts = [text_of(sheet.cell(place, c)) for c in range(1, len(table.columns) + 1)]
            assert texts == [row.text(column.key) for column in table.columns], row.ident
            place += 1


def test_the_seeds_are_read_back_cell_for_cell(seed) -> None:
    assert_tables_are_the_plans(seed)


@pytest.mark.parametrize("plan", [sample(), *invented_plans()], ids=lambda p: p.ident)
def test_invented_plans_are_read_back_cell_for_cell(plan) -> None:
    assert_tables_are_the_plans(plan)


def assert_sums_are_those_of_totals(plan: Plan) -> int:
    """Every sum with its formula, worked out here from the numbers of the sheet. How many."""
    formulas, values = opened(plan), opened(plan, data_only=True)
    count = 0
    for (_s, table, sheet), results in zip(
        tables_with_sheets(plan, formulas), values.worksheets[1:], strict=True
    ):
        labels = {text_of(row[0]): row[0].row for row in sheet.iter_rows()}
        for at, typed in enumerate(typed_columns(table), len(table.columns) + 1):
            if not typed.sums:
                continue
            key = typed.column.key
            expected_sums = [*group_totals(table, key), (None, total(table, key))]
            sums = [
                (f"Total calculat: {group.label}" if group else "Total calculat", each, ours.result)
                for (group, each), ours in zip(expected_sums, typed.sums, strict=True)
            ]
            for label, expected, ours in sums:
                cell = sheet.cell(labels[label], at)
                if ours is None:  # the group adds another measure
                    assert cell.value is None
                    continue
                unit = typed.unit if expected.unit == LEI else LEI
                assert in_lei(ours, unit) == (expected.value or 0)
                result = Decimal(str(results.cell(cell.row, at).value))
                assert result == ours == worked_out(cell.value, results)
                count += 1
    return count


def worked_out(formula: object, sheet) -> Decimal:
    """What a SUM over columns of numbers comes to; texts in them are passed over."""
    if not isinstance(formula, str):
        return Decimal(str(formula))
    found = re.fullmatch(r"=SUM\((.+)\)", formula)
    assert found
    cells = (c for area in found[1].split(",") for row in sheet[area] for c in row)
    return sum((Decimal(str(c.value)) for c in cells if c.data_type == "n" and c.value), Decimal(0))


def test_sums_of_the_seeds_are_those_of_the_program(seed) -> None:
    assert_sums_are_those_of_totals(seed)


def test_sums_of_invented_plans_are_those_of_the_program() -> None:
    assert assert_sums_are_those_of_totals(sample()) > 50
    assert assert_sums_are_those_of_totals(a_budget_plan()) == 8
    assert assert_sums_are_those_of_totals(two_tables_plan()) == 4


def test_numbers_stand_beside_the_texts_in_the_unit_of_their_column() -> None:
    sheet = opened(a_budget_plan()).worksheets[1]
    top = body_row(sheet)
    header = [c.value for c in sheet[top - 2]][5:]
    assert header == [
        "Capacitate, ca număr (persoane pe zi)",
        "Buget local, ca număr (mii lei)",
        "Buget de stat, ca număr (mii lei)",
    ]
    numbers = [[c.value for c in row[5:]] for row in sheet.iter_rows(top, top + 7)]
    assert numbers == [
        [None, None, None],
        ["nu se adună", 100, 7.5],
        [20, None, 0.5],  # its local money is that of the merged cell above
        [None, None, None],
        [None, None, None],
        [30, 50, None],
        [40, "nu se adună", 0],
        [None, None, None],  # what the plan writes as a total is no addend
    ]


def test_nothing_that_is_left_out_goes_unsaid() -> None:
    sheet = opened(a_budget_plan()).worksheets[1]
    last = [text_of(row[0]) for row in sheet.iter_rows()][-3:]
    assert last[:2] == ["* O notă.", "=nota cu egal"]
    assert last[2].startswith("„nu se adună”")


def test_no_text_is_ever_a_formula() -> None:
    workbook = opened(an_odd_plan())
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.data_type == "s" or cell.value is None
    sheet = workbook.worksheets[1]
    quoted = {text_of(c) for (c,) in sheet.iter_rows(body_row(sheet), max_col=1) if c.quotePrefix}
    assert {"=1+1", "+40 722", "-5", "@SUM(A1)"} <= quoted


def test_only_sums_are_formulas(seed) -> None:
    for sheet in opened(seed).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" or str(cell.value).startswith("=SUM(")


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_any_text_comes_back_from_its_escaped_form(text) -> None:
    assert unescaped(escaped(text)) == text


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=30), max_size=6))
def test_any_texts_are_read_back(texts) -> None:
    assert_tables_are_the_plans(
        a_plan(a_table(*(a_row(f"r{n}", text) for n, text in enumerate(texts))))
    )


def test_a_text_too_long_for_a_cell_goes_on_below() -> None:
    text = "ș" * 32_766 + "😀" + "ț" * 50
    sheet = opened(a_plan(a_table(a_row("1", text, "b"), a_row("2", "urmează")))).worksheets[1]
    top = body_row(sheet)
    below = [text_of(sheet.cell(top + n, 1)) for n in range(3)]
    assert below[0] + below[1] == text
    assert below[2] == "urmează"
    assert [text_of(sheet.cell(top + n, 2)) for n in range(3)] == ["b", "", ""]
    assert len(pieces("x" * 100_000)) == 4


def test_sheets_have_names_that_excel_takes() -> None:
    names = opened(an_odd_plan()).sheetnames + opened(two_tables_plan()).sheetnames
    for name in names:
        assert len(name.encode("utf-16-le")) <= 62
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert not name.startswith("'") and not name.endswith("'")
    assert opened(two_tables_plan()).sheetnames == [
        "Cuprins",
        "Istoric",
        "Istoric (2)",
        "Istoric (3)",
    ]
    assert sheet_name("History", ()) == "History (2)"
    assert sheet_name("***", {"tabel"}) == "Tabel (2)"
    assert sheet_name("😀" * 40, ()) == "😀" * 15


def test_the_header_is_grouped_frozen_and_printed_on_each_page() -> None:
    sheet = opened(a_budget_plan()).worksheets[1]
    top = body_row(sheet)
    assert sheet.cell(top - 2, 4).value == "Bugete (mii lei)"
    assert f"D{top - 2}:E{top - 2}" in {str(area) for area in sheet.merged_cells.ranges}
    assert [c.value for c in sheet[top - 1]][3:5] == ["Buget local", "Buget de stat"]
    assert sheet.freeze_panes == f"C{top}"
    assert sheet.print_title_rows == f"${top - 2}:${top - 1}"


def test_a_sheet_prints_on_a4_as_wide_as_the_page() -> None:
    workbook = opened(a_budget_plan())
    for sheet in workbook.worksheets:
        page = sheet.page_setup
        assert (page.paperSize, page.orientation) == (9, "landscape")
        assert (page.fitToWidth, page.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.center.text == "Pagina &P din &N"
    draft = load_workbook(BytesIO(render_xlsx(a_budget_plan(), Stage.DRAFT)))
    assert draft.worksheets[1].oddHeader.right.text == "CIORNĂ"
    assert workbook.worksheets[1].column_dimensions["C"].hidden


def test_cells_joined_over_rows_stay_cells_of_their_own() -> None:
    sheet = opened(a_budget_plan()).worksheets[1]
    top = body_row(sheet)
    below = sheet.cell(top + 2, 4)
    assert below.border.top is None
    assert sheet.cell(top + 1, 4).border.top.style == "thin"
    assert all(area.min_row == area.max_row or area.max_row < top for area in sheet.merged_cells)


def test_the_first_sheet_leads_to_the_others() -> None:
    workbook = opened(two_tables_plan())
    contents = workbook.worksheets[0]
    links = [c.hyperlink.location for (c,) in contents.iter_rows(4, max_col=1) if c.hyperlink]
    assert links == ["'Istoric'!A1", "'Istoric (2)'!A1", "'Istoric (3)'!A1"]
    assert opened(a_plan()).sheetnames == ["Cuprins"]


def test_the_same_plan_gives_the_same_bytes_and_no_date_of_today(seed) -> None:
    data = render_xlsx(seed, Stage.FINAL)
    assert data == render_xlsx(seed, Stage.FINAL)
    with ZipFile(BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = load_workbook(BytesIO(data)).properties
    assert properties.title == seed.title
    assert properties.creator.startswith("Consiliul")
    assert properties.language == "ro-RO"
    assert properties.created.year == properties.modified.year == seed.period.first


def test_it_is_exported_by_its_ending(tmp_path) -> None:
    export(a_budget_plan(), tmp_path / "tabele.XLSX", Stage.DRAFT)
    assert (tmp_path / "tabele.XLSX").read_bytes() == render_xlsx(a_budget_plan(), Stage.DRAFT)


def test_it_can_be_stopped() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        render_xlsx(a_budget_plan(), Stage.FINAL, progress)


def test_ten_times_the_rows_do_not_take_a_hundred_times_as_long() -> None:
    def plan(count: int) -> Plan:
        rows = (a_row(str(n), f"{n}", "Serviciul cu un nume", "100") for n in range(count))
        return a_plan(a_table(*rows))

    def seconds(count: int) -> float:
        start = perf_counter()
        render_xlsx(plan(count), Stage.FINAL)
        return perf_counter() - start

    seconds(10)
    assert min(seconds(3000) for _ in range(2)) < 40 * max(seconds(300), 0.01)


def test_odd_texts_are_all_there() -> None:
    sheet = opened(an_odd_plan()).worksheets[1]
    top = body_row(sheet)
    found = [text_of(sheet.cell(top + n, 1)) for n in range(len(ODD_TEXTS))]
    assert found == list(ODD_TEXTS)


def test_rows_too_scattered_for_a_formula_give_their_sum_as_a_number() -> None:
    columns = (Column("denumire", "Ce"), Column("buget_local", "Lei", unit="lei"))
    rows = tuple(
        Row(ident=str(n), kind=RowKind.ROW, cells={"denumire": "x", "buget_local": "2"})
        for n in range(2 * MOST_RANGES + 4)
    )
    odd = Group("Fiecare al doilea", tuple(row.ident for row in rows[1::2]))
    table = Table(ident="t", role="servicii-existente", columns=columns, rows=rows, groups=(odd,))
    sheet = opened(a_plan(table)).worksheets[1]
    sums = [row[2].value for row in sheet.iter_rows() if "calculat" in text_of(row[0])]
    first = body_row(sheet)
    assert sums == [2 * len(odd.rows), f"=SUM(C{first}:C{first + len(rows) - 1})"]


def test_a_table_wider_than_excel_is_told() -> None:
    columns = tuple(Column(f"k{n}", "x") for n in range(MOST_COLUMNS + 1))
    with pytest.raises(BadInput) as error:
        render_xlsx(a_plan(a_table(columns=columns)), Stage.FINAL)
    assert error.value.place == "t1"


def test_a_table_without_columns_has_its_notes() -> None:
    sheet = opened(a_plan(Table(ident="t", role="liber", notes=("Doar o notă.",)))).worksheets[1]
    assert [text_of(row[0]) for row in sheet.iter_rows()][-1] == "Doar o notă."


def test_the_numbers_of_a_hidden_column_are_hidden_too() -> None:
    sheet = opened(a_budget_plan()).worksheets[1]
    hidden = {letter for letter, kept in sheet.column_dimensions.items() if kept.hidden}
    assert hidden == {"C", "F"}


def test_letters_over_columns_are_told_and_wide_tables_take_two_pages() -> None:
    plan = sample()
    found = tables_with_sheets(plan, opened(plan))
    table, sheet = next((t, s) for _section, t, s in found if t.role == "servicii-propuse")
    assert table.legend
    told = [text_of(row[0]) for row in sheet.iter_rows()]
    assert all(f"{letter} – {meaning}" in told for letter, meaning in table.legend.items())
    header = [text_of(cell) for cell in sheet[body_row(sheet) - 2]]
    assert "Buget local, ca număr (mii lei)" in header
    assert sheet.page_setup.fitToWidth == 2
    assert sheet.print_title_cols == "$A:$A"


def test_amounts_among_the_texts_are_not_marked_as_mistakes() -> None:
    with ZipFile(BytesIO(render_xlsx(two_tables_plan(), Stage.FINAL))) as package:
        sheets = [package.read(n) for n in package.namelist() if n.startswith("xl/worksheets/s")]
    assert len(sheets) == 4
    assert all(sheet.count(b'numberStoredAsText="1"') == 1 for sheet in sheets)
