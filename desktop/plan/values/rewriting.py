# SPDX-License-Identifier: EUPL-1.2
"""What a text would lose if it were written anew from what was understood of it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from desktop.plan.declare import Kind
from desktop.plan.fold import fold, fold_in_place
from desktop.plan.values.act import read_act, write_act
from desktop.plan.values.deadline import read_deadline, write_deadline
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.staff import read_staff, write_staff

_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_COUNTED = ("post", "posturi", "persoana", "persoane", "norma", "norme", "de")
_CITED = ("nr", "din", "data", "de")
_JOINED = ("si",)


def lost_words(kind: Kind, text: str) -> tuple[str, ...]:
    """The words of `text` that a form for `kind` does not keep, as written and in order.

    Nothing where the form keeps all that the text says; every word for a kind without a form.
    """
    if says_nothing(text):
        return ()
    keeps = _KEPT.get(kind)
    return _missing(text, keeps(text)) if keeps else _missing(text, "")


def _missing(text: str, kept: str) -> tuple[str, ...]:
    left = Counter(str(int(w)) if w.isdecimal() else w for w in _WORD.findall(fold(kept)))
    missing: list[str] = []
    for match in _WORD.finditer(fold_in_place(text)):
        word = str(int(match[0])) if match[0].isdecimal() else fold(match[0])
        if left[word]:
            left[word] -= 1
        else:
            missing.append(text[match.start() : match.end()])
    return tuple(missing)


def _staff(text: str) -> str:
    return " ".join((write_staff(read_staff(text).posts), *_allowed(text, _COUNTED)))


def _deadline(text: str) -> str:
    items = read_deadline(text).items
    again = read_deadline(write_deadline(items)).items
    if [(i.term, i.ends(2000), i.said()) for i in items] != [
        (i.term, i.ends(2000), i.said()) for i in again
    ]:
        return ""
    return " ".join((*(item.text for item in items), *_allowed(text, _JOINED)))


def _act(text: str) -> str:
    act = read_act(text)
    if act.act_number is None and not act.blank_number:
        return ""
    written = write_act(act.issuer, act.act_number or "", act.date, act.year)
    return " ".join(
        (written, "" if act.date is None else act.written_date, *_allowed(text, _CITED))
    )


def _allowed(text: str, words: tuple[str, ...]) -> list[str]:
    return [word for word in _WORD.findall(fold(text)) if word in words]


_KEPT: Mapping[Kind, Callable[[str], str]] = {
    Kind.STAFF: _staff,
    Kind.DEADLINE: _deadline,
    Kind.ACT: _act,
}
