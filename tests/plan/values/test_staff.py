# SPDX-License-Identifier: EUPL-1.2
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import Staff, parse


def staff(text: str) -> Staff:
    value = parse(Kind.STAFF, text)
    assert isinstance(value, Staff)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("asistent medical-4", [("asistent medical", 4)]),
        ("asistent medical10", [("asistent medical", 10)]),
        ("inspector de specialitate-economist1", [("inspector de specialitate-economist", 1)]),
        ("Logoped1", [("Logoped", 1)]),
        ("muncitor calificat (bucătar)2", [("muncitor calificat (bucătar)", 2)]),
        ("infirmiere –12", [("infirmiere", 12)]),
        ("psiholog  1", [("psiholog", 1)]),
        ("infirmier/ă 1", [("infirmier/ă", 1)]),
        (
            "îngrijitor curățenie4muncitor bucătărie3muncitor calificat 1",
            [("îngrijitor curățenie", 4), ("muncitor bucătărie", 3), ("muncitor calificat", 1)],
        ),
        (
            "-1 asistent social (SSC) 3 ingrijitori.",
            [("asistent social (SSC)", 1), ("ingrijitori", 3)],
        ),
        ("şef de centru", [("şef de centru", None)]),
        (
            "alţi terapeuţi; interpret de limbaj",
            [("alţi terapeuţi", None), ("interpret de limbaj", None)],
        ),
        ("logoped 1, alţi terapeuţi", [("logoped", 1), ("alţi terapeuţi", None)]),
        ("şef de centru\npsihopedagog-1", [("şef de centru", None), ("psihopedagog", 1)]),
        ("asistent medical\n- 4", [("asistent medical", 4)]),
        ("1. asistent medical - 2\n2. psiholog - 1", [("asistent medical", 2), ("psiholog", 1)]),
        ("educator (2), infirmier (3)", [("educator", 2), ("infirmier", 3)]),
        ("2 posturi de infirmier, 1 post asistent", [("infirmier", 2), ("asistent", 1)]),
        ("psiholog - 0,5 normă", [("psiholog", "0.5")]),
        ("28", [("", 28)]),
        ("infirmier 2\nTotal: 2", [("infirmier", 2)]),
        ("Total: 28 posturi", [("Total", 28)]),
    ],
)
def test_posts(text: str, posts: list[tuple[str, int | str | None]]) -> None:
    assert [(p.function, p.count) for p in staff(text).posts] == [
        (function, None if count is None else Decimal(count)) for function, count in posts
    ]


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("psiholog 1", 1, "1 post"),
        ("psiholog 1 infirmier 2", 3, "3 posts"),
        ("şef de centru\npsiholog-1", 1, "1 post; 1 post without a number"),
        ("şef de centru", None, "1 post without a number"),
        ("alţi terapeuţi; interpret", None, "2 posts without a number"),
    ],
)
def test_sums(text: str, number: int | None, said: str) -> None:
    value = staff(text)
    assert value.number() == number
    assert str(value.understood()) == said
    assert not value.is_blank()


@pytest.mark.parametrize("text", ["", "-", "nu este cazul"])
def test_nothing(text: str) -> None:
    assert staff(text).is_blank() and staff(text).posts == ()


FUNCTIONS = st.sampled_from(["asistent medical", "psiholog", "îngrijitor curățenie", "șef-centru"])


@given(
    st.lists(st.tuples(FUNCTIONS, st.integers(1, 99)), min_size=1, max_size=8),
    st.sampled_from(["", " ", "-", " – ", "  "]),
    st.sampled_from(["", " ", "\n", ", ", "; "]),
)
def test_the_sum_of_any_list(posts: list[tuple[str, int]], dash: str, between: str) -> None:
    value = staff(between.join(f"{function}{dash}{count}" for function, count in posts))
    assert [(p.function, p.count) for p in value.posts] == posts
    assert value.counted == sum(count for _function, count in posts)


@given(st.lists(st.tuples(st.integers(1, 99), FUNCTIONS), min_size=1, max_size=8))
def test_counts_before_their_functions(posts: list[tuple[int, str]]) -> None:
    value = staff(" ".join(f"{count} {function}" for count, function in posts))
    assert [(p.count, p.function) for p in value.posts] == posts


def test_the_lists_of_a_real_plan(seeds: Path) -> None:
    plan = json.loads((seeds / "cluj.json").read_text(encoding="utf-8"))
    blocks = (block for section in plan["sections"] for block in section["blocks"])
    table = next(block for block in blocks if block.get("id") == "t2")
    place = [column["key"] for column in table["columns"]].index("resurse_umane")
    lists = [staff(row["cells"][place]) for row in table["rows"] if row["kind"] == "row"]
    sums = [28, 8, 58, 37, 37, 37, 37, 17, 58, 37, 37, 37, 17, 16, 6]
    assert [value.number() for value in lists] == sums
    assert [len(value.uncounted) for value in lists] == [1, *[0] * 13, 2]
