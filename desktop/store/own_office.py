# SPDX-License-Identifier: EUPL-1.2
"""The offices a person draws up plans for, in `office.json` of her library: written whole."""

import binascii
import json
from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.i18n import N_
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.plan.office import Office
from desktop.plan.picture import fault_of
from desktop.plan.tree import Administration, Letterhead, Official
from desktop.store.library import made_home
from desktop.store.parts import pack, pack_all
from desktop.store.trouble import told, trouble
from desktop.store.whole_file import write_whole

FORMAT = "plan-social-office/1"
NAME = "office.json"


def read_offices() -> tuple[Office, ...]:
    """The offices, the one kept last first; none where there is no file yet.

    Raises EnvironmentTrouble.
    """
    path = made_home() / NAME
    if not path.exists():
        return ()
    with told(path):
        data = path.read_bytes()
    try:
        document = json.loads(data)
        if document["format"] != FORMAT:
            raise trouble(Trouble.TOO_NEW, path)
        return tuple(_office(each) for each in document["offices"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        sentence = N_("What was kept of your office, in “{name}”, cannot be read.")
        raise EnvironmentTrouble(
            Trouble.DAMAGED, say(sentence, name=path.name), str(path)
        ) from error


def write_offices(offices: tuple[Office, ...]) -> None:
    """Keep the offices, in one step. Raises EnvironmentTrouble."""
    document = {"format": FORMAT, "offices": [_packed(office) for office in offices]}
    write_whole(made_home() / NAME, json.dumps(document, ensure_ascii=False, indent=1))


def set_offices_aside() -> Path:
    """Give a damaged file another name, so that a new one may be begun. Where it is.

    Raises EnvironmentTrouble.
    """
    path = made_home() / NAME
    aside = path.with_name(f"office {datetime.now():%Y-%m-%d %H.%M.%S}.damaged")
    with told(path):
        path.rename(aside)
    return aside


def _packed(office: Office) -> dict[str, Any]:
    letterhead = office.letterhead
    picture = letterhead.picture
    return {
        "administration": pack(office.administration),
        "name": office.name,
        "genitive": office.genitive,
        "letterhead": pack(replace(letterhead, picture=None)),
        "picture": None if picture is None else b64encode(picture).decode("ascii"),
        "officials": pack_all(office.officials),
    }


def _office(packed: dict[str, Any]) -> Office:
    """The office of its members; ValueError, TypeError or KeyError where they are not sound."""
    place = packed["administration"]
    texts: dict[str, Any] = {name: _text(text) for name, text in packed["letterhead"].items()}
    return Office(
        Administration(
            _text(place["kind"]), _text(place["name"]), _text(place["county"]), place.get("siruta")
        ),
        _text(packed["name"]),
        _text(packed["genitive"]),
        Letterhead(**texts, picture=_picture(packed["picture"])),
        tuple(
            Official(_text(each["role"]), _text(each["name"]), _text(each.get("title", "")))
            for each in packed["officials"]
        ),
    )


def _picture(encoded: Any) -> bytes | None:
    if encoded is None:
        return None
    try:
        data = b64decode(_text(encoded), validate=True)
    except binascii.Error as error:
        raise ValueError(encoded) from error
    if fault_of(data):
        raise ValueError(NAME)
    return data


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
