# SPDX-License-Identifier: EUPL-1.2
"""The layers, sizes and names of docs/architecture.md, kept by reading the sources."""

import ast
import enum
import importlib
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from desktop.paths import PACKAGE

PROJECT = PACKAGE.parent
OURS = ("desktop", "installer", "tests", "bench", "translations")
FILE_LINES = 400
FUNCTION_LINES = 60

ANYWHERE = {"desktop", "desktop.i18n", "desktop.paths"}
MAY_IMPORT = {
    "plan": set(),
    "store": {"plan"},
    "intake": {"plan"},
    "output": {"plan"},
    "editing": {"plan", "store"},
    "ui": {"editing", "plan", "output", "intake"},
    "cli": {"app", "editing", "plan", "store", "output", "intake"},
}
WIRING = {"__main__.py", "app.py"}
HOMES = {  # a library -> the only places of the package that may import it
    "PySide6": ("ui/", "app.py"),
    "shiboken6": ("ui/", "app.py"),
    "sqlite3": ("store/",),
    "sqlite_utils": ("store/",),
    "reportlab": ("output/",),
    "openpyxl": ("output/xlsx/", "intake/"),
}
MARKS = {"desktop.i18n.N_", "desktop.i18n.NN_"}
FILES_AND_PROCESSES = {"os", "pathlib", "shutil", "subprocess", "tempfile"}
VAGUE_NAME = re.compile(r"Manager|Helper|Utils|Utilities")
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
CEDILLA = re.compile("[\u015e\u015f\u0162\u0163]")
TEXT_ENDINGS = {".py", ".md", ".csv", ".json", ".po", ".pot", ".toml", ".txt", ".sh"}
SPDX = "SPDX-License-Identifier: EUPL-1.2"


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((PROJECT / folder).rglob("*.py"))


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), str(file))


def shown(file: Path, node: ast.AST | None = None) -> str:
    place = file.relative_to(PROJECT).as_posix()
    return f"{place}:{node.lineno}" if node is not None else place


def imports(file: Path) -> Iterator[tuple[ast.AST, str]]:
    """Each imported name, absolute: `from desktop import paths` gives "desktop.paths"."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield (
                    node,
                    ".".join(filter(None, ["." * node.level + (node.module or ""), alias.name])),
                )


def room_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def is_wiring_or_ground(file: Path) -> bool:
    return file.parent == PACKAGE


def test_arrows_between_the_rooms_go_down_only() -> None:
    wrong = []
    for file in python_files("desktop"):
        if is_wiring_or_ground(file):
            continue
        room = file.relative_to(PACKAGE).parts[0]
        assert room in MAY_IMPORT, f"{room} is no known room"
        for node, name in imports(file):
            other = room_of(name)
            ground = name.startswith(("desktop.i18n", "desktop.paths", "desktop.__version__"))
            allowed = ground or other == room or other in MAY_IMPORT[room]
            if name.startswith("desktop") and not allowed:
                wrong.append(f"{shown(file, node)} imports {name}")
    assert not wrong


def test_the_plan_knows_of_ours_only_the_mark_for_translation() -> None:
    wrong = [
        f"{shown(file, node)} imports {name}"
        for file in python_files("desktop/plan")
        for node, name in imports(file)
        if (name.startswith("desktop") and room_of(name) != "plan" and name not in MARKS)
        or name.split(".")[0] in FILES_AND_PROCESSES
    ]
    assert not wrong


def test_the_ground_stands_on_nothing_of_ours() -> None:
    wrong = [
        f"{shown(PACKAGE / ground, node)} imports {name}"
        for ground in ("i18n.py", "paths.py", "__init__.py")
        for node, name in imports(PACKAGE / ground)
        if name.startswith("desktop") and name not in ANYWHERE
    ]
    assert not wrong


def test_only_known_modules_wire_the_rooms() -> None:
    ground = {"__init__.py", "i18n.py", "paths.py"}
    assert {file.name for file in PACKAGE.glob("*.py")} <= WIRING | ground


def module_name(file: Path) -> str:
    parts = file.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_modules_import_each_other_in_a_circle() -> None:
    files = {module_name(file): file for file in python_files("desktop")}
    graph: dict[str, set[str]] = {}
    for module, file in files.items():
        named = {name for _node, name in imports(file) if name.startswith("desktop")}
        found = {name if name in files else name.rpartition(".")[0] for name in named}
        graph[module] = found & files.keys() - {module}
    tuple(TopologicalSorter(graph).static_order())  # raises CycleError with the circle


def test_imports_are_absolute() -> None:
    wrong = [
        shown(file, node)
        for file in python_files("desktop")
        for node, name in imports(file)
        if name.startswith(".")
    ]
    assert not wrong


def test_each_library_stays_in_its_room() -> None:
    wrong = [
        f"{shown(file, node)} imports {name}"
        for file in python_files("desktop")
        for node, name in imports(file)
        if name.split(".")[0] in HOMES
        and not file.relative_to(PACKAGE).as_posix().startswith(HOMES[name.split(".")[0]])
    ]
    assert not wrong


def test_files_stay_short() -> None:
    lengths = {
        shown(file): len(file.read_text("utf-8").splitlines()) for file in python_files(*OURS)
    }
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_functions_stay_short() -> None:
    long = {
        f"{shown(file, node)} {node.name}": node.end_lineno - node.lineno + 1
        for file in python_files(*OURS)
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    }
    assert long == {}


def test_names_say_what_a_thing_is() -> None:
    wrong = [
        f"{shown(file, node)} {node.name}"
        for file in python_files("desktop")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and VAGUE_NAME.search(node.name)
    ]
    wrong += [shown(f) for f in python_files("desktop") if VAGUE_NAME.search(f.stem.title())]
    assert not wrong


def test_public_things_of_the_package_say_what_they_are() -> None:
    wrong = []
    for file in python_files("desktop"):
        tree = tree_of(file)
        definitions = [n for n in tree.body if isinstance(n, ast.ClassDef | ast.FunctionDef)]
        wrong += [] if ast.get_docstring(tree) else [shown(file)]
        wrong += [
            f"{shown(file, node)} {node.name}"
            for node in definitions
            if not node.name.startswith("_") and not ast.get_docstring(node)
        ]
    assert not wrong


def test_each_source_file_names_its_licence() -> None:
    scripts = [p for p in (PROJECT / ".ci").glob("*") if p.is_file()]
    sources = [*python_files(*OURS), *PROJECT.glob("*.py"), PROJECT / "Makefile", *scripts]
    wrong = [
        shown(file)
        for file in sources
        if not any(SPDX in line for line in file.read_text("utf-8").splitlines()[:2])
    ]
    assert not wrong


def test_colours_stand_in_the_theme_only() -> None:
    wrong = []
    for file in python_files("desktop/ui"):
        if file == PACKAGE / "ui" / "theme.py":
            continue
        for node in ast.walk(tree_of(file)):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and COLOUR.search(text):
                wrong.append(f"{shown(file, node)} {text[:40]}")
            if is_literal_colour(node):
                wrong.append(f"{shown(file, node)} {ast.unparse(node)}")
    assert not wrong


def is_literal_colour(node: ast.AST) -> bool:
    """`QColor("red")`, `QColor(1, 2, 3)` or `Qt.GlobalColor.red`, but no colour at all is free."""
    if isinstance(node, ast.Attribute):
        return ast.unparse(node.value) == "Qt.GlobalColor" and node.attr != "transparent"
    return (
        isinstance(node, ast.Call)
        and ast.unparse(node.func) == "QColor"
        and bool(node.args)
        and all(isinstance(argument, ast.Constant) for argument in node.args)
    )


def test_qt_enums_are_written_whole() -> None:
    """`Qt.ItemDataRole.DisplayRole`, not `Qt.DisplayRole`, which is twenty times slower."""
    modules = [importlib.import_module(f"PySide6.Qt{m}") for m in ("Core", "Gui", "Widgets")]
    wrong = [
        f"{shown(file, node)} {ast.unparse(node)}"
        for file in python_files("desktop", "tests/ui")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id.startswith("Q")
        and is_enum_member(modules, node.value.id, node.attr)
    ]
    assert not wrong


def is_enum_member(modules: list, owner: str, name: str) -> bool:
    found = next((getattr(m, owner) for m in modules if hasattr(m, owner)), None)
    is_enum_itself = isinstance(found, enum.EnumMeta)
    return not is_enum_itself and isinstance(getattr(found, name, None), enum.Enum)


def test_our_own_texts_have_no_cedilla_letters() -> None:
    """ș and ț are U+0219 and U+021B; only the fold table and the tests know the others."""
    folders = ("desktop", "resources", "translations", "docs")
    files = [f for folder in folders for f in (PROJECT / folder).rglob("*") if f.is_file()]
    wrong = [
        shown(file)
        for file in [*files, *PROJECT.glob("*.md")]
        if file.suffix in TEXT_ENDINGS
        and file != PACKAGE / "plan" / "fold.py"
        and CEDILLA.search(file.read_text("utf-8"))
    ]
    assert not wrong
