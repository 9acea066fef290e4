# SPDX-License-Identifier: EUPL-1.2
"""What cannot be printed is found, wherever it stands."""

from dataclasses import replace

import pytest
from invented import GROUP, a_list, a_plan, a_table, found

from desktop.plan.council.texts import place_of_entry
from desktop.plan.findings import Place, Severity
from desktop.plan.printable import unprintable
from desktop.plan.tree import Act, CouncilFile, Letterhead, Official, Paper, Signature

NAME = "unprintable-characters"
CHINESE, WORDS_OWN = "\u4e2d", "\uf0b7"


def test_every_text_that_prints_is_looked_at_once() -> None:
    table = a_table("liber", {"a": f"A{CHINESE}", "b": "B"}, ("x", CHINESE), (GROUP, CHINESE))
    plan = a_plan(
        f"text {CHINESE}",
        a_list(f"{WORDS_OWN} item"),
        replace(table, notes=(CHINESE,)),
        Signature(lines=("PRIMAR", CHINESE)),
        heading=f"A {CHINESE}",
        officials=(Official("primar", CHINESE),),
        letterhead=Letterhead(heading=CHINESE),
    )
    assert {finding.place for finding in found(NAME, plan)} == {
        Place(),
        Place("s"),
        Place("s", block=0),
        Place("s", block=1, item=0),
        Place("s", block=3),
        Place("s", "t"),
        Place("s", "t", column="a"),
        Place("s", "t", "t.1", "b"),
        Place("s", "t", "t.2", "a"),
    }
    assert len(found(NAME, plan)) == 10  # of the whole plan: who signs, and the letterhead


def test_signs_are_named_by_their_numbers() -> None:
    (one,) = found(NAME, a_plan(f"unu {WORDS_OWN} {WORDS_OWN}"))
    assert "(U+F0B7)" in str(one.message) and one.severity is Severity.WARNING
    (two,) = found(NAME, a_plan(f"{CHINESE}{WORDS_OWN}"))
    assert str(two.message).startswith("2 signs")


@pytest.mark.parametrize("text", ["ăâîșț şţ „”–…", "s\u0326", "✓ ☐ ▪", "\t\r\n\u00ad\ufeff", "😀"])
def test_what_prints_is_not_found(text) -> None:
    assert unprintable(text) == ""
    assert not found(NAME, a_plan(text))


def test_what_is_only_in_the_council_file_is_looked_at_too() -> None:
    council = CouncilFile(
        entries={"meeting-place": CHINESE, "county-answer": CHINESE},  # a choice never prints so
        lists={"providers": ({"key": "r1", "name": CHINESE},)},
        papers=(Paper("report", {"closing": CHINESE}),),
    )
    plan = a_plan("text", acts=(Act("decision", CHINESE),), council=council)
    assert {finding.place for finding in found(NAME, plan)} == {
        place_of_entry(key) for key in ("meeting-place", "providers", "report", "decision")
    }
