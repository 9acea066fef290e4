# SPDX-License-Identifier: EUPL-1.2
"""The guide of resources/guide: its topics, their passages, and finding words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop import paths
from desktop.plan.fold import fold

TOPICS = (  # in the order they are read; each is a file
    "ce-este-planul",
    "primul-plan",
    "tabelul",
    "sume-si-unitati",
    "fisa-contabilului",
    "nu-este-cazul",
    "verificarea",
    "tiparirea",
    "semnarea",
    "calendarul",
    "dosarul",
    "cautarea",
    "istoricul",
    "liste",
    "fisierele",
    "instalarea",
    "ce-facem-daca",
    "scurtaturi",
    "noutati",
)
HEADING = re.compile(r"^(#{1,2}) (.+)$", re.MULTILINE)
SIGNS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*#\[|]")
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading of a topic and the text under it. The first passage of a topic is its opening."""

    topic: str
    heading: str
    text: str

    @property
    def anchor(self) -> str:
        """What a link to it says after the "#"."""
        return slug(self.heading)


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the guide, in Markdown."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.passages[0].heading

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its headings, each with the text up to the next."""
        found = list(HEADING.finditer(self.text))
        ends = [match.start() for match in found[1:]] + [len(self.text)]
        return tuple(
            Passage(self.name, match[2].strip(), self.text[match.end() : end])
            for match, end in zip(found, ends, strict=True)
        )

    def shortened(self, anchor: str) -> str:
        """The passage at `anchor` and a link to the whole topic; all of it where there is none."""
        found = next((p for p in self.passages[1:] if p.anchor == anchor), None)
        if found is None:
            return self.text
        return f"## {found.heading}\n{found.text}\n\n→ [{self.title}]({self.name}.md)\n"


def folder() -> Path:
    """Where the guide and its pictures lie."""
    return paths.resources() / "guide"


def read_guide() -> tuple[Topic, ...]:
    """Every topic, in order."""
    return tuple(
        Topic(name, (folder() / f"{name}.md").read_text(encoding="utf-8")) for name in TOPICS
    )


def slug(heading: str) -> str:
    """A heading as the name of a place: small letters without diacritics, joined by hyphens."""
    return NOT_A_LETTER.sub("-", fold(heading)).strip("-")


def find(topics: Sequence[Topic], wanted: str) -> list[Passage]:
    """The passages that hold every word of `wanted`, those with one in their heading first.

    Case and diacritics make no difference; the beginning of a word is enough.
    """
    words = fold(wanted).split()
    found = [p for topic in topics for p in topic.passages if words and _holds(p, words)]
    return sorted(found, key=lambda passage: not any(_heading_holds(passage, words)))


def _holds(passage: Passage, words: Sequence[str]) -> bool:
    text = f" {fold(passage.heading)} {fold(SIGNS.sub(' ', passage.text))}"
    return all(_begins(text, word) for word in words)


def _heading_holds(passage: Passage, words: Sequence[str]) -> Iterator[bool]:
    return (_begins(f" {fold(passage.heading)}", word) for word in words)


def _begins(text: str, word: str) -> bool:
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}", text) is not None
