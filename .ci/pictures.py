# SPDX-License-Identifier: EUPL-1.2
"""The pictures of docs/images: every page of the window on the sample plan, and a printed page.

`make pictures` runs it; PLAN_SOCIAL_PICTURES names another folder, `--plan FILE` another plan
(interchange), `--dark` and `--points 14` another look. `--guide` makes those of the help instead.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "resources" / "guide" / "img"
GUIDE_SIZE, GUIDE_WIDTH, COLOURS = (1180, 720), 570, 160
sys.path.insert(0, str(ROOT))


def arguments() -> argparse.Namespace:
    """What the caller wants to see."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plan", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--points", type=float)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--guide", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Take every picture."""
    chosen = arguments()
    with tempfile.TemporaryDirectory() as home:
        os.environ["PLAN_SOCIAL_HOME"] = str(Path(home) / "plans")
        os.environ["PLAN_SOCIAL_COPIES"] = str(Path(home) / "copies")
        if chosen.guide:
            take_for_guide()
            return
        take(chosen, Path(os.environ.get("PLAN_SOCIAL_PICTURES", ROOT / "docs" / "images")))


def take(chosen: argparse.Namespace, folder: Path) -> None:
    """Open the plan in a window and save a picture of each page into `folder`."""
    from desktop import app as program
    from desktop.ui import appearance, settings, theme
    from desktop.ui.main_window import MainWindow

    application = program.make_application()
    load_fonts()
    mode = theme.Mode.DARK if chosen.dark else theme.Mode.LIGHT
    appearance.dress(application, mode, chosen.points or settings.points())
    window = MainWindow()
    width, height = (int(side) for side in chosen.size.split("x"))
    window.resize(width, height)
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    for name, route in routes(window, chosen.plan):
        window.go(route)
        settle(application)
        window.grab().save(str(folder / f"{name}.png"))
    window.close()
    if not chosen.plan and not (chosen.dark or chosen.points):
        printed_pages(folder)
    for file in folder.glob("*.png"):
        in_few_colours(file)


def in_few_colours(file: Path) -> None:
    """Make the file of a picture small."""
    from PIL import Image

    picture = Image.open(file).convert("RGB")
    few = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(file, optimize=True)  # the rare colours stay: a small sign is often the point


def take_for_guide() -> None:
    """The small pictures of the help: each page it speaks of, in few colours."""
    from PySide6.QtCore import Qt

    from desktop import app as program
    from desktop import paths
    from desktop.ui import appearance, theme
    from desktop.ui.main_window import MainWindow

    application = program.make_application()
    load_fonts()
    appearance.dress(application, theme.Mode.LIGHT)
    window = MainWindow()
    window.resize(*GUIDE_SIZE)
    window.show()
    window.opening.import_file(paths.sample_plan())
    settle(application)
    GUIDE.mkdir(parents=True, exist_ok=True)
    for name, route, beside in guide_routes(window):
        window.go(route)
        if window.beside.action.isEnabled() and window.beside.action.isChecked() is not beside:
            window.beside.action.trigger()
        settle(application)
        small = (
            window.grab()
            .toImage()
            .scaledToWidth(GUIDE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        )
        file = GUIDE / f"{name}.png"
        small.save(str(file))
        in_few_colours(file)
    window.close()


def guide_routes(window):
    """Name, route, and whether the printed page stands beside it."""
    from desktop.plan.tree import ListBlock, Table
    from desktop.ui.route import Page, Route

    def section(kind) -> Route:
        sections = window.open_plan.plan.sections
        found = next(s for s in sections if any(isinstance(b, kind) for b in s.blocks))
        return Route(Page.SECTION, found.uid)

    yield "cuprins", Route(Page.HUB), False
    yield "tabel", section(Table), False
    yield "verificare", Route(Page.REVIEW), False
    yield "document", Route(Page.DOCUMENT), False
    yield "alaturi", section(ListBlock), True
    yield "calendar", Route(Page.CALENDAR), False
    yield "dosar", Route(Page.COUNCIL), False


def load_fonts() -> None:
    """The fonts that ship with the program, where the system has none."""
    from PySide6.QtGui import QFontDatabase

    for font in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))


def routes(window, plan):
    """Name and route of each picture, the plan being opened between home and hub."""
    from PySide6.QtWidgets import QApplication

    from desktop.ui.route import Page, Route

    yield "home-empty", Route(Page.HOME)
    yield "new-plan", Route(Page.NEW)
    window.opening.import_file(plan or next((ROOT / "resources" / "sample").glob("*.json")))
    while window.open_plan is None:
        settle(QApplication.instance())
    yield "hub", Route(Page.HUB)
    yield "plan-data", Route(Page.PLAN_DATA)
    yield "services", Route(Page.SERVICES)
    sections = window.open_plan.session.plan.sections
    for section in shown(sections):
        yield f"section-{section.key or section.ident}", Route(Page.SECTION, section.uid)
    yield "find", Route(Page.FIND)
    yield "history", Route(Page.HISTORY)
    yield "review", Route(Page.REVIEW)
    yield "document", Route(Page.DOCUMENT)
    yield "calendar", Route(Page.CALENDAR)
    yield "council", Route(Page.COUNCIL)
    yield "paper", Route(Page.PAPER, paper="decision")
    yield "accountant", Route(Page.ACCOUNTANT)
    yield "next-year", Route(Page.CARRIED)
    yield "lists", Route(Page.LISTS)
    yield "help", Route(Page.HELP)
    yield "settings", Route(Page.SETTINGS)
    window.go_home()
    yield "home", Route(Page.HOME)


def shown(sections):
    """The first section of each shape: prose, a list, each role of table."""
    seen = set()
    for section in sections:
        shapes = {getattr(b, "role", None) or type(b).__name__ for b in section.blocks}
        if shapes - seen:
            seen |= shapes
            yield section


def settle(application) -> None:
    """Let the page be laid out and what runs beside it come back."""
    import time

    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def printed_pages(folder: Path) -> None:
    """The first page and a wide page of the sample's PDF."""
    import pypdfium2

    from desktop.intake.interchange import read_plan
    from desktop.output.compose import compose
    from desktop.output.pdf import render_pdf

    plan = read_plan(next((ROOT / "resources" / "sample").glob("*.json")).read_bytes())
    document = pypdfium2.PdfDocument(render_pdf(compose(plan, plan.stage)))
    pages = [document[number] for number in range(len(document))]
    wide = next(n for n, page in enumerate(pages) if page.get_width() > page.get_height())
    for name, number in (("pdf-first", 0), ("pdf-page", wide)):
        pages[number].render(scale=1.5).to_pil().save(folder / f"{name}.png")


if __name__ == "__main__":
    main()
