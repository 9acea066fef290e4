# SPDX-License-Identifier: EUPL-1.2
"""veraPDF holds our files to PDF/A-2a and PDF/UA-1, all in one run: `make test-pdf`."""

import os
from pathlib import Path

import pytest
from archival_documents import documents, papers_with_fields
from verapdf import STANDARDS, Verdicts, verdicts

from desktop.intake.interchange import read_plan
from desktop.output.blocks import Document
from desktop.output.compose import compose
from desktop.output.pdf import render_pdf
from desktop.plan.signing import signed_electronically
from desktop.plan.tree import Stage

if "PLAN_SOCIAL_VERAPDF_RUN" not in os.environ:
    pytest.skip("needs Java and veraPDF: make test-pdf", allow_module_level=True)

SEEDS = ("doljesti", "cluj", "ialomita")


@pytest.fixture(scope="module")
def checked(seeds, tmp_path_factory) -> Verdicts:
    """What veraPDF says of each document and of each real plan, with fields and without."""
    plans = {name: read_plan((seeds / f"{name}.json").read_bytes()) for name in SEEDS}
    plans |= {f"{name}-fields": signed_electronically(plan) for name, plan in plans.items()}
    real = {name: compose(plan, Stage.FINAL) for name, plan in plans.items()}
    folder = tmp_path_factory.mktemp("pdf")
    made = documents() | papers_with_fields() | real
    return verdicts([_written(folder / name, document) for name, document in made.items()])


def _written(file: Path, document: Document) -> Path:
    file.write_bytes(render_pdf(document))
    return file


@pytest.mark.needs_verapdf
def test_every_document_keeps_both_standards(checked) -> None:
    names = {name for name, _ in checked}
    assert {*documents(), *papers_with_fields(), *SEEDS} <= names
    assert set(checked) == {(name, standard) for name in names for standard in STANDARDS}
    assert {key: wrong for key, wrong in checked.items() if wrong} == {}
