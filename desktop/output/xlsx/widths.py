# SPDX-License-Identifier: EUPL-1.2
"""How wide the columns of a sheet are, in letters: what they hold, within what a page bears."""

from desktop.output.compose.rows import NUMERIC
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.tree import RowKind, Table

LEAST, MOST, NUMBER_WIDTH, MOST_FROZEN = 7.0, 38.0, 13.0, 70.0
MOST_OF_KIND = {Kind.ORDINAL: 9.0, **dict.fromkeys(NUMERIC, 16.0)}
MOST_LONG, LONG_TEXT = 76.0, 800
LONGEST_WORD = 18
PAGE = 130  # letters of a landscape page, of which a person may have given a column a share
ACROSS = (RowKind.GROUP, RowKind.NOTE)


def text_widths(table: Table) -> list[float]:
    """The width of each column of the plan: as a person set it, else after its texts."""
    rows = [row for row in table.rows if row.kind not in ACROSS]
    widths = []
    for column in table.columns:
        texts = [row.text(column.key) for row in rows]
        words, longest = _measured([column.label], texts)
        most = MOST_OF_KIND.get(kind_of(table, column.key), _room_for(texts))
        fitted = max(LEAST, words, min(longest, most))
        widths.append(fitted if column.width is None else max(LEAST, column.width * PAGE))
    return widths


def _room_for(texts: list[str]) -> float:
    """A column with a very long text is wider: a row can be only so tall."""
    return MOST_LONG if max(map(len, texts), default=0) > LONG_TEXT else MOST


def _measured(labels: list[str], texts: list[str]) -> tuple[float, float]:
    """The longest word, bounded, and the longest line of all these texts."""
    words = (word for text in (*labels, *texts) for word in text.split())
    lines = (line for text in texts for line in text.split("\n"))
    longest_word = min(max(map(len, words), default=0), LONGEST_WORD)
    return longest_word * 1.15 + 2, max(map(len, lines), default=0) * 1.1 + 2
