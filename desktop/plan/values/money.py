# SPDX-License-Identifier: EUPL-1.2
"""Amounts of money: exact lei, the unit of the cell before the unit of its column."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.values.figures import (
    LOOSE,
    decimals,
    grouped,
    possible_numbers,
    read_number,
    written,
)
from desktop.plan.values.nothing import Nothing, which_nothing
from desktop.plan.values.phrases import meant, unclear_number
from desktop.plan.values.value import Value

LEI = "lei"
THOUSAND_LEI = "mii lei"
MILLION_LEI = "milioane lei"
LEI_IN = MappingProxyType({LEI: 1, THOUSAND_LEI: 1_000, MILLION_LEI: 1_000_000})

_BAN = Decimal("0.01")
_MOST_DECIMALS = 6  # what `figures` reads
_LONGEST = 400  # an amount with its source and its law; what is longer is prose
_UNIT = r"(?:(?P<scale>mii|milioane|milion|mil\.?|mln\.?)[ ]?(?:de )?)?(?:lei|ron)\b"
_UNCLEAR_SCALES = ("mil", "mil.")  # said both for thousands and for millions
# Number first, then at most a unit, a mark and a full stop: the plain amount.
_PLAIN = re.compile(rf"(?P<number>{LOOSE})[ ]?(?:{_UNIT}|(?P<thousands>mii)\b)?[ ]?(?:\*+\)?)?\.?")
_ONLY_DIGITS = re.compile(r"[0-9][0-9.,' ]*")
_WITH_UNIT = re.compile(rf"(?<![0-9.,'])(?P<number>{LOOSE})[ ]?{_UNIT}")
# "conform HG nr. 426/2020": the government's cost standards are lei for one beneficiary.
_COST_STANDARD = re.compile(r"conf(?:orm|\.)?[ ]?(?:cu )?(?:hg|h\.g\.|hotararii? guvernului)\b")
_FOR_EACH = re.compile(r"(?:/|pe|x|\*[ ]?[0-9])[ ]?(?!an\b|anul\b|trim|sem)[a-z0-9]")
_NO_BUDGET = re.compile(
    r"nu (?:este|e|sunt) (?:nevoie|necesar[ae]?)\b|nu (?:necesita|implica|presupune)\b"
    r"|fara (?:buget|cost|costuri|fonduri|finantare|alocare)\b|resurse proprii\b|voluntariat\b"
)


@dataclass(frozen=True, slots=True)
class Amount(Value):
    """An amount of money.

    `value` is the number as written, `unit` the unit it is counted in (None where nobody says it),
    `lei` the exact amount in lei (None without a value or a unit). `source` is the text beside the
    amount (a fund, a law). `unit_cost`: lei for one person or one day, not the whole budget.
    `no_budget`: says that no money is needed, which counts as zero.
    """

    value: Decimal | None = None
    unit: str | None = None
    none_kind: Nothing | None = None
    source: str = ""
    unit_cost: bool = False
    no_budget: bool = False
    trouble: Message | None = None
    offered: tuple[Reading, ...] = ()

    @property
    def lei(self) -> Decimal | None:
        """The amount in lei; None without a value or where the unit is not known."""
        return None if self.value is None or self.unit is None else in_lei(self.value, self.unit)

    @property
    def decimals(self) -> int:
        """How many decimals the amount has in lei; more than two are not money."""
        return 0 if self.value is None else _decimals(self.value, self.unit)

    def understood(self) -> Message | None:
        """The amount in both units, or what stands in its place."""
        if self.no_budget:
            return say(N_("no money needed: counts as 0"))
        if self.value is None:
            return say(N_("no amount read")) if self._has_only_words() else None
        if self.none_kind is Nothing.ZERO:
            return None
        return self._cost() if self.unit_cost else said(self.value, self.unit)

    def _cost(self) -> Message:
        assert self.value is not None
        return say(N_("cost for one unit: {amount}"), amount=said(self.value, self.unit))

    def _has_only_words(self) -> bool:
        return self.none_kind is None and self.trouble is None

    def problem(self) -> Message | None:
        """Why there is no amount to add."""
        if self.unit_cost:
            return say(N_("This is the cost for one person or one unit, not the whole budget."))
        return self.trouble

    def readings(self) -> tuple[Reading, ...]:
        """The amounts that may have been meant."""
        return self.offered

    def number(self) -> Decimal | None:
        """Lei where the unit is known, else the number as written; None for a cost for one unit."""
        if self.unit_cost:
            return None
        return self.value if self.unit is None else self.lei

    def is_blank(self) -> bool:
        """True for a dash, "nu este cazul", an empty cell and a lone mark; zero is a number."""
        return self.none_kind not in (None, Nothing.ZERO)


def in_lei(value: Decimal, unit: str) -> Decimal:
    """`value`, counted in `unit`, in lei."""
    return value * LEI_IN[unit]


def said(value: Decimal, unit: str | None) -> Message:
    """The amount in its unit and in the other one: "1.710 mii lei = 1.710.000 lei"."""
    if unit is None:
        return say(N_("{number}; lei or thousands of lei, it is not said"), number=written(value))
    lei = in_lei(value, unit)
    other, factor = (THOUSAND_LEI, Decimal("0.001")) if unit == LEI else (LEI, Decimal(1))
    return say(
        N_("{amount} = {other}"),
        amount=f"{written(value)} {unit}",
        other=f"{written(lei * factor)} {other}",
    )


def known_unit(unit: str | None) -> str | None:
    """One of the units of `LEI_IN` for the words of a column ("(mii lei)", "RON"), or None."""
    match = re.search(_UNIT, fold(unit[:80])) if unit else None
    return _unit_of(match) if match else None


def write_amount(lei: Decimal, unit: str = LEI) -> str:
    """An amount of lei as it is written in a column of `unit` (of `LEI_IN`): 1710 mii lei, "1.710".

    With both decimals where it has bani. Where `unit` would need more than six decimals, in lei
    with the unit said.
    """
    if unit == LEI:
        return grouped(lei.quantize(_BAN) if lei % 1 else lei.quantize(Decimal(1)))
    number = written(lei / LEI_IN[unit])
    decimal_places = len(number.partition(",")[2])
    return number if decimal_places <= _MOST_DECIMALS else f"{write_amount(lei)} {LEI}"


def read_amount(text: str, unit: str | None = None) -> Amount:
    """The amount in `text`; `unit` is the unit of its column."""
    nothing = which_nothing(text)
    column_unit = known_unit(unit)
    if nothing is Nothing.ZERO:
        return Amount(text, Decimal(0), column_unit, nothing)
    if nothing is not None:
        return Amount(text, None, column_unit, nothing)
    if len(text) > _LONGEST:
        return Amount(text, None, column_unit)
    folded = fold(text)
    plain = _PLAIN.fullmatch(folded)
    if plain:
        return _plain_amount(text, plain, column_unit)
    return _amount_in_words(text, folded, column_unit)


def _plain_amount(text: str, match: re.Match[str], column_unit: str | None) -> Amount:
    own = THOUSAND_LEI if match["thousands"] else _unit_of(match)
    unit = own or column_unit
    if match["scale"] in _UNCLEAR_SCALES:
        return _unclear_scale(text, match["number"])
    value = read_number(match["number"])
    if value is None:
        return _unclear(text, match["number"], unit)
    offered = _thousands_meant(text, match["number"], unit) if _decimals(value, unit) > 2 else ()
    zero = Nothing.ZERO if value == 0 else None
    return Amount(text, value, unit, zero, offered=offered)


def _amount_in_words(text: str, folded: str, column_unit: str | None) -> Amount:
    """An amount with a source or a law beside it, a reason for no budget, or only words."""
    found = list(_WITH_UNIT.finditer(folded))
    if len(found) == 1:
        return _amount_and_source(text, folded, found[0])
    if len(found) > 1:
        trouble = say(N_("There are several amounts in one cell, so none is added."))
        return Amount(text, None, column_unit, source=text, trouble=trouble)
    if _NO_BUDGET.search(folded):
        return Amount(text, Decimal(0), column_unit, source=text, no_budget=True)
    if _ONLY_DIGITS.fullmatch(folded):
        return _unclear(text, folded, column_unit)
    if re.match(r"-[ ]?[0-9]", folded):
        return _after_dash(text, column_unit)
    return Amount(text, None, column_unit, source=text)


def _amount_and_source(text: str, folded: str, match: re.Match[str]) -> Amount:
    if match["scale"] in _UNCLEAR_SCALES:
        return _unclear_scale(text, match["number"])
    unit = _unit_of(match)
    value = read_number(match["number"])
    before, after = folded[: match.start()], folded[match.end() :].strip()
    if value is None:
        return _unclear(text, match["number"], unit)
    if before.strip() == "-":
        return _after_dash(text, unit)
    for_one = bool(_COST_STANDARD.search(after) or _FOR_EACH.match(after))
    return Amount(text, value, unit, source=_beside(text, match["number"]), unit_cost=for_one)


def _after_dash(text: str, unit: str | None) -> Amount:
    trouble = say(N_("There is a dash before the number: is it a minus or only a sign?"))
    return Amount(text, None, unit, trouble=trouble)


def _beside(text: str, number: str) -> str:
    """The words of `text` before its amount, else those after it."""
    before, _number, after = text.partition(number)
    return before.strip() or re.sub(r"^\s*\S*\s*(?:lei|ron)\s*", "", after, flags=re.IGNORECASE)


def _decimals(value: Decimal, unit: str | None) -> int:
    """The decimals of `value` in lei: 1,234 mii lei has none."""
    return max(0, decimals(value) - len(str(LEI_IN[unit or LEI])) + 1)


def _unit_of(match: re.Match[str]) -> str | None:
    scale = match["scale"]
    if scale in _UNCLEAR_SCALES or not re.search(r"lei|ron", match[0]):
        return None
    if scale is None:
        return LEI
    return THOUSAND_LEI if scale == "mii" else MILLION_LEI


def _unclear(text: str, number: str, unit: str | None) -> Amount:
    trouble = unclear_number(number)
    readings = tuple(
        _reading(text, number, value, unit, starts_decimals)
        for value, starts_decimals in possible_numbers(number)
    )
    return Amount(text, None, unit, trouble=trouble, offered=readings)


def _thousands_meant(text: str, number: str, unit: str | None) -> tuple[Reading, ...]:
    """For an amount of three decimals: the comma may group thousands, or the rest be rounded."""
    value = read_number(number)
    assert value is not None
    whole = Decimal(re.sub(r"[^0-9]", "", number))
    rounded = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return (
        _reading(text, number, rounded, unit, True),
        _reading(text, number, whole, unit, False),
    )


def _reading(
    text: str, number: str, value: Decimal, unit: str | None, with_decimals: bool
) -> Reading:
    meaning = meant(said(value, unit), with_decimals)
    if number in text:
        return Reading(text.replace(number, grouped(value), 1), meaning)
    return Reading(f"{grouped(value)} {unit or ''}".strip(), meaning)


def _unclear_scale(text: str, number: str) -> Amount:
    trouble = say(N_("“mil.” may mean thousands or millions, so the amount is not added."))
    value = read_number(number)
    readings = tuple(
        Reading(f"{grouped(value)} {unit}", said(value, unit))
        for unit in (THOUSAND_LEI, MILLION_LEI)
        if value is not None
    )
    return Amount(text, None, None, trouble=trouble, offered=readings)
