# SPDX-License-Identifier: EUPL-1.2
"""A Windows PC for the tests: a wine prefix of one's own, and what is asked of it."""

import os
import re
import shutil
import subprocess
from getpass import getuser
from pathlib import Path

WINE = "/usr/lib/wine/wine64"
SERVER = "/usr/lib/wine/wineserver64"
SHIMS = Path(__file__).parent / "shims"
COMPILER = ("x86_64-w64-mingw32-gcc", "-O2", "-s", "-shared")
EARLIER = "0.0.9"  # the version that upgrades start from
PERSON = getuser()
DONE, CANCELLED, FAILED = 0, 1602 & 0xFF, 1603 & 0xFF  # exit codes lose their high byte


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of the developer's own settings but the screen."""
    names = ("PATH", "DISPLAY", "XAUTHORITY")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return {
        **kept,
        "USER": PERSON,
        "HOME": str(folder / "home"),
        "WINEPREFIX": str(folder / "prefix"),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=d;mscms=n",
        "LC_ALL": "C.UTF-8",
        "TZ": "Europe/Bucharest",
    }


def from_linux(path: Path) -> str:
    r"""A file of this machine as Windows programs under wine call it: `Z:\…`."""
    return "Z:" + str(path).replace("/", "\\")


class Computer:
    """One prefix with one home; `folder` holds both."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = _environment(folder)
        self.person = PERSON
        self.started: list[subprocess.Popen] = []
        self.drive = folder / "prefix" / "drive_c"

    @classmethod
    def made(cls, folder: Path) -> "Computer":
        """A fresh one, as Windows 10, with the shims for what wine lacks."""
        (folder / "home" / "Desktop").mkdir(parents=True)
        computer = cls(folder)
        computer.run("wineboot", "-i")
        computer.run("winecfg", "-v", "win10")
        for source in sorted(SHIMS.glob("*.c")):
            target = computer.drive / "windows" / "system32" / f"{source.stem}.dll"
            libraries = ("-ladvapi32",) if source.stem == "bcryptprimitives" else ()
            subprocess.run([*COMPILER, "-o", target, source, *libraries], check=True)
        computer.shut_down()
        return computer

    def copied(self, folder: Path) -> "Computer":
        """Another one like this, which must be shut down; Windows itself is shared by links."""
        ignored = shutil.ignore_patterns("windows")
        shutil.copytree(self.folder, folder, symlinks=True, ignore=ignored, dirs_exist_ok=True)
        computer = Computer(folder)
        subprocess.run(["cp", "-al", self.drive / "windows", computer.drive], check=True)
        desktop = computer.at(computer.profile) / "Desktop"
        desktop.unlink()
        desktop.symlink_to(folder / "home" / "Desktop")
        return computer

    def rename_person(self, name: str) -> None:
        """Let its person be called otherwise, with a profile folder of that name."""
        written = "".join(c if c.isascii() else f"\\x{ord(c):04x}" for c in name)
        for registry in (self.folder / "prefix").glob("*.reg"):
            text = registry.read_text("utf-8")
            text = text.replace(rf"C:\\users\\{self.person}", rf"C:\\users\\{written}")
            registry.write_text(text, "utf-8")
        self.at(self.profile).rename(self.drive / "users" / name)
        self.person = self.environment["USER"] = name

    def start(self, *words: object, **options) -> subprocess.Popen:
        """Start a Windows program; its streams must be pipes, wine gives no others."""
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        options = {**pipes, "env": self.environment, "encoding": "utf-8", **options}
        program = subprocess.Popen([WINE, *map(str, words)], errors="replace", **options)
        self.started.append(program)
        return program

    def run(self, *words: object, timeout: float = 120) -> subprocess.CompletedProcess:
        """Run a Windows program to its end."""
        program = self.start(*words)
        try:
            out, complaints = program.communicate("", timeout)
        except subprocess.TimeoutExpired:
            program.kill()
            raise
        return subprocess.CompletedProcess(words, program.returncode, out, complaints)

    def msiexec(self, *words: object) -> int:
        """Run the Windows installer without a window; its exit code as wine hands it on."""
        return self.run("msiexec", *words, "/qn").returncode

    def shut_down(self) -> None:
        """End every program of it and write the registry to disk."""
        subprocess.run([SERVER, "-k"], env=self.environment, check=False)
        subprocess.run([SERVER, "-w"], env=self.environment, check=True)
        for program in self.started:
            program.wait(60)
            for stream in (program.stdin, program.stdout, program.stderr):
                stream.close()
        self.started.clear()

    def at(self, path: str) -> Path:
        r"""The file that Windows calls `C:\…`."""
        return self.drive.joinpath(*path.removeprefix("C:\\").split("\\"))

    @property
    def profile(self) -> str:
        r"""The person's folder, as Windows writes it."""
        return rf"C:\users\{self.person}"

    def registry(self, hive: str) -> str:
        """The text of "user" or "system", as wine keeps it, with letters and single backslashes."""
        text = (self.folder / "prefix" / f"{hive}.reg").read_text("utf-8")
        text = re.sub(r"\\x([0-9a-f]{1,4})", lambda found: chr(int(found[1], 16)), text)
        return text.replace("\\\\", "\\").replace('\\"', '"')

    @property
    def program_folder(self) -> str:
        """Where the package for one person puts the program."""
        return rf"{self.profile}\AppData\Local\Programs\PlanSocial"

    @property
    def plans_folder(self) -> str:
        """Where its person's plans lie when nothing else was chosen."""
        return rf"{self.profile}\AppData\Local\PlanSocial\plans"
