# SPDX-License-Identifier: EUPL-1.2
"""Composed documents against their golden dumps.

`PLAN_SOCIAL_REGENERATE=1 pytest tests/output/test_composed_documents.py` writes the dumps anew;
read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest
from document_dump import dump
from small_plans import a_plan, everything_plan

from desktop.output import blocks
from desktop.output.compose import compose
from desktop.plan.tree import Item, ListBlock, Stage

GOLDEN = Path(__file__).parent / "golden"


CASES = {
    "everything-ciorna": (everything_plan, Stage.DRAFT),
    "everything-proiect": (everything_plan, Stage.PROJECT),
    "everything-final": (everything_plan, Stage.FINAL),
}


@pytest.mark.parametrize("name", CASES)
def test_document_is_as_it_was(name):
    make, stage = CASES[name]
    found = dump(compose(make(), stage))
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("PLAN_SOCIAL_REGENERATE"):
        file.write_text(found, "utf-8")
    assert found.splitlines() == file.read_text("utf-8").splitlines()


def test_a_list_line_begun_and_left_empty_is_not_printed():
    (listed,) = lists_of(Item("-", " "), Item("a)", ""), Item("-", "text"))
    assert [(item.marker, item.text) for item in listed.items] == [("a)", ""), ("-", "text")]
    assert [item.place.item for item in listed.items] == [1, 2]


def test_a_list_of_empty_lines_is_no_list():
    assert lists_of(Item("-", "")) == []


def lists_of(*items: Item) -> list[blocks.ListBlock]:
    document = compose(a_plan(ListBlock(items)), Stage.FINAL)
    return [block for block in document.blocks if isinstance(block, blocks.ListBlock)]
