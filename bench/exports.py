# SPDX-License-Identifier: EUPL-1.2
"""`export` as a whole process, against two other ways from the same blocks to a PDF.

What a baseline needs and is not there is said, and that figure is left out.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.measure import PROJECT, Result, medians, process, program, ratio
from bench.plain_html import plain_html
from bench.plans import measured_plan
from desktop.editing.session import PlanSession
from desktop.output.blocks import Document
from desktop.output.compose import compose
from desktop.output.docx import render_docx

TURNS = 5
WEASYPRINT = "weasyprint==70.0"
PRINT = "import sys; from weasyprint import HTML; HTML(sys.argv[1]).write_pdf(sys.argv[2])"


class Baseline(NamedTuple):
    """Another way to the PDF, and how many times its seconds ours may take."""

    name: str
    run: Callable[[], object]
    limit: float


def results(folder: Path) -> list[Result]:
    """The ratios to LibreOffice's conversion of our Word file, and to WeasyPrint's print of plain
    HTML; all in turns."""
    plan = measured_plan()
    document = compose(plan, plan.stage)
    file = folder / "exported.plansocial"
    PlanSession.create(file, plan).close()
    ours = process("-m", "desktop", "export", str(file), str(folder / "exported.pdf"))
    baselines = [*_libreoffice(folder, document), *_weasyprint(folder, document)]
    once, *others = medians(TURNS, ours, *(baseline.run for baseline in baselines))
    return [
        ratio("export of the PDF", once, baseline.name, other, baseline.limit)
        for baseline, other in zip(baselines, others, strict=True)
    ]


def _libreoffice(folder: Path, document: Document) -> Iterator[Baseline]:
    if not shutil.which("soffice"):
        print("not measured: export against LibreOffice (make test-office installs it)")
        return
    word = folder / "exported.docx"
    word.write_bytes(render_docx(document))
    settings = f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}"
    outcome = ("--convert-to", "pdf", "--outdir", str(folder / "converted"))
    run = program("soffice", settings, "--headless", *outcome, str(word))
    yield Baseline("LibreOffice converting our .docx", run, 0.5)


def _weasyprint(folder: Path, document: Document) -> Iterator[Baseline]:
    python = _python_with_weasyprint()
    if python is None:
        print(f"not measured: export against {WEASYPRINT} (it, or Pango, is not to be had here)")
        return
    page = folder / "exported.html"
    page.write_text(plain_html(document), "utf-8")
    run = program(str(python), "-c", PRINT, str(page), str(folder / "weasyprint.pdf"))
    yield Baseline("WeasyPrint printing plain HTML", run, 0.35)


def _python_with_weasyprint() -> Path | None:
    """The Python of an environment that has it, made the first time; None where it cannot be had
    or does not find the libraries it needs."""
    environment = PROJECT / "build" / "weasyprint"
    python = environment / "bin" / "python"
    steps = [[str(python), "-c", "import weasyprint"]]
    if not python.exists():
        install = [str(python), "-m", "pip", "install", "-q", WEASYPRINT]
        steps = [[sys.executable, "-m", "venv", str(environment)], install, *steps]
    works = all(subprocess.run(step, capture_output=True).returncode == 0 for step in steps)
    return python if works else None
