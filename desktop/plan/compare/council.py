# SPDX-License-Identifier: EUPL-1.2
"""The council files of two plans compared: register, lists, wording of papers, kept files."""

from collections.abc import Iterator, Mapping

from desktop.i18n import N_
from desktop.plan.compare.difference import Difference, changed
from desktop.plan.council.labels import LABELS
from desktop.plan.council.names import paper_name
from desktop.plan.council.register import entry_of, list_of
from desktop.plan.council.texts import place_of_entry
from desktop.plan.message import Message, say
from desktop.plan.signing import label_of
from desktop.plan.tree import CouncilFile, Paper

Row = Mapping[str, str]


def compare_councils(old: CouncilFile, new: CouncilFile) -> Iterator[Difference]:
    """Everything that the new council file says otherwise than the old one."""
    yield from _told(N_("How the decision is adopted"), "procedure", old.procedure, new.procedure)
    for key in dict.fromkeys((*old.entries, *new.entries)):
        declared = entry_of(key)
        label = declared.label if declared else label_of(key)
        yield from _told(label, key, old.entry(key), new.entry(key))
    for key in dict.fromkeys((*old.lists, *new.lists)):
        listed = list_of(key)
        label = listed.label if listed else key
        before, after = (_lines(each.lists.get(key, ())) for each in (old, new))
        yield from _told(label, key, before, after)
    for key in dict.fromkeys(paper.key for paper in (*old.papers, *new.papers)):
        yield from _of_papers(old.paper(key), new.paper(key))


def _of_papers(old: Paper, new: Paper) -> Iterator[Difference]:
    title = _title(new.key)
    for part in dict.fromkeys((*old.parts, *new.parts)):
        message = say(N_("{paper}, {part}"), paper=say(title), part=say(LABELS.get(part, part)))
        place = place_of_entry(new.key)
        yield from changed(place, message, old.parts.get(part, ""), new.parts.get(part, ""))
    before, after = ("\n".join(file.name for file in each.files) for each in (old, new))
    message = say(N_("{paper}, kept files"), paper=say(title))
    yield from changed(place_of_entry(new.key), message, before, after)


def _told(label: str, key: str, old: str, new: str) -> Iterator[Difference]:
    message: Message = say(N_("council file: {name}"), name=say(label))
    yield from changed(place_of_entry(key), message, old, new)


def _title(key: str) -> str:
    from desktop.plan.council.papers import KINDS  # the wording, which only this case needs

    kind = paper_name(key).kind
    return next((each.label for each in KINDS if each.kind == kind), key)


def _lines(rows: tuple[Row, ...]) -> str:
    said = (" · ".join(t for c, t in row.items() if c != "key" and t) for row in rows)
    return "\n".join(said)
