# SPDX-License-Identifier: EUPL-1.2
"""Who does the work that may leave the main thread: printing, exporting, checking a plan.

A job is given an immutable Plan and plain data and returns plain data. SQLite never leaves the main
thread. Both kinds are a `concurrent.futures.Executor`: who starts a job does not know which.
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def single_worker() -> Executor:
    """One thread: jobs run one after another, in the order they were given."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="plan-social")


class Stopped(Exception):
    """A job ended because nobody waits for it any more; it has left nothing behind."""


class Progress:
    """How far a job is and whether it is still wanted: told by the job, asked by who waits for it.

    A job calls it as `progress(done, whole)` now and then; once `stop` was called that raises
    Stopped. Plain numbers, so that neither side ever waits for the other.
    """

    def __init__(self) -> None:
        self.done, self.whole = 0, 0
        self.stopped = False

    def __call__(self, done: int, whole: int) -> None:
        """Note how far the job is. Raises Stopped."""
        self.done, self.whole = done, whole
        if self.stopped:
            raise Stopped

    def stop(self) -> None:
        """Let the job end as soon as it looks."""
        self.stopped = True


class InlineExecutor(Executor):
    """Runs each job at once, where it is given: for tests of the window."""

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The finished future of `job(*args, **kwargs)`."""
        future: Future[Any] = Future()
        try:
            future.set_result(job(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future
