# SPDX-License-Identifier: EUPL-1.2
"""veraPDF holds prints to be signed, signed ones and published ones to the archival form."""

import os

import pytest
from signing_hands import Hand, signed
from small_plans import a_paragraph, a_plan
from verapdf import STANDARDS, verdicts

from desktop.output.compose import compose
from desktop.output.copies import Copy
from desktop.output.pdf import render_pdf
from desktop.plan.signing import signed_electronically
from desktop.plan.tree import Official, Stage

if "PLAN_SOCIAL_VERAPDF_RUN" not in os.environ:
    pytest.skip("needs Java and veraPDF: make test-pdf", allow_module_level=True)

NAMES = ("PresedinteDeSedinta", "SecretarGeneral")


@pytest.mark.needs_verapdf
def test_signing_keeps_both_standards(tmp_path) -> None:
    officials = (Official("presedinte-sedinta", "Ana"), Official("secretar-general", "Ion"))
    plan = a_plan(a_paragraph("Text."), officials=officials)
    prints = {
        "by-hand": render_pdf(compose(plan, Stage.FINAL)),
        "fields": render_pdf(compose(signed_electronically(plan), Stage.FINAL)),
        "published": render_pdf(compose(plan, Stage.FINAL, Copy.PUBLICATION)),
    }
    prints["signed"] = prints["fields"]
    for name in NAMES:
        prints["signed"] = signed(prints["signed"], name, Hand(name))
    for name, data in prints.items():
        (tmp_path / name).write_bytes(data)
    checked = verdicts([tmp_path / name for name in prints])
    assert set(checked) == {(name, standard) for name in prints for standard in STANDARDS}
    assert {key: wrong for key, wrong in checked.items() if wrong} == {}
