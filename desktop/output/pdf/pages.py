# SPDX-License-Identifier: EUPL-1.2
"""Sharing pieces out over pages: what stays together, where pages end, which way they lie.

Nothing is drawn here. The number of pages is known before the first is drawn, and so are the
places of everything.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.output.blocks import PageSettings
from desktop.output.pdf.canvas import Sheet
from desktop.output.pdf.styles import MILLIMETRE

ROUNDING = 1e-6


class Piece:
    """Something laid out for the width of a page, that may be split over pages.

    `before` and `after` are the spaces around it, `at_top` the one above it when it begins a page.
    `leads`: it stays with what follows; `needs_company`: it must not begin a page alone.
    """

    height = 0.0
    before = 0.0
    after = 0.0
    at_top = 0.0
    leads = False
    needs_company = False

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        """What fits into `room` points and the rest, or None where it cannot be split there."""
        return None

    def detach_tail(self) -> "tuple[Piece | None, Piece]":
        """The piece without its end, and that end: what goes with a signature to a new page."""
        return None, self

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw on `sheet` from this corner on."""
        raise NotImplementedError


class Laid(NamedTuple):
    """A piece in the flow. `wide`: for a page on its side; `breaks`: it begins a page."""

    piece: Piece
    wide: bool
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's size and where its text stands, in points from the top left corner."""

    page_width: float
    page_height: float
    left: float
    top: float
    width: float
    height: float


class Placed(NamedTuple):
    """A piece and how far below the frame's top it begins."""

    piece: Piece
    top: float


@dataclass(slots=True)
class Page:
    """A page while it fills."""

    frame: Frame
    placed: list[Placed] = field(default_factory=list)

    @property
    def used(self) -> float:
        """The height that is taken."""
        return self.placed[-1].top + self.placed[-1].piece.height if self.placed else 0.0

    def top_of(self, piece: Piece) -> float:
        """Where `piece` would begin."""
        if not self.placed:
            return piece.at_top
        return self.used + max(self.placed[-1].piece.after, piece.before)

    def put(self, piece: Piece) -> None:
        """Place `piece` under what is there."""
        self.placed.append(Placed(piece, self.top_of(piece)))


def frames(settings: PageSettings) -> tuple[Frame, Frame]:
    """The frames of upright pages and of pages on their side, the binding edge kept free."""
    width, height = settings.width * MILLIMETRE, settings.height * MILLIMETRE
    binding, outer = settings.binding * MILLIMETRE, settings.outer * MILLIMETRE
    head, foot = settings.head * MILLIMETRE, settings.foot * MILLIMETRE
    upright = Frame(width, height, binding, head, width - binding - outer, height - head - foot)
    wide = Frame(height, width, outer, binding, height - 2 * outer, width - binding - foot)
    return upright, wide


def paginate(flow: Iterable[Laid], upright: Frame, wide: Frame) -> list[Page]:
    """The pages of a flow; at least one."""
    filler = _Filler(upright, wide)
    for chain in _chains(flow):
        filler.place(chain)
    return filler.pages or [Page(upright)]


def _chains(flow: Iterable[Laid]) -> Iterator[list[Laid]]:
    """The flow in chains of pieces that stay together, as headings do with what follows them."""
    chain: list[Laid] = []
    for laid in flow:
        if chain and (laid.breaks or laid.wide != chain[0].wide):
            yield chain
            chain = []
        chain.append(laid)
        if not laid.piece.leads:
            yield chain
            chain = []
    if chain:
        yield chain


class _Filler:
    def __init__(self, upright: Frame, wide: Frame) -> None:
        self.pages: list[Page] = []
        self._frames = {False: upright, True: wide}

    def place(self, chain: Sequence[Laid]) -> None:
        """Place a chain on the last page and on as many new ones as it needs."""
        frame = self._frames[chain[0].wide]
        if not self.pages or self.pages[-1].frame is not frame or chain[0].breaks:
            self.pages.append(Page(frame))
        rest = [laid.piece for laid in chain]
        while rest:
            page = self.pages[-1]
            left = _put(page, rest)
            if left is rest and not page.placed:
                rest = _force(page, rest)
                continue
            if left and left[-1].needs_company:
                left = _with_company(page, left)
            if left:
                self.pages.append(Page(frame))
            rest = left


def _put(page: Page, chain: list[Piece]) -> list[Piece]:
    """Put the whole chain, or its head and a part of its last piece; what is left over, which is
    `chain` itself where nothing was put."""
    *heads, last = chain
    trial = Page(page.frame, page.placed[-1:])
    for head in heads:
        trial.put(head)
    room = page.frame.height - trial.top_of(last) + ROUNDING
    fits = last.height <= room
    parts = None if fits or room <= 0 else last.split(room)
    if not fits and parts is None:
        return chain
    for piece in (*heads, parts[0] if parts else last):
        page.put(piece)
    return [parts[1]] if parts else []


def _with_company(page: Page, chain: list[Piece]) -> list[Piece]:
    """Take the end of what stands before a signature from its page, to go with it to the next.

    Where nothing would be left on the page there is no better place for the signature.
    """
    kept, moved = list(page.placed), list(chain)
    while kept:
        most, tail = kept.pop().piece.detach_tail()
        moved.insert(0, tail)
        if most or not (kept and kept[-1].piece.leads):
            break
    if not kept and not most:
        return chain
    page.placed[:] = kept
    if most:
        page.put(most)
    return moved


def _force(page: Page, chain: list[Piece]) -> list[Piece]:
    """On an empty page that a chain does not fit: its first piece, or as much of it as fits."""
    first, *others = chain
    parts = first.split(page.frame.height) if first.height > page.frame.height else None
    page.put(parts[0] if parts else first)
    return [parts[1], *others] if parts else others
