# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import Parties, parse


def parties(text: str) -> Parties:
    value = parse(Kind.PARTIES, text)
    assert isinstance(value, Parties)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "lead", "partners"),
    [
        ("DGASPC", ["DGASPC"], []),
        ("D.A.S. șefi de centre", ["D.A.S. șefi de centre"], []),
        ("D.A.S., S.P.A.S.", ["D.A.S.", "S.P.A.S."], []),
        ("DGASPC UAT ONG Unități de cult", ["DGASPC UAT ONG Unități de cult"], []),
        ("DGASPC/UAT în parteneriat cu ONG", ["DGASPC", "UAT"], ["ONG"]),
        (
            "DGASPC în parteneriat cu UAT, ONG, unități de cult",
            ["DGASPC"],
            ["UAT", "ONG", "unități de cult"],
        ),
        ("UAT ȋn parteneriat cu ONG/unitati de cult", ["UAT"], ["ONG", "unitati de cult"]),
        (
            "-Conducerea DGASPC;\n-compartimentul achiziţii;",
            ["Conducerea DGASPC", "compartimentul achiziţii"],
            [],
        ),
        ("Primăriile:\n\nA, B", ["Primăriile", "A", "B"], []),
        ("AJPIS (buget de stat)", ["AJPIS (buget de stat)"], []),
        ("sursa (buget, donații)", ["sursa (buget, donații)"], []),
        ("primării și/sau ONG", ["primării și/sau ONG"], []),
        ("Părinţii", ["Părinţii"], []),
    ],
)
def test_only_plain_separators_split(text: str, lead: list[str], partners: list[str]) -> None:
    value = parties(text)
    assert [p.name for p in value.parties if not p.partner] == lead
    assert [p.name for p in value.parties if p.partner] == partners
    assert value.names == (*lead, *partners)
    assert value.problem() is None and not value.is_blank()


@pytest.mark.parametrize("text", ["", "------------", ".", "Nu este cazul"])
def test_nothing(text: str) -> None:
    assert parties(text).is_blank() and parties(text).parties == ()


NAMES = st.sampled_from(["DGASPC", "UAT", "unități de cult", "Serviciul public", "ONG"])


@given(st.lists(NAMES, min_size=1, max_size=6), st.sampled_from([", ", ";\n", "\n-", " / ", "/"]))
def test_lists_come_apart_in_order(names: list[str], separator: str) -> None:
    assert list(parties(separator.join(names)).names) == names
