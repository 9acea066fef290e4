# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice as a converter: it opens files as a person would and says what it understood."""

import subprocess
from pathlib import Path

SECONDS = 300


class LibreOffice:
    """`folder` holds its settings, apart from those of whoever runs the tests."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def convert(self, kind: str, *files: Path) -> tuple[Path, ...]:
        """The files as `kind` ("pdf", "fodt", "xlsx", "csv:…"), each beside the settings.

        All in one run, for a start takes seconds. Fails where one of them is not made.
        """
        ending = kind.partition(":")[0]
        target = self._folder / ending
        target.mkdir(exist_ok=True)
        made = tuple(target / f"{file.stem}.{ending}" for file in files)
        for old in made:
            old.unlink(missing_ok=True)
        done = subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(self._folder / 'settings').as_uri()}",
                "--headless",
                "--norestore",
                *("--convert-to", kind, "--outdir", str(target)),
                *map(str, files),
            ],
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        missing = [file.name for file in made if not file.is_file()]
        assert done.returncode == 0 and not missing, (missing, done.stdout, done.stderr)
        return made
