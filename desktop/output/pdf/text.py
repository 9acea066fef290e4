# SPDX-License-Identifier: EUPL-1.2
"""Texts as they can be drawn. What the plan holds stays as it was written; only ink changes.

Letters and their marks are composed (s + comma below = ș) because fonts draw composed letters;
what has no ink (tabs, control characters) is drawn as a space; a character that no font has is
drawn as a visible sign; the check `unprintable-characters` tells of it (plan/printable).
"""

import unicodedata

from desktop.output.pdf.fonts import REPLACEMENT, Face
from desktop.plan.fold import INVISIBLE

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]
UNSEEN: dict[int, str] = {
    **dict.fromkeys(CONTROLS, " "),
    **dict.fromkeys(map(ord, INVISIBLE), ""),
    ord("\n"): "\n",
}


def drawable(text: str, face: Face) -> str:
    """`text` in characters that `face` can draw; "\\n" is the only line end left."""
    plain = composed(text)
    if face.drawn.issuperset(plain.replace("\n", "")):
        return plain
    return "".join(c if c in face.drawn or c == "\n" else REPLACEMENT for c in plain)


def composed(text: str) -> str:
    """`text` with letters composed, one kind of line end, and nothing that has no ink."""
    if text.isascii() and text.isprintable():
        return text
    plain = unicodedata.normalize("NFC", text)
    for end in LINE_ENDS:
        if end in plain:
            plain = plain.replace(end, "\n")
    return plain.translate(UNSEEN)
