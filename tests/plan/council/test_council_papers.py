# SPDX-License-Identifier: EUPL-1.2
"""Which papers a plan needs, and what is proposed in them."""

import re
from dataclasses import replace

import pytest
from council_plans import KINDS, blank_plan, council_plan, with_part

from desktop.plan.calendar.procedures import STANDINGS
from desktop.plan.calendar.year import STEPS
from desktop.plan.council.filling import fill, places_in
from desktop.plan.council.papers import KINDS as PAPER_KINDS
from desktop.plan.council.papers import paper_of, papers_of, text_of
from desktop.plan.council.places import place_values
from desktop.plan.council.rows import keyed, rows_of, used_keys
from desktop.plan.council.signers import signers_of
from desktop.plan.council.specs import PartKind
from desktop.plan.editions.model import Certainty
from desktop.plan.fold import fold
from desktop.plan.tree import Act, Plan

PROCEDURES = ("normativ", "individual", "urgent")
SOUND = frozenset((Certainty.VERIFIED,))


def keys(plan: Plan) -> list[str]:
    return [paper.key for paper in papers_of(plan)]


def text(plan: Plan, key: str, part: str) -> str:
    paper = paper_of(plan, key)
    assert paper is not None
    found = paper.part(part)
    assert found is not None
    return text_of(plan, paper, found)


def test_a_blank_plan_of_a_commune_has_every_paper_of_the_first_round():
    assert keys(blank_plan()) == [
        "invitation",
        "consultation-minutes",
        "county-request",
        "approval-note",
        "report",
        "finance-report",
        "draft",
        "notice",
        "posting",
        "proposals",
        "convening",
        "commission",
        "attendance",
        "decision",
        "letter/prefect",
        "letter/head",
        "letter/department",
        "letter/accounting",
        "letter/county",
        "publicity",
    ]


def test_each_provider_gets_a_letter():
    found = {paper.key: paper for paper in papers_of(council_plan())}
    assert found["invitation/r1"].title == "Invitație – Asociația Pași"
    addressee = found["invitation/r2"].part("addressee")
    assert addressee is not None
    assert addressee.proposed == "Către\nFundația Ana"


@pytest.mark.parametrize("kind", ["judet", "sector"])
def test_a_county_and_a_sector_ask_no_county_council(kind):
    found = keys(council_plan(kind))
    assert not {"county-request", "letter/county"} & set(found)
    decision = text(council_plan(kind), "decision", "considered")
    assert "aviz consultativ" not in decision


def test_an_individual_act_is_not_announced():
    plan = council_plan(procedure="individual")
    assert not {"notice", "posting", "proposals"} & set(keys(plan))
    assert "52/2003" not in text(plan, "decision", "laws")
    assert "A fost comunicată" in text(plan, "publicity", "body")


def test_an_urgent_act_says_why():
    plan = council_plan(procedure="urgent")
    assert "alin. (13)" in text(plan, "decision", "laws")
    assert "[motivul urgenței]" in text(plan, "notice", "opening")
    assert "[motivul urgenței]" in text(plan, "approval-note", "reasons")


def test_the_second_round_follows_once_it_is_begun():
    assert "decision/2" not in keys(council_plan(second_round=""))
    plan = council_plan()
    assert {"approval-note/2", "report/2", "draft/2", "decision/2"} <= set(keys(plan))
    assert not {"invitation/2", "county-request/2"} & set(keys(plan))
    articles = text(plan, "decision/2", "articles").splitlines()
    assert "în sensul că anexa la aceasta se înlocuiește cu anexa care face parte" in articles[0]


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("aviz", "avizul consultativ nr. [nr. răspuns județ]"),
        ("punct de vedere", "punctul de vedere nr. [nr. răspuns județ]"),
        ("fără răspuns", "solicitarea de consultare nr. [nr. solicitare]"),
        ("", "solicitarea de consultare nr. [nr. solicitare]"),
    ],
)
def test_the_decision_cites_what_the_county_answered(answer, cited):
    plan = council_plan(county_answer=answer)
    assert cited in text(plan, "decision", "considered")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_place_is_known_and_every_word_filled(kind, procedure):
    for plan in (council_plan(kind, procedure), replace(blank_plan(kind), title="", sections=())):
        for paper in papers_of(plan):
            known = place_values(plan, paper.name)
            for part in paper.parts:
                assert {fold(p) for p in places_in(part.proposed)} <= set(known), part.key
                assert "{" not in part.proposed
                assert part.proposed or not part.editable, (paper.key, part.key)
                assert not any(line.startswith((",", " ")) for line in part.proposed.splitlines())


SLIPS = re.compile(r",,| ,| ;|  |;\.|[^.]\.\.(?!\.)|\b(\w{2,}) \1\b|\( | \)|„[^”]*$|None")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("procedure", PROCEDURES)
def test_no_sentence_has_a_slip(kind, procedure):
    for plan in (council_plan(kind, procedure), blank_plan(kind)):
        for paper in papers_of(plan):
            known = place_values(plan, paper.name)
            lines = [line for part in paper.parts for line in part.proposed.splitlines()]
            slips = [line for line in lines if SLIPS.search(fill(line, known))]
            assert slips == [], paper.key


@pytest.mark.parametrize("kind", PAPER_KINDS, ids=lambda kind: kind.title)
def test_what_is_not_sure_is_never_printed_by_itself(kind):
    for part in kind.parts:
        assert part.optional or part.certainty in SOUND


@pytest.mark.parametrize(
    ("procedure", "article", "step"),
    [("normativ", "art. 198 alin. (1)", "art. 198"), ("individual", "art. 199", "art. 199")],
)
def test_what_makes_a_decision_known_is_as_sure_as_in_the_calendar(procedure, article, step):
    plan = council_plan(procedure=procedure)
    part = paper_of(plan, "publicity").part("unsure-laws")
    assert article in part.proposed
    assert text(plan, "publicity", "unsure-laws") == ""
    assert "art. 19" not in text(plan, "publicity", "body")
    bases = (*STANDINGS.values(), *(each for each in STEPS if each.key == "publish"))
    (found,) = [each for each in bases if each.basis.startswith(f"Codul administrativ, {step}")]
    assert found.certainty is part.certainty


def test_an_optional_part_prints_once_it_is_taken_in():
    assert text(council_plan(), "decision", "unsure-laws") == ""
    plan = with_part(council_plan(), "decision", "unsure-laws", "art. 129;")
    assert text(plan, "decision", "unsure-laws") == "art. 129;"


def test_a_part_may_be_left_out_or_written_anew():
    assert text(with_part(council_plan(), "draft", "laws", ""), "draft", "laws") == ""
    assert text(with_part(council_plan(), "draft", "laws", "x [y]"), "draft", "laws") == "x [y]"


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_is_signed_by_somebody(kind):
    plan = blank_plan(kind)
    for paper in papers_of(plan):
        assert sum(part.kind is PartKind.SIGNATURES for part in paper.parts) == 1
        assert all(signer.above and signer.name for signer in signers_of(plan, paper)), paper.key
        assert signers_of(plan, paper), paper.key


def test_two_councillors_sign_where_the_chair_refuses():
    plan = council_plan()
    first, second = (paper_of(plan, key) for key in ("decision", "decision/2"))
    assert first is not None
    assert second is not None
    assert [s.name for s in signers_of(plan, first)] == [
        "Ioana Teișanu",
        "Maria Frăsineanu",
    ]
    above = [signer.above for signer in signers_of(plan, second)]
    assert above[:2] == [("CONSILIER LOCAL,",)] * 2
    assert signers_of(plan, second)[0].name == "Ion Carpen"


@pytest.mark.parametrize(
    ("procedure", "count"), [("normativ", 2), ("urgent", 2), ("individual", 1)]
)
def test_a_decision_for_one_case_is_made_public_by_the_secretary_alone(procedure, count):
    plan = council_plan(procedure=procedure)
    signing = signers_of(plan, paper_of(plan, "publicity"))
    assert signing[0].name == "Maria Frăsineanu"
    assert len(signing) == count


def test_who_signs_as_a_delegate_says_so():
    plan = council_plan(**{"delegate/secretar-general": "cu atribuții delegate"})
    paper = paper_of(plan, "publicity")
    assert paper is not None
    above = signers_of(plan, paper)[0].above
    assert above == ("SECRETAR GENERAL AL COMUNEI,", "cu atribuții delegate")


@pytest.mark.parametrize(
    ("department", "above"),
    [
        ("", "ȘEF COMPARTIMENT,"),
        ("Direcția Generală de Asistență Socială", "DIRECTOR GENERAL,"),
        ("Direcţia de asistență socială", "DIRECTOR,"),
        ("Serviciul public", "ȘEF SERVICIU,"),
    ],
)
def test_who_heads_the_department_signs_by_its_name(department, above):
    plan = council_plan(department=department, **{"department-head": "Ilie Nuc"})
    paper = paper_of(plan, "report")
    assert paper is not None
    assert signers_of(plan, paper)[0][1:] == ((above,), "Ilie Nuc")


def test_the_draft_cites_nothing_that_comes_after_it():
    plan = council_plan()
    assert "[nr. anunț]" not in text(plan, "draft", "considered")
    assert "[comisiei]" not in text(plan, "draft", "considered")
    assert "[nr. anunț]" in text(plan, "decision", "considered")


def test_of_a_sector_only_what_every_council_cites_is_printed():
    plan = council_plan("sector")
    assert text(plan, "decision", "power").startswith("În temeiul art. 196 alin. (1) lit. a) din")
    assert "art. 134" not in text(plan, "convening", "basis")
    assert paper_of(plan, "decision").part("unsure-laws") is None


def test_the_minutes_are_cited_as_the_plan_names_them_until_they_are_entered():
    plan = blank_plan()
    (name,) = [paper.name for paper in papers_of(plan) if paper.key == "report"]
    known = place_values(plan, name)
    assert (known["nr. minuta"], known["data minuta"]) == ("5127", "18.11.2026")
    plan = replace(plan, acts=(Act("consultation-minutes", "9"),))
    known = place_values(plan, name)
    assert (known["nr. minuta"], known["data minuta"]) == ("9", "")


@pytest.mark.parametrize(
    ("key", "place", "day"),
    [
        ("decision", "data hotarare", "26.02.2027"),
        ("decision/2", "data hotarare", "30.04.2027"),
        ("commission", "data aviz comisie", "22.02.2027"),
    ],
)
def test_a_paper_of_a_meeting_has_its_day_until_another_is_written(key, place, day):
    plan = council_plan(commission_date="22.02.2027")
    name = paper_of(plan, key).name
    entered = tuple(act for act in plan.acts if act.kind != key)
    plan = replace(plan, acts=(*entered, Act(key, "10")))
    known = place_values(plan, name)
    assert (known["nr."], known["data"], known[place]) == ("10", day, day)
    plan = replace(plan, acts=(*entered, Act(key, "10", "3 mai")))
    assert place_values(plan, name)[place] == "3 mai"
    assert place_values(blank_plan(), name)[place] == ""


def test_the_sworn_word_follows_the_title():
    plan = council_plan()
    known = place_values(plan, papers_of(plan)[0].name)
    assert known["subsemnatul"] == "Subsemnatul"
    assert known["responsabil legea 52"] == "Radu Ulmeanu"  # nobody is "subsemnatul, domnul"
    assert place_values(blank_plan(), papers_of(plan)[0].name)["subsemnatul"] == (
        "Subsemnatul/Subsemnata"
    )


def test_numbers_of_papers_do_not_move_with_letters():
    with_letters = {paper.key: paper.number for paper in papers_of(council_plan(second_round=""))}
    bare = {paper.key: paper.number for paper in papers_of(blank_plan())}
    assert {key: with_letters[key] for key in bare} == bare
    assert with_letters["invitation/r2"] == "01.2"


def test_rows_keep_their_keys_and_new_ones_get_free_ones():
    rows = keyed(({"name": "a"}, {"name": "b", "key": "r1"}, {"name": "c", "key": "r1"}))
    assert [row["key"] for row in rows] == ["r2", "r1", "r3"]
    assert keyed(({"name": "a"},), used=("r1",))[0]["key"] == "r2"


def test_a_key_with_a_number_of_its_letter_is_used():
    plan = replace(blank_plan(), acts=(Act("invitation/r1", "5"), Act("letter/r7/2", "6")))
    assert {"r1", "r7"} <= used_keys(plan)


def test_who_is_told_is_proposed_until_it_is_written():
    assert [row["key"] for row in rows_of(blank_plan("judet"), "recipients")] == [
        "prefect",
        "head",
        "department",
        "accounting",
    ]
    plan = blank_plan()
    lists = {"recipients": ({"name": "Prefectul", "key": "prefect"},)}
    plan = replace(plan, council=replace(plan.council, lists=lists))
    assert [key for key in keys(plan) if key.startswith("letter")] == ["letter/prefect"]


@pytest.mark.parametrize("key", ["draft", "decision"])
def test_the_decision_names_who_else_is_told(key):
    plan = blank_plan()
    assert "precum și" not in text(plan, key, "articles")
    rows = (
        *rows_of(plan, "recipients"),
        {"key": "r1", "name": "Școala  Gimnazială"},
        {"key": "r2", "name": " "},
        {"key": "r3", "name": "Asociația Pași"},
    )
    plan = replace(plan, council=replace(plan.council, lists={"recipients": rows}))
    last = text(plan, key, "articles").splitlines()[-1]
    assert "socială, precum și către Școala Gimnazială, Asociația Pași, și se aduce" in last


def test_a_decision_for_one_case_cites_nothing_of_an_announcement():
    considered = text(council_plan(procedure="individual"), "decision", "considered")
    assert "[nr. anunț]" not in considered
    assert "[nr. situație]" not in considered
    assert "[nr. situație]" in text(council_plan(), "decision", "considered")


def test_the_decision_cites_its_draft_first_and_the_draft_not_itself():
    assert text(council_plan(), "decision", "considered").startswith("proiectul de hotărâre nr. [")
    assert text(council_plan(), "draft", "considered").startswith("referatul de aprobare nr. [")
