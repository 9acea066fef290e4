# SPDX-License-Identifier: EUPL-1.2
"""What a picture of a plan may be: a PNG or JPEG file, not too large. Only its header is read."""

from desktop.i18n import N_
from desktop.plan.message import Message, say

MOST_BYTES = 1024 * 1024
MOST_POINTS = 4096  # a side
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
FRAMES = {0xC0, 0xC1, 0xC2}  # JPEG: baseline, extended, progressive


def fault_of(data: bytes) -> Message | None:
    """Why these bytes cannot be a picture of a plan; None where they can."""
    size = size_of(data)
    if size is None:
        return say(N_("This is not a picture that can be printed. Choose a PNG or a JPEG."))
    if len(data) > MOST_BYTES:
        return say(N_("The picture is too large: at most 1 MB can be kept."))
    if not all(0 < side <= MOST_POINTS for side in size):
        most = N_("The picture is too large: at most {most} points a side can be kept.")
        return say(most, most=MOST_POINTS)
    return None


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in points, as the file's header says; None for another kind of file."""
    if data.startswith(PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if data.startswith(JPEG):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """From the frame header, found by walking over the segments before it."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in FRAMES:
            height, width = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None
