# SPDX-License-Identifier: EUPL-1.2
"""Reads the council file of an interchange document."""

from collections.abc import Mapping

from desktop.i18n import N_
from desktop.intake.interchange_members import Members, list_at
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import EMPTY, NO_COUNCIL_FILE, CouncilFile, KeptFile, Paper

Rows = tuple[Mapping[str, str], ...]


def read_council(plan: Members) -> CouncilFile:
    """The member `council` of a plan; nothing where it is not written."""
    value = plan.optional("council", {})
    if value == {}:
        return NO_COUNCIL_FILE
    members = Members(value, plan.at("council"))
    entries = members.text_map("entries")
    members.note("entries", entries, {})
    return CouncilFile(
        procedure=members.optional_text("procedure", "") or "",
        entries=entries or EMPTY,
        lists=_lists(members),
        papers=_papers(members),
        kept=members.kept(),
    )


def _lists(council: Members) -> Mapping[str, Rows]:
    value = council.optional("lists", {})
    lists = Members(value, council.at("lists"))
    return {key: _rows(lists.required(key), lists.at(key)) for key in value} or EMPTY


def _rows(value: object, place: str) -> Rows:
    return tuple(_row(each, at) for each, at in list_at(value, place))


def _row(value: object, place: str) -> Mapping[str, str]:
    members = Members(value, place)
    return {key: members.text(key) for key in members.names()}


def _papers(council: Members) -> tuple[Paper, ...]:
    papers = tuple(map(_paper, council.optional_objects("papers")))
    keys = [paper.key for paper in papers]
    for at, key in enumerate(keys):
        if key in keys[:at]:
            message = say(N_("“{ident}” already names another part."), ident=key)
            raise BadInput(message, f"{council.at('papers')}[{at}].key")
    return papers


def _paper(members: Members) -> Paper:
    parts = members.text_map("parts")
    members.note("parts", parts, {})
    return Paper(
        key=members.text("key"),
        parts=parts or EMPTY,
        files=tuple(map(_kept_file, members.optional_objects("files"))),
        kept=members.kept(),
    )


def _kept_file(members: Members) -> KeptFile:
    return KeptFile(
        name=members.text("name"),
        sha256=members.text("sha256"),
        kept_at=members.text("kept_at"),
        signed=members.flag("signed", absent=False),
        kept=members.kept(),
    )
