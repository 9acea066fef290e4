# SPDX-License-Identifier: EUPL-1.2
"""The words of a text as a search compares them: folded, with their place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.plan.fold import fold, fold_in_place

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")  # a combining mark belongs to its letter
_NOT_OF_CODES = re.compile(r"[^0-9a-z]+")

# Words that say nothing by themselves; not asked for where other words are typed.
SMALL_WORDS = frozenset(
    (
        "a",
        "ai",
        "al",
        "ale",
        "cu",
        "de",
        "din",
        "in",
        "la",
        "pe",
        "pentru",
        "prin",
        "pt",
        "sau",
        "si",
    )
)
# Beginnings of words that people use for those of the law; found beside what is typed.
ALSO_SAID: dict[str, tuple[str, ...]] = {
    "batran": ("varstnic",),
    "varstnic": ("batran",),
    "handicap": ("dizabilit",),
    "dizabilit": ("handicap",),
    "drog": ("adicti",),
    "alcool": ("adicti",),
    "mancare": ("hran", "mas"),
    "acasa": ("domiciliu",),
    "azil": ("camin",),
    "familie": ("domestic",),
    "cresa": ("crese",),
}


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where it stands in the text it was read from."""

    folded: str
    start: int
    end: int

    def part(self, at: int, length: int) -> tuple[int, int]:
        """The place in the text of a part of the word; all of it where folding moved letters."""
        if self.end - self.start != len(self.folded):
            return self.start, self.end
        return self.start + at, self.start + at + length


def words_in(text: str) -> Iterator[Word]:
    """The words of `text`: letters and digits, without diacritics and case."""
    for match in _WORD.finditer(fold_in_place(text)):
        word = match[0]
        yield Word(word if word.isascii() else fold(word), match.start(), match.end())


def squeezed(code: str) -> str:
    """A code without what people write in many ways: "8810 ID-II" is "8810idii"."""
    return _NOT_OF_CODES.sub("", fold(code))


def letters_of(word: str) -> int:
    """A word's letters a-z as bits, three for each: how often it stands there, at most thrice."""
    bits = 0
    for letter in word:
        if "a" <= letter <= "z":
            one = 1 << 3 * (ord(letter) - 97)
            bits |= next((bit for bit in (one, one << 1) if not bits & bit), one << 2)
    return bits


def slips_allowed(typed: str) -> int:
    """How many wrong letters are forgiven in a typed word; none in short ones and in numbers."""
    if len(typed) < 4 or not typed.isalpha():
        return 0
    return 1 if len(typed) < 7 else 2


def slips(typed: str, word: str, most: int) -> int:
    """How many letters of `typed` are wrong for a beginning of `word`; `most` + 1 for any more.

    A letter too many, too few, another one, and two letters in each other's place are one slip.
    """
    word = word[: len(typed) + most]
    width = len(word)
    earlier: list[int] = []
    before = list(range(width + 1))
    for i, letter in enumerate(typed):
        row = [most + 1] * (width + 1)
        row[0] = i + 1
        for j in range(max(0, i - most), min(width, i + most + 1)):  # farther cells are too far
            other = word[j]
            best = before[j] if letter == other else 1 + min(before[j], before[j + 1], row[j])
            if i and j and letter == word[j - 1] and typed[i - 1] == other:
                best = min(best, earlier[j - 1] + 1)
            row[j + 1] = best
        if min(row) > most:
            return most + 1
        earlier, before = before, row
    return min(before)
