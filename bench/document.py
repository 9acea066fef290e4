# SPDX-License-Identifier: EUPL-1.2
"""The PDF in process, against ReportLab merely wrapping each text once."""

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from bench.measure import Result, medians, ratio
from bench.plans import measured_plan, texts
from desktop import paths
from desktop.output.compose import compose
from desktop.output.pdf import render_pdf
from desktop.plan.tree import Plan, Stage

WIDTH, HEIGHT = 480, 10_000


def results() -> list[Result]:
    """The ratio to wrapping (4 at most)."""
    plan, style = measured_plan(), _style()
    once, wrapping = medians(3, lambda: _pdf(plan), lambda: _wrap(plan, style))
    return [ratio("PDF of the plan", once, "ReportLab wrapping each text once", wrapping, 4)]


def _pdf(plan: Plan) -> bytes:
    return render_pdf(compose(plan, Stage.FINAL))


def _style() -> ParagraphStyle:
    font = paths.resources() / "fonts" / "LiberationSerif-Regular.ttf"
    pdfmetrics.registerFont(TTFont("Baseline", str(font)))
    return ParagraphStyle("baseline", fontName="Baseline", fontSize=9, leading=11)


def _wrap(plan: Plan, style: ParagraphStyle) -> None:
    for text, columns in texts(plan):
        Paragraph(escape(text).replace("\n", "<br/>"), style).wrap(WIDTH / columns, HEIGHT)
