# SPDX-License-Identifier: EUPL-1.2
"""A sentence for the user, kept as pattern and values until it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """`pattern` is an English source text marked with N_(), with {named} places for `values`.

    With `plural` (also marked) the pattern is chosen by `count`. Values may be Messages.
    Shown by `desktop.i18n.render`.
    """

    pattern: str
    values: Mapping[str, Any] = field(default_factory=dict)
    plural: str = ""
    count: int = 0

    def __str__(self) -> str:
        """The untranslated sentence, for logs and tests."""
        text = self.plural if self.plural and self.count != 1 else self.pattern
        return text.format(**{k: str(v) for k, v in self.values.items()}) if self.values else text


def say(pattern: str, **values: Any) -> Message:
    """Shorthand: `say(N_("Row {row} is empty."), row=3)`."""
    return Message(pattern, values)


def say_count(singular: str, plural: str, count: int, **values: Any) -> Message:
    """Shorthand for a counted sentence; `{count}` is available in both patterns."""
    return Message(singular, {"count": count, **values}, plural, count)
