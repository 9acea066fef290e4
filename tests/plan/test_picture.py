# SPDX-License-Identifier: EUPL-1.2
"""Pictures a plan can hold: PNG and JPEG, of a size that prints."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import DOT

from desktop.plan.picture import JPEG, MOST_BYTES, PNG, fault_of, size_of


def jpeg(width: int, height: int, frame: int = 0xC0) -> bytes:
    other = b"\xff\xe0" + struct.pack(">H", 4) + b"JF"
    return b"\xff\xd8" + other + bytes((0xFF, frame)) + struct.pack(">HBHH", 17, 8, height, width)


def test_sizes_stand_in_the_headers() -> None:
    assert size_of(DOT) == (1, 1)
    assert size_of(jpeg(640, 480)) == (640, 480)
    assert size_of(jpeg(3, 4, 0xC2)) == (3, 4)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "not a picture"),
        (b"GIF89a" + bytes(40), "not a picture"),
        (DOT[:20], "not a picture"),
        (JPEG + bytes(40), "not a picture"),
        (DOT + bytes(MOST_BYTES), "1 MB"),
        (jpeg(5000, 10), "4096"),
        (jpeg(0, 10), "4096"),
    ],
)
def test_what_cannot_be_printed_is_refused(data, word) -> None:
    assert word in str(fault_of(data).pattern).replace("{most}", "4096")


@given(st.sampled_from((b"", PNG, JPEG)), st.binary(max_size=80))
def test_any_bytes_are_looked_at_without_an_error(beginning, rest) -> None:
    size = size_of(beginning + rest)
    assert size is None or len(size) == 2
