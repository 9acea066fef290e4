# SPDX-License-Identifier: EUPL-1.2
"""References to acts: a number, a date, who issued it; each may be absent or blank."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.i18n import N_
from desktop.plan.fold import fold_in_place
from desktop.plan.message import Message, say
from desktop.plan.values.calendar import MONTH, YEAR, existing_day, month_number
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.value import Value

_LONGEST = 20_000
_BLANK = r"[._…]{2,80}"
_KIND = (
    r"(?:hcl|h\.c\.l\.|hcj|hclm|hcgmb|hg|h\.g\.|oug|o\.u\.g\.|og|o\.g\.|omms|legea?|ordinul(?:ui)?"
    r"|ordin|ordonanta|hotarare[ai]?|hotararii|dispozitia|dispozitiei|decizia|deciziei|aviz(?:ul)?"
    r"|proiect(?:ul)?|anunt(?:ul)?|regulamentul|protocol(?:ul)?|contract(?:ul)?|acord(?:ul)?)\b"
)
_ISSUER = re.compile(rf"(?:^|(?<=[\s,;(„\"])){_KIND}[^;\n]{{0,120}}$")
_ACT = re.compile(
    rf"(?:\bnr\b\.?\s?|(?:(?<=\s)|^)(?P<kind>{_KIND})\s(?:nr\.?\s?)?)"
    rf"(?P<number>[0-9]{{1,3}}\.[0-9]{{3}}(?![0-9.])|[0-9]{{1,6}}|{_BLANK})"
    rf"(?:\s?(?:/|\bdin(?: data de)?\b)\s?(?P<date>(?P<d>[0-9]{{1,2}})[./-]\s?(?P<m>[0-9]{{1,2}})"
    rf"[./-]\s?(?P<y>{YEAR})|(?P<wd>[0-9]{{1,2}})\s(?P<wm>{MONTH})\s(?P<wy>{YEAR})"
    rf"|(?P<year>{YEAR})|(?P<blank>{_BLANK})(?:\s?(?P<by>{YEAR}))?))?"
)
# A bare "172 /28.09.2023" or "46 din 28.05.2021" is an act only where it is the whole text.
_BARE = re.compile(r"\s*[0-9]{1,6}\s?(?:/|din\s)")


@dataclass(frozen=True, slots=True)
class ActReference(Value):
    """An act. `act_number` without points, None where blank; `date` None where blank or impossible.

    `year` is written alone or with the date; `issuer` is the text before the number.
    `written_date` is the date as written.
    """

    act_number: str | None = None
    date: datetime.date | None = None
    year: int | None = None
    issuer: str = ""
    written_date: str = ""
    blank_number: bool = False
    blank_date: bool = False

    def understood(self) -> Message | None:
        """The number and the date."""
        if self.act_number is None:
            return None
        when = f"{self.date:%d.%m.%Y}" if self.date else str(self.year or "")
        pattern = N_("no. {number} of {date}") if when else N_("no. {number}")
        return say(pattern, number=self.act_number, date=when)

    def problem(self) -> Message | None:
        """A number or date left blank, or a day that does not exist."""
        if self.is_blank():
            return None
        if self.impossible_date:
            return say(N_("There is no such day: {date}."), date=self.written_date)
        if self.blank_number:
            return say(N_("The number of the act is left blank."))
        if self.blank_date:
            return say(N_("The date of the act is left blank."))
        if self.act_number is None:
            return say(N_("No number of an act is read here."))
        return None

    @property
    def impossible_date(self) -> bool:
        """True where a whole date is written that no calendar has."""
        return bool(self.written_date) and self.date is None and not self.blank_date

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_act(text: str, unit: str | None = None) -> ActReference:
    """The first act in `text`; `unit` is not used."""
    bare = len(text) <= 40 and _BARE.match(text)
    first = next(_acts(f"nr. {text}" if bare else text), None)
    return replace(first, text=text) if first else ActReference(text)


def write_act(
    issuer: str = "", number: str = "", date: datetime.date | None = None, year: int | None = None
) -> str:
    """An act as it is cited: "HCL nr. 46 din 28.05.2021", "HG nr. 435/2022" by its year alone.

    What is not known yet is left blank: "HCL nr. ____ din ________".
    """
    cited = f"{issuer} nr. {number or '____'}".lstrip()
    if date is None and year is not None:
        return f"{cited}/{year}"
    return f"{cited} din {date:%d.%m.%Y}" if date else f"{cited} din ________"


def acts_in(text: str) -> tuple[ActReference, ...]:
    """The acts a text refers to, in order; the text of each is its own words.

    A number with neither a kind of act nor a date ("str. Florilor nr. 4") is no act.
    """
    return tuple(a for a in _acts(text) if a.issuer or a.year or a.blank_date)


def _acts(text: str) -> Iterator[ActReference]:
    text = text[:_LONGEST]
    plain = fold_in_place(text)
    end = 0
    for match in _ACT.finditer(plain):
        issuer = _issuer(text, plain, max(end, match.start() - 140), match)
        yield _reference(match, text[match.start() : match.end()], issuer)
        end = match.end()


def _issuer(text: str, plain: str, start: int, match: re.Match[str]) -> str:
    """The words that name the act and who issued it, back to its kind."""
    if match["kind"]:
        return text[match.start("kind") : match.end("kind")]
    found = _ISSUER.search(plain[start : match.start()])
    return text[start + found.start() : match.start()].strip(" ,.-–") if found else ""


def _reference(match: re.Match[str], text: str, issuer: str) -> ActReference:
    number = match["number"]
    blank = not number[0].isdecimal()
    month = int(match["m"]) if match["m"] else month_number(match["wm"]) if match["wm"] else None
    year = match["y"] or match["wy"] or match["year"] or match["by"]
    day = match["d"] or match["wd"]
    date = existing_day(int(year), month, int(day)) if month and year and day else None
    return ActReference(
        text,
        None if blank else number.replace(".", ""),
        date,
        int(year) if year else None,
        issuer,
        text[match.start("date") - match.start() :] if day else "",
        blank,
        bool(match["blank"]),
    )
