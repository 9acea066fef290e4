# SPDX-License-Identifier: EUPL-1.2
"""Find in a plan: everything that is read, in order, with exact spans of the text as written."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import rich_plan, small_plan

from desktop.plan.findings import Place
from desktop.plan.fold import fold
from desktop.plan.passages import Part, passages, rewritten, with_texts
from desktop.plan.search import find
from desktop.plan.tree import Paragraph, Plan, State

letters = st.text(alphabet="aăâsș\u015ft ȚI\u0327\u0306\u00adX1\n", max_size=12)


def with_text(text: str) -> Plan:
    """The small plan, whose first paragraph says `text`."""
    plan = small_plan()
    first = replace(plan.sections[0], blocks=(Paragraph(text),))
    return replace(plan, title="", sections=(first,))


def texts_found(text: str, wanted: str, **options: bool) -> list[str]:
    return [hit.text for hit in find(with_text(text), wanted, **options)]


def test_every_part_of_a_plan_is_read_in_the_order_of_the_document() -> None:
    plan = small_plan()
    chapter = replace(plan.sections[1], state=State.NOT_APPLICABLE, sentence="Nu e cazul.")
    found = list(passages(replace(plan, sections=(chapter,))))
    assert [(p.part, p.text) for p in found[:13]] == [
        (Part.TITLE, "Planul de acțiune"),
        (Part.HEADING, "I. Servicii"),
        (Part.SENTENCE, "Nu e cazul."),
        (Part.PARAGRAPH, "Început."),
        (Part.MARKER, "a)"),
        (Part.ITEM, "primul"),
        (Part.MARKER, "b)"),
        (Part.ITEM, "al doilea"),
        (Part.LABEL, "Nr. crt."),
        (Part.LABEL, "Denumirea serviciului social"),
        (Part.LABEL, "Capacitate"),
        (Part.GROUP, "Bugete"),
        (Part.LABEL, "Buget local"),
    ]
    assert found[5].place == Place("s2", block=1, item=0)
    assert found[14].place == Place("s2", "t1", "t1.1", "denumire")


def test_captions_notes_and_signatures_are_read_and_hidden_columns_are_not() -> None:
    found = {(p.part, p.text) for p in passages(rich_plan())}
    assert {
        (Part.CAPTION, "MII LEI"),
        (Part.NOTE, "* notă"),
        (Part.SIGNATURE, "N. Inventat"),
        (Part.CELL, "x"),
    } <= found
    assert not any(text == "Grup" for _part, text in found)  # column "a" is hidden


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("servicii \u015fi Știri, SI", "și", ["\u015fi", "SI"]),
        ("s\u0327i s\u0326i", "și", ["s\u0327i", "s\u0326i"]),
        ("ro\u0219", "ros", ["ro\u0219"]),
        ("ros\u0326", "roș", ["ros\u0326"]),
        (
            "asis\u00adtență  socială\nde stat",
            "asistenta sociala de",
            ["asis\u00adtență  socială\nde"],
        ),
        ("a.b axb", "a.b", ["a.b"]),
        ("„Casa” – 2", '"casa" - 2', ["„Casa” – 2"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("text", "  ", []),
        ("text", "\u0327", []),
    ],
)
def test_letters_are_found_whatever_their_signs(text, wanted, found) -> None:
    assert texts_found(text, wanted) == found


def test_whole_words_and_capitals_may_be_asked() -> None:
    text = "Centrul, centru; CENTRU-pilot subcentru"
    assert texts_found(text, "centru", whole_words=True) == ["centru", "CENTRU"]
    assert texts_found(text, "Centru", match_case=True) == ["Centru"]
    assert texts_found("Țară țară", "\u0162ar", match_case=True) == ["Țar"]
    assert texts_found("(2026) 12026", "2026", whole_words=True) == ["2026"]
    assert texts_found("anul (2026", "(2026", whole_words=True) == ["(2026"]


@given(letters, letters)
def test_what_is_found_reads_as_what_was_wanted(text, wanted) -> None:
    for hit in find(with_text(text), wanted):
        assert hit.passage.text[hit.start : hit.end] == hit.text
        assert fold(hit.text) == fold(wanted)


@given(letters, letters, letters)
def test_a_text_that_is_there_is_found(before, wanted, after) -> None:
    if fold(wanted) and wanted == wanted.strip():
        hits = find(with_text(f"{before} {wanted} {after}"), wanted)
        assert any(fold(hit.text) == fold(wanted) for hit in hits)


def test_a_hit_shows_what_stands_around_it() -> None:
    hit = find(with_text("x" * 50 + " cuvânt " + "y" * 50), "cuvant")[0]
    assert hit.before == "…" + "x" * 39 + " "
    assert hit.after == " " + "y" * 39 + "…"
    assert hit.replaced("alt") == "x" * 50 + " alt " + "y" * 50


def test_texts_are_written_back_where_they_were_read() -> None:
    plan = rich_plan()
    new = {(id(p.node), p.part, p.slot): f"<{p.text}>" for p in passages(plan)}
    again = rewritten(plan, new)
    before, after = list(passages(plan)), list(passages(again))
    assert [f"<{p.text}>" for p in before] == [p.text for p in after]
    assert [p.place for p in before] == [p.place for p in after]


def test_a_plan_that_says_the_same_stays_the_same_object() -> None:
    plan = rich_plan()
    assert rewritten(plan, {}) is plan


def test_a_new_label_makes_the_header_anew_and_a_group_changes_over_all_its_columns() -> None:
    table = small_plan().sections[1].blocks[2]
    wide = replace(table, columns=(*table.columns, replace(table.columns[3], key="buget_stat")))
    members = with_texts(wide, {(Part.GROUP, "buget_local"): "Bani", (Part.LABEL, "nr"): "Nr."})
    assert [c.group for c in members["columns"]] == [None, None, None, "Bani", "Bani"]
    assert members["header_rows"][0][:4] == (
        "Nr.",
        "Denumirea serviciului social",
        "Capacitate",
        "Bani",
    )
