# SPDX-License-Identifier: EUPL-1.2
"""Pieces of the sentences that say what was understood."""

from collections.abc import Sequence
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.message import Message, say
from desktop.plan.values.figures import grouped, possible_numbers, written

_SEVERAL = 2  # any count that is neither one nor "20 de …"


def counted(singular: str, plural: str, number: Decimal) -> Message:
    """A counted thing, `{count}` in Romanian writing: "1.200 de locuri", "0,5 posturi"."""
    whole = number == number.to_integral_value()
    form = int(number) if whole else _SEVERAL
    return Message(singular, {"count": written(number)}, plural, form)


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
        Reading(
            text.replace(number, grouped(value), 1),
            meant(say("{number}", number=written(value)), decimals),
        )
        for value, decimals in possible_numbers(number)
    )


def meant(amount: Message, with_decimals: bool) -> Message:
    """What a reading means: `amount`, with the last separator before decimals or not."""
    pattern = N_("with decimals: {amount}") if with_decimals else N_("without decimals: {amount}")
    return say(pattern, amount=amount)
