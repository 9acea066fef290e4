# SPDX-License-Identifier: EUPL-1.2
"""A print that says how far it is and can be ended between blocks and pages."""

import pytest
from small_plans import everything_plan

from desktop.output.compose import compose
from desktop.output.pdf import render
from desktop.plan.watch import stretch


@pytest.fixture(scope="module")
def document():
    plan = everything_plan()
    return compose(plan, plan.stage)


def test_it_tells_how_far_it_is_up_to_the_end(document) -> None:
    told = []
    outcome = render(document, lambda done, whole: told.append((done, whole)))
    assert outcome == render(document)
    shares = [done / whole for done, whole in told]
    assert shares == sorted(shares)
    assert shares[0] == 0 and shares[-1] == 1
    assert len(told) >= outcome.pages + 5


@pytest.mark.parametrize("part", [0.5, 0.95])  # while pages are drawn, while the file is finished
def test_whatever_the_watch_raises_ends_it(document, part) -> None:
    class EnoughError(Exception):
        pass

    def watch(done: int, whole: int) -> None:
        if done > whole * part:
            raise EnoughError

    with pytest.raises(EnoughError):
        render(document, watch)


def test_the_sizes_are_those_of_the_pages(document) -> None:
    import pypdfium2

    outcome = render(document)
    pages = pypdfium2.PdfDocument(outcome.data)
    sizes = [pages.get_page_size(number) for number in range(len(pages))]
    pages.close()
    assert len(outcome.sizes) == outcome.pages == len(sizes)
    for ours, theirs in zip(outcome.sizes, sizes, strict=True):
        assert ours == pytest.approx(theirs, abs=0.01)


def test_a_part_of_the_work_is_a_part_of_the_whole() -> None:
    told = []
    part = stretch(lambda done, whole: told.append((done, whole)), 40, 100)
    for done in (0, 1, 3, 4):
        part(done, 4)
    part(0, 0)
    assert told == [(40, 100), (55, 100), (85, 100), (100, 100), (40, 100)]
