# SPDX-License-Identifier: EUPL-1.2
"""PDF files that somebody signed: known by their bytes, never written by us.

Signing adds to a file's end and leaves what was there (ISO 32000-1, 7.5.6 and 12.8.1).
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

BEGINNING, SIGNED = b"%PDF-", b"/ByteRange"  # the latter is never packed: it tells byte positions
END = re.compile(rb"%%EOF(?:\r\n|\r|\n)?")


def is_signed(data: bytes) -> bool:
    """Whether these are the bytes of a PDF file with a signature in it."""
    return data.startswith(BEGINNING) and SIGNED in data


def is_signed_file(path: Path) -> bool:
    """Whether a file is a signed PDF; one that is not there or cannot be read is none."""
    try:
        with path.open("rb") as file:
            beginning = file.read(len(BEGINNING))
            return is_signed(beginning + file.read()) if beginning == BEGINNING else False
    except OSError:
        return False


def hashes(data: bytes) -> Iterator[str]:
    """SHA-256 (hexadecimal) of a file, then of what it was before each part added to its end."""
    yield sha256(data).hexdigest()
    for end in reversed([found.end() for found in END.finditer(data)]):
        if end < len(data):
            yield sha256(memoryview(data)[:end]).hexdigest()
