# SPDX-License-Identifier: EUPL-1.2
"""What a text would lose in a form of fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.plan.declare import Kind
from desktop.plan.values.deadline import write_deadline
from desktop.plan.values.rewriting import lost_words
from desktop.plan.values.staff import Post, write_staff
from desktop.plan.values.terms import DeadlineItem, Term


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.STAFF, ""),
        (Kind.STAFF, "-"),
        (Kind.STAFF, "asistent social – 1\nîngrijitor – 2"),
        (Kind.STAFF, "1 post asistent social; 2 îngrijitori (cu normă întreagă)"),
        (Kind.DEADLINE, "28 mai 2027"),
        (Kind.DEADLINE, "Trim. III 2027; permanent"),
        (Kind.DEADLINE, "1-3 martie 2027 și lunar"),
        (Kind.ACT, "HCL nr. 46 din 28 mai 2021"),
        (Kind.ACT, "HG nr. 435/2022"),
        (Kind.ACT, "HCL nr. ____ din ________"),
    ],
)
def test_what_the_form_holds_is_not_lost(kind, text) -> None:
    assert lost_words(kind, text) == ()


@pytest.mark.parametrize(
    ("kind", "text", "lost"),
    [
        (Kind.STAFF, "psiholog – 1\nTotal 1", ("Total", "1")),
        (Kind.DEADLINE, "până la 28.05.2027", ("până", "la")),
        (Kind.ACT, "HCL nr. 46/2021 privind bugetul", ("privind", "bugetul")),
        (Kind.ACT, "hotărârea de anul trecut", ("hotărârea", "de", "anul", "trecut")),
        (Kind.TEXT, "două vorbe", ("două", "vorbe")),
    ],
)
def test_what_it_would_lose_is_named(kind, text, lost) -> None:
    assert lost_words(kind, text) == lost


@given(some.lists(some.builds(Post, some.sampled_from(["psiholog", "îngrijitor"])), max_size=4))
def test_what_the_form_wrote_is_never_lost(posts) -> None:
    assert lost_words(Kind.STAFF, write_staff(posts)) == ()


@given(some.integers(1, 28), some.integers(1, 12), some.integers(2000, 2099))
def test_a_written_day_is_never_lost(day, month, year) -> None:
    item = DeadlineItem(Term.DAY, "", year, month, day)
    assert lost_words(Kind.DEADLINE, write_deadline([item])) == ()
