# SPDX-License-Identifier: EUPL-1.2
"""Names of files made of titles."""

import re

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def without_forbidden(text: str) -> str:
    """`text` in one line, without the characters that Windows or Linux refuse in a file's name."""
    return " ".join(_FORBIDDEN.sub(" ", text).split())
