# SPDX-License-Identifier: EUPL-1.2
"""Every declaration is walked: keys that last for ever, wordings that exist, help that is short."""

import string

import pytest

from desktop.plan.declare import Cell, Kind, declared_fields
from desktop.plan.editions import EDITIONS, Certainty, TableSeed
from desktop.plan.roles import ROLES

# Permanent: a released key may get an alias, it is never renamed or taken away.
PERMANENT_COLUMNS = {
    "servicii-existente": "nr cod denumire capacitate grad_ocupare buget_local buget_judetean "
    "buget_stat contributii alte_surse",
    "servicii-propuse": "nr denumire cod categorie capacitate_zi capacitate_locuri spatiu_mp "
    "resurse_umane buget_local buget_judetean buget_stat contributii alte_surse justificare",
    "contractare": "nr obiective actiuni indicatori responsabili buget_estimativ surse_finantare "
    "cod_cpv cod procedura termen",
    "subventii": "nr organizatie unitate cod persoane_asistate subventie_lunara suma_anuala act",
    "beneficiari": "nr categorie in_evidenta serviti solicitari_nesolutionate sursa data",
    "informare": "nr activitate descriere canale frecventa responsabili buget_estimat",
    "formare": "cursanti nr_persoane buget_estimat",
    "formare-peer-review": "teme nr_persoane buget_estimat",
    "supervizare": "categorie nr_persoane buget_estimat",
    "obiective": "obiective_specifice actiuni indicatori responsabili termen",
    "plan-operational": "obiective_specifice masuri indicatori termen responsabili parteneri "
    "surse_finantare",
    "buget-trimestrial": "denumire cod total trim_1 trim_2 trim_3 trim_4",
    "liber": "coloana_1 coloana_2 coloana_3",
}
PERMANENT_SECTIONS = {
    "order_1086_2018": "premise premise.strategie premise.strategii-nationale premise.programe "
    "premise.acord premise.consultare premise.acte cuprins I I.context I.grupuri-tinta "
    "I.beneficiari I.principii I.obiective I.A I.B I.C I.D I.masuri II II.1 II.2 II.3 II.4 II.5 "
    "II.6 II.7 II.8 III III.1 III.1.a III.1.b III.1.c III.1.c.1 III.1.c.2 III.1.c.3 III.1.c.4 "
    "III.1.d III.1.e III.1.f III.2 buget monitorizare final note"
}
PLACES = {"title", "council", "unit", "level", "level_f", "for_period"}
LONGEST_HELP = 240

every_role = pytest.mark.parametrize("role", ROLES.values(), ids=ROLES.keys())
every_spec = pytest.mark.parametrize(
    "spec", [pytest.param(s, id=s.key) for e in EDITIONS.values() for s in e.specs]
)


@every_role
def test_keys_are_permanent(role):
    assert [d.key for d in role.columns] == PERMANENT_COLUMNS[role.key].split()


def test_roles_are_permanent():
    assert list(ROLES) == list(PERMANENT_COLUMNS)


@every_role
def test_no_two_columns_of_a_role_share_a_key_or_an_alias(role):
    keys = [key for declared in role.columns for key in declared.keys]
    assert len(keys) == len(set(keys))


@every_role
def test_every_field_is_a_declared_cell_of_its_kind(role):
    row = role.row_type()
    fields = [d.field for d in declared_fields(role.row_type)]
    assert fields == list(role.row_type.__dataclass_fields__)
    for declared in role.columns:
        cell = getattr(row, declared.field)
        assert isinstance(cell, Cell)
        assert (cell.text, cell.kind) == ("", declared.kind)


@every_role
def test_labels_and_official_wordings_are_written(role):
    assert role.label and role.help and len(role.help) <= LONGEST_HELP
    for declared in role.columns:
        assert declared.label.strip() == declared.label != ""
        assert declared.official.strip() == declared.official != ""
        assert len(declared.help) <= LONGEST_HELP


@every_role
def test_only_money_has_a_unit_and_only_figures_a_total(role):
    figures = {Kind.AMOUNT, Kind.QUANTITY, Kind.OCCUPANCY, Kind.AREA}
    for declared in role.columns:
        assert declared.unit in (None, "lei", "mii lei")
        assert declared.unit is None or declared.kind is Kind.AMOUNT
        assert not declared.total or declared.kind in figures


@every_role
def test_groups_stand_over_neighbours(role):
    groups = [d.group for d in role.columns]
    runs = [g for g, before in zip(groups, [None, *groups], strict=False) if g and g != before]
    assert len(runs) == len(set(runs))


def test_every_kind_is_used():
    used = {d.kind for role in ROLES.values() for d in role.columns}
    assert used == set(Kind)


def test_official_wordings_use_comma_below_letters():
    texts = [d.official for role in ROLES.values() for d in role.columns]
    texts += [s.heading for e in EDITIONS.values() for s in e.specs]
    assert not set("".join(texts)) & set("şţŞŢ")


@pytest.mark.parametrize("name", EDITIONS)
def test_section_keys_are_permanent(name):
    assert [spec.key for spec in EDITIONS[name].specs] == PERMANENT_SECTIONS[name].split()


@every_spec
def test_a_section_is_declared_whole(spec):
    assert 0 <= spec.level <= 4
    assert spec.heading.strip() == spec.heading != ""
    assert 0 < len(spec.help) <= LONGEST_HELP
    assert 1 <= spec.help.count(". ") + 1 <= 3
    assert spec.basis.strip() == spec.basis != ""
    assert isinstance(spec.certainty, Certainty)
    assert spec.sentence.strip() != ""


@every_spec
def test_patterns_name_only_places_that_exist(spec):
    named = {name for _text, name, _spec, _conversion in string.Formatter().parse(spec.heading)}
    assert named <= {None, *PLACES}


@every_spec
def test_an_optional_heading_needs_no_names(spec):
    """It is offered in a menu before any plan's names are known."""
    assert not spec.optional or "{" not in spec.heading


@every_spec
def test_seeded_tables_have_a_role_and_its_columns(spec):
    for seed in spec.seeds:
        if isinstance(seed, TableSeed):
            assert seed.role in ROLES
            keys = {d.key for d in ROLES[seed.role].columns}
            assert set(seed.labels) <= keys
            assert all(set(row) <= keys for row in seed.rows)


@every_spec
def test_a_heading_only_section_holds_nothing(spec):
    assert not (spec.heading_only and spec.seeds)
