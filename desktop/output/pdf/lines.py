# SPDX-License-Identifier: EUPL-1.2
"""Breaking texts into lines of a width.

Lines break at spaces only, so nothing is added to the text. A word wider than a whole line breaks
after a hyphen or slash of its own, else where Romanian hyphenates (and shows a hyphen), else
anywhere.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pyphen

from desktop.output.pdf.fonts import Face
from desktop.output.pdf.text import drawable

OWN_BREAK = re.compile(r"(?<=[-–/_.,;:@)])(?=[^\W_])")
LETTERS = re.compile(r"[^\W\d_]{4,}")
ROUNDING = 1e-6


class Line(NamedTuple):
    """A line and its width at 1 point.

    `wraps`: its paragraph goes on, so it may be stretched; `cut`: it ends inside a word;
    `hyphenated`: there with a hyphen that is not of the text.
    """

    text: str
    width: float
    wraps: bool = False
    cut: bool = False
    hyphenated: bool = False


def break_text(text: str, face: Face, width: float) -> list[Line]:
    """The lines of `text`, for a line of `width` at 1 point; line breaks inside are kept."""
    found: list[Line] = []
    for given in drawable(text, face).split("\n"):
        whole = face.width(given)
        if whole <= width + ROUNDING:
            found.append(Line(given, whole))
        else:
            found.extend(_broken(given, face, width + ROUNDING))
    return found


def _broken(text: str, face: Face, width: float) -> Iterator[Line]:
    """Lines filled one word after another; spaces inside a line stay as many as they were."""
    space = face.width(" ")
    words: list[str] = []
    used = 0.0
    for word, sign in _fitting_words(text, face, width):
        size = face.width(word)
        if words and used + space + size > width:
            yield _line(words, face, wraps=True)
            words, used = [], 0.0
        used += space + size if words else size
        if words or word:
            words.append(word)
        if sign is not None:
            yield Line(" ".join(words), used, wraps=True, cut=True, hyphenated=bool(sign))
            words, used = [], 0.0
    yield _line(words, face)


def _line(words: list[str], face: Face, wraps: bool = False) -> Line:
    text = " ".join(words).rstrip(" ")
    return Line(text, face.width(text), wraps)


def _fitting_words(text: str, face: Face, width: float) -> Iterator[tuple[str, str | None]]:
    """The words of a line of text; a word that is too wide comes in pieces, each with the sign it
    is cut with, "" for none."""
    for word in text.split(" "):
        rest = word
        while face.width(rest) > width and len(rest) > 1:
            end, hyphen = _last_fitting_break(rest, face, width)
            yield rest[:end] + hyphen, hyphen
            rest = rest[end:]
        yield rest, None


def _last_fitting_break(word: str, face: Face, width: float) -> tuple[int, str]:
    """Where to break a word that is too wide, and the sign to show there."""
    for ends, sign in ((_own_breaks(word), ""), (syllable_ends(word), "-")):
        fitting = [end for end in ends if face.width(word[:end] + sign) <= width]
        if fitting:
            return max(fitting), sign
    end = 1
    while end < len(word) and face.width(word[: end + 1]) <= width:
        end += 1
    return end, ""


def _own_breaks(word: str) -> list[int]:
    return [found.start() for found in OWN_BREAK.finditer(word)]


@cache
def _romanian() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="ro_RO")


@cache
def syllable_ends(word: str) -> tuple[int, ...]:
    """Where Romanian may hyphenate inside `word`; never so that one letter is left alone."""
    return tuple(
        run.start() + at
        for run in LETTERS.finditer(word)
        for at in _romanian().positions(run[0].lower())
        if 2 <= at <= len(run[0]) - 2
    )


def longest_piece(word: str, face: Face) -> float:
    """The width at 1 point of the longest part that `word` cannot be broken below."""
    cuts = sorted({0, *_own_breaks(word), *syllable_ends(word), len(word)})
    own = {*_own_breaks(word), len(word)}
    parts = (word[a:b] + ("" if b in own else "-") for a, b in pairwise(cuts))
    return max(map(face.width, parts), default=0.0)
