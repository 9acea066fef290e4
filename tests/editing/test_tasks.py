# SPDX-License-Identifier: EUPL-1.2
"""Work that may leave the main thread."""

import threading

import pytest

from desktop.editing.tasks import InlineExecutor, Progress, Stopped, single_worker


def test_one_worker_keeps_the_order() -> None:
    done = []
    with single_worker() as executor:
        futures = [
            executor.submit(lambda n=n: done.append((n, threading.get_ident()))) for n in range(20)
        ]
    assert all(future.done() for future in futures)
    assert [n for n, _thread in done] == list(range(20))
    assert len({thread for _n, thread in done}) == 1
    assert done[0][1] != threading.get_ident()


def test_inline_runs_at_once() -> None:
    executor = InlineExecutor()
    assert executor.submit(divmod, 7, 2).result() == (3, 1)
    with pytest.raises(ZeroDivisionError):
        executor.submit(divmod, 7, 0).result()


def test_progress_is_noted_until_the_work_is_stopped() -> None:
    progress = Progress()
    progress(3, 10)
    assert (progress.done, progress.whole) == (3, 10)
    progress.stop()
    with pytest.raises(Stopped):
        progress(4, 10)
