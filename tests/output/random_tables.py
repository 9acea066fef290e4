# SPDX-License-Identifier: EUPL-1.2
"""Random tables: rows of any height, merges, groups, notes, words wider than a column."""

from random import Random

from desktop.plan.tree import Column, Merge, Row, RowKind, Table

KEYS = "abcdefghijklm"


def random_table(random: Random) -> Table:
    keys = KEYS[: random.randint(1, len(KEYS))]
    count = random.choice((1, 3, 8, 30))
    rows = tuple(random_row(random, number, keys) for number in range(count))
    return Table(
        ident="t",
        role="liber",
        columns=tuple(random_column(random, key) for key in keys),
        rows=rows,
        merges=random_merges(random, keys, rows),
        notes=("nota1 nota2",) if random.random() < 0.3 else (),
    )


def random_column(random: Random, key: str) -> Column:
    group = random.choice((None, None, "G1", "G2"))
    width = random.choice((None, None, 0.05, 0.4))
    visible = key == "a" or random.random() < 0.9
    return Column(key, f"h{key}h", group=group, width=width, visible=visible)


def random_row(random: Random, number: int, keys: str) -> Row:
    kinds = (RowKind.ROW,) * 8 + (RowKind.GROUP, RowKind.NOTE, RowKind.TOTAL)
    kind = random.choice(kinds)
    texts = {key: random_text(random, f"{number}{key}") for key in keys}
    if kind in (RowKind.GROUP, RowKind.NOTE):
        texts = {keys[0]: texts[keys[0]]}
    return Row(ident=f"r{number}", kind=kind, cells=texts)


def random_text(random: Random, name: str) -> str:
    """Words that stand nowhere else in the table; now and then one wider than its column."""
    count = random.choice((0, 1, 1, 2, 4, 8, 20, 300 if random.random() < 0.05 else 10))
    words = [f"{name}{word}" for word in range(count)]
    if words and random.random() < 0.02:
        words[-1] += random.choice(("nesfârșit" * 9, "x" * 90, "1/2/" * 30))
    return "".join(word + random.choice((" ", " ", "  ", "\n", "\t")) for word in words)


def random_merges(random: Random, keys: str, rows: tuple[Row, ...]) -> tuple[Merge, ...]:
    """Up to two, not always of rows that stand under one another or are empty."""
    merges = []
    for _ in range(random.randint(0, 2)):
        first = random.randrange(len(rows))
        idents = tuple(row.ident for row in rows[first : first + random.randint(2, 6)])
        merges.append(Merge(column=random.choice(keys), rows=idents))
    return tuple(merges)
