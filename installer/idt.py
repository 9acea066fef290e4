# SPDX-License-Identifier: EUPL-1.2
"""Tables of an MSI in the text form (.idt) that msibuild reads."""

from collections.abc import Iterable, Sequence


def table_text(table: str, columns: str, rows: Iterable[Sequence[object]]) -> str:
    """A table as text: names, types, keys, then the rows, with tabs between the fields.

    `columns`: "Name:type Name:type | key columns", with the types of Windows Installer.
    """
    fields, _bar, keys = columns.partition(" | ")
    pairs = [each.split(":") for each in fields.split()]
    head = ["\t".join(pair[0] for pair in pairs), "\t".join(pair[1] for pair in pairs)]
    head.append("\t".join([table, *keys.split()]))
    lines = head + ["\t".join(map(str, row)) for row in rows]
    return "".join(f"{line}\r\n" for line in lines)
