# SPDX-License-Identifier: EUPL-1.2
"""How long work says how far it is. Whoever watches may end it by raising: nothing is left half."""

from collections.abc import Callable

Watch = Callable[[int, int], None]  # told (done, of how much) now and then


def unwatched(done: int, whole: int) -> None:
    """Nobody asks how far it is."""


def stretch(watch: Watch, start: int, end: int, whole: int = 100) -> Watch:
    """A watch for a part of the work that goes from `start` to `end` of `whole`."""

    def part(done: int, of: int) -> None:
        watch(start + (end - start) * done // max(of, 1), whole)

    return part
