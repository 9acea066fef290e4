# SPDX-License-Identifier: EUPL-1.2
"""Two plans compared: what is said of the whole, the sections, and what stands in them.

Sections are known by their key in the edition, else by ident; tables and rows by ident; paragraphs,
lines of lists and of signatures, which have none, by their texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.i18n import N_
from desktop.plan.compare.alignment import moved
from desktop.plan.compare.council import compare_councils
from desktop.plan.compare.difference import Difference, Text, What, changed, texts_changed
from desktop.plan.compare.tables import compare_tables, table_text
from desktop.plan.findings import Place
from desktop.plan.message import say
from desktop.plan.naming import display_name
from desktop.plan.passages import Part
from desktop.plan.tree import (
    Letterhead,
    ListBlock,
    Paragraph,
    Plan,
    Section,
    Signature,
    Stage,
    State,
    Table,
)

STATES = {
    State.TO_DO: N_("to do"),
    State.FILLED: N_("filled"),
    State.NOT_APPLICABLE: N_("not the case"),
    State.LEFT_OUT: N_("left out"),
}
STAGES = {
    Stage.DRAFT: N_("a draft"),
    Stage.PROJECT: N_("a project"),
    Stage.FINAL: N_("the final form"),
}


def compare(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """Everything that `new` says otherwise than `old`: in the order of `new`, then what is gone."""
    return (*_of_plans(old, new), *_of_sections(old, new))


def _of_plans(old: Plan, new: Plan) -> Iterator[Difference]:
    before, after = _said(old), _said(new)
    for name in dict.fromkeys((*before, *after)):
        message = say(name[0], name=name[1]) if name[1] else say(name[0])
        yield from changed(Place(), message, before.get(name, ""), after.get(name, ""))
    if old.stage is not new.stage:
        yield _became(
            Place(),
            N_("The plan was {old}, now it is {new}."),
            STAGES[old.stage],
            STAGES[new.stage],
        )
    yield from _of_letterheads(old.letterhead or Letterhead(), new.letterhead or Letterhead())
    yield from compare_councils(old.council, new.council)


def _of_letterheads(old: Letterhead, new: Letterhead) -> Iterator[Difference]:
    before, after = ("\n".join(filter(None, _lines(each))) for each in (old, new))
    yield from changed(Place(), say(N_("letterhead")), before, after)
    if old.picture != new.picture:
        yield Difference(What.CHANGED, Place(), say(N_("coat of arms")))


def _lines(letterhead: Letterhead) -> tuple[str, ...]:
    each = letterhead
    return each.heading, each.address, each.fiscal_code, each.phone, each.email, each.site


def _became(place: Place, pattern: str, old: str, new: str) -> Difference:
    return Difference(What.CHANGED, place, say(pattern, old=say(old), new=say(new)))


def _said(plan: Plan) -> Mapping[tuple[str, str], str]:
    """What a plan says of itself, by pattern and name."""
    who, years = plan.administration, plan.period
    signing = {
        (N_("who signs: {name}"), official.role): f"{official.title} {official.name}".strip()
        for official in plan.officials
    }
    acts = {
        (N_("act of the file: {name}"), act.kind): f"{act.number} / {act.date}".strip(" /")
        for act in plan.acts
    }
    return {
        (Part.TITLE.value, ""): plan.title,
        (N_("administration"), ""): f"{display_name(who)}, {who.county}",
        (N_("years of the plan"), ""): f"{years.first}-{years.last}",
        **signing,
        **acts,
    }


def _of_sections(old: Plan, new: Plan) -> Iterator[Difference]:
    pairs = _paired(old.sections, new.sections)
    order = [section.ident for section in old.sections]
    strays = set(moved(order, [pairs[s.ident].ident for s in new.sections if s.ident in pairs]))
    for section in new.sections:
        was = pairs.get(section.ident)
        if was is None:
            yield _whole(What.ADDED, section)
            continue
        if was.ident in strays:
            yield _whole(What.MOVED, section)
        yield from _of_section(was, section)
    known = {was.ident for was in pairs.values()}
    yield from (_whole(What.REMOVED, s) for s in old.sections if s.ident not in known)


def _whole(what: What, section: Section) -> Difference:
    heading = section.heading or ""
    old, new = ("" if what is What.ADDED else heading), ("" if what is What.REMOVED else heading)
    return Difference(what, Place(section.ident), say(N_("section")), old, new)


def _paired(old: Sequence[Section], new: Sequence[Section]) -> Mapping[str, Section]:
    """The section of `old` that each of `new` is, by the ident of the new one."""
    by_key = {section.key: section for section in old if section.key}
    pairs = {s.ident: by_key[s.key] for s in new if s.key in by_key}
    taken = {was.ident for was in pairs.values()}
    by_ident = {section.ident: section for section in old if section.ident not in taken}
    for section in new:
        was = by_ident.get(section.ident)
        both_keyed = was is not None and was.key and section.key
        if was is not None and section.ident not in pairs and not both_keyed:
            pairs[section.ident] = was
    return pairs


def _of_section(old: Section, new: Section) -> Iterator[Difference]:
    place = Place(new.ident)
    yield from changed(place, say(Part.HEADING.value), old.heading or "", new.heading or "")
    yield from changed(place, say(N_("level of the heading")), str(old.level), str(new.level))
    if old.state is not new.state:
        pattern = N_("The section was {old}, now it is {new}.")
        yield _became(place, pattern, STATES[old.state], STATES[new.state])
    yield from changed(place, say(Part.SENTENCE.value), old.sentence or "", new.sentence or "")
    before, after = _texts(old), _texts(new)
    for part in before:
        yield from texts_changed(say(part.value), before[part], after[part])
    yield from _of_tables(old, new)


def _texts(section: Section) -> Mapping[Part, list[Text]]:
    """Paragraphs, lines of lists and of signatures, with their places."""
    texts: dict[Part, list[Text]] = {Part.PARAGRAPH: [], Part.ITEM: [], Part.SIGNATURE: []}
    for number, block in enumerate(section.blocks):
        place = Place(section.ident, block=number)
        match block:
            case Paragraph():
                texts[Part.PARAGRAPH].append((place, block.text))
            case ListBlock():
                texts[Part.ITEM] += [
                    (replace(place, item=at), f"{item.marker} {item.text}".strip())
                    for at, item in enumerate(block.items)
                ]
            case Signature():
                texts[Part.SIGNATURE] += [(place, line) for line in block.lines]
    return texts


def _of_tables(old: Section, new: Section) -> Iterator[Difference]:
    before = [block for block in old.blocks if isinstance(block, Table)]
    after = [block for block in new.blocks if isinstance(block, Table)]
    pairs = _paired_tables(before, after)
    for table in after:
        if table.ident in pairs:
            yield from compare_tables(new.ident, pairs[table.ident], table)
        else:
            yield _table(What.ADDED, new, table)
    known = {was.ident for was in pairs.values()}
    yield from (_table(What.REMOVED, old, t) for t in before if t.ident not in known)


def _paired_tables(old: Sequence[Table], new: Sequence[Table]) -> Mapping[str, Table]:
    """The table of `old` that each of `new` is: the same ident, else the next of its role."""
    by_ident = {table.ident: table for table in old}
    pairs = {table.ident: by_ident[table.ident] for table in new if table.ident in by_ident}
    left = [table for table in old if table.ident not in pairs]
    for table in new:
        same = next((t for t in left if t.role == table.role), None)
        if table.ident not in pairs and same is not None:
            pairs[table.ident] = same
            left.remove(same)
    return pairs


def _table(what: What, section: Section, table: Table) -> Difference:
    text = table_text(table)
    old, new = ("", text) if what is What.ADDED else (text, "")
    return Difference(what, Place(section.ident, table.ident), say(N_("table")), old, new)
