# SPDX-License-Identifier: EUPL-1.2
"""Two processes that change own lists at once lose nothing; who crashes lets go of the lock."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.store import alone as module
from desktop.store.alone import alone
from desktop.store.own_lists import read_own_lists

PROJECT = str(Path(__file__).resolve().parent.parent.parent)
KEEPS = f"""
import sys
sys.path[:0] = [{PROJECT!r}]
from desktop.editing.lists import Lists
lists = Lists(lambda name: ())
print("ready", flush=True)
sys.stdin.readline()
for number in range(15):
    lists.add("professions", {{"name": f"{{sys.argv[1]}} {{number}}"}})
"""
HOLDS = f"""
import sys, time
sys.path[:0] = [{PROJECT!r}]
from desktop.store.alone import alone
with alone():
    print("held", flush=True)
    time.sleep(60)
"""


def started(code: str, *arguments: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline()
    return process


def test_two_that_write_at_once_lose_nothing(plan_library) -> None:
    writers = [started(KEEPS, name) for name in ("una", "alta")]
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    kept = {line["name"] for line in read_own_lists().of("professions").lines}
    assert kept == {f"{name} {number}" for name in ("una", "alta") for number in range(15)}


def test_it_is_told_when_another_holds_it_and_free_when_that_one_is_gone(
    plan_library, monkeypatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.05)
    with started(HOLDS) as holder:
        with pytest.raises(EnvironmentTrouble) as raised, alone():
            raise AssertionError("another is inside")
        assert raised.value.kind is Trouble.BUSY
        holder.kill()
        holder.wait()
        monkeypatch.setattr(module, "PATIENCE_SECONDS", 5.0)
        start = time.monotonic()
        with alone():
            assert time.monotonic() - start < 5


def test_what_is_raised_inside_lets_go_of_it(plan_library) -> None:
    with pytest.raises(ValueError, match="x"), alone():
        raise ValueError("x")
    with alone():
        pass
