# SPDX-License-Identifier: EUPL-1.2
"""A plan made, written, checked, printed and carried over without the window."""

import json

import pypdfium2

from desktop import cli
from desktop.editing.commands.blocks import add_paragraph
from desktop.editing.commands.cells import set_cells
from desktop.editing.commands.lists import add_item
from desktop.editing.commands.rows import add_row
from desktop.editing.commands.sections import set_state
from desktop.editing.session import PlanSession
from desktop.output.interchange import plan_to_document
from desktop.plan.tree import State

WORDS = ("șțunu", "șțdoi", "șțtrei", "șțpatru")


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def write(path) -> dict:
    """Write in a paragraph, a list and two rows of a table; the plan's document then."""
    session = PlanSession.open(path)
    keys = {section.key: section for section in session.plan.sections}
    add_paragraph(session, keys["II.2"].uid, text=f"Anunțuri {WORDS[0]}.")
    [listed] = keys["III.1.e"].blocks
    add_item(session, listed.uid, marker="-", text=WORDS[1])
    [table] = keys["I.A"].blocks
    first, second = table.rows[0].uid, add_row(session, table.uid)
    texts = {(first, "denumire"): WORDS[2], (first, "buget_local"): "1.234,567"}
    set_cells(session, table.uid, {**texts, (second, "denumire"): WORDS[3]})
    set_state(session, keys["II.7"].uid, State.NOT_APPLICABLE, "Nu este cazul.")
    document = plan_to_document(session.plan)
    session.close()
    return document


def test_from_a_new_file_to_its_pdf_and_its_copy(tmp_path, capsys) -> None:
    path, copy = tmp_path / "plan.plansocial", tmp_path / "copie.plansocial"
    pdf, carried, again = (tmp_path / name for name in ("plan.pdf", "plan.json", "copie.json"))
    new = ("--county", "Neamț", "--name", "tamaseni", "--kind", "comună", "--year", "2027")
    assert run("new", path, *new) == cli.DONE
    document = write(path)
    capsys.readouterr()

    found = run("check", path, "--json")
    findings = json.loads(capsys.readouterr().out)
    assert found == (cli.FOUND_ERRORS if any(f["severity"] == "error" for f in findings) else 0)
    places = {(f["column"], f["text"]) for f in findings}
    assert ("buget_local", "1.234,567") in places, "more than two decimals"

    assert run("export", path, pdf, "--stage", "proiect") == cli.DONE
    printed = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in printed)
    printed.close()
    assert [word for word in WORDS if text.count(word) != 1] == []
    assert "Tămășeni" in text

    assert run("export", path, carried) == cli.DONE
    assert json.loads(carried.read_text("utf-8")) == document
    assert run("import", carried, copy) == cli.DONE
    assert run("export", copy, again) == cli.DONE
    assert again.read_bytes() == carried.read_bytes()
    capsys.readouterr()
    assert run("check", copy, "--json") == found
    assert json.loads(capsys.readouterr().out) == findings
    names = {"plan.plansocial", "copie.plansocial", "plan.pdf", "plan.json", "copie.json"}
    assert {file.name for file in tmp_path.iterdir()} == names
