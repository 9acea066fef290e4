# SPDX-License-Identifier: EUPL-1.2
"""Text made comparable: for search, checks and comparison only, never for store or print."""

import unicodedata

_DASHES = "‐‑‒–—―−﹘﹣－"
_DOUBLE_QUOTES = "„“”‟«»″〞"
_SINGLE_QUOTES = "‘’‚‛′´"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_UNIFIED: dict[int, str | None] = {
    **dict.fromkeys(range(0x300, 0x370)),  # combining marks: ș, ş and s + comma below are one
    **dict.fromkeys(map(ord, INVISIBLE)),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"'),
    **dict.fromkeys(map(ord, _SINGLE_QUOTES), "'"),
}


def fold(text: str) -> str:
    """`text` without diacritics and case, with one kind of dash, quote and space, stripped.

    Cedilla and comma-below letters, composed and decomposed ones, become the same base letter.
    """
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFD", text).translate(_UNIFIED)
    return " ".join(text.replace("`", "'").split())


def fold_in_place(text: str) -> str:
    """`text` without diacritics and case, each character in its place: the length stays the same.

    For patterns whose matches must be found again in the text itself; spaces stay as they are.
    """
    return text.translate(_IN_PLACE)


class _InPlace(dict[int, str]):
    """One folded character for each character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


_IN_PLACE = _InPlace()
