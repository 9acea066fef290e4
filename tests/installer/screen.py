# SPDX-License-Identifier: EUPL-1.2
"""What a person sees and presses on the X server of the tests."""

import os
import subprocess
import time
from pathlib import Path

from PIL import Image, ImageGrab

PATIENCE = 60  # seconds: the machine may be busy with other things


def windows(title: str) -> list[str]:
    """The visible windows whose title matches a pattern."""
    search = ("xdotool", "search", "--onlyvisible", "--name", title)
    return subprocess.run(search, capture_output=True, encoding="utf-8").stdout.split()


def wait_for_window(title: str) -> str:
    """The first visible window whose title matches a pattern, when there is one, in front."""
    _wait(lambda: bool(windows(title)), f"no window called {title}")
    window = windows(title)[0]
    bring_forward(window)
    return window


def bring_forward(window: str) -> None:
    """Give a window the keys."""
    subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True, timeout=PATIENCE)


def wait_until_gone(title: str) -> None:
    """Wait until no visible window's title matches."""
    _wait(lambda: not windows(title), f"still a window called {title}")


def _wait(until, complaint: str) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end, complaint
        time.sleep(0.2)


def press(*keys: str) -> None:
    """Press keys one after the other, as xdotool names them."""
    subprocess.run(["xdotool", "key", "--delay", "80", *keys], check=True)


def press_and_watch(*keys: str) -> None:
    """Press keys and wait until they have shown, and the picture stands still again."""
    before = picture().tobytes()
    press(*keys)
    _wait(lambda: picture().tobytes() != before, f"{keys} changed nothing")
    settle()


def write(text: str) -> None:
    """Type a text."""
    subprocess.run(["xdotool", "type", "--delay", "60", text], check=True)


def settle() -> Image.Image:
    """Wait until the picture no longer changes; the picture."""
    end = time.monotonic() + PATIENCE
    before = picture()
    while time.monotonic() < end:
        time.sleep(0.7)
        after = picture()
        if after.tobytes() == before.tobytes():
            return after
        before = after
    raise AssertionError("the picture never stood still")


def picture(keep: Path | None = None) -> Image.Image:
    """What is on the screen, kept in a file where one is named."""
    found = ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB")
    if keep is not None:
        keep.parent.mkdir(parents=True, exist_ok=True)
        found.save(keep)
    return found
