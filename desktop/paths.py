# SPDX-License-Identifier: EUPL-1.2
"""Where things lie: what ships with the program, and the user's own folder. Stdlib only.

`resources/` and `translations/` stand beside the package in the source tree and inside it in a
wheel; whichever is there is taken.
"""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def resources() -> Path:
    """The folder of fonts, icons, code lists and the sample plan."""
    return _shipped("resources")


def sample_plan() -> Path:
    """The sample plan, of an invented commune, in the interchange format."""
    return resources() / "sample" / "lunca-teilor-2027.json"


def translations() -> Path:
    """The folder of gettext catalogues."""
    return _shipped("translations")


def home() -> Path:
    """The user's plan library: PLAN_SOCIAL_HOME, else the platform's place for a person's data."""
    chosen = os.environ.get("PLAN_SOCIAL_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
        return base / "PlanSocial" / "plans"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "plan-social" / "plans"
