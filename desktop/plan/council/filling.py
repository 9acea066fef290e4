# SPDX-License-Identifier: EUPL-1.2
"""Places in square brackets, filled with what is known; what is not known yet is a dotted line."""

import re
from collections.abc import Mapping

from desktop.plan.fold import fold

DOTS = "…………"
_PLACE = re.compile(r"\[([^\[\]\n]{1,60})\]")


def fill(text: str, values: Mapping[str, str]) -> str:
    """`text` with the value of each [place] that `values` names (folded), dotted where it is blank.

    Every other bracket stays as it stands, and no value is looked through again. A place in
    CAPITALS gives its value in capitals.
    """
    return _PLACE.sub(lambda found: _filled(found[0], found[1], values), text)


def places_in(text: str) -> tuple[str, ...]:
    """The names in square brackets in a text, known or not, in order."""
    return tuple(_PLACE.findall(text))


def _filled(written: str, name: str, values: Mapping[str, str]) -> str:
    value = values.get(fold(name))
    if value is None:
        return written
    value = value.strip() or DOTS
    return value.upper() if name.isupper() else value
