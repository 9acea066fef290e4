# SPDX-License-Identifier: EUPL-1.2
"""Build hook: compiles the catalogues and puts what ships beside the package into the wheel."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOMAIN = "plan-social"
NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)  # the same catalogue gives the same bytes


def compile_catalogues(project: Path) -> list[Path]:
    """Write a .mo beside each .po of `translations/`; the paths written, relative to `project`."""
    written = []
    for source in sorted((project / "translations").glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3], domain=DOMAIN)
        catalogue.creation_date = NO_DATE
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target.relative_to(project))
    return written


class ShippedFilesHook(BuildHookInterface):
    """Compiles for every target; an editable install reads `resources/` from the tree itself."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name what the wheel carries inside `desktop/`."""
        catalogues = compile_catalogues(Path(self.root))
        if self.target_name == "wheel" and version == "standard":
            shipped = ["resources", *(path.as_posix() for path in catalogues)]
            build_data["force_include"].update({path: f"desktop/{path}" for path in shipped})
