# SPDX-License-Identifier: EUPL-1.2
"""Documents of every sort that must keep PDF/A-2a and PDF/UA-1, whatever a person puts in."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from random import Random

from PIL import Image
from random_tables import random_table
from small_plans import a_paragraph, a_plan, a_row, a_table, everything_plan

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.blocks import (
    NOWHERE,
    Document,
    SignatureBlock,
    SignatureField,
    SignatureLine,
)
from desktop.output.compose import compose
from desktop.output.compose.collection_sheet import compose_sheet
from desktop.plan.editions import edition
from desktop.plan.tree import Administration, Letterhead, Period, Plan, Section, Stage

RANDOM_TABLES = 12
MODES = ("RGBA", "LA", "P", "L", "1", "CMYK", "YCbCr", "I;16")  # of pictures
AWKWARD = (
    "ţ ş ✓ ☐ a\u00adb s\u0326 \U0001d54f \U0001f600 \u4e2d \ufffd \uf0b7 \ue000 \ufeff \u00a0 \t|"
)


def documents() -> Mapping[str, Document]:
    """Each by a name of its own; none needs the real plans."""
    sample = read_plan(paths.sample_plan().read_bytes())
    plans = {
        "everything": everything_plan(),
        "new": new_plan(),
        "empty": a_plan(sections=(), title=""),
        "awkward": a_plan(a_paragraph(AWKWARD), a_table(a_row("1", AWKWARD, "x" * 900))),
        "levels": a_plan(sections=tuple(section(level) for level in (3, 1, 4, 9, 2, 0))),
    }
    plans |= {f"picture-{mode.replace(';', '')}": pictured(mode) for mode in MODES}
    plans |= {f"table-{seed}": table_plan(seed) for seed in range(RANDOM_TABLES)}
    found = {name: compose(plan, Stage.DRAFT) for name, plan in plans.items()}
    found["sample"] = compose(sample, Stage.FINAL)
    found["sheet"] = compose_sheet(sample)
    return found | {f"{name}-fields": with_fields(found[name]) for name in ("sample", "empty")}


def new_plan() -> Plan:
    """A plan on which nobody has worked yet."""
    commune = Administration("comuna", "Exemplu", "Neamț")
    return edition("order_1086_2018").new_plan(commune, Period(2027, 2027))


def section(level: int) -> Section:
    heading = f"Nivelul {level}"
    return Section(ident=str(level), level=level, heading=heading, blocks=(a_paragraph("Text."),))


def pictured(mode: str) -> Plan:
    """A plan under a letterhead whose picture is of a mode of Pillow's."""
    kind = "JPEG" if mode in ("CMYK", "YCbCr") else "PNG"
    file = BytesIO()
    Image.effect_noise((64, 48), 90).convert("RGBA").convert(mode).save(file, kind)
    letterhead = Letterhead(heading="COMUNA EXEMPLU", picture=file.getvalue())
    return a_plan(a_paragraph("Text."), letterhead=letterhead)


def table_plan(seed: int) -> Plan:
    """A plan of one random table, some way down a page."""
    random = Random(seed)
    above = [a_paragraph("linie") for _ in range(random.randint(0, 30))]
    return a_plan(*above, random_table(random), heading=None)


def with_fields(document: Document) -> Document:
    """A document with a field for each signer, under signers of its own where it has none."""
    made = any(isinstance(block, SignatureBlock) for block in document.blocks)
    blocks = document.blocks if made else (*document.blocks, signers())
    return replace(document, blocks=tuple(_with_fields(block) for block in blocks))


def signers() -> SignatureBlock:
    """Two, beside one another."""
    return SignatureBlock((SignatureLine("Unu", 0, 0), SignatureLine("Doi", 1, 0)), 2, NOWHERE)


def _with_fields(block: object) -> object:
    if not isinstance(block, SignatureBlock):
        return block
    fields = (
        SignatureField(f"Semnatar{column}", f"Semnătura nr. {column + 1}", column)
        for column in range(block.columns)
    )
    return replace(block, fields=tuple(fields))
