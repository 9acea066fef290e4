# SPDX-License-Identifier: EUPL-1.2
"""Entries of the ZIP files that Word and Excel files are: none tells when it was made, so that the
same plan gives the same bytes.
"""

from zipfile import ZIP_DEFLATED, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP file can tell


def entry(name: str) -> ZipInfo:
    """A packed entry without the time it was made."""
    made = ZipInfo(name, EARLIEST)
    made.compress_type = ZIP_DEFLATED
    return made
