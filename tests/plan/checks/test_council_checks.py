# SPDX-License-Identifier: EUPL-1.2
"""Votes, days and numbers of the council file."""

from dataclasses import replace

import pytest
from council_plans import council_plan, with_part
from invented import a_plan, found

from desktop.plan.council.texts import entry_at
from desktop.plan.findings import Severity
from desktop.plan.tree import Act, CouncilFile, Plan, Signature


def plan_with(acts: dict[str, str] | None = None, **entries: str) -> Plan:
    """A plan with these entries and these dates of papers; "_" stands for "-" in their keys."""
    said = {key.replace("_", "-"): text for key, text in entries.items()}
    made = tuple(Act(kind, "1", date) for kind, date in (acts or {}).items())
    return replace(a_plan(), council=CouncilFile(entries=said), acts=made)


def votes(**entries: str) -> list[str]:
    return [str(each.message) for each in found("votes-add-up", plan_with(**entries))]


def test_a_whole_council_file_is_without_findings():
    plan = council_plan()
    names = ("votes-add-up", "council-days", "council-entries", "council-places")
    assert [each for name in names for each in found(name, plan)] == []


def test_the_minutes_have_one_number():
    plan = replace(council_plan(), acts=(Act("consultation-minutes", "5.127"),))
    assert found("council-minutes", plan) == []
    plan = replace(plan, acts=(Act("consultation-minutes", "5128"),))
    (finding,) = found("council-minutes", plan)
    assert str(finding.message) == (
        "The minutes have number 5128 here, but number 5127 in the plan."
    )


def test_what_is_not_entered_yet_is_no_finding():
    assert votes() == []
    assert votes(votes_for="9", in_office="13") == []
    assert found("council-days", plan_with()) == []


def test_more_votes_than_councillors_present_is_an_error_with_its_arithmetic():
    plan = plan_with(votes_for="11", votes_against="1", abstentions="1", present="12")
    (finding,) = found("votes-add-up", plan)
    assert finding.severity is Severity.ERROR
    assert str(finding.message) == (
        "11 + 1 + 1 = 13 votes, but only 12 councillors: Councillors present."
    )
    assert entry_at(finding.place) == "votes-for"


def test_votes_are_held_against_those_in_office_where_nobody_said_who_was_present():
    assert votes(votes_for="14", in_office="13") == [
        "14 = 14 votes, but only 13 councillors: Councillors in office."
    ]


@pytest.mark.parametrize(("present", "wrong"), [("13", 0), ("14", 1), ("--", 0)])
def test_no_more_are_present_than_in_office(present, wrong):
    assert len(votes(present=present, in_office="13")) == wrong


def test_fewer_votes_than_present_is_fine():
    assert votes(votes_for="7", votes_against="--", abstentions="", present="12") == []


def test_the_second_round_is_counted_by_itself():
    plan = plan_with(votes_for="9", present="9", in_office="9", **{"votes_for/2": "10"})
    (finding,) = found("votes-add-up", plan)
    assert entry_at(finding.place) == "votes-for/2"


@pytest.mark.parametrize(
    ("acts", "entries", "key"),
    [
        ({"commission": "27.02.2027"}, {"meeting_date": "26.02.2027"}, "meeting-date"),
        ({"decision": "25.02.2027"}, {"meeting_date": "26 februarie 2027"}, "decision"),
        ({"draft": "20.01.2027"}, {"posting_date": "19.01.2027"}, "posting-date"),
        ({"draft": "18.01.2027", "report": "15.01.2027"}, {}, "report"),
        ({"draft": "18.01.2027", "finance-report": "15.01.2027"}, {}, "finance-report"),
        ({"report": "20.03.2027", "commission": "19.03.2027"}, {}, "commission"),
        ({"finance-report": "20.03.2027"}, {"commission_date": "19.03.2027"}, "commission-date"),
        (
            {"published-date": ""},
            {"published_date": "1.3.2027", "meeting_date": "2.3.2027"},
            "published-date",
        ),
        ({"decision/2": "01.04.2027"}, {"meeting_date/2": "02.04.2027"}, "decision/2"),
    ],
)
def test_a_day_before_the_one_it_follows_is_a_warning(acts, entries, key):
    (finding,) = found("council-days", plan_with(acts, **entries))
    assert finding.severity is Severity.WARNING
    assert entry_at(finding.place) == key


def test_days_that_are_equal_or_not_understood_are_in_order():
    acts = {"decision": "26.02.2027", "commission": "februarie"}
    assert found("council-days", plan_with(acts, meeting_date="26.02.2027")) == []


def test_the_days_are_named_as_they_are_on_the_screen():
    plan = plan_with({"decision": "25.02.2027"}, meeting_date="26.02.2027")
    (finding,) = found("council-days", plan)
    assert str(finding.message) == (
        "Decision: 25.02.2027 is before Date of the meeting: 26.02.2027."
    )


def test_a_day_or_a_number_that_is_none_is_hinted_at():
    plan = plan_with(meeting_date="joi", present="toți", meeting_place="joi", unknown="joi")
    assert [(entry_at(each.place), each.text) for each in found("council-entries", plan)] == [
        ("meeting-date", "joi"),
        ("present", "toți"),
    ]


def test_brackets_that_no_place_has_are_hinted_at():
    text = "nr. [Nr. Referat], [nr. referatt] și [data]"
    (finding,) = found("council-places", with_part(council_plan(), "draft", "laws", text))
    assert (finding.severity, finding.text) == (Severity.HINT, "[nr. referatt]")
    assert entry_at(finding.place) == "draft"


@pytest.mark.parametrize("key", ["chair-refuses", "chair-refuses/2"])
def test_a_block_of_the_plans_own_needs_the_councillors_where_the_chair_refuses(key):
    signed = Signature(("PREȘEDINTE DE ȘEDINȚĂ,", "A. B.", "SECRETAR GENERAL,", "C. D."))
    refused = CouncilFile(entries={key: "da"})
    (finding,) = found("chair-refuses", a_plan("text", signed, council=refused))
    assert (finding.severity, finding.text) == (Severity.HINT, "PREȘEDINTE DE ȘEDINȚĂ,")
    assert (finding.place.section, finding.place.block) == ("s", 1)
    assert found("chair-refuses", a_plan(signed)) == []
    two = Signature(("CONSILIER LOCAL,", "E. F.", "CONSILIER LOCAL,", "G. H.", "SECRETAR GENERAL,"))
    assert found("chair-refuses", a_plan(two, council=refused)) == []
