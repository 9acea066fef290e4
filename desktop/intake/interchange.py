# SPDX-License-Identifier: EUPL-1.2
"""Reads the interchange `plan-social/1` (JSON): the plan's tree, lossless. See docs/format.md."""

from collections.abc import Iterable, Iterator
from typing import Any

from desktop.i18n import N_
from desktop.intake.interchange_council import read_council
from desktop.intake.interchange_json import parse_json
from desktop.intake.interchange_members import Members
from desktop.intake.interchange_picture import picture_at
from desktop.intake.interchange_table import read_table
from desktop.plan import derived
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import (
    Act,
    Administration,
    Block,
    Item,
    Letterhead,
    ListBlock,
    Official,
    Paragraph,
    Period,
    Plan,
    Section,
    Signature,
    Stage,
    State,
    Table,
)
from desktop.plan.watch import Watch, unwatched

SCHEMA = "plan-social/1"
DEEPEST_LEVEL = 4


def read_plan(data: bytes, watch: Watch = unwatched) -> Plan:
    """The plan of an interchange document.

    Raises BadInput with the place ("sections[3].blocks[0].rows[2].cells[4]") and the reason when
    the file is damaged, of another kind, too deep, too large, or refers to what it does not hold.
    """
    return plan_of(parse_json(data), watch)


def plan_of(document: Any, watch: Watch = unwatched) -> Plan:
    """The plan of an interchange document already parsed into plain values; raises BadInput.

    `watch` is told between sections.
    """
    members = _plan_members(document)
    plan = Plan(
        schema=members.text("schema"),
        ident=members.text("id"),
        kind=members.text("kind"),
        administration=_administration(Members(members.required("issuer"), "issuer")),
        period=_period(Members(members.required("period"), "period")),
        title=members.text("title"),
        edition=members.optional_text("edition"),
        stage=members.optional_word("stage", Stage, Stage.DRAFT),
        officials=tuple(_official(each) for each in members.optional_objects("officials")),
        acts=tuple(_act(each) for each in members.optional_objects("acts")),
        letterhead=_letterhead(members),
        council=read_council(members),
        sections=tuple(_sections(members.objects("sections"), watch)),
        kept=members.kept(),
    )
    _check_idents(plan)
    return plan


def _sections(members: Iterable[Members], watch: Watch) -> Iterator[Section]:
    found = list(members)
    for number, each in enumerate(found):
        watch(number, len(found))
        yield _section(each)


def _plan_members(document: Any) -> Members:
    """The members of a document that says it is ours; of any other, BadInput."""
    schema = document.get("schema") if isinstance(document, dict) else None
    if not isinstance(schema, str) or not schema.startswith("plan-social/"):
        raise BadInput(say(N_("The file is not a plan of Plan Social.")), "schema")
    if schema != SCHEMA:
        message = say(
            N_("The plan is written in another form ({schema}) than this version reads ({known})."),
            schema=schema,
            known=SCHEMA,
        )
        raise BadInput(message, "schema")
    return Members(document, "")


def _administration(members: Members) -> Administration:
    return Administration(
        kind=members.text("type"),
        name=members.text("name"),
        county=members.text("county"),
        siruta=members.optional_whole("siruta"),
        kept=members.kept(),
    )


def _period(members: Members) -> Period:
    return Period(members.whole("from"), members.whole("to"), kept=members.kept())


def _official(members: Members) -> Official:
    return Official(
        role=members.text("role"),
        name=members.text("name"),
        title=members.optional_text("title", "") or "",
        kept=members.kept(),
    )


def _act(members: Members) -> Act:
    return Act(
        kind=members.text("kind"),
        number=members.optional_text("number", "") or "",
        date=members.optional_text("date", "") or "",
        kept=members.kept(),
    )


def _letterhead(plan: Members) -> Letterhead | None:
    value = plan.optional("letterhead", None)
    if value is None:
        return None
    members = Members(value, plan.at("letterhead"))
    names = ("heading", "address", "fiscal_code", "phone", "email", "site")
    texts = {name: members.optional_text(name, "") or "" for name in names}
    encoded = members.optional_text("picture")
    picture = None if encoded is None else picture_at(encoded, members.at("picture"))
    return Letterhead(**texts, picture=picture, kept=members.kept())


def _section(members: Members) -> Section:
    ident, level = members.text("id"), members.whole("level")
    if not 0 <= level <= DEEPEST_LEVEL:
        message = say(N_("A level from 0 to {deepest} should stand here."), deepest=DEEPEST_LEVEL)
        raise members.refuse("level", message)
    heading = members.text_or_null("heading")
    blocks = _blocks(members)
    return Section(
        ident=ident,
        level=level,
        heading=heading,
        blocks=blocks,
        key=members.optional_text("key"),
        state=members.optional_word("state", State, derived.state(heading, blocks)),
        sentence=members.optional_text("sentence"),
        kept=members.kept(),
    )


def _blocks(members: Members) -> tuple[Block, ...]:
    """The blocks of a section, one after another: a table's legend stands in those before it."""
    blocks: list[Block] = []
    for each in members.objects("blocks"):
        blocks.append(_block(each, tuple(blocks)))
    return tuple(blocks)


def _block(members: Members, before: tuple[Block, ...]) -> Block:
    kind = members.text("type")
    match kind:
        case "paragraph":
            text, role = members.text("text"), members.optional_text("role")
            return Paragraph(text=text, role=role, kept=members.kept())
        case "list":
            items = tuple(_item(each) for each in members.objects("items"))
            return ListBlock(items=items, kept=members.kept())
        case "table":
            return read_table(members, before)
        case "signature":
            return Signature(lines=members.texts("lines"), kept=members.kept())
    message = say(N_("“{kind}” is no part of a plan that this version knows."), kind=kind)
    raise members.refuse("type", message)


def _item(members: Members) -> Item:
    return Item(
        marker=members.text("marker"),
        text=members.text("text"),
        indent=_indent(members),
        tight=members.flag("tight", absent=False),
        kept=members.kept(),
    )


def _indent(members: Members) -> int:
    indent = members.whole("indent")
    if not 0 <= indent <= 99:
        raise members.refuse("indent", say(N_("A small whole number should stand here.")))
    return indent


def _check_idents(plan: Plan) -> None:
    """Sections, tables and rows are referred to by ident, so each must be its only bearer."""
    sections: set[str] = set()
    tables: set[str] = set()
    rows: set[str] = set()
    for at, section in enumerate(plan.sections):
        _claim(sections, section.ident, f"sections[{at}].id")
        for inner, block in enumerate(section.blocks):
            if isinstance(block, Table):
                place = f"sections[{at}].blocks[{inner}]"
                _claim(tables, block.ident, f"{place}.id")
                for number, row in enumerate(block.rows):
                    _claim(rows, row.ident, f"{place}.rows[{number}].id")


def _claim(taken: set[str], ident: str, place: str) -> None:
    if ident in taken:
        raise BadInput(say(N_("“{ident}” already names another part."), ident=ident), place)
    taken.add(ident)
