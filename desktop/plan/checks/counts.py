# SPDX-License-Identifier: EUPL-1.2
"""Check 6: "are două obiective specifice:" against what is listed after it."""

import re
from collections.abc import Iterator, Sequence

from desktop.i18n import N_
from desktop.plan.checks.view import PlanView
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.fold import fold
from desktop.plan.message import say
from desktop.plan.tree import Block, Item, ListBlock, Paragraph, Section
from desktop.plan.values.ordinal import read_ordinal

NUMBERS = {
    **dict.fromkeys(("un", "o", "unu", "una"), 1),
    **dict.fromkeys(("doi", "doua"), 2),
    **{word: n for n, word in enumerate(("trei", "patru", "cinci", "sase", "sapte", "opt"), 3)},
    **{word: n for n, word in enumerate(("noua", "zece", "unsprezece", "doisprezece"), 9)},
}
DECLARED = re.compile(
    rf"\b({'|'.join(NUMBERS)}|\d{{1,2}})(?: singura?)? ((?:obiectiv|directi|masur|priorit|domeni"
    r"|activitat|actiun|program|servici|etap|pilon|principi|lini|capitol|component)[a-z]*)"
    r"[^:]{0,60}:$"
)
NUMBERED = re.compile(r"\b(?:obiectiv[a-z]* [a-z]+|os|o\.s\.)\.? ?(?:nr\.? ?)?(\d{1,2}\.\d{1,2})\b")


def declared_counts(view: PlanView) -> Iterator[Finding]:
    """A sentence that announces a number of things is followed by that many.

    Only what can be counted for certain is: a list, or paragraphs with numbers such as "2.1.".
    """
    for section in view.sections:
        for place, text, listed in _announcements(section):
            found = DECLARED.search(fold(text))
            if found is None or listed is None:
                continue
            declared = NUMBERS.get(found[1]) or int(found[1])
            if declared != listed:
                message = say(
                    N_("The text says “{declared}”, but {listed} are listed."),
                    declared=f"{found[1]} {found[2]}",
                    listed=listed,
                )
                yield Finding("declared-counts", Severity.WARNING, place, message, text)


def _announcements(section: Section) -> Iterator[tuple[Place, str, int | None]]:
    """Each text that ends in a colon, with how many things follow it, if that is certain."""
    for at, block in enumerate(section.blocks):
        if isinstance(block, Paragraph) and _announces(block.text):
            yield Place(section.ident, block=at), block.text, _listed(section.blocks[at + 1 :])
        elif isinstance(block, ListBlock):
            for number, item in enumerate(block.items):
                if _announces(item.text):
                    place = Place(section.ident, block=at, item=number)
                    yield place, item.text, _nested(item, block.items[number + 1 :])


def _announces(text: str) -> bool:
    return text.rstrip().endswith(":")


def _listed(after: Sequence[Block]) -> int | None:
    """How many items the list that comes next has, or how many numbers its paragraphs name."""
    if after and isinstance(after[0], ListBlock):
        return _alike(after[0].items)
    numbers: set[str] = set()
    for block in after:
        if not isinstance(block, Paragraph) or DECLARED.search(fold(block.text)):
            break
        numbers.update(NUMBERED.findall(fold(block.text)))
    return len(numbers) or None


def _nested(item: Item, rest: Sequence[Item]) -> int | None:
    """How many items stand under `item`: those up to the next of its own style."""
    own = _style(item)
    under = []
    for each in rest:
        if _style(each) == own:
            break
        under.append(each)
    return _alike(under) if under else None


def _alike(items: Sequence[Item]) -> int:
    """How many items have the style of the first: the others stand under them."""
    return sum(_style(item) == _style(items[0]) for item in items) if items else 0


def _style(item: Item) -> tuple[str, str, str, int]:
    number = read_ordinal(item.marker)
    if number.position is None:
        return (item.marker, "", "", item.indent)
    return (number.before, number.style, number.after, item.indent)
