# SPDX-License-Identifier: EUPL-1.2
"""All papers of the council file in a folder, as PDF and Word files with numbered names.

A file that a person changed or signed is never written over: the new one stands beside it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import count
from pathlib import Path
from types import MappingProxyType

from desktop.output.blocks import Document
from desktop.output.council.papers import MAP_TITLE, compose_map, document_of
from desktop.output.export import made_folder, read_whole, write_whole
from desktop.output.signed import hashes
from desktop.plan.council.papers import papers_of
from desktop.plan.council.specs import PaperSpec
from desktop.plan.file_names import without_forbidden
from desktop.plan.office import Office
from desktop.plan.tree import Plan
from desktop.plan.watch import Watch, stretch, unwatched

MAP = "map"  # under which the councillor's folder is remembered
LONGEST = 90  # letters of a file's name, before its ending


class Format(StrEnum):
    """A kind of file; the value is its ending."""

    PDF = ".pdf"
    WORD = ".docx"


class Outcome(StrEnum):
    """What became of a file of the dossier."""

    NEW = "new"
    SAME = "same"  # it was there already, byte for byte, or signed since
    REPLACED = "replaced"  # an older one that we had made and nobody had changed
    BESIDE = "beside"  # a file of that name is somebody's: the new one got another name


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the dossier: of which paper (or `MAP`), where, its bytes."""

    paper: str
    path: Path
    outcome: Outcome
    data: bytes


def write_dossier(
    plan: Plan,
    folder: Path,
    formats: Sequence[Format] = tuple(Format),
    office: Office | None = None,
    ours: Collection[str] = (),
    watch: Watch = unwatched,
) -> Iterator[Written]:
    """Write every paper of `plan` into `folder`, which is made; each file as soon as it is there.

    `ours`: SHA-256 of files that were made before; such a file, unchanged, is replaced. Raises
    EnvironmentTrouble and what `watch` raises; what was written until then stays.
    """
    made_folder(folder)
    papers = papers_of(plan, office)
    for number, paper in enumerate(papers):
        document, target = document_of(plan, paper), folder / file_name(paper)
        share = stretch(watch, number, number + 1, len(papers))
        yield from _write(paper.key, document, target, formats, ours, share)


def write_map(
    plan: Plan,
    folder: Path,
    formats: Sequence[Format] = tuple(Format),
    office: Office | None = None,
    ours: Collection[str] = (),
    watch: Watch = unwatched,
) -> Iterator[Written]:
    """Write all papers of `plan` as one file of each format, as `write_dossier` does each."""
    made_folder(folder)
    document = compose_map(plan, office)
    yield from _write(MAP, document, folder / MAP_TITLE, formats, ours, watch)


def file_name(paper: PaperSpec) -> str:
    """ "01 Invitație de consultare": a name that every system takes, without its ending."""
    return f"{paper.number} {_shortened(without_forbidden(paper.title))}".rstrip(" .–")


def _write(
    key: str,
    document: Document,
    target: Path,
    formats: Sequence[Format],
    ours: Collection[str],
    watch: Watch,
) -> Iterator[Written]:
    """One document in each format; `target`: where, without an ending."""
    for step, made in enumerate(formats):
        data = _RENDERS[made](document, stretch(watch, step, step + 1, len(formats)))
        path, outcome = _place(target.parent, f"{target.name}{made}", data, ours)
        if outcome is not Outcome.SAME:
            write_whole(path, data)
        yield Written(key, path, outcome, data)


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST else title[:LONGEST].rpartition(" ")[0] or title[:LONGEST]


def _place(folder: Path, name: str, data: bytes, ours: Collection[str]) -> tuple[Path, Outcome]:
    """Where the file goes: its own name, or the next that is free or holds the very same bytes."""
    wanted = folder / name
    made = sha256(data).hexdigest()
    for number in count(1):
        path = wanted if number == 1 else wanted.with_stem(f"{wanted.stem} ({number})")
        if not path.exists():
            return path, Outcome.NEW if number == 1 else Outcome.BESIDE
        found = tuple(hashes(read_whole(path))) if path.is_file() else ()
        if made in found:
            return path, Outcome.SAME
        if found and found[0] in ours:
            return path, Outcome.REPLACED
    raise AssertionError  # count never ends


def _pdf(document: Document, watch: Watch) -> bytes:
    from desktop.output.pdf import render

    return render(document, watch).data


def _word(document: Document, watch: Watch) -> bytes:
    from desktop.output.docx import render_docx

    return render_docx(document, watch)


_RENDERS: Mapping[Format, Callable[[Document, Watch], bytes]] = MappingProxyType(
    {Format.PDF: _pdf, Format.WORD: _word}
)
