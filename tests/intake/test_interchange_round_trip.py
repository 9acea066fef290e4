# SPDX-License-Identifier: EUPL-1.2
"""What is read from the interchange comes back the same, whatever a document holds."""

import json
import string
from base64 import b64encode

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_plan import DOT

from desktop.intake.code_lists import nomenclature
from desktop.intake.interchange import plan_of, read_plan
from desktop.output.interchange import plan_to_document, plan_to_json
from desktop.plan.checks import CHECKS, check
from desktop.plan.tree import State

KEYS = ("nr", "cod", "A", "denumire", "capacitate", "buget_local", "total", "termen", "cod_cpv")
ROLES = ("servicii-existente", "contractare", "buget-trimestrial", "plan-operational", "al-nostru")
WORDS = (
    "*2) notă",
    "110*",
    "1234.5",
    "10.01",
    "până la 28.02. 2025",
    "are două obiective:",
    "c.1.",
)
ANY_TEXT = st.text(alphabet=st.sampled_from("aăâșşț *\n1A-–.:(){}<&\t“"), max_size=12)
TEXT = ANY_TEXT | st.sampled_from(WORDS)
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
UNKNOWN = st.dictionaries(st.sampled_from(("x-note", "autor", "")), PLAIN, max_size=2)
LETTERHEAD = {
    **dict.fromkeys(("heading", "address", "fiscal_code", "phone", "email", "site"), TEXT),
    "picture": st.none() | st.just(b64encode(DOT).decode()),
}
YEAR = st.integers(min_value=2000, max_value=2040)


def objects(required, optional=None):
    """Objects with these members, some optional ones, and some that nobody knows."""
    known = st.fixed_dictionaries(required, optional=optional or {})
    return st.builds(lambda members, unknown: members | unknown, known, UNKNOWN)


def maybe(strategy):
    return st.none() | strategy


@st.composite
def tables(draw, ident):
    keys = draw(
        st.lists(st.sampled_from(("nr", "cod", "A", "B", "buget")), max_size=4, unique=True)
    )
    columns = [
        draw(
            objects(
                {"key": st.just(key), "label": TEXT | st.sampled_from(("A", "Buget (mii lei)"))},
                {
                    "group": maybe(TEXT),
                    "visible": st.booleans(),
                    "width": maybe(st.floats(min_value=0.5, max_value=9)),
                    "unit": maybe(TEXT),
                },
            )
        )
        for key in keys
    ]
    rows = draw_rows(draw, ident, keys)
    idents = [row["id"] for row in rows]
    some_rows = (
        st.lists(st.sampled_from(idents), unique=True, max_size=4) if idents else st.just([])
    )
    by_place = st.dictionaries(TEXT, TEXT, max_size=2)
    unit = TEXT | st.just("mii lei")
    by_key = st.dictionaries(st.sampled_from(keys), unit, max_size=2) if keys else st.just({})
    merge = {
        "column": st.sampled_from(keys or [""]),
        "value": TEXT,
        "rows": st.lists(st.sampled_from(idents or [""]), unique=True, min_size=1, max_size=4),
    }
    required = {
        "type": st.just("table"),
        "id": st.just(ident),
        "role": st.sampled_from(ROLES),
        "caption": maybe(TEXT),
        "columns": st.just(columns),
        "header_rows": st.lists(st.lists(TEXT, max_size=3), max_size=2),
        "groups": st.lists(objects({"label": TEXT, "rows": some_rows}), max_size=2),
        "rows": st.just(rows),
        "merges": st.lists(objects(merge), max_size=2) if keys and idents else st.just([]),
        "notes": st.lists(TEXT, max_size=2),
    }
    return draw(objects(required, {"legend": by_place, "marks": by_place, "unit": by_key}))


def draw_rows(draw, ident, keys):
    rows = []
    kinds = st.sampled_from(("row", "group", "total", "colnumbers", "note", "continuation"))
    for number in range(draw(st.integers(min_value=0, max_value=4))):
        above = [row["id"] for row in rows]
        some_keys = st.lists(st.sampled_from(keys), unique=True) if keys else st.just([])
        row = {
            "id": st.just(f"{ident}.{number}"),
            "kind": kinds,
            "cells": st.lists(TEXT, max_size=len(keys)),
        }
        more = {
            "continues": maybe(st.sampled_from(above)) if above else st.none(),
            "continues_columns": maybe(some_keys),
            "units": st.dictionaries(st.sampled_from(keys), TEXT) if keys else st.just({}),
        }
        rows.append(draw(objects(row, more)))
    return rows


def councils():
    texts = st.dictionaries(TEXT, TEXT, max_size=2)
    kept = {"name": TEXT, "sha256": TEXT, "kept_at": TEXT}
    files = st.lists(objects(kept, {"signed": st.booleans()}), max_size=2)
    papers = st.lists(
        objects({"key": TEXT}, {"parts": texts, "files": files}),
        max_size=2,
        unique_by=lambda paper: paper["key"],
    )
    rows = st.dictionaries(TEXT, st.lists(texts, max_size=2), max_size=2)
    members = {"procedure": TEXT, "entries": texts, "lists": rows, "papers": papers}
    return objects({}, members)


@st.composite
def sections(draw, number):
    paragraph = objects(
        {"type": st.just("paragraph"), "text": TEXT | st.just("A - Buget local;")},
        {"role": maybe(TEXT)},
    )
    item = objects(
        {"marker": TEXT, "text": TEXT, "indent": st.integers(min_value=0, max_value=8)},
        {"tight": st.booleans()},
    )
    listing = objects({"type": st.just("list"), "items": st.lists(item, max_size=3)})
    signature = objects({"type": st.just("signature"), "lines": st.lists(TEXT, max_size=3)})
    blocks = draw(st.lists(paragraph | listing | signature, max_size=3))
    if draw(st.booleans()):
        blocks.append(draw(tables(f"t{number}")))
    required = {
        "id": st.just(f"s{number}"),
        "level": st.integers(min_value=0, max_value=4),
        "heading": maybe(TEXT),
        "blocks": st.just(blocks),
    }
    optional = {
        "key": maybe(TEXT),
        "state": st.sampled_from([state.value for state in State]),
        "sentence": maybe(TEXT),
    }
    return draw(objects(required, optional))


@st.composite
def documents(draw):
    official = objects({"role": TEXT, "name": TEXT}, {"title": TEXT})
    act = objects({"kind": TEXT}, {"number": TEXT, "date": TEXT})
    issuer = {"type": TEXT, "name": TEXT, "county": TEXT}
    count = draw(st.integers(min_value=0, max_value=3))
    required = {
        "schema": st.just("plan-social/1"),
        "id": TEXT,
        "kind": TEXT,
        "issuer": objects(issuer, {"siruta": maybe(st.integers())}),
        "period": objects({"from": YEAR, "to": YEAR}),
        "title": TEXT,
        "sections": st.just([draw(sections(number)) for number in range(count)]),
    }
    optional = {
        "edition": maybe(TEXT),
        "stage": st.sampled_from(("ciorna", "proiect", "final")),
        "officials": st.lists(official, max_size=2),
        "acts": st.lists(act, max_size=2),
        "letterhead": maybe(objects({}, LETTERHEAD)),
        "council": councils(),
    }
    return draw(objects(required, optional))


@given(documents())
@settings(max_examples=100, deadline=None)
def test_any_plan_can_be_checked(document):
    plan = plan_of(document)
    for finding in check(plan, nomenclature()):
        assert finding.check in CHECKS


@given(documents())
@settings(max_examples=150, deadline=None)
def test_any_document_comes_back_the_same(document):
    text = json.dumps(document, ensure_ascii=False)
    plan = read_plan(text.encode())
    # Compared as JSON text, for which 1, 1.0 and true are three things.
    assert canonical(plan_to_document(plan)) == canonical(document)
    assert read_plan(plan_to_json(plan).encode()) == plan


def canonical(document):
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def test_real_plans_come_back_byte_for_byte(seed_path):
    data = seed_path.read_bytes()
    assert plan_to_json(read_plan(data)).encode() == data.rstrip(b"\n") + b"\n"


def test_what_real_plans_say_twice_is_held_once(seed):
    """Groups, units, marks and the legend of the real plans are what their texts say."""
    for _section, table in seed.tables():
        assert (table.groups, table.units, table.legend, table.marks) == (None,) * 4
        assert all(merge.value is None for merge in table.merges)


def test_a_byte_order_mark_is_skipped(a_document):
    data = b"\xef\xbb\xbf" + json.dumps(a_document).encode()
    assert plan_to_document(read_plan(data)) == a_document


def test_missing_tail_cells_stay_missing(a_document):
    table = a_document["sections"][1]["blocks"][0]
    table["rows"][0]["cells"] = ["1"]
    table["rows"][1]["cells"] = []
    plan = plan_of(a_document)
    assert [dict(row.cells) for row in plan.sections[1].blocks[0].rows] == [{"nr": "1"}, {}]
    assert plan_to_document(plan) == a_document


def test_state_is_written_only_where_it_says_more(a_document):
    a_document["sections"][0] |= {"state": "not-applicable", "sentence": "Nu este cazul."}
    plan = plan_of(a_document)
    assert [section.state for section in plan.sections] == [State.NOT_APPLICABLE, State.FILLED]
    assert "state" not in plan_to_document(plan)["sections"][1]
    assert plan_to_document(plan) == a_document


def test_letters_of_the_alphabet_survive(a_document):
    a_document["title"] = string.printable + "șțȘȚăâîşţ✓▪·‑\u00a0\u200b𝐀"
    assert plan_to_document(read_plan(json.dumps(a_document).encode())) == a_document
