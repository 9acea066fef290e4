# SPDX-License-Identifier: EUPL-1.2
"""Numbers in Romanian writing: a point groups thousands, a comma starts the decimals.

Exact, never float. Strict on purpose: "1234.5" and "12.50" have no value, because a lenient reading
would silently make them ten or a hundred times larger.
"""

import re
from decimal import Decimal

# Anything made of digits and separators, well written or not; a space only before three digits.
# Bounded, so that no text is slow.
LOOSE = r"[0-9]{1,20}(?:(?:[.,']| (?=[0-9]{3}(?![0-9])))[0-9]{1,20}){0,8}"

# Fifteen digits and six decimals keep every product with a unit exact in Decimal's 28 digits.
_GROUPED_BY_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}(?:,[0-9]{1,6})?")
_GROUPED_BY_SPACES = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?:,[0-9]{1,6})?")
_SIGNS = {ord(","): ".", ord("."): ","}
_UNGROUPED = re.compile(r"[0-9]{1,15}(?:,[0-9]{1,6})?")


def read_number(text: str) -> Decimal | None:
    """The number written in `text` (digits and separators only), or None where it is unclear.

    >>> read_number("1.710.000,50")
    Decimal('1710000.50')
    >>> read_number("1234.5") is None
    True
    """
    for form in (_UNGROUPED, _GROUPED_BY_POINTS, _GROUPED_BY_SPACES):
        if form.fullmatch(text):
            return Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
    return None


def decimals(number: Decimal) -> int:
    """How many decimals `number` was written with."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def written(number: Decimal) -> str:
    """`number` in Romanian writing, with its decimals but no trailing zeros.

    >>> written(Decimal("1710000.50"))
    '1.710.000,5'
    """
    text = grouped(number)
    return text.rstrip("0").rstrip(",") if "," in text else text


def grouped(number: Decimal) -> str:
    """`number` in Romanian writing, with all its decimals: "12,50"."""
    return f"{number:,f}".translate(_SIGNS)


def possible_numbers(text: str) -> tuple[tuple[Decimal, bool], ...]:
    """The numbers an unclear `text` may mean, each with whether its last separator starts decimals.

    "1234.5" is 1234,5 or 12345. Empty where there is nothing sensible to offer.
    """
    digits = re.sub(r"[^0-9]", "", text)
    last = max(text.rfind("."), text.rfind(","), text.rfind("'"))
    tail = text[last + 1 :].strip()
    if last < 0 or not 0 < len(digits) <= 15 or not tail.isdecimal():
        return ()
    found = [(Decimal(digits), False)]
    if 0 < len(tail) <= 6 and len(digits) > len(tail):
        found.insert(0, (Decimal(f"{digits[: -len(tail)]}.{tail}"), True))
    return tuple(found)


def rewritten(text: str, number: Decimal) -> str | None:
    """`text` with `number` in the place of its only number, grouped and with decimals as that was.

    >>> rewritten("1.840,00 mii lei", Decimal(1830))
    '1.830,00 mii lei'
    >>> rewritten("31", Decimal(1830))
    '1830'

    None where the text has several numbers, or one that cannot be read.
    """
    found = list(re.finditer(LOOSE, text))
    if len(found) != 1 or number < 0 or (old := read_number(found[0][0])) is None:
        return None
    places = max(decimals(old), decimals(Decimal(_plain(number))))
    whole, comma, rest = f"{number:,.{places}f}".partition(".")
    separator = " " if " " in found[0][0] else "." if "." in found[0][0] else ""
    new = whole.replace(",", separator) + comma.replace(".", ",") + rest
    return text[: found[0].start()] + new + text[found[0].end() :]


def _plain(number: Decimal) -> str:
    """`number` without trailing zeros after its comma."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
