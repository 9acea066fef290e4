# SPDX-License-Identifier: EUPL-1.2
"""Tests of the edition of order 1086/2018 against the items of the model."""

from dataclasses import replace

import pytest

from desktop.plan import editions
from desktop.plan.editions import CURRENT, EDITIONS, Certainty, edition, edition_of
from desktop.plan.editions.edition import plan_ident
from desktop.plan.tree import Administration, ListBlock, Period, RowKind, State, Table

COMMUNE = Administration(kind="comuna", name="Lunca Teilor", county="Valea Albă")
COUNTY = Administration(kind="judet", name="Valea Albă", county="Valea Albă")
YEAR = Period(2027, 2027)
MODEL_TABLES = {
    "I.A": "servicii-existente",
    "I.B": "servicii-propuse",
    "I.C": "contractare",
    "I.D": "subventii",
    "III.1.a": "formare",
    "III.1.b": "formare",
    "III.1.c.1": "formare",
    "III.1.c.2": "formare",
    "III.1.c.3": "formare",
    "III.1.c.4": "formare",
    "III.1.d": "formare-peer-review",
    "III.2": "supervizare",
}


@pytest.fixture
def model():
    return edition("order_1086_2018")


@pytest.fixture
def plan(model):
    return model.new_plan(COMMUNE, YEAR)


def section(plan, key):
    return next(s for s in plan.sections if s.key == key)


def table(plan, key):
    return next(b for b in section(plan, key).blocks if isinstance(b, Table))


def test_the_current_edition_is_one_of_the_editions():
    assert CURRENT in EDITIONS
    with pytest.raises(KeyError):
        edition("order_1_1900")


def test_a_plan_knows_its_edition(plan, model):
    assert edition_of(plan) is model
    assert edition_of(replace(plan, edition=None)) is None
    assert edition_of(replace(plan, edition="order_9999_2030")) is None


def test_a_new_plan_has_every_item_of_the_model_in_order(plan):
    keys = [s.key for s in plan.sections]
    assert keys == [
        *("premise", "premise.strategie", "premise.strategii-nationale", "premise.programe"),
        *("premise.acord", "premise.consultare", "cuprins"),
        *("I", "I.A", "I.B", "I.C", "I.D"),
        *("II", "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "II.7", "II.8"),
        *("III", "III.1", "III.1.a", "III.1.b", "III.1.c", "III.1.c.1", "III.1.c.2", "III.1.c.3"),
        *("III.1.c.4", "III.1.d", "III.1.e", "III.1.f", "III.2", "note"),
    ]


def test_tables_of_the_model(plan):
    assert {s.key: t.role for s, t in plan.tables()} == MODEL_TABLES


def test_the_list_of_what_is_published_has_its_printed_frequencies(plan):
    items = section(plan, "II.1").blocks[0].items
    assert [(i.marker, i.indent) for i in items] == [
        *(("a)", 0), ("b)", 0), ("c)", 0), ("d)", 0)),
        *(("(i)", 1), ("(ii)", 1), ("(iii)", 1), ("e)", 0)),
    ]
    frequencies = {i.marker: i.text.rpartition("se actualizează ")[2].rstrip(";.") for i in items}
    assert frequencies["c)"] == "cel puțin lunar"
    assert frequencies["(i)"] == "lunar"
    assert frequencies["(ii)"] == "trimestrial/anual"
    assert frequencies["(iii)"] == "cel puțin anual"
    assert frequencies["e)"] == "cel puțin trimestrial"


def test_supervision_starts_with_the_three_lines_of_the_model(plan):
    assert [row.text("categorie") for row in table(plan, "III.2").rows] == [
        "a) pentru asistenți sociali",
        "b) pentru psihologi",
        "c) alte categorii profesionale",
    ]


def test_the_contents_name_three_chapters(plan):
    assert [item.marker for item in section(plan, "cuprins").blocks[0].items] == ["1.", "2.", "3."]


def test_the_ten_notes_start_empty_and_left_out(plan, model):
    note = section(plan, "note")
    assert note.state is State.LEFT_OUT
    items = note.blocks[0].items
    assert [i.marker for i in items] == [f"*{n})" for n in range(1, 11)]
    assert not any(i.text for i in items)
    marks = {spec.footnote for spec in model.specs if spec.footnote}
    assert marks == {i.marker for i in items}


def test_optional_sections_are_known_and_not_in_a_new_plan(plan, model):
    assert [spec.key for spec in model.missing(plan)] == [
        *("premise.acte", "I.context", "I.grupuri-tinta", "I.beneficiari", "I.principii"),
        *("I.obiective", "I.masuri", "buget", "monitorizare", "final"),
    ]


def test_every_section_to_fill_starts_to_do(plan, model):
    for each in plan.sections:
        spec = model.section(each.key)
        if each.key == "note":
            continue
        complete = spec.heading_only or each.key == "cuprins"
        assert each.state is (State.FILLED if complete else State.TO_DO), each.key


def test_a_table_starts_with_one_row_to_write_in(plan):
    assert [(r.ident, r.kind, r.text("nr")) for r in table(plan, "I.A").rows] == [
        ("t1.1", RowKind.ROW, "1.")
    ]


def test_proposed_services_start_with_column_numbers(plan):
    first, *_rest = table(plan, "I.B").rows
    assert first.kind is RowKind.COLUMN_NUMBERS
    assert list(first.cells.values()) == [str(n) for n in range(1, 14)]


def test_idents_are_fresh(plan):
    assert [s.ident for s in plan.sections] == [f"s{n}" for n in range(1, len(plan.sections) + 1)]
    assert [t.ident for _s, t in plan.tables()] == [f"t{n}" for n in range(1, 13)]


@pytest.mark.parametrize("kind", ["comuna", "oras", "municipiu", "judet", "sector", "județ"])
def test_every_kind_of_administration_gets_a_whole_plan(model, kind):
    name = "Sectorul 2" if kind == "sector" else "Valea Albă"
    plan = model.new_plan(Administration(kind=kind, name=name, county="Valea Albă"), YEAR)
    texts = [plan.title, *(s.heading for s in plan.sections)]
    texts += [
        i.text for s in plan.sections for b in s.blocks if isinstance(b, ListBlock) for i in b.items
    ]
    assert not any("{" in text or "}" in text for text in texts)
    county = kind.startswith("jude")
    level = "județean" if county else "local"
    assert section(plan, "I.A").heading == f"A. Serviciile sociale existente la nivel {level}"
    assert ("Strategia județeană" in section(plan, "premise.strategie").heading) is county


def test_names_with_braces_and_percent_signs_are_left_alone(model):
    odd = Administration(kind="comuna", name="{X} 100%", county="Y")
    assert "comunei {X} 100%" in model.new_plan(odd, YEAR).title


def test_the_ident_of_a_plan_is_plain():
    assert plan_ident(COMMUNE, YEAR) == "lunca-teilor-2027"
    assert plan_ident(replace(COMMUNE, name="Șă-Țî"), YEAR) == "sa-ti-2027"
    assert plan_ident(replace(COMMUNE, name=""), YEAR) == "plan-2027"


def test_a_section_added_later_takes_idents_that_are_free(plan, model):
    added = model.new_section(plan, "I.beneficiari")
    taken = {s.ident for s in plan.sections} | {t.ident for _s, t in plan.tables()}
    assert added.ident not in taken
    assert added.blocks[0].ident not in taken
    assert added.blocks[0].role == "beneficiari"
    with pytest.raises(KeyError):
        model.new_section(plan, "IX")


@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("premise.acte", "premise.consultare"),
        ("I.context", "I"),
        ("I.masuri", "I.D"),
        ("buget", "III.2"),
    ],
)
def test_an_optional_section_has_its_place(plan, model, key, after):
    assert plan.sections[model.position(plan, key) - 1].key == after


def test_a_section_follows_those_a_person_put_under_the_one_before_it(plan, model):
    at = next(i for i, s in enumerate(plan.sections) if s.key == "premise.consultare")
    own = replace(plan.sections[at], ident="s99", key=None, level=3, heading="a mea")
    longer = replace(plan, sections=(*plan.sections[: at + 1], own, *plan.sections[at + 1 :]))
    assert model.position(longer, "premise.acte") == at + 2


def test_in_a_plan_with_nothing_of_the_model_a_section_goes_last(plan, model):
    foreign = replace(plan, sections=tuple(replace(s, key=None) for s in plan.sections))
    assert model.position(foreign, "buget") == len(foreign.sections)


def test_what_is_not_verified_says_so(model):
    assert model.section("III.2").certainty is Certainty.FROM_MEMORY
    assert model.section("note").certainty is Certainty.INFERRED
    assert model.section("I.A").certainty is Certainty.VERIFIED
    assert model.section("monitorizare").certainty is Certainty.PRACTICE


def test_a_section_of_a_persons_own_has_no_declaration(model):
    assert model.section(None) is None
    assert model.section("altceva") is None


def test_an_old_plan_keeps_its_edition_beside_a_newer_one(monkeypatch):
    old = edition(CURRENT).new_plan(COMMUNE, YEAR)
    newer = replace(edition(CURRENT), name="order_of_later", specs=edition(CURRENT).specs[:3])
    monkeypatch.setattr(editions, "EDITIONS", {**EDITIONS, newer.name: newer})
    monkeypatch.setattr(editions, "CURRENT", newer.name)
    new = editions.edition(editions.CURRENT).new_plan(COMMUNE, YEAR)
    assert (edition_of(old), edition_of(new)) == (EDITIONS[CURRENT], newer)
    assert len(new.sections) < len(old.sections)
