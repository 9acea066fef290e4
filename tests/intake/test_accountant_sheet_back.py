# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet that comes back: what it says, and what it is refused for."""

from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from filled_sheets import (
    APPROVED,
    EXECUTED,
    KEY,
    a_row,
    filled,
    money_plan,
    places,
    saved,
    the_sheet,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from desktop.editing.tasks import Progress, Stopped
from desktop.intake import accountant_sheet
from desktop.intake.accountant_sheet import read_accountant_sheet
from desktop.output.xlsx import render_accountant_sheet, render_xlsx
from desktop.plan.accountant_sheet import sheet_lines
from desktop.plan.errors import BadInput
from desktop.plan.tree import Stage
from desktop.plan.values.money import read_amount

PLAN = money_plan()
LOCAL = places(the_sheet(PLAN))["Îngrijire la domiciliu", "Buget local"]
COUNTY = places(the_sheet(PLAN))["Îngrijire la domiciliu", "Buget județean"]


def said(data: bytes, plan=PLAN) -> list[tuple[str, str, str, str]]:
    """The changes as (row, column, which, new text)."""
    changes = read_accountant_sheet(data, plan)
    return [(c.line.row.ident, c.line.key, c.which, c.new) for c in changes]


def refusal(data: bytes, plan=PLAN) -> tuple[str, str]:
    """What a sheet is refused for, and where."""
    with pytest.raises(BadInput) as error:
        read_accountant_sheet(data, plan)
    return str(error.value), error.value.place


def test_an_empty_sheet_changes_nothing(seed) -> None:
    assert said(render_accountant_sheet(PLAN)) == []
    if sheet_lines(seed):
        assert said(render_accountant_sheet(seed), seed) == []


def test_every_line_has_its_place_and_merged_money_one() -> None:
    assert list(places(the_sheet(PLAN))) == [
        ("Îngrijire la domiciliu", "Buget local"),
        ("Îngrijire la domiciliu", "Buget județean"),
        ("Centru de zi", "Buget județean"),
        ("Cămin", "Buget local"),
        ("Cămin", "Buget județean"),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_710_000, "1.710.000 lei"),
        (1234.5, "1.234,50 lei"),
        (333.333333333, "333,33 lei"),
        (0, "0 lei"),
        ("1.710.000", "1.710.000 lei"),
        (" 5 mii lei ", " 5 mii lei "),
        ("nu este cazul", "nu este cazul"),
        ("-", "-"),
        ("3 milioane lei", "3 milioane lei"),
    ],
)
def test_amounts_are_kept_as_written_with_their_unit(value, text) -> None:
    (change,) = said(filled(PLAN, {f"{APPROVED}{LOCAL}": value}))
    assert change == ("1", "buget_local", "aprobat", text)


def test_what_the_accountant_computed_counts_as_written() -> None:
    data = filled(PLAN, {f"{EXECUTED}{LOCAL}": "=1000+500"})
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    for empty in (b"</f><v /></c>", b"</f><v></v></c>", b"</f><v/></c>"):
        parts[sheet] = parts[sheet].replace(b"1000+500" + empty, b"1000+500</f><v>1500</v></c>")
    again = BytesIO()
    with ZipFile(again, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    assert said(again.getvalue()) == [("1", "buget_local", "executat", "1.500 lei")]


def test_both_columns_of_several_rows_come_in_the_order_of_the_sheet() -> None:
    cells = {f"{EXECUTED}{COUNTY}": 7, f"{APPROVED}{LOCAL}": 8, f"{EXECUTED}{LOCAL}": 9}
    assert [change[:3] for change in said(filled(PLAN, cells))] == [
        ("1", "buget_local", "aprobat"),
        ("1", "buget_local", "executat"),
        ("1", "buget_judetean", "executat"),
    ]


def test_what_the_plan_says_already_is_no_change() -> None:
    plan = money_plan(
        a_row("1", "1", "Unu", "10", also={"buget_local": {"aprobat": "9", "executat": "8 mii"}})
    )
    place = places(the_sheet(plan))["Unu", "Buget local"]
    assert the_sheet(plan)[f"G{place}"].value == 9000
    assert said(render_accountant_sheet(plan), plan) == []
    (change,) = read_accountant_sheet(filled(plan, {f"G{place}": 9001}), plan)
    assert (change.old, change.new) == ("9", "9.001 lei")
    assert said(filled(plan, {f"G{place}": None, f"H{place}": " "}), plan) == []


amounts = st.one_of(
    st.integers(0, 10**13),
    st.decimals(0, 10**10, places=2, allow_nan=False),
    st.sampled_from(["-", "nu este cazul", "1.250,75", "12 mii lei", "0"]),
)


@settings(max_examples=20, deadline=None)
@given(st.dictionaries(st.tuples(st.sampled_from("GH"), st.integers(0, 4)), amounts, max_size=6))
def test_whatever_is_filled_in_comes_back(filling) -> None:
    rows = list(places(the_sheet(PLAN)).values())
    data = filled(PLAN, {f"{letter}{rows[at]}": value for (letter, at), value in filling.items()})
    changes = read_accountant_sheet(data, PLAN)
    lines = sheet_lines(PLAN)
    found = {(c.line.row.ident, c.line.key, c.which): c for c in changes}
    assert len(found) == len(changes) == len(filling)
    for (letter, at), value in filling.items():
        which = "aprobat" if letter == "G" else "executat"
        change = found[lines[at].row.ident, lines[at].key, which]
        given = read_amount(value, "lei").lei if isinstance(value, str) else Decimal(value)
        assert read_amount(change.new, lines[at].unit).lei == given


def test_a_row_that_is_gone_matters_only_where_it_is_filled_in() -> None:
    data = filled(PLAN, {f"{APPROVED}{LOCAL}": 5})
    without = money_plan(a_row("2", "2", "Centru de zi", "", "100"))
    assert refusal(data, without) == (accountant_sheet.GONE, f"Fișa contabilului, A{LOCAL}")
    assert said(render_accountant_sheet(PLAN), without) == []


def test_words_changed_in_the_plan_meanwhile_do_not_matter() -> None:
    data = filled(PLAN, {f"{APPROVED}{LOCAL}": 5})
    renamed = money_plan(a_row("1", "7", "Îngrijire la domiciliul bătrânilor", "2.000"))
    assert said(data, renamed) == [("1", "buget_local", "aprobat", "5 lei")]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("mult", "“mult” is not an amount."),
        ("1710.5", None),
        ("5 mil. lei", None),
        ("12 lei și 13 lei", None),
        ("#REF!", None),
        (-5, accountant_sheet.NEGATIVE),
        (True, accountant_sheet.NO_AMOUNT),
        (datetime(2027, 5, 12), accountant_sheet.NO_AMOUNT),
        (1e300, accountant_sheet.TOO_MUCH),
        (10**15, accountant_sheet.TOO_MUCH),
        ("=1+1", accountant_sheet.NO_RESULT),
        ("9" * 500, None),
    ],
)
def test_what_is_no_amount_is_refused_with_its_cell(value, why) -> None:
    text, place = refusal(filled(PLAN, {f"{EXECUTED}{LOCAL}": value, f"{APPROVED}{COUNTY}": 5}))
    assert place == f"Fișa contabilului, H{LOCAL}"
    assert why is None or text == why


def test_the_sheet_of_another_plan_is_refused() -> None:
    data = filled(PLAN, {f"{APPROVED}{LOCAL}": 5})
    assert refusal(data, money_plan(ident="alt-plan"))[0] == accountant_sheet.OTHER_PLAN


@pytest.mark.parametrize("column", "BCD")
def test_a_row_that_says_something_else_is_refused(column) -> None:
    data = filled(PLAN, {f"{APPROVED}{LOCAL}": 5, f"{column}{LOCAL}": "altceva"})
    assert refusal(data) == (accountant_sheet.MIXED_UP, f"Fișa contabilului, B{LOCAL}")


def test_rows_sorted_without_their_keys_are_refused() -> None:
    sheet = the_sheet(PLAN)
    for column in range(1, KEY):
        one, other = sheet.cell(LOCAL, column), sheet.cell(COUNTY, column)
        one.value, other.value = other.value, one.value
    sheet[f"{APPROVED}{LOCAL}"] = 5
    assert refusal(saved(sheet))[0] == accountant_sheet.MIXED_UP


def test_whole_rows_may_change_their_places() -> None:
    sheet = the_sheet(PLAN)
    sheet[f"{APPROVED}{LOCAL}"] = 5
    for column in range(1, KEY + 2):
        one, other = sheet.cell(LOCAL, column), sheet.cell(COUNTY, column)
        one.value, other.value = other.value, one.value
    assert said(saved(sheet)) == [("1", "buget_local", "aprobat", "5 lei")]


@pytest.mark.parametrize("change", ["delete", "insert"])
def test_moved_columns_are_refused(change) -> None:
    sheet = the_sheet(PLAN)
    sheet[f"{APPROVED}{LOCAL}"] = 5
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    getattr(sheet, f"{change}_cols")(5)
    text, place = refusal(saved(sheet))
    assert text == accountant_sheet.MOVED
    assert place == "Fișa contabilului, E3"


def test_an_amount_without_its_key_is_refused() -> None:
    for key in (None, "x", "[1]", '["a", "b"]', "[" * 5000, "7"):
        sheet = the_sheet(PLAN)
        sheet[f"{APPROVED}{LOCAL}"] = 5
        sheet.cell(LOCAL, KEY).value = key
        assert refusal(saved(sheet)) == (
            accountant_sheet.UNKNOWN_ROW,
            f"Fișa contabilului, A{LOCAL}",
        )


def test_a_row_that_stands_twice_is_refused() -> None:
    sheet = the_sheet(PLAN)
    for column in range(1, KEY + 1):
        sheet.cell(COUNTY, column).value = sheet.cell(LOCAL, column).value
    sheet[f"{APPROVED}{LOCAL}"] = sheet[f"{APPROVED}{COUNTY}"] = 5
    assert refusal(saved(sheet))[0] == accountant_sheet.TWICE


def zipped(**parts: bytes) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name.replace("__", "/"), part)
    return data.getvalue()


def other_workbook() -> bytes:
    data = BytesIO()
    Workbook().save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04" + b"\x00" * 40,
        b"Nr.;Denumire;Suma\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
        zipped(xl__workbook=b"", **{"[Content_Types].xml": b"<Types/>"}),
        zipped(**{"xl__workbook.xml": b'<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'}),
        other_workbook(),
        render_xlsx(PLAN, Stage.FINAL),
        render_accountant_sheet(PLAN)[:-3000],
        render_accountant_sheet(PLAN).replace(b"PK\x01\x02", b"PK\x01\x03"),
    ],
)
def test_another_file_is_refused(data) -> None:
    assert refusal(data) == (accountant_sheet.NOT_A_SHEET, "")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_refused_or_read(data) -> None:
    whole = bytearray(render_accountant_sheet(PLAN))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(BadInput):
        read_accountant_sheet(bytes(whole), PLAN)


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch) -> None:
    bomb = zipped(**{f"xl__worksheets__sheet{n}.xml": b" " * 2_000_000 for n in range(40)})
    assert len(bomb) < 200_000
    assert refusal(bomb)[0] == accountant_sheet.TOO_LARGE
    many = zipped(**{f"part{n}": b"" for n in range(accountant_sheet.MOST_PARTS + 1)})
    assert refusal(many)[0] == accountant_sheet.TOO_LARGE
    monkeypatch.setattr(accountant_sheet, "MAXIMUM_BYTES", 1000)
    assert refusal(render_accountant_sheet(PLAN))[0] == accountant_sheet.TOO_LARGE


def test_too_many_rows_are_refused(monkeypatch) -> None:
    sheet = the_sheet(PLAN)
    sheet["A1048576"] = 1
    monkeypatch.setattr(accountant_sheet, "MOST_ROWS", 2000)
    assert refusal(saved(sheet))[0] == accountant_sheet.TOO_LARGE


def test_other_sheets_beside_it_do_not_matter() -> None:
    workbook = load_workbook(BytesIO(filled(PLAN, {f"{APPROVED}{LOCAL}": 5})))
    workbook.create_sheet("Calcule", 0)["A1"] = "ale mele"
    data = BytesIO()
    workbook.save(data)
    assert said(data.getvalue()) == [("1", "buget_local", "aprobat", "5 lei")]


def test_reading_can_be_stopped() -> None:
    progress = Progress()
    progress.stop()
    rows = (a_row(str(n), str(n), f"Serviciul {n}", "1") for n in range(400))
    plan = money_plan(*rows)
    with pytest.raises(Stopped):
        read_accountant_sheet(render_accountant_sheet(plan), plan, progress)
    with pytest.raises(Stopped):
        render_accountant_sheet(plan, progress)


def test_idents_of_any_letters_are_known_again() -> None:
    plan = money_plan(a_row('r"_x0041_\x07ș=', "1", "Cu _x0041_ și\r\nrând", "5"), ident="=plan\n'")
    rows = [row for row in the_sheet(plan).iter_rows(4) if str(row[8].value).startswith("[")]
    data = filled(plan, {f"G{rows[0][0].row}": 5})
    assert said(data, plan) == [('r"_x0041_\x07ș=', "buget_local", "aprobat", "5 lei")]
