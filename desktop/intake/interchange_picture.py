# SPDX-License-Identifier: EUPL-1.2
"""A picture inside an interchange document: base64, back to the bytes of its file."""

import binascii
from base64 import b64decode, b64encode

from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.picture import fault_of


def picture_at(text: str, place: str) -> bytes:
    """The picture that `text` writes; BadInput for what would not be written back the same, or is
    no picture that a plan can hold."""
    try:
        data = b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _not_written(place) from error
    if b64encode(data).decode("ascii") != text:
        raise _not_written(place)
    if fault := fault_of(data):
        raise BadInput(fault, place)
    return data


def _not_written(place: str) -> BadInput:
    return BadInput(say(N_("A picture in base64 should stand here.")), place)
