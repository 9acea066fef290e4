# SPDX-License-Identifier: EUPL-1.2
"""Signature blocks: lines as written, set beside one another where they say who signs what."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.output.blocks import SignatureBlock, SignatureLine
from desktop.plan.findings import Place


class Signer(NamedTuple):
    """Positions of the lines of one signer: what stands above the name, then the name."""

    offices: list[int]
    name: int


def signature_block(lines: Sequence[str], place: Place) -> SignatureBlock:
    """The lines of a signature block in columns, one for each signer, else one under another.

    Two columns of a page come out of a file flattened: "Contrasemnează:", two offices in capitals,
    two names. The offices and names then pair in order; the countersigner is the last of them.
    """
    printed = [line for line in lines if line.strip()]
    signers = _signers(printed)
    if len(signers) < 2:
        stacked = tuple(SignatureLine(text, 0, row) for row, text in enumerate(printed))
        return SignatureBlock(stacked, 1, place)
    return columns_of_signers(printed, signers, place)


def columns_of_signers(
    lines: Sequence[str], signers: Sequence[Signer], place: Place
) -> SignatureBlock:
    """Each signer's lines in a column of their own, all names on the last row."""
    last = max(len(signer.offices) for signer in signers)
    where = {
        position: (column, row)
        for column, signer in enumerate(signers)
        for row, position in [*enumerate(signer.offices), (last, signer.name)]
    }
    placed = tuple(SignatureLine(text, *where[position]) for position, text in enumerate(lines))
    return SignatureBlock(placed, len(signers), place)


def _signers(lines: Sequence[str]) -> list[Signer]:
    introductions = [n for n, line in enumerate(lines) if line.rstrip().endswith(":")]
    offices = [n for n, line in enumerate(lines) if _is_office(line)]
    names = [n for n in range(len(lines)) if n not in introductions and n not in offices]
    if (
        len(offices) != len(names)
        or len(introductions) > 1
        or max(offices, default=0) > min(names, default=0)
    ):
        return []
    signers = [Signer([office], name) for office, name in zip(offices, names, strict=True)]
    if introductions and signers:
        signers[-1].offices.insert(0, introductions[0])
    return signers


def _is_office(line: str) -> bool:
    return line == line.upper() and not line.rstrip().endswith(":")
