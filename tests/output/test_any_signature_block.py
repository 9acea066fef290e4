# SPDX-License-Identifier: EUPL-1.2
"""Whatever lines a person writes as signatures: each prints once, no two fields share a name."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from small_plans import a_paragraph, a_plan

from desktop.output.blocks import SignatureBlock
from desktop.output.compose import compose
from desktop.output.compose.signatures import electronic, signature_block
from desktop.output.pdf import render
from desktop.plan.findings import Place
from desktop.plan.signing import signed_electronically
from desktop.plan.tree import Signature, Stage

OFFICES = ("PREȘEDINTE,", "SECRETAR GENERAL,", "ÎNTOCMIT,", "PRIMAR,", "CONSILIER,", "CONSILIER 2")
OTHERS = ("Contrasemnează:", "Președinte de ședință", "Ana A", "Ion B", "…………", "—", "VICEPRIMAR")
WORDS = st.sampled_from((*OFFICES, *OTHERS))
LINES = st.lists(WORDS | st.text(max_size=12), max_size=8)
BLOCKS = st.lists(LINES, min_size=1, max_size=3)


@given(lines=LINES)
def test_every_line_stands_once_in_a_column_with_room_under_it(lines) -> None:
    block = signature_block(lines, Place())
    assert [line.text for line in block.lines] == [line for line in lines if line.strip()]
    assert len({(line.column, line.row) for line in block.lines}) == len(block.lines)
    assert {room.column for room in block.rooms} == set(range(block.columns))


@given(written=BLOCKS)
def test_fields_have_names_of_letters_and_figures_and_no_two_the_same(written) -> None:
    blocks = [signature_block(lines, Place()) for lines in written]
    signers = {room.signer for block in blocks for room in block.rooms}
    fields = [field for block in electronic(blocks, ()) for field in block.fields]
    assert {field.name for field in fields} == signers
    assert len(fields) == len(signers)
    assert all(re.fullmatch("[A-Za-z0-9]+", field.name) for field in fields)


def test_numbers_given_to_the_same_office_are_not_those_of_another() -> None:
    offices = ("CONSILIER,", "CONSILIER 2", "CONSILIER,", "CONSILIER,")
    block = signature_block((*offices, "Ana", "Dan", "Ela", "Ion"), Place())
    assert [room.signer for room in block.rooms] == [
        "Consilier",
        "Consilier2",
        "Consilier3",
        "Consilier4",
    ]


@settings(max_examples=25, deadline=None)
@given(written=BLOCKS)
def test_they_are_printed(written) -> None:
    signatures = (Signature(lines=tuple(lines)) for lines in written)
    plan = signed_electronically(a_plan(a_paragraph("Text."), *signatures))
    document = compose(plan, Stage.FINAL)
    said = {line.text for b in document.blocks if isinstance(b, SignatureBlock) for line in b.lines}
    assert render(document).pages >= 1
    assert said == {line for lines in written for line in lines if line.strip()}
