# SPDX-License-Identifier: EUPL-1.2
"""The sheet that collects numbers from colleagues: every service, with room to write."""

import pypdfium2
from invented_plan import service_table, small_plan

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.blocks import Heading, TableBlock
from desktop.output.compose.collection_sheet import SIGNED, compose_sheet
from desktop.output.pdf import render_pdf


def test_each_service_is_asked_for_what_the_plan_needs() -> None:
    document = compose_sheet(small_plan(2))
    headings = [b.text for b in document.blocks if isinstance(b, Heading)]
    assert headings == [row.text("denumire") for row in service_table(2).rows]
    table = next(b for b in document.blocks if isinstance(b, TableBlock))
    asked = [[cell.text for cell in row.cells] for row in table.rows]
    assert [line[0].split("\n")[0] for line in asked[:-1]] == [
        "Capacitate",
        "Grad de ocupare",
        "Buget local (lei)",
        "Buget județean (lei)",
        "Buget de stat (lei)",
        "Contribuții persoane beneficiare (lei)",
        "Alte surse (lei)",
        "Personal: fiecare funcție cu numărul de posturi",
    ]
    assert asked.pop() == [SIGNED]
    assert asked[0][1] == "1 locuri"
    assert all(not line[2].strip() for line in asked)


def test_the_sheet_prints() -> None:
    plan = read_plan(paths.sample_plan().read_bytes())
    pdf = pypdfium2.PdfDocument(render_pdf(compose_sheet(plan)))
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    assert "Cantina socială a comunei Lunca Teilor" in text.replace("\r\n", " ")
    assert text.count(SIGNED[:13]) == 26
    assert "mii lei" in text
