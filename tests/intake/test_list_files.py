# SPDX-License-Identifier: EUPL-1.2
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.intake.code_lists import read_list
from desktop.intake.list_files import MOST_BYTES, read_list_file
from desktop.plan.errors import BadInput
from desktop.plan.lookup import LISTS

CODES = "cod;denumire;categorie\n8810 ID-II;Îngrijire;vârstnici\n\n8891 CZ-C-I;Creșă;copii\n"
LINES = (
    {"code": "8810 ID-II", "name": "Îngrijire", "category": "vârstnici"},
    {"code": "8891 CZ-C-I", "name": "Creșă", "category": "copii"},
)


@pytest.mark.parametrize("name", LISTS)
def test_our_own_files_can_be_brought_back(name) -> None:
    data = (paths.resources() / "code_lists" / f"{name}.csv").read_bytes()
    columns = {column.key for column in LISTS[name].columns}
    brought = read_list_file(name, data)
    assert len(brought) == len(read_list(name))
    for line, own in zip(brought, read_list(name), strict=True):
        assert {key: own[key] for key in line if key in own} == {
            k: v for k, v in line.items() if k in own
        }
        assert line.keys() <= columns


@pytest.mark.parametrize(
    "data",
    [
        CODES.encode(),
        CODES.encode("utf-8-sig"),
        CODES.replace("\n", "\r\n").encode(),
        CODES.replace(";", ",").encode(),
        CODES.replace(";", "\t").encode(),
        CODES.replace("ș", "ş").encode("cp1250"),
        CODES.replace("cod;denumire", "Codul serviciului social;DENUMIRE").encode(),
        CODES.replace("categorie\n", "categorie;altceva;\n").encode(),
        CODES.replace("copii\n", "copii;;\n").encode(),
    ],
)
def test_a_file_in_any_usual_dress(data) -> None:
    assert read_list_file("nomenclator", data) == LINES


def test_texts_of_a_utf8_file_are_kept_as_written() -> None:
    data = 'name\n"ofi\u0163er; „da”\npe dou\u0103 r\u00e2nduri"\n'.encode()
    (line,) = read_list_file("professions", data)
    assert line == {"name": "ofi\u0163er; „da”\npe două rânduri"}


@pytest.mark.parametrize(
    ("name", "data", "place", "reason"),
    [
        ("nomenclator", b"", "", "The file is empty."),
        ("nomenclator", b"cod;denumire\n", "", "The file has headings but no lines."),
        ("nomenclator", b"PK\x03\x04\x00\x00", "", "Save as, then CSV"),
        ("nomenclator", b"cod;\x81\n", "", "Save as, then CSV"),
        ("nomenclator", b"cod;pret\n8810 ID-II;x\n", "line 1", "“Kind of service” is missing"),
        ("nomenclator", b"cod;cod;nume\n", "line 1", "two columns are “Service code”"),
        ("nomenclator", b"cod;nume\n\n8810;x\n", "line 3", "“8810” is not a service code"),
        ("nomenclator", b"cod;nume\n8810 ID-II; \n", "line 2", "“Kind of service” is empty"),
        ("nomenclator", b"cod;nume\n;x\n", "line 2", "“Service code” is empty"),
        ("nomenclator", b"cod;nume\n8810 ID-II;a;b\n", "line 2", "more cells than"),
        ("nomenclator", b'cod;nume\n8810 ID-II;"a\n', "line 2", "quotation mark"),
        (
            "nomenclator",
            b"cod;nume\n8810 ID-II;a\n8810ID-2;b\n",
            "line 3",
            "“8810ID-2” also stands on line 2",
        ),
        ("cpv", b"cod,nume\n85312100-1,x\n", "line 2", "85312100 ends in -0"),
        ("cpv", b"cod,nume\n853121,x\n", "line 2", "No CPV code"),
        ("strategies", b"nume;din\nx;de mult\n", "line 2", "“de mult” is not a year"),
        ("cost-standards", b"serviciu;de la\nx;2026-02-30\n", "line 2", "nor a day"),
        (
            "cost-standards",
            b"serviciu;suma;de la\nx;12.50;2026\n",
            "line 2",
            "“12.50” is no amount",
        ),
        ("channels", b"a;b\nc;d\n", "line 1", "“Channel” is missing"),
        ("channels", b"nume\n" + b"x" * MOST_BYTES, "", "too large"),
        ("channels", b"nume\n" + b"x\n" * 20_001, "", "too many lines"),
    ],
)
def test_a_file_is_refused_with_the_line_and_the_reason(name, data, place, reason) -> None:
    with pytest.raises(BadInput) as error:
        read_list_file(name, data)
    assert error.value.place == place
    assert reason in str(error.value.message)


@given(st.binary(max_size=200), st.sampled_from(sorted(LISTS)))
def test_no_bytes_do_harm(data, name) -> None:
    try:
        assert read_list_file(name, data)
    except BadInput as error:
        assert str(error.message)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1).filter(
    str.strip
)


@given(st.lists(CELLS, min_size=1, max_size=5), st.sampled_from(";,\t"))
def test_what_a_spreadsheet_writes_is_read(names, separator) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator)
    writer.writerow(["name", "certainty"])
    writer.writerows([name, "practice"] for name in names)
    lines = read_list_file("channels", file.getvalue().encode())
    assert [line["name"] for line in lines] == [name.strip() for name in names]
