# SPDX-License-Identifier: EUPL-1.2
"""Our own Windows programs: the two launchers and the library that the MSI calls."""

from pathlib import Path
from string import Template

from installer.commands import PROJECT, run
from installer.texts import PRODUCT, TEXTS

SOURCES = PROJECT / "installer" / "launcher"
WINDOW, CONSOLE = "PlanSocial", "plan-social"
ICON_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
FLAGS = ("-O2", "-s", "-Wall", "-Wextra", "-Werror", "-municode")
# No dates, no addresses that hang on the name of a folder: the same bytes each time.
LINKER = (
    "-Wl,--no-insert-timestamp,--disable-auto-image-base,--dynamicbase,--high-entropy-va,--nxcompat"
)


def make_icon(work: Path) -> Path:
    """The icon in every size Windows asks for, from the one drawing."""
    pictures = []
    for size in ICON_SIZES:
        picture = work / f"icon-{size}.png"
        svg = SOURCES / "plan-social.svg"
        run("rsvg-convert", "-w", size, "-h", size, "-o", picture, svg)
        pictures.append(picture)
    icon = work / "plan-social.ico"
    large = [f"--raw={each}" for each in pictures if "256" in each.name]
    run("icotool", "-c", "-o", icon, *pictures[: len(pictures) - len(large)], *large)
    return icon


def make_launchers(version: str, work: Path, tree: Path) -> None:
    """PlanSocial.exe for the window and plan-social.exe for the console, in the tree."""
    _write_texts(work / "texts.h")
    for name, mode in ((WINDOW, ("-mwindows",)), (CONSOLE, ("-mconsole", "-DCONSOLE"))):
        resources = _make_resources(name, version, work)
        source = SOURCES / "launcher.c"
        options = (*FLAGS, *mode, f"-I{work}", LINKER)
        run(COMPILER, *options, "-o", tree / f"{name}.exe", source, resources, "-lshell32")


def _write_texts(header: Path) -> None:
    names = ("product", "damaged", "no_start")
    lines = [f'#define TEXT_{name.upper()} L"{TEXTS[name]}"' for name in names]
    header.write_text("\n".join(lines) + "\n", "utf-8")


def _make_resources(name: str, version: str, work: Path) -> Path:
    values = {
        "version": version,
        "commas": version.replace(".", ","),
        "name": name,
        "product": PRODUCT,
        "description": PRODUCT if name == WINDOW else f"{PRODUCT} (linie de comandă)",
        "icon": "plan-social.ico",
        "manifest": "launcher.manifest",
    }
    for file in ("launcher.rc", "launcher.manifest"):
        text = Template((SOURCES / file).read_text("utf-8")).substitute(values)
        (work / file).write_text(text, "utf-8")
    compiled = work / f"{name}.res"
    run(RESOURCES, "-c", "65001", "-O", "coff", "launcher.rc", "-o", compiled, cwd=work)
    return compiled


def make_installing_library(work: Path) -> Path:
    """The library that the MSI calls; it lies in the MSI only, not in the tree."""
    library = work / "installing.dll"
    options = ("-O2", "-s", "-Wall", "-Wextra", "-Werror", "-shared", LINKER)
    run(COMPILER, *options, "-o", library, SOURCES / "installing.c", "-lmsi")
    return library
