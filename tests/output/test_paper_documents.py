# SPDX-License-Identifier: EUPL-1.2
"""Papers as documents, against their golden dumps; articles, annex, tables, the folder.

`PLAN_SOCIAL_REGENERATE=1 pytest tests/output/test_paper_documents.py` writes the dumps anew; read
the difference before it is committed.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from council_plans import KINDS, blank_plan, council_plan, with_part
from document_dump import dump

from desktop.output import blocks
from desktop.output.blocks import Document, PageBreak, Paragraph, SignatureBlock, Style
from desktop.output.compose import compose
from desktop.output.compose.copies import annex_of
from desktop.output.copies import Copy
from desktop.output.council import compose_map, compose_paper
from desktop.output.texts import texts
from desktop.plan.council.filling import DOTS
from desktop.plan.council.papers import papers_of
from desktop.plan.errors import BadInput
from desktop.plan.signing import signed_electronically
from desktop.plan.tree import Act, Plan, Section, Stage
from desktop.plan.tree import Paragraph as Written

GOLDEN = Path(__file__).parent / "golden"
FOLLOWING = ("Adresă de comunicare", "Proces-verbal de aducere")
CASES = {
    "council-comuna": lambda: council_plan(),
    "council-oras": lambda: council_plan("oras", "urgent", second_round="", urgency="termen scurt"),
    "council-municipiu": lambda: council_plan(
        "municipiu", "individual", second_round="", county_answer="punct de vedere"
    ),
    "council-judet": lambda: council_plan("judet", second_round="", meeting_kind="extraordinară"),
    "council-sector": lambda: blank_plan("sector"),
}


@pytest.mark.parametrize("name", CASES)
def test_papers_read_as_they_did(name):
    found = "\n".join(_dumps(CASES[name]()))
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("PLAN_SOCIAL_REGENERATE"):
        file.write_text(found, "utf-8")
    assert found.splitlines() == file.read_text("utf-8").splitlines()


def _dumps(plan: Plan):
    """Every paper; of an annex only that it follows."""
    for paper in papers_of(plan):
        document = compose_paper(plan, paper.key)
        if paper.part("annex"):
            at = max(n for n, b in enumerate(document.blocks) if isinstance(b, PageBreak))
            first = next(n for n, b in enumerate(document.blocks) if isinstance(b, PageBreak))
            assert at >= first
            document = replace(document, blocks=document.blocks[: first + 2])
        yield f"===== {paper.number} {paper.key}\n{dump(document)}"


def paragraphs(document: Document, style: Style) -> list[str]:
    found = (block for block in document.blocks if isinstance(block, Paragraph))
    return [block.text for block in found if block.style is style]


def test_the_annex_is_the_plan_as_it_prints():
    plan = council_plan()
    for key, stage in (("draft", Stage.PROJECT), ("decision", Stage.FINAL)):
        annex = annex_of(compose(plan, stage).blocks)
        assert compose_paper(plan, key).blocks[-len(annex) :] == annex


def test_the_annex_of_the_second_round_names_its_own_decision():
    annex = paragraphs(compose_paper(council_plan(), "decision/2"), Style.ANNEX)
    assert annex == ["Anexa la HCL nr. 22 din 30.04.2027"]
    undated = replace(council_plan(), acts=(Act("decision/2", "22"),))
    assert paragraphs(compose_paper(undated, "decision/2"), Style.ANNEX) == annex
    unknown = replace(undated.council, entries={**undated.council.entries, "meeting-date/2": ""})
    annex = paragraphs(compose_paper(replace(undated, council=unknown), "decision/2"), Style.ANNEX)
    assert annex == [f"Anexa la HCL nr. 22 din {DOTS}"]
    unsigned = replace(council_plan(), sections=council_plan().sections[:3])
    signing = [b for b in compose_paper(unsigned, "decision/2").blocks if _signs(b)]
    names = [[line.text for line in block.lines] for block in signing]
    assert len(names) == 2
    assert all("Ion Carpen" in each for each in names)


def _signs(block: blocks.Block) -> bool:
    return isinstance(block, SignatureBlock)


def test_a_plan_that_holds_its_decision_gives_only_its_annex():
    plan = blank_plan()
    decision = Section("d", 1, "HOTĂRĂȘTE:", (Written("Art. 1.", role="articol"),))
    annex = Section("a", 0, None, (Written("Anexă la hotărâre", role="annex-header"),))
    plan = replace(plan, sections=(decision, annex, *plan.sections))
    document = compose_paper(plan, "draft")
    headings = [b.text for b in document.blocks if isinstance(b, blocks.Heading)]
    assert headings.count("HOTĂRĂȘTE:") == 1
    assert paragraphs(document, Style.ANNEX) == ["Anexă la hotărâre"]


def test_articles_count_on_and_a_paragraph_of_one_does_not():
    plan = with_part(council_plan(), "draft", "articles", "Primul.\n(2) Tot aici.\n\nAl doilea.")
    assert paragraphs(compose_paper(plan, "draft"), Style.ARTICLE) == [
        "Art. 1. Primul.",
        "(2) Tot aici.",
        "Art. 2. Al doilea.",
    ]


def test_an_article_with_its_own_number_keeps_it():
    plan = with_part(council_plan(), "draft", "articles", "ART. 1 – Se aprobă.\nArt.2 Altul")
    texts = paragraphs(compose_paper(plan, "draft"), Style.ARTICLE)
    assert texts == ["ART. 1 – Se aprobă.", "Art.2 Altul"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_person_wrote_prints_as_written(kind):
    own = "Text  propriu [cu paranteze] {acolade} ş – %s"
    plan = with_part(council_plan(kind), "approval-note", "reasons", own)
    assert own in paragraphs(compose_paper(plan, "approval-note"), Style.BODY)


def test_a_part_left_out_prints_nothing():
    plan = with_part(council_plan(), "notice", "until", "")
    document = compose_paper(plan, "notice")
    assert not any("cu valoare de recomandare" in text for text, _place in texts(document))


def test_blank_numbers_are_dotted():
    document = compose_paper(blank_plan(), "decision")
    assert f"nr. {DOTS} din {DOTS}" in paragraphs(document, Style.TITLE)[0]
    assert paragraphs(document, Style.ADOPTION)[0] == (
        f"Voturi: pentru – {DOTS}; împotrivă – {DOTS}; abțineri – {DOTS}."
    )


def test_an_empty_list_prints_rows_to_fill_in():
    (table,) = _tables(compose_paper(blank_plan(), "attendance"))
    assert len(table.rows) == 11
    plan = council_plan()
    (table,) = _tables(compose_paper(plan, "attendance"))
    assert [row.cells[1].text for row in table.rows] == ["Ariniș Petru", "Brădet Elena"]


def _tables(document: Document) -> list[blocks.TableBlock]:
    return [block for block in document.blocks if isinstance(block, blocks.TableBlock)]


def test_the_money_of_the_plan_stands_in_the_reports():
    (table,) = _tables(compose_paper(blank_plan(), "finance-report"))
    total = [cell.text for cell in table.rows[-1].cells]
    assert total == ["TOTAL", "10.787.000,00", "924.000,00"]
    empty = replace(blank_plan(), sections=())
    (table,) = _tables(compose_paper(empty, "finance-report"))
    assert {cell.text.strip() for row in table.rows for cell in row.cells} == {""}


def test_the_decision_signed_electronically_has_each_signer_once():
    plan = signed_electronically(council_plan())
    fields = [
        field.name
        for block in compose_paper(plan, "decision").blocks
        if isinstance(block, SignatureBlock)
        for field in block.fields
    ]
    assert sorted(fields) == ["PresedinteDeSedinta", "SecretarGeneral"]


def test_the_copy_to_be_published_has_no_room_to_sign():
    document = compose_paper(council_plan(), "decision", copy=Copy.PUBLICATION)
    assert not any(b.rooms for b in document.blocks if isinstance(b, SignatureBlock))


def test_the_folder_lists_every_paper_and_holds_the_plan_once_for_each_draft():
    plan = council_plan()
    document = compose_map(plan)
    listed = next(b for b in document.blocks if isinstance(b, blocks.ListBlock))
    assert len(listed.items) == len(papers_of(plan))
    assert listed.items[0].text == "Invitație de consultare, nr. 1021 din 02.11.2026"
    headers = paragraphs(document, Style.ANNEX)
    assert sum("proiectul de hotărâre" in header for header in headers) == 2
    assert not any(header.startswith("Anexa la HCL") for header in headers)


@pytest.mark.parametrize("decided", ["decision", "decision/2"])
def test_the_folder_before_the_vote_is_without_what_follows_it(decided):
    plan = council_plan()
    plan = replace(plan, acts=tuple(act for act in plan.acts if act.kind != decided))
    listed = next(b for b in compose_map(plan).blocks if isinstance(b, blocks.ListBlock))
    after = [item.text for item in listed.items if item.text.startswith(FOLLOWING)]
    again = decided == "decision"  # then those of the other round are there
    assert len(after) == 6
    assert all(("după aprobarea bugetului" in text) == again for text in after)
    assert "Hotărâre" in [item.text.split(" (")[0].split(",")[0] for item in listed.items]


def test_a_paper_that_is_not_needed_is_refused():
    with pytest.raises(BadInput):
        compose_paper(blank_plan("judet"), "county-request")
