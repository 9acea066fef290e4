# SPDX-License-Identifier: EUPL-1.2
"""The sample plan shows everything a plan may hold, is right, and is about nobody."""

import csv
from collections import Counter

import pytest

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_json
from desktop.plan import derived
from desktop.plan.checks import check
from desktop.plan.columns import value_of
from desktop.plan.council.papers import paper_of
from desktop.plan.council.signers import signers_of
from desktop.plan.editions import edition_of
from desktop.plan.findings import Severity
from desktop.plan.naming import plan_title
from desktop.plan.office import AUTHOR, CHAIR, MAYOR, PUBLIC_RELATIONS, SECRETARY
from desktop.plan.roles import ROLES, role
from desktop.plan.signing import signers
from desktop.plan.totals import group_totals, total
from desktop.plan.tree import (
    ListBlock,
    Paragraph,
    Plan,
    RowKind,
    Signature,
    Stage,
    State,
    Table,
)
from desktop.plan.values import Staff

BUDGETS = ("buget_local", "buget_judetean", "buget_stat", "contributii", "alte_surse")
SAMPLE = paths.resources() / "sample" / "lunca-teilor-2027.json"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(SAMPLE.read_bytes())


def test_everyone_who_signs_its_papers_by_office_is_named(plan):
    roles = {official.role for official in plan.officials if official.name.strip()}
    assert roles == {MAYOR, CHAIR, SECRETARY, AUTHOR, PUBLIC_RELATIONS}
    notice = paper_of(plan, "notice")
    assert "Vlad Mesteacăn" in {signer.name for signer in signers_of(plan, notice)}


def table(plan: Plan, role_key: str) -> Table:
    return next(t for _section, t in plan.tables() if t.role == role_key)


def texts_of(plan: Plan) -> list[str]:
    texts = [plan.title]
    for section in plan.sections:
        texts += [section.heading or "", section.sentence or ""]
        for block in section.blocks:
            if isinstance(block, Paragraph):
                texts.append(block.text)
            elif isinstance(block, ListBlock):
                texts += [item.text for item in block.items]
            elif isinstance(block, Table):
                texts += [text for row in block.rows for text in row.cells.values()]
                texts += [c.label for c in block.columns] + list(block.notes)
    return texts


def test_it_is_written_as_we_write(plan):
    assert plan_to_json(plan) == SAMPLE.read_text(encoding="utf-8")


def test_its_commune_and_county_do_not_exist(plan):
    with (paths.resources() / "code_lists" / "uat.csv").open(encoding="utf-8") as lines:
        names = {(row["tip"], row["nume"]) for row in csv.DictReader(lines)}
    assert names
    assert ("comună", plan.administration.name) not in names
    assert ("județ", plan.administration.county) not in names


def test_every_role_is_shown(plan):
    assert {t.role for _section, t in plan.tables()} == set(ROLES)


def test_every_section_of_the_model_is_there_in_its_order(plan):
    model = edition_of(plan)
    assert model is not None
    assert [s.key for s in plan.sections] == [spec.key for spec in model.specs]
    assert plan.title == plan_title(plan.administration, plan.period)


def test_nothing_is_left_to_do(plan):
    states = Counter(s.state for s in plan.sections)
    assert states[State.TO_DO] == 0
    assert states[State.NOT_APPLICABLE] >= 2
    assert all(s.sentence for s in plan.sections if s.state is State.NOT_APPLICABLE)


def test_what_is_not_the_case_is_said_at_every_level(plan):
    folded = [text.lower() for text in texts_of(plan)]
    assert any(text == "nu este cazul" for text in folded)  # a cell
    assert any(text.endswith(": nu este cazul.") for text in folded)  # a line


def test_existing_services_fill_pages(plan):
    services = table(plan, "servicii-existente")
    kinds = Counter(row.kind for row in services.rows)
    assert kinds[RowKind.ROW] >= 25
    assert kinds[RowKind.GROUP] >= 3
    assert kinds[RowKind.TOTAL] == kinds[RowKind.NOTE] == 1
    assert services.merges[0].column == "buget_judetean"
    assert set(derived.marks(services).values()) == {"*", "**"}
    assert len(services.notes) == 2


@pytest.mark.parametrize("key", BUDGETS)
def test_totals_of_existing_services_are_right(plan, key):
    services = table(plan, "servicii-existente")
    printed = next(row for row in services.rows if row.kind is RowKind.TOTAL)
    computed = total(services, key)
    assert computed.skipped == ()
    assert value_of(services, printed, key).number() == computed.value
    assert sum(t.value or 0 for _group, t in group_totals(services, key)) == computed.value


def test_every_printed_total_is_right(plan):
    checked = 0
    for _section, each in plan.tables():
        for printed in (row for row in each.rows if row.kind is RowKind.TOTAL):
            for declared in (d for d in role(each.role).columns if d.total):
                said = value_of(each, printed, declared.key).number()
                if said is not None:
                    assert said == total(each, declared.key).value, (each.ident, declared.key)
                    checked += 1
    assert checked >= 15


def test_budget_lines_are_right(plan):
    for _section, each in plan.tables():
        if each.role != "buget-trimestrial":
            continue
        for row in each.rows:
            year, *quarters = (
                value_of(each, row, key).number()
                for key in ("total", "trim_1", "trim_2", "trim_3", "trim_4")
            )
            assert year == sum(quarters), row.ident


def test_training_costs_what_the_budget_gives_it(plan):
    training = sum(
        total(t, "buget_estimat").value or 0 for _s, t in plan.tables() if t.role == "formare"
    )
    budgeted = sum(
        value_of(t, row, "total").number() or 0
        for _s, t in plan.tables()
        if t.role == "buget-trimestrial"
        for row in t.rows
        if row.text("cod") == "20.13"
    )
    assert training == budgeted == 22_600


def test_proposed_services_have_numbers_letters_and_a_tall_cell(plan):
    proposed = table(plan, "servicii-propuse")
    section = next(s for s in plan.sections if s.key == "I.B")
    assert proposed.rows[0].kind is RowKind.COLUMN_NUMBERS
    assert set(derived.legend(section, proposed)) == set("ABCDEFGH")
    assert max(len(row.text("justificare")) for row in proposed.rows) > 1500
    for row in proposed.rows[1:]:
        staff = value_of(proposed, row, "resurse_umane")
        assert isinstance(staff, Staff)
        assert staff.counted and not staff.uncounted


def test_it_is_signed_by_those_whom_it_names_at_each_stage(plan):
    assert not [b for s in plan.sections for b in s.blocks if isinstance(b, Signature)]
    for stage, first in ((Stage.PROJECT, "primar"), (Stage.FINAL, "presedinte-sedinta")):
        signing = signers(plan, stage)
        assert [each.role for each in signing] == [first, "secretar-general", "intocmit"]
        assert all(each.name.strip("…") for each in signing)


def test_its_letters_are_the_right_ones(plan):
    assert not set("".join(texts_of(plan))) & set("şţŞŢ\u0327")


def test_review_has_something_to_show_and_nothing_wrong(plan):
    severities = Counter(finding.severity for finding in check(plan))
    assert severities[Severity.ERROR] == 0
    assert 2 <= severities[Severity.WARNING] <= 4
