# SPDX-License-Identifier: EUPL-1.2
"""A document that cannot be a plan is refused with the place and the reason."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.intake.interchange import plan_of, read_plan
from desktop.intake.interchange_json import MAXIMUM_BYTES, MAXIMUM_DEPTH, parse_json
from desktop.plan.errors import BadInput

TABLE = "sections[1].blocks[0]"
ITEM = "sections[0].blocks[1].items[0]"


def refusal(read, given_input):
    with pytest.raises(BadInput) as caught:
        read(given_input)
    assert caught.value.message.pattern
    return caught.value


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (b"", "", "line 1, character 1."),
        (b'{"schema": ', "", "line 1, character 12."),
        (b"PK\x03\x04\xff", "", "byte 4 on"),
        ("{}".encode("utf-16"), "", "byte 0 on"),
        (b'{"a": NaN}', "", "NaN"),
        (b'{"a": -Infinity}', "", "Infinity"),
        (b'{"a": 1e999}', "", "1e999"),
        (b'{"a": ' + b"9" * 5000 + b"}", "", "too long"),
        (b'{"b": [{"a": 1, "a": 2}]}', "b[0].a", "twice"),
        (b'{"a": "\\ud800"}', "a", "half a character"),
        (b'{"\\udc00": 1}', "", "half a character"),
        (b"[" * 40 + b"]" * 40, "[0]" * MAXIMUM_DEPTH, "levels"),
        (b"[" * 1_000_000, "", "levels"),
    ],
)
def test_damaged_files(data, place, reason):
    error = refusal(parse_json, data)
    assert error.place == place
    assert reason in str(error)


def test_the_deepest_file_that_is_read():
    assert parse_json(b"[" * MAXIMUM_DEPTH + b"]" * MAXIMUM_DEPTH)
    refusal(parse_json, b"[" * (MAXIMUM_DEPTH + 1) + b"]" * (MAXIMUM_DEPTH + 1))


def test_a_file_that_is_too_large_is_not_even_looked_at():
    assert "32 MB" in str(refusal(parse_json, b" " * (MAXIMUM_BYTES + 1)))


@pytest.mark.parametrize(
    "document", [None, 3, [], {}, {"schema": 1}, {"schema": "altceva/1", "sections": []}]
)
def test_foreign_files(document):
    error = refusal(plan_of, document)
    assert error.place == "schema"
    assert "not a plan" in str(error)


def test_a_newer_form_is_named():
    assert "plan-social/2" in str(refusal(plan_of, {"schema": "plan-social/2"}))


def change(document, place, value):
    """`document` with the member at `place` ("sections.1.level") set, or taken away for None."""
    *path, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    node = document
    for step in path:
        node = node[step]
    if value is None:
        del node[last]
    else:
        node[last] = value


@pytest.mark.parametrize(
    ("member", "value", "place", "reason"),
    [
        ("title", None, "title", "missing"),
        ("title", 3, "title", "A text"),
        ("issuer", [], "issuer", "Named values"),
        ("issuer.county", None, "issuer.county", "missing"),
        ("issuer.siruta", "17", "issuer.siruta", "whole number"),
        ("period.from", "2027", "period.from", "whole number"),
        ("period.to", True, "period.to", "whole number"),
        ("stage", "gata", "stage", "not known"),
        ("officials", {}, "officials", "A list"),
        ("acts", [{"kind": 1}], "acts[0].kind", "A text"),
        ("council", 5, "council", "Named values"),
        ("council", {"entries": {"a": 1}}, "council.entries.a", "A text"),
        ("council", {"lists": {"a": [{"b": None}]}}, "council.lists.a[0].b", "A text"),
        ("council", {"papers": [{"key": "a"}, {"key": "a"}]}, "council.papers[1].key", "already"),
        ("letterhead", "ROMÂNIA", "letterhead", "Named values"),
        ("letterhead", {"site": None}, "letterhead.site", "A text"),
        ("letterhead", {"picture": "AA=A"}, "letterhead.picture", "base64"),
        ("letterhead", {"picture": "ș"}, "letterhead.picture", "base64"),
        ("letterhead", {"picture": "AB=="}, "letterhead.picture", "base64"),
        ("letterhead", {"picture": "AAAA"}, "letterhead.picture", "not a picture"),
        ("sections", {}, "sections", "A list"),
        ("sections.0.level", 5, "sections[0].level", "level from 0 to 4"),
        ("sections.0.heading", None, "sections[0].heading", "missing"),
        ("sections.0.state", "gata", "sections[0].state", "not known"),
        ("sections.0.blocks.0.type", "poza", "sections[0].blocks[0].type", "poza"),
        ("sections.0.blocks.0.role", 1, "sections[0].blocks[0].role", "A text"),
        ("sections.0.blocks.1.items.0", "x", ITEM, "Named values"),
        ("sections.0.blocks.1.items.0.indent", -1, f"{ITEM}.indent", "number"),
        ("sections.0.blocks.1.items.0.tight", 1, f"{ITEM}.tight", "true"),
        ("sections.1.id", "s1", "sections[1].id", "already"),
        ("sections.1.blocks.0.columns.1.key", "nr", f"{TABLE}.columns[1].key", "already"),
        ("sections.1.blocks.0.columns.0.width", 0, f"{TABLE}.columns[0].width", "above zero"),
        ("sections.1.blocks.0.columns.0.visible", "da", f"{TABLE}.columns[0].visible", "true"),
        ("sections.1.blocks.0.header_rows.1", "x", f"{TABLE}.header_rows[1]", "A list"),
        ("sections.1.blocks.0.header_rows.1.0", 1, f"{TABLE}.header_rows[1][0]", "A text"),
        ("sections.1.blocks.0.rows.1.id", "t1.1", f"{TABLE}.rows[1].id", "already"),
        ("sections.1.blocks.0.rows.1.kind", "rand", f"{TABLE}.rows[1].kind", "colnumbers"),
        ("sections.1.blocks.0.rows.1.cells", None, f"{TABLE}.rows[1].cells", "missing"),
        ("sections.1.blocks.0.rows.1.cells.1", 7, f"{TABLE}.rows[1].cells[1]", "A text"),
        ("sections.1.blocks.0.rows.1.cells", ["", "", ""], f"{TABLE}.rows[1].cells[2]", "more"),
        ("sections.1.blocks.0.rows.0.continues", "t1.2", f"{TABLE}.rows[0].continues", "no row"),
        ("sections.1.blocks.0.rows.0.continues_columns", ["x"],
         f"{TABLE}.rows[0].continues_columns", "no column"),
        ("sections.1.blocks.0.rows.0.units", {"x": "lei"}, f"{TABLE}.rows[0].units", "no column"),
        ("sections.1.blocks.0.unit", {"nr": 1}, f"{TABLE}.unit.nr", "A text"),
        ("sections.1.blocks.0.marks", [], f"{TABLE}.marks", "Named values"),
        ("sections.1.blocks.0.groups", [{"label": "", "rows": ["t9"]}],
         f"{TABLE}.groups[0].rows[0]", "no row"),
        ("sections.1.blocks.0.groups", [{"label": "", "rows": ["t1.1", "t1.1"]}],
         f"{TABLE}.groups[0].rows[1]", "already"),
        ("sections.1.blocks.0.merges", [{"column": "x", "value": "", "rows": ["t1.1"]}],
         f"{TABLE}.merges[0].column", "no column"),
        ("sections.1.blocks.0.merges", [{"column": "nr", "value": "", "rows": ["t1.1", "t9"]}],
         f"{TABLE}.merges[0].rows[1]", "no row"),
        ("sections.1.blocks.0.merges", [{"column": "nr", "value": "", "rows": []}],
         f"{TABLE}.merges[0].rows", "at least one"),
        ("sections.1.blocks.0.merges", [{"column": "nr", "rows": ["t1.1"]}],
         f"{TABLE}.merges[0].value", "missing"),
    ],
)  # fmt: skip
def test_the_place_and_the_reason(a_document, member, value, place, reason):
    change(a_document, member, value)
    error = refusal(plan_of, a_document)
    assert error.place == place
    assert reason in str(error)


def test_tables_and_rows_are_named_once_in_the_whole_plan(a_document):
    second = json.loads(json.dumps(a_document["sections"][1])) | {"id": "s3"}
    a_document["sections"].append(second)
    assert refusal(plan_of, a_document).place == "sections[2].blocks[0].id"
    second["blocks"][0]["id"] = "t2"
    assert refusal(plan_of, a_document).place == "sections[2].blocks[0].rows[0].id"


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_a_broken_document_never_raises_anything_else(data):
    """Any byte of a real document changed: it is read, or refused in our own words."""
    text = json.dumps(_minimal()).encode()
    at = data.draw(st.integers(min_value=0, max_value=len(text) - 1))
    broken = text[:at] + data.draw(st.binary(max_size=2)) + text[at + 1 :]
    try:
        read_plan(broken)
    except BadInput as error:
        assert str(error)


def _minimal():
    return {
        "schema": "plan-social/1",
        "id": "p",
        "kind": "k",
        "issuer": {"type": "t", "name": "n", "county": "c"},
        "period": {"from": 1, "to": 2},
        "title": "",
        "sections": [{"id": "s", "level": 0, "heading": None, "blocks": []}],
    }
