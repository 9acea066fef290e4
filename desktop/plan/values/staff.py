# SPDX-License-Identifier: EUPL-1.2
"""Staff lists: functions with how many posts each, in one text, often without separators."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import NN_
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.values.figures import written
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.phrases import counted
from desktop.plan.values.value import Value

_LONGEST = 3000
_NUMBERED_LINE = re.compile(r"(?m)^[ \t]{0,9}[0-9]{1,2}[.)][ \t]+")
_COUNT_FIRST = re.compile(r"[\s\-–—•▪*]{0,9}[0-9]")
# A count may be glued to its words; a part of a date, a law or a larger number is none.
_TOKEN = re.compile(
    r"(?P<count>(?<![0-9/])(?<![0-9][.,])[0-9]{1,3}(?:,[0-9]{1,2})?(?![0-9/%])(?!\.[0-9]))"
    r"(?:[^\S\n]{0,2}(?:posturi|post|persoane|persoană|norme|normă)\b(?:\sde\b)?)?"
    r"|\((?P<in_brackets>[0-9]{1,3})(?: posturi?)?\)"
    r"|(?P<separator>[\n;,]\s{0,9}(?![\s\-–—]{0,3}[0-9]))"
    r"|(?P<words>\([^()]{0,80}\)|[^0-9\n;,(]+|.)",
    re.DOTALL,
)
_AROUND = " \t\r\n-–—:.,;•▪·*+="


@dataclass(frozen=True, slots=True)
class Post:
    """A function as written and how many posts it has; None where no number is written."""

    function: str
    count: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Staff(Value):
    """The posts of a staff list, in order."""

    posts: tuple[Post, ...] = ()

    @property
    def counted(self) -> Decimal:
        """The sum of the posts that have a number."""
        return sum((p.count for p in self.posts if p.count is not None), Decimal(0))

    @property
    def uncounted(self) -> tuple[str, ...]:
        """The functions without a number."""
        return tuple(p.function for p in self.posts if p.count is None)

    def understood(self) -> Message | None:
        """The sum, and how many functions have no number."""
        if not self.posts:
            return None
        missing = counted(
            *NN_("{count} post without a number", "{count} posts without a number"),
            Decimal(len(self.uncounted)),
        )
        if self.number() is None:
            return missing
        total = counted(*NN_("{count} post", "{count} posts"), self.counted)
        return say("{total}; {missing}", total=total, missing=missing) if self.uncounted else total

    def number(self) -> Decimal | None:
        """The sum of the counted posts; None where no number is written."""
        return self.counted if len(self.uncounted) < len(self.posts) else None

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_staff(text: str, unit: str | None = None) -> Staff:
    """The posts in `text`; `unit` is not used.

    A list that starts with a number has its counts before the functions, any other after them.
    """
    if len(text) > _LONGEST or says_nothing(text):
        return Staff(text)
    plain = _NUMBERED_LINE.sub("", text)
    posts = _counts_first(plain) if _COUNT_FIRST.match(plain) else _counts_last(plain)
    named = [p for p in posts if not fold(p.function).startswith("total")]
    return Staff(text, tuple(named or posts))  # a total stands for its list only where it is alone


def write_staff(posts: Iterable[Post]) -> str:
    """The posts as a person lists them, one on a line: "asistent social – 1"."""
    return "\n".join(map(_written_post, posts))


def _written_post(post: Post) -> str:
    count = "" if post.count is None else written(post.count)
    return " – ".join(part for part in (post.function, count) if part)


def _counts_last(text: str) -> list[Post]:
    posts: list[Post] = []
    words = ""
    for token in _TOKEN.finditer(text):
        count = token["count"] or token["in_brackets"]
        function = words.strip(_AROUND)
        if count is None and token["separator"] is None:
            words += token[0]
        elif function:
            posts.append(_post(function, count))
            words = ""
    function = words.strip(_AROUND)
    return [*posts, Post(function)] if function else posts


def _counts_first(text: str) -> list[Post]:
    posts: list[Post] = []
    words, count = "", None
    for token in _TOKEN.finditer(text):
        if token["words"] or token["in_brackets"]:
            words += token[0]
            continue
        _add(posts, words, count)
        words, count = "", token["count"]
    _add(posts, words, count)
    return posts


def _add(posts: list[Post], words: str, count: str | None) -> None:
    function = words.strip(_AROUND)
    if function or count:
        posts.append(_post(function, count))


def _post(function: str, count: str | None) -> Post:
    return Post(function, Decimal(count.replace(",", ".")) if count else None)
