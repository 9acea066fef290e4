# SPDX-License-Identifier: EUPL-1.2
"""Row numbers and markers: text with a number in it ("1.", "*2", "2.3.", "IV.", "c)")."""

import re
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.message import Message, say
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.roman import from_roman, to_roman
from desktop.plan.values.value import Value

_LONGEST = 40
_LETTERS = re.compile(r"(\W*)([IVXLC]{1,8}|[ivx]{2,6}|[a-zA-Z])(\W*)")


@dataclass(frozen=True, slots=True)
class Ordinal(Value):
    """A row number: `position` (None where no number is read) between `before` and `after`.

    `style` is "1", "I", "i", "A" or "a". The last number counts: in "2.3." it is 3, before it "2.".
    """

    position: int | None = None
    before: str = ""
    after: str = ""
    style: str = "1"

    @property
    def mark(self) -> str:
        """The footnote sign beside the number ("*" in "*2"), or ""."""
        return "*" * (self.before + self.after).count("*")

    def problem(self) -> Message | None:
        """Why there is no number."""
        if self.position is not None or self.is_blank():
            return None
        return say(N_("No row number is read here."))

    def is_blank(self) -> bool:
        """True where the text says "nothing"; a sign before a number does not."""
        return self.position is None and says_nothing(self.text)

    def written_as(self, position: int) -> str:
        """`position` in the same style, without a footnote sign; the text itself without one."""
        if self.position is None or position < 1:
            return self.text
        number = _in_style(position, self.style)
        return f"{self.before}{number}{self.after}".replace("*", "").strip()

    def following(self) -> str:
        """What a next row would be numbered, in the same style."""
        return "" if self.position is None else self.written_as(self.position + 1)


def read_ordinal(text: str, unit: str | None = None) -> Ordinal:
    """The row number in `text`; `unit` is not used."""
    if len(text) > _LONGEST:
        return Ordinal(text)
    digits = _last_digits(text)
    if digits:
        before, number, after = digits
        return Ordinal(text, int(number), before, after)
    letters = _LETTERS.fullmatch(text)
    return _from_letters(text, *letters.groups()) if letters else Ordinal(text)


def _last_digits(text: str) -> tuple[str, str, str] | None:
    found = list(re.finditer(r"[0-9]{1,6}", text))
    if not found:
        return None
    last = found[-1]
    return text[: last.start()], last[0], text[last.end() :]


def _from_letters(text: str, before: str, letters: str, after: str) -> Ordinal:
    roman = from_roman(letters.upper())
    alone = len(letters) == 1
    if roman and (not alone or letters in "IVX"):
        return Ordinal(text, roman, before, after, "I" if letters.isupper() else "i")
    if not alone:
        return Ordinal(text)
    return Ordinal(
        text, ord(letters.lower()) - 96, before, after, "A" if letters.isupper() else "a"
    )


def _in_style(position: int, style: str) -> str:
    if style in "Ii" and position < 400:
        roman = to_roman(position)
        return roman if style == "I" else roman.lower()
    if style in "Aa" and position <= 26:
        return chr(ord(style) + position - 1)
    return str(position)
