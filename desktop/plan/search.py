# SPDX-License-Identifier: EUPL-1.2
"""Find in a plan: letters with and without their signs are one, spans are of the text as written.

"și", with a comma or a cedilla, and "si" find each other; a soft hyphen or a line break inside is
no hindrance.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.plan.findings import Place
from desktop.plan.fold import INVISIBLE, fold_in_place
from desktop.plan.passages import Passage, passages
from desktop.plan.tree import Plan

_SIGNS = f"\u0300-\u036f{INVISIBLE}"  # stand on or between letters
_ANY_SIGNS = f"[{_SIGNS}]*"
_SPACE = rf"(?:\s{_ANY_SIGNS})+"
CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a wanted text stands: the characters `start` to `end` of a passage's text."""

    passage: Passage
    start: int
    end: int

    @property
    def place(self) -> Place:
        """Where in the plan."""
        return self.passage.place

    @property
    def uid(self) -> int:
        """The uid of the section, block, item or row that holds the text; 0: the plan's title."""
        return self.passage.uid

    @property
    def text(self) -> str:
        """What was found, as written."""
        return self.passage.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before it, shortened from its beginning."""
        start = max(0, self.start - CONTEXT)
        return ("…" if start else "") + self.passage.text[start : self.start]

    @property
    def after(self) -> str:
        """What stands after it, shortened from its end."""
        end = self.end + CONTEXT
        return self.passage.text[self.end : end] + ("…" if end < len(self.passage.text) else "")

    def replaced(self, text: str) -> str:
        """The whole text of the passage with `text` in the place of this hit."""
        whole = self.passage.text
        return whole[: self.start] + text + whole[self.end :]


def find(
    plan: Plan, wanted: str, *, whole_words: bool = False, match_case: bool = False
) -> tuple[Hit, ...]:
    """Every place of `wanted` in the plan, in the order of the document; none for a blank text."""
    if not re.sub(rf"[\s{_SIGNS}]", "", wanted):
        return ()
    pattern = _pattern(wanted, whole_words=whole_words, match_case=match_case)
    fold = _fold_but_case if match_case else fold_in_place
    return tuple(
        Hit(passage, match.start(), match.end())
        for passage in passages(plan)
        for match in pattern.finditer(fold(passage.text))
    )


def _pattern(wanted: str, *, whole_words: bool, match_case: bool) -> re.Pattern[str]:
    """A pattern to be looked for in a folded text, whose characters all keep their places."""
    plain = (_fold_but_case if match_case else fold_in_place)(wanted)
    plain = re.sub(f"[{_SIGNS}]", "", plain)
    pieces = list(_pieces(plain))
    pattern = _ANY_SIGNS.join(pieces)
    if pieces[-1] != _SPACE:
        pattern += r"[\u0300-\u036f]*"  # the signs of the last letter are part of it
    if whole_words and re.match(r"\w", plain):
        pattern = rf"(?<![\w{_SIGNS}])" + pattern
    if whole_words and re.match(r"\w", plain[-1]):
        pattern += r"(?!\w)"
    return re.compile(pattern)


def _pieces(plain: str) -> Iterator[str]:
    for part in re.findall(r"\s+|\S", plain):
        yield _SPACE if part.isspace() else re.escape(part)


def _fold_but_case(text: str) -> str:
    """`fold_in_place`, but capitals stay capitals."""
    plain = fold_in_place(text)
    if text == text.lower():
        return plain
    return "".join(p.upper() if t.isupper() else p for p, t in zip(plain, text, strict=True))
