# SPDX-License-Identifier: EUPL-1.2
"""Finding entries of a list by what a person types: a code, words in any order, a misspelling."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum

from desktop.plan.lookup.entries import Entry
from desktop.plan.lookup.words import (
    ALSO_SAID,
    SMALL_WORDS,
    letters_of,
    slips,
    slips_allowed,
    squeezed,
    words_in,
)
from desktop.plan.values.cpv import read_cpv
from desktop.plan.values.service_code import normal_code

Spans = tuple[tuple[int, int], ...]
Found = dict[int, int]  # position of an entry -> how far it is from a typed word, 0 is nearest

_SHORTEST_CODE = 2
_SHORTEST_INSIDE = 3
_LONGEST_TYPED = 200


class Rank(IntEnum):
    """How an entry was found, the best way first."""

    CODE = 0
    CODE_BEGINS = 1
    NAME = 2  # each typed word begins a word of the label
    ABOUT = 3  # as before, but some words stand in the kind or in whom it is for
    NEAR = 4  # misspelt, or in the middle of a word


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found; `spans`: where the typed words stand in its label, in order."""

    entry: Entry
    rank: Rank
    spans: Spans = ()


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """An entry's place in the answer: compares by rank, own ones first, nearness, list order."""

    rank: Rank
    not_own: bool
    distance: int
    position: int


class Index:
    """A list prepared for searching. Immutable; make a new one when the list changes."""

    def __init__(
        self,
        entries: Iterable[Entry],
        ignored: Collection[str] = SMALL_WORDS,
        also_said: Mapping[str, tuple[str, ...]] = ALSO_SAID,
    ) -> None:
        """`ignored`: folded words not asked for; `also_said`: other beginnings for a beginning."""
        self.entries = tuple(entries)
        self._ignored = frozenset(ignored)
        self._also_said = also_said
        self._names = [self._folded(entry.label) for entry in self.entries]
        abouts = [self._folded(f"{entry.kind} {entry.about}") for entry in self.entries]
        self._in_name = _positions(self._names)
        self._in_about = _positions(abouts)
        self._words = sorted(self._in_name.keys() | self._in_about.keys())
        self._letters = [letters_of(word) for word in self._words]
        self._codes = [(i, _code_keys(e.code)) for i, e in enumerate(self.entries) if e.code]

    def search(self, typed: str, limit: int = 50) -> tuple[Match, ...]:
        """The entries that fit what is typed, best first; all of them for nothing typed."""
        return self.matches(self.hits(typed)[:limit], typed)

    def hits(self, typed: str) -> list[Hit]:
        """All that fit, best first, before anything is made to be shown."""
        typed = typed[:_LONGEST_TYPED]
        if not typed.strip():
            return sorted(self._hit(i, Rank.NAME, 0) for i in range(len(self.entries)))
        words = self._asked(typed)
        found = self._by_words(words) | self._by_code(typed)
        found = found or self._near(words) or self._near_code(typed)
        return sorted(self._hit(i, rank, distance) for i, (rank, distance) in found.items())

    def matches(self, hits: Iterable[Hit], typed: str) -> tuple[Match, ...]:
        """The entries of `hits`, with the typed words marked."""
        words = self._asked(typed[:_LONGEST_TYPED])
        return tuple(self._match(hit, words) for hit in hits)

    def _match(self, hit: Hit, words: Sequence[str]) -> Match:
        entry = self.entries[hit.position]
        return Match(entry, hit.rank, self._spans(entry.label, words, hit.rank is Rank.NEAR))

    def _hit(self, position: int, rank: Rank, distance: int) -> Hit:
        return Hit(rank, not self.entries[position].own, distance, position)

    def _folded(self, text: str) -> tuple[str, ...]:
        return tuple(w.folded for w in words_in(text) if w.folded not in self._ignored)

    def _asked(self, typed: str) -> tuple[str, ...]:
        """The typed words that count; the small ones only where there is nothing else."""
        return self._folded(typed) or tuple(word.folded for word in words_in(typed))

    def _by_words(self, words: Sequence[str]) -> dict[int, tuple[Rank, int]]:
        if not words:
            return {}
        starting = [self._starting(word) for word in words]
        named = set.intersection(*(_all_of(self._in_name, each) for each in starting))
        somewhere = set.intersection(
            *(_all_of(self._in_name, each) | _all_of(self._in_about, each) for each in starting)
        )
        found = dict.fromkeys(somewhere - named, (Rank.ABOUT, 0))
        return found | {i: (Rank.NAME, self._looseness(i, words)) for i in named}

    def _looseness(self, position: int, words: Sequence[str]) -> int:
        """0 where the label is what was typed, 1 where it begins with it, else 2."""
        name = self._names[position]
        if name == tuple(words):
            return 0
        begins = len(words) <= len(name) and all(map(str.startswith, name, words))
        return 1 if begins else 2

    def _starting(self, typed: str) -> list[str]:
        """The words of the list that begin as the typed word does, or as what it also means."""
        found: list[str] = []
        for beginning in (typed, *self._meant(typed)):
            first = bisect_left(self._words, beginning)
            found += self._words[first : bisect_left(self._words, beginning + "\uffff", first)]
        return found

    def _meant(self, typed: str) -> tuple[str, ...]:
        others = (words for said, words in self._also_said.items() if typed.startswith(said))
        return next(others, ())

    def _near(self, words: Sequence[str]) -> dict[int, tuple[Rank, int]]:
        """The entries with the fewest slips, and those with one more."""
        if not words:
            return {}
        found = [self._near_word(word) for word in words]
        common = set.intersection(*(set(each) for each in found))
        sums = {i: sum(each[i] for each in found) for i in common}
        most = min(sums.values(), default=0) + 1
        return {i: (Rank.NEAR, distance) for i, distance in sums.items() if distance <= most}

    def _near_word(self, typed: str) -> Found:
        found: Found = {}
        for word, distance in self._like(typed):
            for i in self._in_name.get(word, ()):
                found[i] = min(distance, found.get(i, distance))
            for i in self._in_about.get(word, ()):
                found[i] = min(distance + 1, found.get(i, distance + 1))
        return found

    def _like(self, typed: str) -> list[tuple[str, int]]:
        """Words that begin with, hold or resemble the typed one, each with its distance."""
        most = slips_allowed(typed)
        letters = letters_of(typed)
        found = [(word, 0) for word in self._starting(typed)]
        for word, own in zip(self._words, self._letters, strict=True):
            if len(typed) >= _SHORTEST_INSIDE and typed in word:
                found.append((word, 1))
            elif most and (letters & ~own).bit_count() <= most:
                distance = slips(typed, word, most)
                if distance <= most:
                    found.append((word, distance))
        return found

    def _by_code(self, typed: str) -> dict[int, tuple[Rank, int]]:
        whole = squeezed(normal_code(typed) or typed)
        procurement = read_cpv(typed).digits if len(typed) <= 12 else None
        begins = procurement or squeezed(typed)
        if len(begins) < _SHORTEST_CODE:
            return {}
        found: dict[int, tuple[Rank, int]] = {}
        for i, keys in self._codes:
            if whole == keys[0]:
                found[i] = (Rank.CODE, 0)
            elif any(key.startswith((begins, whole)) for key in keys):
                found[i] = (Rank.CODE_BEGINS, 0)
        return found

    def _near_code(self, typed: str) -> dict[int, tuple[Rank, int]]:
        """The codes most like one that was mistyped, for texts with a digit in them."""
        if not any(letter.isdigit() for letter in typed):
            return {}
        by_code = {keys[0]: i for i, keys in reversed(self._codes)}
        like = get_close_matches(squeezed(typed), by_code, 3, 0.8)
        return {by_code[code]: (Rank.NEAR, distance) for distance, code in enumerate(like)}

    def _spans(self, label: str, words: Sequence[str], near: bool) -> Spans:
        spans: list[tuple[int, int]] = []
        for word in words_in(label):
            if word.folded in self._ignored and word.folded not in words:
                continue
            for typed in words:
                at, length = self._part(word.folded, typed, near)
                if length:
                    spans.append(word.part(at, length))
        return _joined(sorted(spans))

    def _part(self, word: str, typed: str, near: bool) -> tuple[int, int]:
        """What of a word the typed one stands for: where it starts and how long it is."""
        for beginning in (typed, *self._meant(typed)):
            if word.startswith(beginning):
                return 0, len(beginning)
        if not near:
            return 0, 0
        if len(typed) >= _SHORTEST_INSIDE and typed in word:
            return word.index(typed), len(typed)
        most = slips_allowed(typed)
        return (0, len(word)) if most and slips(typed, word, most) <= most else (0, 0)


def search(entries: Iterable[Entry], typed: str, limit: int = 50) -> tuple[Match, ...]:
    """One search in a list that is not kept; for typing, keep an `Index`."""
    return Index(entries).search(typed, limit)


def _positions(texts: Sequence[Sequence[str]]) -> dict[str, set[int]]:
    """For each word, the positions of the texts that have it."""
    found: dict[str, set[int]] = {}
    for i, words in enumerate(texts):
        for word in words:
            found.setdefault(word, set()).add(i)
    return found


def _all_of(positions: Mapping[str, set[int]], words: Iterable[str]) -> set[int]:
    return set().union(*(positions[word] for word in words if word in positions))


def _code_keys(code: str) -> tuple[str, ...]:
    """A code as it may be begun: whole, or without its first part ("ID-II", "1543/2022")."""
    whole = squeezed(normal_code(code) or code)
    _first, _space, rest = code.partition(" ")
    return (whole, squeezed(rest)) if rest else (whole,)


def _joined(spans: Iterable[tuple[int, int]]) -> Spans:
    """Sorted spans, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
