# SPDX-License-Identifier: EUPL-1.2
"""Signature blocks: lines set beside one another where they say who signs what, room to sign under
them; in place of the room, fields for electronic signatures, or nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import NamedTuple

from desktop.output.blocks import (
    NOWHERE,
    Block,
    SignatureBlock,
    SignatureField,
    SignatureLine,
    SigningRoom,
)
from desktop.plan.findings import Place
from desktop.plan.signing import BLANK_NAME, OFFICES, STAMPED, Signer, office_of, role_of

SEAL = "L.S."  # locus sigilli: the place of the stamp


class Standing(NamedTuple):
    """Positions of the lines of one signer: what stands above the name, then the name."""

    offices: list[int]
    name: int


def signatures_of(signing: Sequence[Signer], place: Place = NOWHERE) -> SignatureBlock:
    """The block of these signers: each has a line to sign on, and the first room for the stamp."""
    lines: list[str] = []
    standing: list[Standing] = []
    for signer in signing:
        offices = list(range(len(lines), len(lines) + len(signer.above)))
        lines += [*signer.above, signer.name]
        standing.append(Standing(offices, len(lines) - 1))
    rooms = (
        SigningRoom(
            column,
            signer.office.field,
            _said(signer.office.name, signer.name),
            line=True,
            seal=SEAL if signer.role in STAMPED else "",
        )
        for column, signer in enumerate(signing)
    )
    return replace(_in_columns(lines, standing, place), rooms=tuple(_distinct(rooms)))


def signature_block(lines: Sequence[str], place: Place, county: bool = False) -> SignatureBlock:
    """The lines of a plan's own block in columns, one for each signer, else one under another.

    Two columns of a page come out of a file flattened: "Contrasemnează:", two offices in capitals,
    two names. The offices and names then pair in order; the countersigner is the last of them.
    Nothing is drawn or written under the names that the plan does not say. `county`: whose plan.
    """
    printed = [line for line in lines if line.strip()]
    standing = _standing(printed)
    if len(standing) < 2:
        stacked = tuple(SignatureLine(text, 0, row) for row, text in enumerate(printed))
        return SignatureBlock(stacked, 1, place, _rooms_under(printed, county))
    rooms = (_room(printed, signer, column, county) for column, signer in enumerate(standing))
    return replace(_in_columns(printed, standing, place), rooms=tuple(_distinct(rooms)))


def electronic(blocks: Sequence[Block], order: Sequence[str]) -> tuple[Block, ...]:
    """The blocks with a field for each signer in place of the room for a hand.

    A signer has one field, where they sign last: a signature is of the whole file. `order`: names
    of fields, who signs first; the others follow as they stand.
    """
    last = {
        room.signer: position
        for position, block in enumerate(blocks)
        if isinstance(block, SignatureBlock)
        for room in block.rooms
    }
    names = sorted(last, key=lambda name: order.index(name) if name in order else len(order))
    return tuple(
        _with_fields(block, {name for name in names if last[name] == position}, names)
        if isinstance(block, SignatureBlock)
        else block
        for position, block in enumerate(blocks)
    )


def names_only(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with nothing under the names of who signed."""
    return tuple(
        replace(block, rooms=(), fields=()) if isinstance(block, SignatureBlock) else block
        for block in blocks
    )


def _with_fields(block: SignatureBlock, here: set[str], names: Sequence[str]) -> SignatureBlock:
    """`here`: whose fields stand in this block; `names`: of all fields, in the order of signing."""
    rooms = sorted(
        (room for room in block.rooms if room.signer in here),
        key=lambda room: names.index(room.signer),
    )
    fields = tuple(
        SignatureField(
            room.signer,
            f"Semnătura {names.index(room.signer) + 1} din {len(names)}: {room.who}",
            room.column,
            room.who,
        )
        for room in rooms
    )
    return replace(block, rooms=(), fields=fields)


def _in_columns(lines: Sequence[str], standing: Sequence[Standing], place: Place) -> SignatureBlock:
    """Each signer's lines in a column of their own, all names on the last row."""
    last = max(len(signer.offices) for signer in standing)
    where = {
        position: (column, row)
        for column, signer in enumerate(standing)
        for row, position in [*enumerate(signer.offices), (last, signer.name)]
    }
    placed = tuple(SignatureLine(text, *where[position]) for position, text in enumerate(lines))
    return SignatureBlock(placed, len(standing), place)


def _rooms_under(lines: Sequence[str], county: bool) -> tuple[SigningRoom, ...]:
    """Room for each office that lines standing one under another name, at least for one."""
    roles = (role_of(line, county) for line in lines)
    offices = dict.fromkeys(OFFICES[role] for role in roles if role)
    if len(offices) > 1:
        return tuple(SigningRoom(0, office.field, office.name) for office in offices)
    office = next(iter(offices), office_of(""))
    return (SigningRoom(0, office.field, _said(office.name, lines[-1] if lines else "")),)


def _room(lines: Sequence[str], signer: Standing, column: int, county: bool) -> SigningRoom:
    words = " ".join(lines[position] for position in signer.offices)
    role = role_of(words, county)
    office = OFFICES[role] if role else office_of(words)
    return SigningRoom(column, office.field, _said(office.name, lines[signer.name]))


def _distinct(rooms: Iterable[SigningRoom]) -> Iterator[SigningRoom]:
    """The rooms, the second of an office numbered, so that no two fields have one name."""
    taken: set[str] = set()
    for room in rooms:
        numbered = (f"{room.signer}{number}" for number in count(2))
        free = chain((room.signer,), numbered)
        signer = next(name for name in free if name not in taken)
        taken.add(signer)
        yield replace(room, signer=signer)


def _said(office: str, name: str) -> str:
    return office if name.strip() in ("", BLANK_NAME) else f"{office}: {name.strip()}"


def _standing(lines: Sequence[str]) -> list[Standing]:
    introductions = [n for n, line in enumerate(lines) if line.rstrip().endswith(":")]
    offices = [n for n, line in enumerate(lines) if _is_office(line)]
    names = [n for n in range(len(lines)) if n not in introductions and n not in offices]
    if (
        len(offices) != len(names)
        or len(introductions) > 1
        or max(offices, default=0) > min(names, default=0)
    ):
        return []
    standing = [Standing([office], name) for office, name in zip(offices, names, strict=True)]
    if introductions and standing:
        standing[-1].offices.insert(0, introductions[0])
    return standing


def _is_office(line: str) -> bool:
    return line == line.upper() and not line.rstrip().endswith(":")
