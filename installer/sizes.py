# SPDX-License-Identifier: EUPL-1.2
"""What each part of the tree weighs, as the table of installer/README.md."""

from collections import Counter
from pathlib import Path

SMALL = 400_000  # bytes: parts under this are one line together


def weights(tree: Path) -> dict[str, int]:
    """Bytes of each part: the runtime, and each folder or module under site-packages."""
    parts: Counter[str] = Counter()
    for file in (each for each in tree.rglob("*") if each.is_file()):
        place = file.relative_to(tree).parts
        inside = place[2] if len(place) > 2 and place[:2] == ("Lib", "site-packages") else None
        name = inside.split(".")[0] if inside else (place[0] if len(place) > 1 else "CPython")
        if inside and inside.endswith(".dist-info"):
            name = "descriptions of libraries"
        parts[name] += file.stat().st_size
    return dict(parts.most_common())


def table(tree: Path) -> str:
    """The weights in Markdown, heaviest first, in megabytes."""
    found = weights(tree)
    lines = [f"| {name} | {size / 1e6:.1f} |" for name, size in found.items() if size >= SMALL]
    small = sum(size for size in found.values() if size < SMALL)
    lines += [f"| the rest | {small / 1e6:.1f} |", f"| all | {sum(found.values()) / 1e6:.1f} |"]
    return "\n".join(["| part | MB unpacked |", "|---|---|", *lines])
