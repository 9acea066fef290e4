# SPDX-License-Identifier: EUPL-1.2
"""Documents of every sort that must keep PDF/A-2a and PDF/UA-1, whatever a person puts in."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from random import Random

from council_plans import blank_plan, council_plan
from PIL import Image
from random_tables import random_table
from small_plans import a_paragraph, a_plan, a_row, a_table, everything_plan

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.blocks import Document
from desktop.output.compose import compose
from desktop.output.compose.collection_sheet import compose_sheet
from desktop.output.council import compose_map, compose_paper
from desktop.plan.council.papers import papers_of
from desktop.plan.editions import edition
from desktop.plan.signing import signed_electronically
from desktop.plan.tree import Administration, Column, Letterhead, Period, Plan, Section, Stage

RANDOM_TABLES = 12
MODES = ("RGBA", "LA", "P", "L", "1", "CMYK", "YCbCr", "I;16")  # of pictures
AWKWARD = (
    "ţ ş ✓ ☐ a\u00adb s\u0326 \U0001d54f \U0001f600 \u4e2d \ufffd \uf0b7 \ue000 \ufeff \u00a0 \t|"
)


@cache
def documents() -> Mapping[str, Document]:
    """Each by a name of its own; none needs the real plans."""
    sample = read_plan(paths.sample_plan().read_bytes())
    plans = {
        "everything": everything_plan(),
        "new": new_plan(),
        "empty": a_plan(sections=(), title=""),
        "awkward": a_plan(a_paragraph(AWKWARD), a_table(a_row("1", AWKWARD, "x" * 900))),
        "header-alone": a_plan(a_table()),
        "rows-alone": a_plan(a_table(a_row("1", "x"), columns=(Column("a", ""),))),
        "header-as-rows": a_plan(a_table(a_row("1", "x"), columns=(Column("a", "lung " * 1500),))),
        "strange": a_plan(title='Un <titlu> & "altul"\n \x01 \ud800 \U0001f600'),
        "levels": a_plan(sections=tuple(section(level) for level in (3, 1, 4, 9, 2, 0))),
    }
    plans |= {f"picture-{mode.replace(';', '')}": pictured(mode) for mode in MODES}
    plans |= {f"table-{seed}": table_plan(seed) for seed in range(RANDOM_TABLES)}
    found = {name: compose(plan, Stage.DRAFT) for name, plan in plans.items()}
    found["sample"] = compose(sample, Stage.FINAL)
    found["sheet"] = compose_sheet(sample)
    found["fields"] = compose(signed_electronically(sample), Stage.FINAL)
    return found | papers()


@cache
def papers() -> Mapping[str, Document]:
    """Each kind of paper of a council file, all as a folder, a decision signed electronically."""
    plan = short_council_plan()
    found = {
        f"paper-{paper.name.kind}": compose_paper(plan, paper.key) for paper in papers_of(plan)
    }
    found["paper-blank"] = compose_paper(blank_plan("sector"), "consultation-minutes")
    found["paper-fields"] = compose_paper(signed_electronically(plan), "decision/2")
    found["folder"] = compose_map(plan)
    return found


@cache
def papers_with_fields() -> Mapping[str, Document]:
    """Each paper of a council file that is signed electronically."""
    plan = signed_electronically(short_council_plan())
    papers = papers_of(plan)
    return {f"paper-{each.number}-fields": compose_paper(plan, each.key) for each in papers}


def short_council_plan() -> Plan:
    """A plan with a whole council file, and not so many sections of its own."""
    plan = council_plan()
    return replace(plan, sections=plan.sections[:9])


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
    Image.radial_gradient("L").convert("RGBA").convert(mode).save(file, kind)
    letterhead = Letterhead(heading="COMUNA EXEMPLU", picture=file.getvalue())
    return a_plan(a_paragraph("Text."), letterhead=letterhead)


def table_plan(seed: int) -> Plan:
    """A plan of one random table, some way down a page."""
    random = Random(seed)
    above = [a_paragraph("linie") for _ in range(random.randint(0, 30))]
    return a_plan(*above, random_table(random), heading=None)
