# SPDX-License-Identifier: EUPL-1.2
"""Blocks of cells from the clipboards of Excel, Word and LibreOffice.

tests/data/clipboard holds what LibreOffice 7.4.7 itself put there: the `text/html` of its
`getTransferable()`, of cells chosen in Calc and of a table in Writer. The samples of Office are
written by hand after the documented form.
"""

from pathlib import Path

import pytest

from desktop.intake.clipboard import read_html_table, read_separated

TAKEN = Path(__file__).parent.parent / "data" / "clipboard"

# Written by hand after the documented form of Office's clipboard HTML.
EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Excel 15">
<style>td {mso-number-format:General;} br {mso-data-placement:same-cell;}</style></head>
<body link="x"><table border=0 cellpadding=0>
 <col width=64 style='width:48pt'>
<!--StartFragment-->
 <tr height=20>
  <td height=20 class=xl65>1.</td>
  <td>Centru de zi<br>
    pentru copii</td>
  <td align=right>1710</td>
 </tr>
 <tr height=20>
  <td>2.</td>
  <td>două<span style='mso-spacerun:yes'>  </span>spații</td>
  <td></td>
 </tr>
<!--EndFragment-->
</table></body></html>"""

WORD = """<html><body><!--StartFragment--><table class=MsoTableGrid border=1>
 <tr><td width=104 valign=top><p class=MsoNormal>Primul<o:p></o:p></p>
 <p class=MsoNormal><o:p>&nbsp;</o:p></p>
 <p class=MsoNormal>Al doilea,
 pe două rânduri<o:p></o:p></p></td>
 <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table><!--EndFragment--></body></html>"""

MERGED = """<!DOCTYPE html><html><head><meta http-equiv="content-type"/></head><body>
<table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td colspan=2 height="17" align="left">Grup</td></tr>
<tr><td rowspan=2 sdval="95" sdnum="1033;">95</td><td align="left">a &amp; b</td></tr>
<tr><td>c</td></tr></table></body></html>"""


def test_excel_table_with_line_breaks_and_double_spaces() -> None:
    assert read_html_table(EXCEL) == (
        ("1.", "Centru de zi\npentru copii", "1710"),
        ("2.", "două  spații", ""),
    )


def test_word_paragraphs_are_lines_and_blank_lines_stay() -> None:
    assert read_html_table(WORD) == (("Primul\n\nAl doilea, pe două rânduri", ""),)


def test_cells_as_calc_puts_them() -> None:
    assert read_html_table((TAKEN / "libreoffice-calc.html").read_text("utf-8")) == (
        ("Nr. crt.", "Denumire", "Buget local"),
        ("1.", "Centru de zi\npentru copii și țesut", "1710.5"),
        ("2.", "două spații", "95"),  # HTML tells no two spaces apart from one
        ("Grup unit", "", "a & b <c>"),
    )


def test_a_table_as_writer_puts_it() -> None:
    assert read_html_table((TAKEN / "libreoffice-writer.html").read_text("utf-8")) == (
        ("Nr. crt.", "Denumire", "Buget local"),
        ("1.", "Primul\nAl doilea", "1710"),
    )


def test_merged_cells_leave_room_for_what_they_cover() -> None:
    assert read_html_table(MERGED) == (("Grup", ""), ("95", "a & b"), ("", "c"))


def test_a_table_inside_a_cell_becomes_lines() -> None:
    html = (
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>"
    )
    assert read_html_table(html) == (("a\nb\nc", "d"),)


def test_a_table_that_keeps_spaces_is_read_as_it_stands() -> None:
    html = "<table style='white-space: pre-wrap'><tr><td> a  b<br>&#9;c\n</td></tr></table>"
    assert read_html_table(html) == ((" a  b\n\tc\n",),)


def test_text_without_a_table_is_not_a_table() -> None:
    assert read_html_table("<p>numai text</p>") is None


def test_unclosed_cells_end_where_the_next_begins() -> None:
    assert read_html_table("<table><tr><td>a<td>b<tr><td>c</table>") == (("a", "b"), ("c", ""))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ('"două\nlinii"\tb', (("două\nlinii", "b"),)),
        ('"zis ""bine"""\tb', (('zis "bine"', "b"),)),
        ('"Sf. Maria" Centru\tb', (('"Sf. Maria" Centru', "b"),)),
        ('"Sf. Maria"\tb', (('"Sf. Maria"', "b"),)),
        ('"deschis\tb', (('"deschis', "b"),)),
        ("un singur text", (("un singur text",),)),
        ("a\n\nb", (("a",), ("",), ("b",))),
        ("a\tb\nc", (("a", "b"), ("c", ""))),
        ("", (("",),)),
    ],
)
def test_separated_text(text: str, rows: tuple) -> None:
    assert read_separated(text) == rows
