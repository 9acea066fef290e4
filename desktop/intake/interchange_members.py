# SPDX-License-Identifier: EUPL-1.2
"""Taking the members of a JSON object one by one, each with its type; the rest is kept."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import Message, say
from desktop.plan.tree import EMPTY, NOTHING_KEPT, Kept

Word = TypeVar("Word", bound=StrEnum)


def text_at(value: Any, place: str) -> str:
    """`value` if it is a text; BadInput otherwise."""
    if not isinstance(value, str):
        raise BadInput(say(N_("A text should stand here.")), place)
    return value


def list_at(value: Any, place: str) -> list[tuple[Any, str]]:
    """The elements of a list with their places; BadInput if `value` is no list."""
    if not isinstance(value, list):
        raise BadInput(say(N_("A list should stand here.")), place)
    return [(element, f"{place}[{at}]") for at, element in enumerate(value)]


def texts_at(value: Any, place: str) -> tuple[str, ...]:
    """The texts of a list of texts."""
    return tuple(text_at(element, inner) for element, inner in list_at(value, place))


def _whole_at(value: Any, place: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadInput(say(N_("A whole number should stand here.")), place)
    return value


class Members:
    """The members of one object at `place`.

    Each is taken once, by a method that checks it; `kept()` then says what was not asked for, and
    which optional members were written although absence would mean the same.
    """

    def __init__(self, value: Any, place: str) -> None:
        if not isinstance(value, dict):
            raise BadInput(say(N_("Named values should stand here.")), place)
        self.place = place
        self._left: dict[str, Any] = dict(value)
        self._written: set[str] = set()

    def at(self, name: str) -> str:
        """The place of the member `name`."""
        return f"{self.place}.{name}" if self.place else name

    def refuse(self, name: str, message: Message) -> BadInput:
        """The error to raise about the member `name`."""
        return BadInput(message, self.at(name))

    def names(self) -> tuple[str, ...]:
        """The members that are written and not yet taken."""
        return tuple(self._left)

    def required(self, name: str) -> Any:
        """The value of a member that must be written."""
        if name not in self._left:
            raise self.refuse(name, say(N_("“{name}” is missing."), name=name))
        return self._left.pop(name)

    def text(self, name: str) -> str:
        """A text that must be written."""
        return text_at(self.required(name), self.at(name))

    def text_or_null(self, name: str) -> str | None:
        """A text or null, one of which must be written."""
        value = self.required(name)
        return None if value is None else text_at(value, self.at(name))

    def whole(self, name: str) -> int:
        """A whole number that must be written."""
        return _whole_at(self.required(name), self.at(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts that must be written."""
        return texts_at(self.required(name), self.at(name))

    def each(self, name: str) -> Iterator[tuple[Any, str]]:
        """The elements, with places, of a list that must be written."""
        return iter(list_at(self.required(name), self.at(name)))

    def objects(self, name: str) -> Iterator["Members"]:
        """The objects of a list that must be written."""
        return (Members(value, place) for value, place in self.each(name))

    def optional(self, name: str, absent: Any) -> Any:
        """The value of a member that may be absent, which means `absent`; never checked."""
        if name not in self._left:
            return absent
        value = self._left.pop(name)
        self.note(name, value, absent)
        return value

    def note(self, name: str, value: Any, absent: Any) -> None:
        """Remember that `name` was written if `value` is what its absence means."""
        if type(value) is type(absent) and value == absent:
            self._written.add(name)

    def optional_text(self, name: str, absent: str | None = None) -> str | None:
        """A text that may be absent or null."""
        value = self.optional(name, absent)
        return None if value is None and absent is None else text_at(value, self.at(name))

    def optional_whole(self, name: str) -> int | None:
        """A whole number that may be absent or null."""
        value = self.optional(name, None)
        return None if value is None else _whole_at(value, self.at(name))

    def optional_number(self, name: str) -> float | None:
        """A number above zero that may be absent or null."""
        value = self.optional(name, None)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < 1e9:
            raise self.refuse(name, say(N_("A number above zero should stand here.")))
        return value

    def flag(self, name: str, absent: bool) -> bool:
        """True or false; may be absent."""
        value = self.optional(name, absent)
        if not isinstance(value, bool):
            raise self.refuse(name, say(N_("“true” or “false” should stand here.")))
        return value

    def optional_texts(self, name: str) -> tuple[str, ...] | None:
        """A list of texts that may be absent or null."""
        value = self.optional(name, None)
        return None if value is None else texts_at(value, self.at(name))

    def optional_objects(self, name: str) -> Iterator["Members"]:
        """The objects of a list that may be absent, which means empty."""
        elements = list_at(self.optional(name, []), self.at(name))
        return (Members(value, place) for value, place in elements)

    def text_map(self, name: str) -> Mapping[str, str] | None:
        """An object of texts, or None if it is absent."""
        if name not in self._left:
            return None
        inner = Members(self._left.pop(name), self.at(name))
        return {key: inner.text(key) for key in inner.names()}

    def text_maps(self, name: str) -> Mapping[str, Mapping[str, str]] | None:
        """An object of objects of texts, or None if it is absent."""
        if name not in self._left:
            return None
        inner = Members(self._left.pop(name), self.at(name))
        return {key: inner.text_map(key) or {} for key in inner.names()}

    def word(self, name: str, words: type[Word]) -> Word:
        """One of the words of an enumeration; must be written."""
        value = self.text(name)
        if value not in set(words):
            message = say(
                N_("“{word}” is not known here; known: {words}."),
                word=value,
                words=", ".join(words),
            )
            raise self.refuse(name, message)
        return words(value)

    def optional_word(self, name: str, words: type[Word], absent: Word) -> Word:
        """One of the words of an enumeration, or `absent` where it is not written."""
        if name not in self._left:
            return absent
        word = self.word(name, words)
        self.note(name, word, absent)
        return word

    def kept(self) -> Kept:
        """What the tree has no field for."""
        if not self._left and not self._written:
            return NOTHING_KEPT
        return Kept(self._left or EMPTY, frozenset(self._written))
