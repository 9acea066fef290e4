# SPDX-License-Identifier: EUPL-1.2
"""Builds the Windows packages of the commit that is checked out: `python installer/build.py`.

Writes dist/PlanSocial-X.Y.Z.msi (for one person), -pentru-toti.msi (for a whole computer) and
-portabil.zip (without installation), and prints what each part weighs.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from installer import launcher, msi, portable, sizes, sources, tree, wix
from installer.commands import DIST, WORK, BuildStopped

NAMES: dict[wix.Scope, str] = {
    "perUser": "PlanSocial-{version}.msi",
    "perMachine": "PlanSocial-{version}-pentru-toti.msi",
}
RELEASE = Path("made") / "release.json"  # in the folder of work: what the packages hold
PORTABLE_NAME = "PlanSocial-{version}-portabil.zip"
Result = TypeVar("Result")
MOST_BYTES = 60_000_000  # of an MSI


def build(
    packed: sources.Release, work: Path, target: Path, official: tree.Official | None = None
) -> list[Path]:
    """All three packages in `target`; the files written."""
    made = timed("tree", lambda: tree.make_tree(packed, work, official))
    launcher.make_installing_library(work / "made")
    packed.write(work / RELEASE)
    written = []
    for scope, name in NAMES.items():
        file = target / name.format(version=packed.version)
        package = wix.Package(packed, scope, made)
        timed(file.name, lambda: msi.make_msi(package, work, file))  # noqa: B023 - run at once
        written.append(file)
    file = target / PORTABLE_NAME.format(version=packed.version)
    timed(file.name, lambda: portable.write_portable(made, file, packed.epoch))
    return [*written, file]


def timed(name: str, step: Callable[[], Result]) -> Result:
    """Run one step and say how long it took."""
    before = time.monotonic()
    result = step()
    print(f"{name}: {time.monotonic() - before:.1f} s", flush=True)
    return result


def refuse_too_large(files: list[Path]) -> None:
    """Raise BuildStopped when an MSI has grown over what an office can be sent."""
    for file in files:
        if file.suffix == ".msi" and file.stat().st_size > MOST_BYTES:
            raise BuildStopped(f"{file.name} has {file.stat().st_size} bytes, over {MOST_BYTES}")


def command_line() -> argparse.ArgumentParser:
    """The options of the build."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "--runtime", type=Path, metavar="ZIP", help="python.org's embeddable package"
    )
    parser.add_argument("--runtime-sha256", metavar="HASH", help="its SHA-256")
    parser.add_argument("--commit", default="HEAD", help="what is packed (HEAD)")
    parser.add_argument("--release", metavar="X.Y.Z", help="another version, to try upgrades")
    parser.add_argument("--work", type=Path, default=WORK, help="where it is built")
    parser.add_argument("--target", type=Path, default=DIST, help="where the packages go")
    return parser


def main() -> int:
    """Build as the command line says; 0, or 2 with the reason."""
    parser = command_line()
    options = parser.parse_args()
    if (options.runtime is None) != (options.runtime_sha256 is None):
        parser.error("--runtime and --runtime-sha256 go together")
    official = tree.Official(options.runtime, options.runtime_sha256) if options.runtime else None
    try:
        packed = sources.release(options.commit, options.release)
        written = build(packed, options.work.resolve(), options.target.resolve(), official)
        refuse_too_large(written)
    except BuildStopped as stopped:
        print(stopped, file=sys.stderr)
        return 2
    print(sizes.table(options.work / "tree"))
    for file in written:
        print(f"{file.stat().st_size:>12,} {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
