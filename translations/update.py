# SPDX-License-Identifier: EUPL-1.2
"""Brings the catalogues up to date with the texts in the code: `make translations`.

Writes translations/plan-social.pot and the Romanian catalogue. A text that the code no longer has
leaves the catalogue. Arguments: further .po files whose translations are taken in, the last first.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib
from babel.messages.extract import extract_from_dir

PROJECT = Path(__file__).resolve().parent.parent
TEMPLATE = PROJECT / "translations" / "plan-social.pot"
ROMANIAN = PROJECT / "translations" / "ro" / "LC_MESSAGES" / "plan-social.po"
KEYWORDS = {"_": None, "N_": None, "NN_": (1, 2), "ngettext": (1, 2), "say_count": (1, 2)}
HEADER = {
    "Project-Id-Version": "plan-social",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
ROMANIAN_HEADER = HEADER | {
    "Language": "ro",
    "Plural-Forms": "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);",
}


def template() -> polib.POFile:
    """Every text marked in the package, by file; lines are left out so that they can move."""
    found: dict[tuple[str, str], polib.POEntry] = {}
    plain = extract_from_dir(PROJECT / "desktop", keywords=KEYWORDS, comment_tags=["i18n:"])
    texts = [*plain, *inside_f_strings(PROJECT / "desktop")]
    for file, _line, message, comments, _context in sorted(texts, key=lambda text: text[:2]):
        text, plural = (message, "") if isinstance(message, str) else message[:2]
        entry = found.setdefault((text, plural), polib.POEntry(msgid=text, msgid_plural=plural))
        if plural:
            entry.msgstr_plural = {0: "", 1: ""}
        place = (f"desktop/{Path(file).as_posix()}", "")
        if place not in entry.occurrences:
            entry.occurrences.append(place)
        entry.comment = "\n".join(filter(None, [entry.comment, *comments]))
    return catalogue(HEADER, found.values())


def inside_f_strings(
    folder: Path,
) -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], None]]:
    """Texts marked inside an f-string, which Babel sees only from Python 3.12 on."""
    for file in sorted(folder.rglob("*.py")):
        strings = (
            n for n in ast.walk(ast.parse(file.read_bytes())) if isinstance(n, ast.JoinedStr)
        )
        for call in (node for string in strings for node in ast.walk(string)):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in KEYWORDS:
                texts = [a.value for a in call.args if isinstance(a, ast.Constant)][:2]
                if texts and isinstance(texts[0], str):
                    message = texts[0] if len(texts) == 1 else tuple(texts)
                    yield file.relative_to(folder).as_posix(), call.lineno, message, [], None


def catalogue(header: dict[str, str], entries: Iterable[polib.POEntry]) -> polib.POFile:
    """A catalogue in memory."""
    made = polib.POFile(wrapwidth=100)
    made.header = "SPDX-License-Identifier: EUPL-1.2"
    made.metadata = header
    made.extend(entries)
    return made


def translated(source: polib.POFile, files: Iterable[Path]) -> polib.POFile:
    """The texts of `source` with the Romanian of `files`; a later file wins."""
    known: dict[tuple[str, str], polib.POEntry] = {}
    for file in files:
        known.update({(e.msgid, e.msgid_plural): e for e in polib.pofile(str(file))})
    entries = [romanian_entry(entry, known) for entry in source]
    return catalogue(ROMANIAN_HEADER, entries)


def romanian_entry(
    source: polib.POEntry, known: dict[tuple[str, str], polib.POEntry]
) -> polib.POEntry:
    """`source` with its known translation, or empty."""
    match = known.get((source.msgid, source.msgid_plural))
    entry = polib.POEntry(
        msgid=source.msgid,
        msgid_plural=source.msgid_plural,
        occurrences=source.occurrences,
        comment=source.comment,
        msgstr=match.msgstr if match else "",
    )
    if source.msgid_plural:
        entry.msgstr_plural = match.msgstr_plural if match else {0: "", 1: "", 2: ""}
    return entry


def main(more: list[str]) -> None:
    """Write both catalogues and name the texts that still have no Romanian."""
    source = template()
    files = [ROMANIAN] if ROMANIAN.exists() else []
    result = translated(source, [*files, *map(Path, more)])
    source.save(str(TEMPLATE))
    result.save(str(ROMANIAN))
    missing = result.untranslated_entries()
    print(f"{len(result)} texts, {len(missing)} without Romanian")
    for entry in missing:
        print(f"  {entry.occurrences[0][0]}: {entry.msgid}")


if __name__ == "__main__":
    main(sys.argv[1:])
