# SPDX-License-Identifier: EUPL-1.2
"""A signed PDF is never written over, and is known for the print it was made from."""

from hashlib import sha256

import pytest
from small_plans import a_paragraph, a_plan

from desktop.output.export import export, write_whole
from desktop.output.signed import hashes, is_signed, is_signed_file
from desktop.plan.errors import EnvironmentTrouble, Trouble

PLAN = a_plan(a_paragraph("Text."))
ADDED = b"1 0 obj <</Type /Sig /ByteRange [0 1 2 3]>> endobj\n%%EOF\n"


@pytest.fixture
def signed_file(tmp_path):
    target = tmp_path / "plan.pdf"
    export(PLAN, target)
    target.write_bytes(target.read_bytes() + ADDED)
    return target


def test_a_signed_file_stays_and_another_name_is_asked_for(signed_file) -> None:
    before = signed_file.read_bytes()
    with pytest.raises(EnvironmentTrouble, match=r"plan\.pdf.*another name") as told:
        export(PLAN, signed_file)
    assert told.value.kind is Trouble.EXISTS
    with pytest.raises(EnvironmentTrouble):
        write_whole(signed_file, b"other")
    assert signed_file.read_bytes() == before
    assert [file.name for file in signed_file.parent.iterdir()] == ["plan.pdf"]


def test_what_is_not_signed_is_replaced(tmp_path) -> None:
    target = tmp_path / "plan.pdf"
    first = export(PLAN, target)
    assert not is_signed_file(target)
    assert export(PLAN, target) == first == target.read_bytes()
    assert not is_signed_file(tmp_path / "none.pdf")
    assert not is_signed_file(tmp_path)
    assert not is_signed(b"a text about /ByteRange")


def test_a_print_is_found_again_under_what_was_added(signed_file) -> None:
    made = export(PLAN, signed_file.with_name("other.pdf"))
    twice = signed_file.read_bytes() + ADDED
    assert sha256(made).hexdigest() in list(hashes(twice))
    assert next(hashes(twice)) == sha256(twice).hexdigest()
    assert sha256(made).hexdigest() not in list(hashes(made[:-9] + b"x" + made[-8:] + ADDED))
