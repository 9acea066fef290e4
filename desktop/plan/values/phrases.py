# SPDX-License-Identifier: EUPL-1.2
"""Pieces of the sentences that say what was understood."""

from collections.abc import Sequence
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.message import Message, say, say_count
from desktop.plan.values.figures import possible_numbers, written

_SEVERAL = 2  # any count that is neither one nor "20 de …"


def counted(singular: str, plural: str, number: Decimal, **more: object) -> Message:
    """A counted thing, with `{number}` in Romanian writing: "1.200 de locuri", "7,5 ore"."""
    whole = number == number.to_integral_value()
    return say_count(
        singular, plural, int(number) if whole else _SEVERAL, number=written(number), **more
    )


def counted_words(number: Decimal, thing: str) -> Message:
    """`number` with the words of the text itself: "306 elevi"."""
    return counted(N_("{number} {thing}"), N_("{number} {thing}"), number, thing=thing)


def joined(messages: Sequence[Message], pattern: str = "{first}, {rest}") -> Message:
    """Several messages as one, in order (at least one)."""
    whole = messages[-1]
    for message in reversed(messages[:-1]):
        whole = say(pattern, first=message, rest=whole)
    return whole


def unclear_number(number: str) -> Message:
    """Why "1234.5" is not read."""
    return say(N_("It is not clear how much “{number}” is, so it is not added."), number=number)


def number_readings(text: str, number: str) -> tuple[Reading, ...]:
    """`text` with its unclear `number` written in each way it may be meant."""
    if number not in text:
        return ()
    return tuple(
        Reading(text.replace(number, written(value), 1), _meant(value, starts_decimals))
        for value, starts_decimals in possible_numbers(number)
    )


def _meant(value: Decimal, with_decimals: bool) -> Message:
    pattern = N_("with decimals: {amount}") if with_decimals else N_("without decimals: {amount}")
    return say(pattern, amount=written(value))
