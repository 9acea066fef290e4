# SPDX-License-Identifier: EUPL-1.2
"""What to look at before a document is published: blanks in it, and what may be about a person.

The numbers of the office in the letterhead are public, and so are the names of who signed; texts of
the plan are never changed. What looks like a person's data is only pointed at.
"""

import re
from collections.abc import Iterator

from desktop.i18n import N_
from desktop.output.blocks import Letterhead
from desktop.output.compose import compose
from desktop.output.copies import Copy
from desktop.output.texts import texts_of
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import say
from desktop.plan.tree import Plan, Stage

BLANK = re.compile(r"…{2,}|\.{5,}|_{3,}")
PERSONAL_NUMBER = re.compile(r"(?<!\d)[1-8]\d{12}(?!\d)")
MOBILE = re.compile(r"(?<!\d)(?:\+?40[ .-]?|0)7\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)")
PRIVATE_MAIL = re.compile(r"[\w.+-]+@(?:gmail|yahoo|hotmail|outlook|icloud)\.\w+", re.IGNORECASE)
WEIGHTS = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)  # of the digits of a personal number
LONGEST = 60  # letters of a text that are shown

BLANKS = N_("There is a blank here: “{text}”.")
PERSONAL = {
    PERSONAL_NUMBER: N_("This looks like a personal number (CNP); it must not be published."),
    MOBILE: N_("This looks like somebody's mobile number: “{text}”. May it be published?"),
    PRIVATE_MAIL: N_("This looks like a person's e-mail: “{text}”. May it be published?"),
}


def remarks(plan: Plan) -> tuple[Finding, ...]:
    """What to look at before `plan` is published, in its order. It never forbids."""
    found = (
        finding
        for block in compose(plan, Stage.FINAL, Copy.PUBLICATION).blocks
        if not isinstance(block, Letterhead)
        for text, place in texts_of(block)
        for finding in _in_text(text, place)
    )
    return tuple(found)


def _in_text(text: str, place: Place) -> Iterator[Finding]:
    if BLANK.search(text):
        line = next(line for line in text.splitlines() if BLANK.search(line)).strip()
        shown = line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
        yield _finding("blank-published", place, BLANKS, shown)
    for pattern, sentence in PERSONAL.items():
        for found in pattern.finditer(text):
            if pattern is not PERSONAL_NUMBER or _is_personal_number(found[0]):
                yield _finding("personal-published", place, sentence, found[0])


def _finding(check: str, place: Place, sentence: str, text: str) -> Finding:
    return Finding(check, Severity.WARNING, place, say(sentence, text=text), text)


def _is_personal_number(digits: str) -> bool:
    """Whether the last digit of a personal number is right."""
    checked = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=False)) % 11
    return int(digits[-1]) == (1 if checked == 10 else checked)
