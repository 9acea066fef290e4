# SPDX-License-Identifier: EUPL-1.2
"""Exports replace whole files in one step, or leave what was there."""

import errno
import json
import os
from pathlib import Path

import pytest
from printed_pages import PrintedPages
from small_plans import a_paragraph, a_plan

from desktop.output.export import export
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.tree import Stage

PLAN = a_plan(a_paragraph("Text tipărit."), stage=Stage.FINAL)


def test_a_pdf_is_printed_for_the_plans_own_stage_unless_told(tmp_path):
    target = tmp_path / "plan.PDF"
    export(PLAN, target)
    assert "CIORNĂ" not in PrintedPages(target.read_bytes()).text(0)
    export(PLAN, target, Stage.DRAFT)
    assert "CIORNĂ" in PrintedPages(target.read_bytes()).text(0)
    assert [file.name for file in tmp_path.iterdir()] == ["plan.PDF"]


def test_json_is_the_interchange(tmp_path):
    target = tmp_path / "plan.json"
    export(PLAN, target)
    assert target.read_text("utf-8") == plan_to_json(PLAN)
    assert json.loads(target.read_bytes())["id"] == "p"


@pytest.mark.parametrize("name", ["plan.doc", "plan", "plan.pdf.bak"])
def test_another_ending_is_refused_and_nothing_is_written(tmp_path, name):
    with pytest.raises(BadInput, match=name):
        export(PLAN, tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, Trouble.FULL),
        (errno.EACCES, Trouble.PERMISSION),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EIO, Trouble.INPUT_OUTPUT),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_trouble_of_the_disk_leaves_the_old_file_and_no_rest(
    tmp_path, monkeypatch, number, kind, step
):
    target = tmp_path / "plan.json"
    target.write_text("vechi")

    def fail(*_arguments):
        raise OSError(number, "no")

    monkeypatch.setattr(*((os, "fsync", fail) if step == "fsync" else (Path, "replace", fail)))
    with pytest.raises(EnvironmentTrouble) as raised:
        export(PLAN, target)
    assert raised.value.kind is kind
    assert "plan.json" in str(raised.value)
    assert target.read_text() == "vechi"
    assert [file.name for file in tmp_path.iterdir()] == ["plan.json"]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(EnvironmentTrouble) as raised:
        export(PLAN, tmp_path / "nu-există" / "plan.pdf")
    assert raised.value.kind is Trouble.MISSING


def test_a_folder_of_that_name_is_told(tmp_path):
    (tmp_path / "plan.pdf").mkdir()
    with pytest.raises(EnvironmentTrouble) as raised:
        export(PLAN, tmp_path / "plan.pdf")
    assert raised.value.kind is Trouble.PERMISSION
