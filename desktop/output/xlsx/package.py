# SPDX-License-Identifier: EUPL-1.2
"""The file of a workbook: the same bytes for the same plan, sums already worked out.

openpyxl writes today's date into the file and formulas without results. Programs that do not
compute (a mail's preview, Excel before editing is allowed) would show empty sums.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop.output.zipped import entry

if TYPE_CHECKING:
    from openpyxl import Workbook

SHEET = "xl/worksheets/sheet{number}.xml"
FORMULA = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v\s*(?:/>|></v>)')

# After this Excel does not mark each amount of the texts as "number stored as text".
END = b"</headerFooter></worksheet>"
QUIET_END = (
    b'</headerFooter><ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/>'
    b"</ignoredErrors></worksheet>"
)

Results = Mapping[str, Decimal]  # by the coordinate of a formula


def package(workbook: Workbook, results: Sequence[Results]) -> bytes:
    """The bytes of `workbook`; `results` of the formulas of each sheet, in order."""
    from openpyxl.writer.excel import ExcelWriter

    by_path = {SHEET.format(number=number): each for number, each in enumerate(results, 1)}
    data = BytesIO()
    ExcelWriter(workbook, _Package(data, by_path)).save()
    return data.getvalue()


class _Package(ZipFile):
    """A ZIP file whose entries all have one date."""

    def __init__(self, target: BytesIO, results: Mapping[str, Results]) -> None:
        super().__init__(target, "w", ZIP_DEFLATED)
        self._results = results

    def writestr(self, name: str | ZipInfo, data: bytes | str, *_more: object) -> None:  # type: ignore[override]
        """Add an entry without the time it was made."""
        super().writestr(entry(name if isinstance(name, str) else name.filename), data)

    def write(self, filename: str, arcname: str | None = None, *_more: object) -> None:  # type: ignore[override]
        """Add the file of a sheet, its formulas with their results."""
        path = (arcname or filename).removeprefix("/")
        sheet = _with_results(Path(filename).read_bytes(), self._results.get(path, {}))
        self.writestr(path, sheet.replace(END, QUIET_END))


def _with_results(sheet: bytes, results: Results) -> bytes:
    def told(found: re.Match[bytes]) -> bytes:
        value = results[found[2].decode()]
        return found[1] + f"<v>{value:f}</v>".encode()

    return FORMULA.sub(told, sheet) if results else sheet
