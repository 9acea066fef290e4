# SPDX-License-Identifier: EUPL-1.2
"""Where things lie: what ships with the program, and the user's own folder. Stdlib only.

`resources/` and `translations/` stand beside the package in the source tree and inside it in a
wheel; whichever is there is taken.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
PORTABLE = "portabil.ini"  # beside the program: it was not installed


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
    """The user's plan library: PLAN_SOCIAL_HOME, else what the installation was told, else the
    platform's place for a person's data."""
    chosen = os.environ.get("PLAN_SOCIAL_HOME")
    if chosen:
        return Path(chosen)
    told = _told_home()
    if told:
        return told
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        base = Path(local) if local else Path.home() / "AppData" / "Local"
        return base / "PlanSocial" / "plans"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "plan-social" / "plans"


def _told_home() -> Path | None:
    """The folder named in `portabil.ini` beside the program or, without that file, in the registry
    by the installer. A plain name is a folder beside the program; %NAME% is taken from the
    environment."""
    beside = Path(sys.executable).with_name(PORTABLE)
    told = _portable_setting(beside) if beside.is_file() else _installed_setting()
    return Path(beside.parent, os.path.expandvars(told)) if told else None


def _portable_setting(file: Path) -> str:
    """What follows "planuri =" in the settings of a portable program; "" where nothing does."""
    for line in file.read_text("utf-8-sig", "replace").splitlines():
        name, _equals, value = line.partition("=")
        if name.strip().lower() == "planuri":
            return value.strip()
    return ""


def _installed_setting() -> str:
    """The value that the installer wrote for PLANS="…" (installer/README.md); "" without one."""
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            with suppress(OSError), winreg.OpenKey(root, r"Software\PlanSocial") as key:
                return str(winreg.QueryValueEx(key, "Plans")[0])
    return ""
