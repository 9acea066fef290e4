# SPDX-License-Identifier: EUPL-1.2
"""The person's own lists, in the folder `lists` of her library: JSON files, written whole.

`own.json` holds what she added and her acts; each list she brought is a file of its own.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.i18n import N_
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.lookup.entries import Line
from desktop.plan.message import say
from desktop.plan.objectives import Level, OwnAct, OwnObjective
from desktop.plan.own_lists import Key, OwnList, OwnLists, Replacement
from desktop.store.library import made_home
from desktop.store.trouble import told, trouble
from desktop.store.whole_file import write_whole

FORMAT = "plan-social-lists/1"
OWN = "own"


def read_own_lists() -> OwnLists:
    """What the person added; nothing where there is no file yet. Raises EnvironmentTrouble."""
    path = _path(OWN)
    document = _read(path)
    if document is None:
        return OwnLists()
    try:
        return _own_lists(document)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise _damaged(path) from error


def write_own_lists(own: OwnLists) -> None:
    """Keep what the person added, in one step. Raises EnvironmentTrouble."""
    lists = {
        name: {"lines": [dict(line) for line in each.lines], "hidden": sorted(each.hidden)}
        for name, each in own.lists.items()
    }
    _write(_path(OWN), {"lists": lists, "acts": [asdict(act) for act in own.acts]})


def read_replacement(name: str) -> Replacement | None:
    """The list that was brought in the place of `name`, if any. Raises EnvironmentTrouble."""
    path = _path(f"list-{name}")
    document = _read(path)
    if document is None:
        return None
    try:
        return Replacement(
            _lines(document["lines"]),
            str(document["file"]),
            date.fromisoformat(document["brought"]),
        )
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise _damaged(path) from error


def keep_replacement(name: str, brought: Replacement) -> None:
    """Keep a list that was brought, in the place of an earlier one. Raises EnvironmentTrouble."""
    document = {
        "lines": [dict(line) for line in brought.lines],
        "file": brought.file_name,
        "brought": brought.brought.isoformat(),
    }
    _write(_path(f"list-{name}"), document)


def drop_replacement(name: str) -> None:
    """Forget the list that was brought, so that ours is back. Raises EnvironmentTrouble."""
    path = _path(f"list-{name}")
    with told(path):
        path.unlink(missing_ok=True)


def set_own_lists_aside() -> Path:
    """Give a damaged file of own lists another name, so that a new one may be begun. Where it is.

    Raises EnvironmentTrouble.
    """
    path = _path(OWN)
    aside = path.with_name(f"own {datetime.now():%Y-%m-%d %H.%M.%S}.damaged")
    with told(path):
        path.rename(aside)
    return aside


def _path(name: str) -> Path:
    return made_home() / "lists" / f"{name}.json"


def _read(path: Path) -> dict[str, Any] | None:
    """The document of a file, None where there is no file."""
    if not path.exists():
        return None
    with told(path):
        data = path.read_bytes()
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _damaged(path) from error
    if not isinstance(document, dict) or "format" not in document:
        raise _damaged(path)
    if document["format"] != FORMAT:
        raise trouble(Trouble.TOO_NEW, path)
    return document


def _damaged(path: Path) -> EnvironmentTrouble:
    sentence = N_("The file “{name}” of your own lists cannot be read; our lists are shown.")
    return EnvironmentTrouble(Trouble.DAMAGED, say(sentence, name=path.name), str(path))


def _write(path: Path, members: dict[str, Any]) -> None:
    text = json.dumps({"format": FORMAT, **members}, ensure_ascii=False, indent=1)
    write_whole(path, text)


def _own_lists(document: dict[str, Any]) -> OwnLists:
    lists = {
        str(name): OwnList(_lines(each["lines"]), frozenset(map(_key, each["hidden"])))
        for name, each in document["lists"].items()
    }
    return OwnLists(lists, tuple(_act(act) for act in document["acts"]))


def _lines(lines: Iterable[Any]) -> tuple[Line, ...]:
    return tuple({str(key): _text(text) for key, text in line.items()} for line in lines)


def _key(parts: Any) -> Key:
    return tuple(_text(part) for part in parts)


def _act(act: dict[str, Any]) -> OwnAct:
    return OwnAct(
        ident=_text(act["ident"]),
        level=Level(act["level"]),
        name=_text(act["name"]),
        act=_text(act["act"]),
        first_year=_year(act["first_year"]),
        last_year=_year(act["last_year"]),
        objectives=tuple(
            OwnObjective(_text(each["text"]), tuple(_text(text) for text in each["specific"]))
            for each in act["objectives"]
        ),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _year(value: Any) -> int | None:
    return None if value is None else int(value)
