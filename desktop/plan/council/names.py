# SPDX-License-Identifier: EUPL-1.2
"""How papers and entries of the council file are named: kind, recipient, round.

The second round changes the plan after the budget; its papers and entries end in "/2". A letter to
one recipient names the recipient: "letter/prefect", "letter/prefect/2".
"""

from dataclasses import dataclass

FIRST, SECOND = 1, 2
ROUNDS = (FIRST, SECOND)
_ENDING = "/2"


@dataclass(frozen=True, slots=True)
class PaperName:
    """A paper: its kind ("decision"), to whom ("" unless it is a letter), in which round."""

    kind: str
    recipient: str = ""
    round: int = FIRST

    @property
    def key(self) -> str:
        """The key of the paper, of its act and of what is written of it."""
        return of_round("/".join(filter(None, (self.kind, self.recipient))), self.round)


def paper_name(key: str) -> PaperName:
    """What a paper's key says; the inverse of `PaperName.key`."""
    second = key.endswith(_ENDING)
    kind, _slash, recipient = key.removesuffix(_ENDING).partition("/")
    return PaperName(kind, recipient, SECOND if second else FIRST)


def of_round(key: str, round: int) -> str:
    """The key of an entry, a list or a paper in a round."""
    return f"{key}{_ENDING}" if round == SECOND else key
