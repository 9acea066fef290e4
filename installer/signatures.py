# SPDX-License-Identifier: EUPL-1.2
"""The gate that every Windows binary from elsewhere passes: signed by whom we expect, unchanged.

The hash of a wheel says that it is the file we looked at; the signature says who made it.
"""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from installer.commands import BuildStopped

BINARY = {".dll", ".pyd", ".exe"}
PYTHON, QT = "Python Software Foundation", "The QT Company Oy"
SITE = "Lib/site-packages/"
VISUAL_C = re.compile(r"(vcruntime140(_1)?|msvcp140(_\w+)?)\.dll")
SIGNERS = ((f"{SITE}PySide6/", QT), (f"{SITE}shiboken6/", QT))  # the rest is CPython itself
HASH_ALONE = (  # no signature, or one to a root that Debian has not: the lock's hash vouches
    "PIL/",
    "charset_normalizer/",
    "lxml/",
    "pikepdf/",
    "pikepdf.libs/",
    "pypdfium2_raw/",
)
ROOT = Path("/etc/ssl/certs/DigiCert_Trusted_Root_G4.pem")  # Debian: ca-certificates
COMMON_NAME = re.compile(r"Subject: .*?CN=([^/\n]+)")


@dataclass(frozen=True)
class Signature:
    """Who signed a file (None: nobody), and whether chain and contents hold."""

    signer: str | None
    holds: bool


def read_signature(file: Path) -> Signature:
    """The Authenticode signature of a file, looked at without the network."""
    options = ("-ignore-cdp", "-ignore-crl", "-CAfile", ROOT, "-TSA-CAfile", ROOT)
    done = subprocess.run(
        ["osslsigncode", "verify", *map(str, options), "-in", str(file)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    said = done.stdout + done.stderr
    signer = COMMON_NAME.search(said.partition("Signer's certificate")[2] or said)
    holds = done.returncode == 0 and re.search(r"^Signature verification: ok", said, re.M)
    return Signature(signer[1].strip() if signer else None, bool(holds))


def expected_signer(place: str) -> str | None:
    """Who must have signed the file at a place of the tree; None where the hash alone vouches."""
    if place.startswith(tuple(SITE + each for each in HASH_ALONE)):
        return None
    if VISUAL_C.fullmatch(place):  # the ones beside the launcher are Qt's
        return QT
    return next((signer for folder, signer in SIGNERS if place.startswith(folder)), PYTHON)


def require_signatures(tree: Path) -> int:
    """Look at every binary of a tree that has none of our own yet; how many were looked at."""
    files = sorted(f for f in tree.rglob("*") if f.suffix.lower() in BINARY)
    for file in files:
        place = file.relative_to(tree).as_posix()
        expected = expected_signer(place)
        if expected is None:
            continue
        found = read_signature(file)
        if not found.holds or found.signer != expected:
            raise BuildStopped(f"{place}: signed by {found.signer}, expected {expected}; {found}")
    return len(files)
