# SPDX-License-Identifier: EUPL-1.2
"""One MSI from a generated source: wixl makes it, msibuild gives it what wixl cannot.

That is: sentences with ș and ț, the dialogs, the versions of files, the rule that the same version
from another commit is replaced too. The same release and tree give the same bytes.
"""

import struct
import subprocess
from pathlib import Path

import pefile

from installer import dialogs, wix
from installer.commands import BuildStopped, run
from installer.idt import table_text
from installer.signatures import BINARY
from installer.texts import PREFIX, PRODUCT, TEXTS, sentence

LOCALISED = {  # table -> columns in which a sentence may stand
    "Property": ("Value",),
    "Shortcut": ("Name", "Description"),
    "Registry": ("Value",),
    "LaunchCondition": ("Description",),
    "CustomAction": ("Target",),
}
SET_PROPERTY = 51  # a custom action that gives a property a value
NO_PAGES = "UILevel < 5"  # as Settings removes a program; the last page says the same otherwise
PLACED = (  # action, condition, sequence number of the part that changes the computer
    ("AskToClose", "(WIX_UPGRADE_DETECTED OR Installed) AND NOT UPGRADINGPRODUCTCODE", 417),
    ("RequireRoom", 'NOT REMOVE="ALL"', 1390),
    ("TellWherePlansStay", f'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE AND {NO_PAGES}', 6601),
)
REMOVE_EARLIER = 1401  # after InstallValidate: the old files go first, then ours come
COMPUTED = (  # property, value, condition, sequence number; both sequences
    ("INSTALLDIR", "[EARLIERDIR{scope}]", "EARLIERDIR{scope} AND NOT INSTALLDIR", 405),
    ("PLANS", "[EARLIERPLANS{scope}]", "EARLIERPLANS{scope} AND NOT PLANS", 406),
    ("PLANSSHOWN", r"[LocalAppDataFolder]PlanSocial\plans", "NOT PLANS", 407),
    ("PLANSSHOWN", "[PLANS]", "PLANS", 408),
    ("TextPlansStay", TEXTS["plans_stay"], 'REMOVE="ALL"', 409),
    ("WorkWords", TEXTS["working"], 'NOT REMOVE="ALL"', 410),
    ("WorkWords", TEXTS["removing"], 'REMOVE="ALL"', 411),
    ("EndTitle", TEXTS["done"], 'NOT REMOVE="ALL"', 412),
    ("EndTitle", TEXTS["removed"], 'REMOVE="ALL"', 413),
    ("EndWords", TEXTS["done_where"], 'NOT REMOVE="ALL"', 414),
    ("EndWords", TEXTS["removed_where"], 'REMOVE="ALL"', 415),
    ("ARPINSTALLLOCATION", "[INSTALLDIR]", "NOT Installed", 1001),
    ("REINSTALL", "ALL", "Installed AND NOT REMOVE AND NOT REINSTALL", 416),
)
SECURED = "SecureCustomProperties"  # reach the part that runs with more rights
SECURE = "WIX_UPGRADE_DETECTED;WIX_DOWNGRADE_DETECTED;PLANS;INSTALLDIR"
SEQUENCES = ("InstallUISequence", "InstallExecuteSequence")
UPGRADE = (
    "UpgradeCode:s38 VersionMin:S20 VersionMax:S20 Language:S255 Attributes:i4 Remove:S255"
    " ActionProperty:s72 | UpgradeCode VersionMin VersionMax Language Attributes"
)
ONLY_DETECT, FROM_INCLUSIVE, TO_INCLUSIVE = 2, 0x100, 0x200  # of Upgrade.Attributes
SUMMARY = "\5SummaryInformation"
CREATED, LAST_SAVED = 12, 13  # of the summary: when
TICKS, BEFORE_1970 = 10_000_000, 11_644_473_600  # FILETIME: of a second; its zero before Unix's


def make_msi(package: wix.Package, work: Path, target: Path) -> None:
    """Write one package. `work` holds the tree and `made/`, as relative paths of the source."""
    source = work / "made" / f"{package.scope}.wxs"
    source.write_text(wix.source_of(package), "ascii")
    target.unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    place = source.relative_to(work)
    run("wixl", "--arch", "x64", "--output", target, place, cwd=work)
    _import(target, work, "codepage", "\r\n\r\n65001\t_ForceCodepage\r\n")
    for table, text in {**dialogs.tables(), "Upgrade": _upgrade_rules(package)}.items():
        _import(target, work, table, text)
    _query(target, [*_sentences(target), *_file_versions(package), *_rows(package)])
    about = (PRODUCT, PRODUCT, "x64;1048", f"{{{package.guid('package')}}}")
    run("msibuild", target, "-s", *about)
    _set_dates(target, package.release.epoch)
    _refuse_placeholders(target)


def _import(target: Path, work: Path, name: str, text: str) -> None:
    file = work / "made" / f"{name}.idt"
    file.write_bytes(text.encode("utf-8"))
    run("msibuild", target, "-i", file)


def _query(target: Path, statements: list[str]) -> None:
    """Run SQL on the package, some at a time: a command line has an end."""
    for start in range(0, len(statements), 200):
        run("msibuild", target, "-q", *statements[start : start + 200])


def rows_of(target: Path, table: str) -> list[list[str]]:
    """The rows of a table of a package, without its three lines of head."""
    lines = run("msiinfo", "export", target, table).split("\n")
    return [line.split("\t") for line in lines[3:] if line]


def _sentences(target: Path) -> list[str]:
    there = {cell for table in LOCALISED for row in rows_of(target, table) for cell in row}
    found = {part for cell in there for part in cell.split("|") if part.startswith(PREFIX)}
    return [
        f"UPDATE `{table}` SET `{column}`='{sentence(each)}' WHERE `{column}`='{each}'"
        for each in sorted(found)
        for table, columns in LOCALISED.items()
        for column in columns
    ]


def _file_versions(package: wix.Package) -> list[str]:
    """What wixl leaves empty: with it Windows compares versions, not hashes, of our binaries."""
    statements = []
    for place in package.files:
        if Path(place).suffix in BINARY and (version := version_of(package.tree / place)):
            file = wix.file_id(place)
            change = f"`Version`='{version}', `Language`='0'"
            statements.append(f"UPDATE `File` SET {change} WHERE `File`='{file}'")
            statements.append(f"DELETE FROM `MsiFileHash` WHERE `File_`='{file}'")
    return statements


def version_of(file: Path) -> str | None:
    """The version that a Windows binary bears, "6.11.3.0"; None for one without."""
    binary = pefile.PE(str(file), fast_load=True)
    binary.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
    fixed = getattr(binary, "VS_FIXEDFILEINFO", None)
    binary.close()
    if not fixed:
        return None
    high, low = fixed[0].FileVersionMS, fixed[0].FileVersionLS
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


def _rows(package: wix.Package) -> list[str]:
    """What no element of wixl makes: computed properties, the order of pages and actions."""
    scope = "USER" if package.scope == "perUser" else "MACHINE"
    statements = [
        f"INSERT INTO `Property` (`Property`, `Value`) VALUES ('{name}', '{value}')"
        for name, value in dialogs.PROPERTIES.items()
    ]
    statements.append(f"UPDATE `Property` SET `Value`='{SECURE}' WHERE `Property`='{SECURED}'")
    for number, (name, value, condition, order) in enumerate(COMPUTED):
        action = f"Set{number:02}{name}"
        fields = f"'{action}', {SET_PROPERTY}, '{name}', '{value.format(scope=scope)}'"
        columns = "`Action`, `Type`, `Source`, `Target`"
        statements.append(f"INSERT INTO `CustomAction` ({columns}) VALUES ({fields})")
        condition = condition.format(scope=scope)
        statements += [_sequence(table, action, condition, order) for table in SEQUENCES]
    return [*statements, *_order()]


def _order() -> list[str]:
    """Which page and which action comes when."""
    ui, execute = SEQUENCES
    earlier = f"`Sequence`={REMOVE_EARLIER} WHERE `Action`='RemoveExistingProducts'"
    return [
        *(_sequence(ui, page, "", order) for page, order in dialogs.SEQUENCE.items()),
        *(_sequence(execute, *each) for each in PLACED),
        f"UPDATE `{execute}` SET {earlier}",
    ]


def _sequence(table: str, action: str, condition: str, order: int) -> str:
    columns = "`Action`, `Condition`, `Sequence`"
    return f"INSERT INTO `{table}` ({columns}) VALUES ('{action}', '{condition}', {order})"


def _upgrade_rules(package: wix.Package) -> str:
    """Every version up to ours is replaced, ours from another commit too; a newer one stays."""
    version, code = package.release.version, f"{{{wix.UPGRADE_CODES[package.scope]}}}"
    older = (code, "0.0.0", version, "", FROM_INCLUSIVE | TO_INCLUSIVE, "", "WIX_UPGRADE_DETECTED")
    newer = (code, version, "", "", ONLY_DETECT, "", "WIX_DOWNGRADE_DETECTED")
    return table_text("Upgrade", UPGRADE, [older, newer])


def _set_dates(target: Path, epoch: int) -> None:
    """Give the summary the second of the commit instead of the build's."""
    summary = extract(target, SUMMARY)
    contents = target.read_bytes()
    if contents.count(summary) != 1:
        raise BuildStopped(f"{target.name}: the summary does not lie in one piece")
    target.write_bytes(contents.replace(summary, stamped(summary, epoch)))


def extract(target: Path, stream: str) -> bytes:
    """A stream of a package."""
    done = subprocess.run(["msiinfo", "extract", str(target), stream], capture_output=True)
    if done.returncode != 0 or not done.stdout:
        raise BuildStopped(f"{target.name} has no stream {stream!r}")
    return done.stdout


def stamped(summary: bytes, epoch: int) -> bytes:
    """A property set whose two dates say `epoch` (seconds)."""
    moment = struct.pack("<Q", (epoch + BEFORE_1970) * TICKS)
    changed = bytearray(summary)
    (section,) = struct.unpack_from("<I", summary, 44)
    (count,) = struct.unpack_from("<I", summary, section + 4)
    for number in range(count):
        name, offset = struct.unpack_from("<II", summary, section + 8 + 8 * number)
        if name in (CREATED, LAST_SAVED):
            start = section + offset + 4  # after the type
            changed[start : start + 8] = moment
    return bytes(changed)


def _refuse_placeholders(target: Path) -> None:
    """Raise BuildStopped when a sentence was not put in its place."""
    left = [cell for table in LOCALISED for row in rows_of(target, table) for cell in row]
    wrong = sorted({cell for cell in left if PREFIX in cell})
    if wrong:
        raise BuildStopped(f"{target.name}: no sentence for {', '.join(wrong)}")
