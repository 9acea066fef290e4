# SPDX-License-Identifier: EUPL-1.2
"""The PDF in process: against ReportLab merely wrapping each text once, and growth with rows."""

from math import log10
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from bench.measure import Result, medians, ratio
from bench.plans import measured_plan, only_tables, texts, with_rows_times
from desktop import paths
from desktop.output.compose import compose
from desktop.output.pdf import render_pdf
from desktop.plan.tree import Plan, Stage

WIDTH, HEIGHT = 480, 10_000
FEW, MANY = 3, 30  # times the rows: from where they weigh more than fonts and prose


def results() -> list[Result]:
    """The ratio to wrapping (4 at most), and the exponent of growth (1.1 at most)."""
    plan = measured_plan()
    tables, style = only_tables(plan), _style()
    few, many = with_rows_times(tables, FEW), with_rows_times(tables, MANY)
    once, wrapping = medians(3, lambda: _pdf(plan), lambda: _wrap(plan, style))
    short, long = medians(3, lambda: _pdf(few), lambda: _pdf(many))
    growth = log10(long / short) / log10(MANY / FEW)
    return [
        ratio("PDF of the plan", once, "ReportLab wrapping each text once", wrapping, 4),
        Result(
            "exponent, tables 30x", "the same tables, a tenth of the rows", long, short, growth, 1.1
        ),
    ]


def _pdf(plan: Plan) -> bytes:
    return render_pdf(compose(plan, Stage.FINAL))


def _style() -> ParagraphStyle:
    font = paths.resources() / "fonts" / "LiberationSerif-Regular.ttf"
    pdfmetrics.registerFont(TTFont("Baseline", str(font)))
    return ParagraphStyle("baseline", fontName="Baseline", fontSize=9, leading=11)


def _wrap(plan: Plan, style: ParagraphStyle) -> None:
    for text, columns in texts(plan):
        Paragraph(escape(text).replace("\n", "<br/>"), style).wrap(WIDTH / columns, HEIGHT)
