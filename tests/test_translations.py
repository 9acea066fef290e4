# SPDX-License-Identifier: EUPL-1.2
"""The Romanian interface is whole: every text translated, no place for a value lost."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from string import Formatter
from types import ModuleType

import polib
import pytest

from desktop import i18n
from desktop.paths import PACKAGE

PROJECT = PACKAGE.parent
ENDINGS = (".", "?", "!", ":", "…")


@pytest.fixture(scope="module")
def update() -> ModuleType:
    """The script of `make translations`."""
    file = PROJECT / "translations" / "update.py"
    spec = importlib.util.spec_from_file_location("update_translations", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def romanian(update) -> polib.POFile:
    """The Romanian catalogue as it lies in the tree."""
    return polib.pofile(str(update.ROMANIAN))


def forms(entry: polib.POEntry) -> list[str]:
    """The translations that an entry has."""
    found = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    return [form for form in found if form]


def places(text: str) -> set[str | None]:
    """The {named} places of a text and Qt's %1."""
    named = {name for _literal, name, _spec, _conversion in Formatter().parse(text)}
    return (named | set(re.findall(r"%(?:\d|\(\w+\))?[sr]?", text))) - {None}


def test_the_template_holds_every_text_of_the_code(update) -> None:
    def texts(catalogue: polib.POFile) -> list[tuple]:
        return [(e.msgid, e.msgid_plural, e.occurrences, e.comment) for e in catalogue]

    stored = polib.pofile(str(update.TEMPLATE))
    assert texts(update.template()) == texts(stored), "run `make translations`"


def test_texts_inside_f_strings_are_found(update, tmp_path) -> None:
    code = "f\"{_('One')} {name} {ngettext('two', 'twos', n)}\"\nf\"{_(text)} {other('three')}\"\n"
    (tmp_path / "page.py").write_text(code, "utf-8")
    found = [(file, text) for file, _line, text, *_more in update.inside_f_strings(tmp_path)]
    assert found == [("page.py", "One"), ("page.py", ("two", "twos"))]


def test_the_catalogue_holds_the_texts_of_the_template(update, romanian) -> None:
    assert [entry.msgid for entry in romanian] == [entry.msgid for entry in update.template()]


def test_each_text_stands_once(romanian) -> None:
    texts = [entry.msgid for entry in romanian]
    assert sorted(texts) == sorted(set(texts)), "a text is used both counted and not counted"


def test_every_text_is_translated(romanian) -> None:
    assert [e.msgid for e in romanian if e.fuzzy or not forms(e)] == []


def test_romanian_counts_in_three_forms(romanian) -> None:
    assert "nplurals=3" in romanian.metadata["Plural-Forms"]
    assert [e.msgid for e in romanian if e.msgid_plural and len(forms(e)) != 3] == []


def test_translations_keep_the_places_for_values(romanian) -> None:
    wrong = []
    for entry in romanian:
        given = places(entry.msgid) | places(entry.msgid_plural)
        may_lack = {"count"} if entry.msgid_plural else set()  # "un rând" needs no number
        for form in forms(entry):
            if places(form) - given or given - places(form) - may_lack:
                wrong.append(f"{entry.msgid!r} -> {form!r}")
    assert wrong == []


def test_translations_begin_and_end_as_their_text(romanian) -> None:
    def edges(text: str) -> tuple[str, str, bool]:
        end = text[-1:] if text.endswith(ENDINGS) else ""
        return text[: len(text) - len(text.lstrip())], end, text[-1:].isspace()

    wrong = [
        f"{entry.msgid!r} -> {form!r}"
        for entry in romanian
        for form in forms(entry)
        if edges(form) != edges(entry.msgid)
    ]
    assert wrong == []


def calls() -> Iterator[tuple[str, str, list[ast.expr]]]:
    """Each call by name in the package: where, the function's name, its arguments."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = f"{file.relative_to(PROJECT).as_posix()}:{node.lineno}"
                yield f"{place} {ast.unparse(node)[:60]}", node.func.id, node.args


def words(node: ast.expr) -> bool:
    """Whether this is a literal with letters outside its {places}, so in need of translation."""
    text = node.value if isinstance(node, ast.Constant) else ""
    return isinstance(text, str) and any(map(str.isalpha, re.sub(r"{.*?}", "", text)))


def test_messages_are_marked_for_translation() -> None:
    wrong = [shown for shown, name, given in calls() if name == "say" and words(given[0])]
    assert wrong == [], "say(N_(...))"


def test_both_forms_of_a_counted_message_are_marked_together() -> None:
    """Marked one by one with N_(), they would be two texts that are not counted."""
    wrong = [
        shown
        for shown, name, given in calls()
        if name in ("say_count", "ngettext", "NN_", "counted")
        and any(ast.unparse(argument).startswith("N_(") for argument in given[:2])
    ]
    assert wrong == [], 'say_count("...", "...", count) or NN_("...", "...")'


def test_marks_are_put_on_literal_texts() -> None:
    """Babel reads the source: `N_(f"…")` or `N_(name)` would never reach the catalogue."""
    wrong = [
        shown
        for shown, name, given in calls()
        if name in ("N_", "NN_") and not all(isinstance(each, ast.Constant) for each in given)
    ]
    assert wrong == []


@pytest.mark.parametrize("count", [0, 1, 2, 19, 20, 101, 120])
def test_counted_texts_choose_the_romanian_form(count, update, tmp_path, monkeypatch) -> None:
    source = polib.POEntry(msgid="{count} row", msgid_plural="{count} rows")
    known = polib.POEntry(
        msgid="{count} row",
        msgid_plural="{count} rows",
        msgstr_plural={0: "un rând", 1: "{count} rânduri", 2: "{count} de rânduri"},
    )
    folder = tmp_path / "ro" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    entry = update.romanian_entry(source, {(known.msgid, known.msgid_plural): known})
    update.catalogue(update.ROMANIAN_HEADER, [entry]).save_as_mofile(str(folder / "plan-social.mo"))
    monkeypatch.setattr("desktop.paths.translations", lambda: tmp_path)
    i18n.install("ro")
    expected = {1: "un rând", 20: "20 de rânduri", 120: "120 de rânduri"}
    shown = i18n.ngettext("{count} row", "{count} rows", count).format(count=count)
    assert shown == expected.get(count, f"{count} rânduri")
