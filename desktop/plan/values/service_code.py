# SPDX-License-Identifier: EUPL-1.2
"""Codes of the nomenclature of social services (HG 867/2015): "8730 CR-V-I".

Only the spelling is read here; whether the nomenclature has the code is for its list to say.
"""

import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.message import Message, say
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.roman import to_roman
from desktop.plan.values.value import Value

_LONGEST = 40
_FAMILY = "CRMS|CPDH|CR|CZ|SF|SC|[I1L]D"
_CODE = re.compile(
    rf"(?P<activity>[0-9]{{4}})[- ]{{0,3}}(?P<family>{_FAMILY})"
    r"(?P<rest>(?:[- ]+[A-Z0-9]{1,6}){1,3})"
)
# A code inside a longer text, in any spelling.
_INSIDE = re.compile(
    r"(?<![\w-])[0-9OIl]{4}\s{0,2}[-–—‑−]?\s{0,2}(?:CRMS|CPDH|CR|CZ|SF|SC|[Il1]D)"
    r"(?:[ –—‑−.-]{1,3}(?:[A-Z]{1,4}|[IVXl1-9]{1,4})(?![\w])){1,3}"
)
_LOOKALIKES = str.maketrans("АВСЕНІЈКМОРЅТХѴ", "ABCEHIJKMOPSTXV")  # Cyrillic, as scans give them
_DASHES = str.maketrans(dict.fromkeys("–—‑‐−._", "-"))
_DIGITS = str.maketrans("OIL", "011")
_NOT_ROMAN = str.maketrans("1L", "II")


@dataclass(frozen=True, slots=True)
class ServiceCode(Value):
    """`canonical` is the code in the spelling of the nomenclature, None where none is read."""

    canonical: str | None = None

    @property
    def well_written(self) -> bool:
        """True where the text is the code exactly as the nomenclature spells it."""
        return self.text.strip() == self.canonical

    def understood(self) -> Message | None:
        """The code in its right spelling."""
        return None if self.canonical is None else say("{code}", code=self.canonical)

    def problem(self) -> Message | None:
        """Why there is no code."""
        if self.canonical is not None or self.is_blank():
            return None
        return say(N_("This is not a service code."))

    def readings(self) -> tuple[Reading, ...]:
        """The right spelling, where the text has another one."""
        if self.canonical is None or self.well_written:
            return ()
        return (Reading(self.canonical, say(N_("as the nomenclature writes it"))),)

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)

    def nearest(self, codes: Collection[str], most: int = 3) -> tuple[str, ...]:
        """The codes of `codes` that look most like this one, the nearest first; itself if known."""
        if self.canonical in codes:
            return (self.canonical,) if self.canonical else ()
        typed = self.canonical or " ".join(_unified(self.text[:_LONGEST]).split())
        return tuple(difflib.get_close_matches(typed, sorted(codes), most, 0.75))


def read_service_code(text: str, unit: str | None = None) -> ServiceCode:
    """The service code that `text` is; `unit` is not used."""
    return ServiceCode(text, normal_code(text))


def normal_code(text: str) -> str | None:
    """`text` in the spelling "NNNN XX-Y-Z", or None where it is not a service code.

    >>> normal_code("8891 cz–c–iii")
    '8891 CZ-C-III'
    """
    if len(text) > _LONGEST:
        return None
    unified = _unified(text).strip(" -*")
    match = _CODE.fullmatch(unified[:4].translate(_DIGITS) + unified[4:])
    if match is None:
        return None
    parts = re.split(r"[- ]+", match["rest"].strip("- "))
    family = "ID" if match["family"] in ("1D", "LD") else match["family"]
    return f"{match['activity']} {'-'.join((family, *parts[:-1], _number_part(parts[-1])))}"


def codes_in(text: str) -> tuple[str, ...]:
    """The service codes inside a longer `text`, in the spelling of the nomenclature."""
    found = (normal_code(match[0]) for match in _INSIDE.finditer(text[:5000]))
    return tuple(code for code in found if code)


def _unified(text: str) -> str:
    """Capitals, Latin letters, one kind of dash, single spaces."""
    upper = text.upper().translate(_LOOKALIKES).translate(_DASHES)
    return " ".join(upper.split())


def _number_part(part: str) -> str:
    """The last part: digits, and 1 or l read for I ("11" is II), become the Roman number."""
    if re.fullmatch(r"[2-9]|1[02-9]", part):
        return to_roman(int(part))
    if re.fullmatch(r"[1LIVX]+", part):
        return part.translate(_NOT_ROMAN)
    return part
