# SPDX-License-Identifier: EUPL-1.2
"""Deadlines: one or several in a text, as dates, repetitions, events or words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.fold import fold_in_place
from desktop.plan.message import Message, say
from desktop.plan.values.calendar import MONTH, SHORT_MONTH, YEAR, month_number
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.phrases import joined
from desktop.plan.values.roman import from_roman
from desktop.plan.values.terms import DATED, DeadlineItem, Term
from desktop.plan.values.value import Value

_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Deadline(Value):
    """The deadlines of a text, in order."""

    items: tuple[DeadlineItem, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are written, each once, ascending."""
        found = {y for item in self.items for y in (item.year, item.last_year) if y is not None}
        return tuple(sorted(found))

    def dates_outside(self, first_year: int, last_year: int) -> tuple[DeadlineItem, ...]:
        """The items that name a year outside `first_year` to `last_year`."""
        return tuple(
            item
            for item in self.items
            if item.year is not None
            and (item.year < first_year or (item.last_year or item.year) > last_year)
        )

    def understood(self) -> Message | None:
        """The dates and repetitions that were read."""
        read = [i for i in self.items if i.term in DATED or i.term is Term.RECURRENCE]
        if read:
            return joined([say("{date}", date=item.said()) for item in read], "{first}; {rest}")
        return say(N_("no date read")) if self.items else None

    def problem(self) -> Message | None:
        """A day that does not exist."""
        for item in self.items:
            if item.impossible():
                return say(N_("There is no such day: {date}."), date=item.text)
        return None

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


_ANY_MONTH = f"(?:{MONTH}|{SHORT_MONTH})"
# "mai" is May only where no other word follows: "cel mai târziu" holds no month.
_LONE_MONTH = (
    rf"(?:(?!mai\b){MONTH}|mai(?=\s*(?:$|[\n,.;/()-]|{YEAR}|{MONTH}))|{SHORT_MONTH}(?=\s{YEAR}))"
)
_OFTEN = (
    r"\b(?:(?:cel putin |cel mult |bi)?(?:permanent|ann?ual|trimestrial|semestrial|lunar|saptamanal"
    r"|zilnic|periodic|ocazional|continuu)\b"
    r"|(?:ori )?de cate ori (?:se impune|(?:este|e) (?:nevoie|cazul|necesar))"
    r"|(?:cand|daca) (?:este|e) (?:cazul|nevoie)|la nevoie\b)"
)
_EVENT = re.compile(
    r"(?:dupa|inainte de|la|in termen de|conform|pana la|in functie de|odata cu|cu ocazia"
    r"|in momentul|in urma|pe masura)\b"
)
_JOINING = re.compile(
    r"(?:si|sau|termen|data de|(?:pana )?(?:in|la|din|de la)?(?: ?(?:anul|luna|perioada|data de))?)"
)
_AROUND = " \t\r\n.,;:()/-–—•▪*"


def _numeric_day(match: re.Match[str], text: str) -> DeadlineItem:
    day, month, year = (int(part) for part in match.groups())
    return DeadlineItem(Term.DAY, text, year, month, day)


def _days(match: re.Match[str], text: str) -> DeadlineItem:
    first, last, month, year = match.groups()
    return DeadlineItem(
        Term.DAY, text, _number(year), month_number(month), int(first), last_day=_number(last)
    )


def _months(match: re.Match[str], text: str) -> DeadlineItem:
    first, year, last, last_year = match.groups()
    return DeadlineItem(
        Term.MONTH,
        text,
        _number(year or last_year),
        month_number(first),
        last_year=_number(last_year),
        last_month=month_number(last),
    )


def _month(match: re.Match[str], text: str) -> DeadlineItem:
    return DeadlineItem(Term.MONTH, text, _number(match[2]), month_number(match[1]))


def _part_of_year(match: re.Match[str], text: str) -> DeadlineItem:
    term, length = (Term.QUARTER, 3) if match[1] == "trim" else (Term.HALF_YEAR, 6)
    which = from_roman(match[2].upper()) or int(match[2])
    first = (min(which, 12 // length) - 1) * length + 1
    return DeadlineItem(term, text, _number(match[3]), first, last_month=first + length - 1)


def _span(match: re.Match[str], text: str) -> DeadlineItem:
    return DeadlineItem(Term.SPAN, text, int(match[1]), last_year=int(match[2]))


def _year(match: re.Match[str], text: str) -> DeadlineItem:
    return DeadlineItem(Term.YEAR, text, int(match[1]))


def _often(match: re.Match[str], text: str) -> DeadlineItem:
    return DeadlineItem(Term.RECURRENCE, text, recurrence=match[0].replace("annual", "anual"))


# The first form that starts earliest in a text wins.
_FORMS = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"(?<![0-9.])([0-9]{{1,2}})[./-]\s?([0-9]{{1,2}})[./-]\s?({YEAR})", _numeric_day),
        (
            rf"(?<![0-9.])([0-9]{{1,2}})(?:\s?[-–]\s?([0-9]{{1,2}}))?\s({_ANY_MONTH})(?:\s({YEAR}))?",
            _days,
        ),
        (rf"\b({MONTH})(?:\s({YEAR}))?\s?[-–]\s?({MONTH})(?:\s({YEAR}))?", _months),
        (rf"\b({_LONE_MONTH})(?:\s({YEAR}))?", _month),
        (
            r"\b(trim|sem)(?:estrul)?\.?\s?(iv|i{1,3}|[1-4])\b"
            rf"(?:[ ./-]{{1,3}}(?:an(?:ul)? )?({YEAR}))?",
            _part_of_year,
        ),
        (rf"\b({YEAR})\s?[-–]\s?({YEAR})", _span),
        (rf"\b({YEAR})", _year),
        (_OFTEN, _often),
    )
)


def read_deadline(text: str, unit: str | None = None) -> Deadline:
    """The deadlines in `text`; `unit` is not used."""
    if says_nothing(text) or len(text) > _LONGEST:
        return Deadline(text)
    return Deadline(text, tuple(_items(text)))


def write_deadline(items: Iterable[DeadlineItem]) -> str:
    """The deadlines as a person writes them: "28.05.2027; trimestrul III 2027".

    Words that are neither a date nor a repetition get a line of their own.
    """
    text = ""
    worded = False
    for item in items:
        words = item.term in (Term.EVENT, Term.TEXT)
        separator = "\n" if words or worded else "; "
        text += (separator if text else "") + _written(item)
        worded = words
    return text


def _written(item: DeadlineItem) -> str:
    if item.term in (Term.EVENT, Term.TEXT, Term.RECURRENCE):
        return item.text or item.recurrence
    if item.day and item.month and item.year and not item.last_day:
        return f"{item.day:02}.{item.month:02}.{item.year}"
    return item.said()


def _items(text: str) -> Iterator[DeadlineItem]:
    plain = fold_in_place(text)
    end = 0
    for match, make in _dates(plain):
        yield from _between(text, plain, end, match.start())
        yield make(match, text[match.start() : match.end()])
        end = match.end()
    yield from _between(text, plain, end, len(text))


def _dates(plain: str) -> Iterator[tuple[re.Match[str], Callable[..., DeadlineItem]]]:
    """The dates of a folded text from left to right; each form searches on only when passed by."""
    ahead = [(form.search(plain), form, make) for form, make in _FORMS]
    while found := [(match, form, make) for match, form, make in ahead if match]:
        first, _form, make = min(found, key=lambda one: one[0].start())
        yield first, make
        end = first.end()
        ahead = [
            (match if match.start() >= end else form.search(plain, end), form, make)
            for match, form, make in found
        ]


def _between(text: str, plain: str, start: int, end: int) -> Iterator[DeadlineItem]:
    """The words between two dates, line by line."""
    for line in re.finditer(r"[^\n]+", plain[start:end]):
        folded = " ".join(line[0].strip(_AROUND).split())
        if _JOINING.fullmatch(folded) or not re.search(r"[a-z]", folded):
            continue
        words = text[start + line.start() : start + line.end()].strip(_AROUND)
        yield DeadlineItem(Term.EVENT if _EVENT.match(folded) else Term.TEXT, words)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
