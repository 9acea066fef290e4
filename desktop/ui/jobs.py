# SPDX-License-Identifier: EUPL-1.2
"""Work off the main thread, one thing after another; the outcome comes home by a signal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

TURN_SECONDS = 0.0005  # a key pressed while the worker prints waits a tenth of Python's usual turn


class Jobs(QObject):
    """Runs functions on plain data (an immutable plan). `executor` is made on first use.

    `done` gets the result, `failed` the exception; both run on the main thread. A job that fails
    without a `failed` raises its exception there. An `owner` that is gone by then is not told.
    """

    _finished = Signal(object, object, object, object)

    def __init__(self, parent: QObject, executor: Executor | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._closed = False
        self._finished.connect(self._tell)

    def start(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Run `function(*arguments)` after what was started before; nothing once `close` was."""
        if self._closed:  # the timer of something that is about to be deleted
            return
        if self._executor is None:
            from desktop.editing.tasks import single_worker

            sys.setswitchinterval(TURN_SECONDS)
            self._executor = single_worker()
        future = self._executor.submit(function, *arguments)
        future.add_done_callback(lambda finished: self._bring_home(finished, done, failed, owner))

    def close(self) -> None:
        """Wait for what runs, drop what waits, tell nobody."""
        self._closed = True
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _bring_home(self, future: Future[Any], done: Any, failed: Any, owner: Any) -> None:
        if not self._closed and not future.cancelled():
            self._finished.emit(future, done, failed, owner)

    def _tell(self, future: Future[Any], done: Any, failed: Any, owner: QObject | None) -> None:
        if self._closed or (owner is not None and not isValid(owner)):
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif failed is None:
            raise error
        else:
            failed(error)
