# SPDX-License-Identifier: EUPL-1.2
"""Fields for electronic signatures: signed one after another by throw-away certificates, valid in
pyHanko and poppler, the archival form kept; one changed byte is seen."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from signing_hands import Hand, signed, statuses
from small_plans import a_paragraph, a_plan

from desktop.output.compose import compose
from desktop.output.copies import Copy
from desktop.output.pdf import render_pdf
from desktop.plan.signing import SIGNING_ORDER, signed_electronically
from desktop.plan.tree import Administration, Official, Plan, Signature, Stage

OFFICIALS = (
    Official("primar", "Vlad Exemplu", "domnul"),
    Official("presedinte-sedinta", "Ana Șoică", "doamna"),
    Official("secretar-general", "Ion Probă"),
    Official("intocmit", "Maria Țintă"),
)
PLAN = signed_electronically(a_plan(a_paragraph("Text."), officials=OFFICIALS))
NAMES = ["PresedinteDeSedinta", "SecretarGeneral", "Intocmit"]


@pytest.fixture(scope="module")
def hands() -> dict[str, Hand]:
    """A throw-away certificate for each who signs."""
    return {name: Hand(name) for name in NAMES}


@pytest.fixture(scope="module")
def all_signed(hands) -> bytes:
    data = render_pdf(compose(PLAN, Stage.FINAL))
    for name in NAMES:
        data = signed(data, name, hands[name])
    return data


def fields(plan: Plan, stage: Stage = Stage.FINAL) -> dict[str, str]:
    """What the empty signature fields of a print are called, and what they say."""
    with pikepdf.open(BytesIO(render_pdf(compose(plan, stage)))) as pdf:
        form = pdf.Root.get("/AcroForm")
        found = list(form.Fields) if form else []
        for each in found:
            left, bottom, right, top = map(float, each.Rect)
            assert pikepdf.Name.Sig == each.FT
            assert "/V" not in each
            assert right - left > 100 and top - bottom > 40
        return {str(each.T): str(each.TU) for each in found}


def test_each_signer_has_an_empty_field_with_a_name_and_a_tooltip() -> None:
    made = fields(PLAN)
    assert list(made) == NAMES
    assert list(made.values()) == [
        "Semnătura 1 din 3: Președinte de ședință: Ana Șoică",
        "Semnătura 2 din 3: Secretar general: Ion Probă",
        "Semnătura 3 din 3: Întocmit: Maria Țintă",
    ]


def test_two_of_one_office_have_a_field_each() -> None:
    officials = (*OFFICIALS, Official("intocmit", "Dan Doi"))
    assert list(fields(replace(PLAN, officials=officials))) == [*NAMES, "Intocmit2"]


def test_who_signs_a_project_is_another() -> None:
    assert list(fields(PLAN, Stage.PROJECT)) == ["Primar", "SecretarGeneral", "Intocmit"]


def test_a_person_chooses_the_order() -> None:
    entries = {**PLAN.council.entries, SIGNING_ORDER: "Intocmit SecretarGeneral"}
    chosen = replace(PLAN, council=replace(PLAN.council, entries=entries))
    made = fields(chosen)
    assert list(made) == ["Intocmit", "SecretarGeneral", "PresedinteDeSedinta"]
    assert made["Intocmit"].startswith("Semnătura 1 din 3: Întocmit")


def test_by_hand_there_is_no_field_and_none_in_the_copy_that_is_published() -> None:
    by_hand = a_plan(a_paragraph("Text."), officials=OFFICIALS)
    assert not fields(by_hand)
    published = render_pdf(compose(PLAN, Stage.FINAL, Copy.PUBLICATION))
    with pikepdf.open(BytesIO(published)) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_a_signer_of_two_blocks_signs_once_where_they_stand_last() -> None:
    block = Signature(lines=("Contrasemnează:", "PREȘEDINTE,", "SECRETAR,", "Ana A", "Ion B"))
    plan = signed_electronically(a_plan(block, a_paragraph("Anexă"), block))
    composed = compose(plan, Stage.FINAL).blocks
    assert [len(b.fields) for b in composed if hasattr(b, "fields")] == [0, 2]
    assert list(fields(plan)) == ["PresedinteDeSedinta", "SecretarGeneral"]


@pytest.mark.parametrize(
    ("kind", "lines", "names"),
    [
        ("judet", ("PREȘEDINTE,", "Ana A"), ["Presedinte"]),
        ("comuna", ("PRIMAR,", "Ana A"), ["Primar"]),
        ("comuna", ("VICEPRIMAR,", "Ana A"), ["Semnatar"]),
        ("comuna", ("Primar", "Ana A", "Secretar general", "Ion B"), ["SecretarGeneral", "Primar"]),
        ("oras", ("ȘEF SERVICIU,", "CONSILIER,", "Ana A", "Ion B"), ["SefServiciu", "Consilier"]),
        ("oras", ("CONSILIER,", "CONSILIER,", "Ana A", "Ion B"), ["Consilier", "Consilier2"]),
    ],
)
def test_the_fields_of_a_plans_own_block_are_named_by_its_offices(kind, lines, names) -> None:
    plan = a_plan(Signature(lines=lines), administration=Administration(kind, "X", "X"))
    assert sorted(fields(signed_electronically(plan))) == sorted(names)


def test_signatures_one_after_another_are_all_valid(all_signed, hands) -> None:
    found = statuses(all_signed, hands.values())
    assert [(name, status.bottom_line) for name, status in found] == [
        (name, True) for name in NAMES
    ]


def test_one_changed_byte_is_seen(all_signed, hands) -> None:
    at = len(render_pdf(compose(PLAN, Stage.FINAL))) // 2  # in what all of them signed
    changed = all_signed[:at] + bytes([all_signed[at] ^ 1]) + all_signed[at + 1 :]
    assert not any(status.bottom_line for _name, status in statuses(changed, hands.values()))


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not here")
def test_poppler_says_the_same(all_signed, tmp_path) -> None:
    file = tmp_path / "semnat.pdf"
    file.write_bytes(all_signed)
    said = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid") == len(NAMES)


def test_what_was_there_is_there_still_and_the_archival_form_holds(all_signed) -> None:
    made = render_pdf(compose(PLAN, Stage.FINAL))
    assert all_signed.startswith(made)
    pdf = pikepdf.open(BytesIO(all_signed))
    with pdf.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "2" and metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
    assert [str(field.V.SubFilter) for field in pdf.Root.AcroForm.Fields] == [
        "/ETSI.CAdES.detached"
    ] * len(NAMES)
    assert all("/N" in field.AP for field in pdf.Root.AcroForm.Fields)
    for each in pdf.objects:
        if (
            isinstance(each, pikepdf.Dictionary)
            and each.get("/Type") == pikepdf.Name.FontDescriptor
        ):
            assert "/FontFile2" in each
