# SPDX-License-Identifier: EUPL-1.2
"""A section that a person leaves out, or that is not the case, speaks for those inside it."""

from collections.abc import Iterator, Sequence

from desktop.plan.tree import Section, State

CLOSED = frozenset({State.NOT_APPLICABLE, State.LEFT_OUT})


def uncovered(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections that no closed section above covers, in order.

    A section covers those of a deeper level that follow it; a title block (level 0) covers none.
    """
    closed_at: int | None = None
    for section in sections:
        if closed_at is not None and section.level > closed_at:
            continue
        closed_at = section.level if section.level and section.state in CLOSED else None
        yield section


def with_contents(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections whose blocks print too; only what stands in these is counted or added up."""
    return tuple(s for s in uncovered(sections) if s.state not in CLOSED)


def printed_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections that print, if only their heading and the sentence that nothing is the case."""
    return tuple(s for s in uncovered(sections) if s.state is not State.LEFT_OUT)
