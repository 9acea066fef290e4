# SPDX-License-Identifier: EUPL-1.2
"""Signing by hand: who signs at which stage, room for hand and stamp, never alone on a page."""

from dataclasses import replace

import pytest
from printed_pages import PrintedPages
from small_plans import a_paragraph, a_plan

from desktop.output.blocks import SignatureBlock, SigningRoom
from desktop.output.compose import compose
from desktop.output.copies import Copy
from desktop.output.pdf import render, render_pdf
from desktop.output.pdf.signatures import height_to_sign
from desktop.output.pdf.styles import HAND_ROOM, MILLIMETRE, SIGNATURE_ROOM
from desktop.plan.signing import (
    BLANK_NAME,
    CHAIR_REFUSES,
    COUNCILLORS,
    DELEGATE,
    DELEGATED,
    YES,
    role_of,
)
from desktop.plan.tree import Administration, CouncilFile, Official, Signature, Stage

OFFICIALS = (
    Official("primar", "Vlad Exemplu", "domnul"),
    Official("presedinte-sedinta", "Ana Model", "doamna"),
    Official("secretar-general", "Ion Probă"),
    Official("intocmit", "Maria Test"),
)


def with_entries(plan, **entries: str):
    return replace(plan, council=CouncilFile(entries=entries))


def block_of(plan, stage: Stage = Stage.FINAL, copy: Copy = Copy.WHOLE) -> SignatureBlock:
    (block,) = (b for b in compose(plan, stage, copy).blocks if isinstance(b, SignatureBlock))
    return block


def lines_of(plan, column: int, stage: Stage = Stage.FINAL) -> list[str]:
    return [line.text for line in block_of(plan, stage).lines if line.column == column]


PLAN = a_plan(a_paragraph("Text."), officials=OFFICIALS)


def test_each_signer_has_a_line_and_the_first_the_place_of_the_stamp() -> None:
    rooms = block_of(PLAN).rooms
    assert [(room.column, room.line, room.seal) for room in rooms] == [
        (0, True, "L.S."),
        (1, True, ""),
        (2, True, ""),
    ]
    assert "L.S." in PrintedPages(render_pdf(compose(PLAN, Stage.FINAL))).text(0)


@pytest.mark.parametrize("count", (5, 38, 41, 44, 200))
def test_four_centimetres_are_kept_under_the_names(count) -> None:
    filled = a_plan(a_paragraph("\n".join(["Rând"] * count)), officials=OFFICIALS)
    placed = render(compose(filled, Stage.FINAL)).placements
    bottom = max(each.box.top + each.box.height for each in placed if each.text == "Maria Test")
    assert bottom + 40 * MILLIMETRE <= (297 - 20) * MILLIMETRE + 0.01


@pytest.mark.parametrize("count", range(28, 48))
def test_a_signature_is_never_alone_on_the_last_page(count) -> None:
    plan = a_plan(a_paragraph("\n".join(f"Rândul {n}." for n in range(count))), officials=OFFICIALS)
    pages = PrintedPages(render_pdf(compose(plan, Stage.FINAL)))
    last = pages.text(len(pages.pages) - 1)
    assert "Rândul" in last
    assert "PREȘEDINTE DE ȘEDINȚĂ," in last and "Maria Test" in last and "L.S." in last


def test_two_councillors_sign_where_the_chair_refuses() -> None:
    entries = {CHAIR_REFUSES: YES, COUNCILLORS[0]: "Dan Unu"}
    plan = with_entries(PLAN, **entries)
    assert lines_of(plan, 0) == ["CONSILIER LOCAL,", "Dan Unu"]
    assert lines_of(plan, 1) == ["CONSILIER LOCAL,", BLANK_NAME]
    assert "Ana Model" not in [line.text for line in block_of(plan).lines]
    assert [room.signer for room in block_of(plan).rooms][:2] == ["Consilier1", "Consilier2"]
    assert block_of(plan, Stage.PROJECT) == block_of(PLAN, Stage.PROJECT)


def test_in_a_county_they_are_county_councillors() -> None:
    plan = with_entries(PLAN, **{CHAIR_REFUSES: YES})
    county = replace(plan, administration=Administration("judet", "Cluj", "Cluj"))
    assert lines_of(county, 0)[0] == "CONSILIER JUDEȚEAN,"


def test_who_signs_as_a_delegate_is_printed_exactly_as_written() -> None:
    plan = with_entries(PLAN, **{f"{DELEGATE}secretar-general": DELEGATED})
    assert lines_of(plan, 1) == [
        "CONTRASEMNEAZĂ:",
        "SECRETAR GENERAL AL COMUNEI,",
        DELEGATED,
        "Ion Probă",
    ]


def test_a_plans_own_block_prints_as_written_with_room_and_nothing_added() -> None:
    own = a_plan(Signature(lines=("PRIMAR,", "Ana A")), officials=OFFICIALS)
    block = block_of(own)
    assert [line.text for line in block.lines] == ["PRIMAR,", "Ana A"]
    assert [(room.line, room.seal) for room in block.rooms] == [(False, "")]


def test_the_published_copy_names_who_signed_and_nothing_else() -> None:
    block = block_of(PLAN, copy=Copy.PUBLICATION)
    assert block.lines == block_of(PLAN).lines
    assert (block.rooms, block.fields) == ((), ())
    assert "L.S." not in PrintedPages(
        render_pdf(compose(PLAN, Stage.DRAFT, Copy.PUBLICATION))
    ).text(0)


@pytest.mark.parametrize(
    ("text", "county", "role"),
    [
        ("PREȘEDINTE DE ŞEDINŢĂ,", False, "presedinte-sedinta"),
        ("PREȘEDINTE DE ȘEDINȚĂ,", True, "presedinte-sedinta"),
        ("Președintele Consiliului Județean", True, "presedinte"),
        ("Contrasemnează: SECRETARUL GENERAL,", False, "secretar-general"),
        ("Întocmit,", False, "intocmit"),
        ("Primarul comunei", False, "primar"),
        ("VICEPRIMAR,", False, None),
        ("Ana Model", False, None),
    ],
)
def test_an_office_is_known_by_its_words(text, county, role) -> None:
    assert role_of(text, county) == role


def test_less_room_is_kept_only_where_no_stamp_goes() -> None:
    stamped, line = SigningRoom(0, "A", "A", True, "L.S."), SigningRoom(1, "B", "B", True)
    of_the_plans_own = SigningRoom(0, "C", "C")  # which may be stamped, for all we know
    assert height_to_sign((stamped, line)) == SIGNATURE_ROOM == 40 * MILLIMETRE
    assert height_to_sign((of_the_plans_own,)) == height_to_sign(()) == SIGNATURE_ROOM
    assert height_to_sign((line,)) == HAND_ROOM
