# SPDX-License-Identifier: EUPL-1.2
"""The WiX source of one package, generated: files of a tree, shortcuts, registry, conditions.

Plain ASCII; sentences stand in it as `texts.placeholder`. Only what wixl 0.101 understands is used;
what it does not (dialogs, upgrade rows, versions of files) `msi` adds to the finished package.
"""

import hashlib
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from installer.launcher import WINDOW
from installer.sources import Release
from installer.texts import placeholder

Scope = Literal["perUser", "perMachine"]
UPGRADE_CODES: dict[Scope, str] = {  # never change: by these Windows knows what an upgrade replaces
    "perUser": "6E0C1F0A-9C0B-4C0E-9B4B-2E1B7C1D5A01",
    "perMachine": "6E0C1F0A-9C0B-4C0E-9B4B-2E1B7C1D5A02",
}
FOLDER = "PlanSocial"
EXTENSION = ".plansocial"
PROG_ID = "PlanSocial.Plan.1"
OWN_KEY = r"Software\PlanSocial"
PLANS = "Plans"  # the registry value that desktop/paths.py reads
WINDOWS_KEY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
ROOM_TO_WORK = 80_000_000  # bytes: the copy of the MSI that Windows keeps, and what it moves
FIRST_BUILD = 17763  # Windows 10 1809, the oldest that Qt 6.11 supports
EXECUTABLE = f"[INSTALLDIR]{WINDOW}.exe"


@dataclass(frozen=True)
class Package:
    """What is made: a release, for whom, from which tree."""

    release: Release
    scope: Scope
    tree: Path

    def guid(self, name: str) -> str:
        """A GUID of the package's own: no component is shared with another version or commit."""
        salt = f"{self.release.version}|{self.release.commit}|{name}"
        return str(uuid.uuid5(uuid.UUID(UPGRADE_CODES[self.scope]), salt)).upper()

    @property
    def hive(self) -> str:
        """The root of the registry that its values go to."""
        return "HKCU" if self.scope == "perUser" else "HKLM"

    @property
    def files(self) -> list[str]:
        """Every file of the tree, as a path with slashes, sorted."""
        found = (each for each in self.tree.rglob("*") if each.is_file())
        return sorted(each.relative_to(self.tree).as_posix() for each in found)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum((self.tree / place).stat().st_size for place in self.files)


@dataclass(frozen=True)
class Value:
    """One value of the registry; `name` None: the unnamed value of its key."""

    key: str
    name: str | None
    text: str
    kind: str = "string"


def file_id(place: str) -> str:
    """The identifier of a file or folder of the tree in the tables."""
    return "f" + hashlib.sha1(place.encode()).hexdigest()[:30]


def source_of(package: Package) -> str:
    """The whole source of one package."""
    wix = Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = SubElement(wix, "Product", {**_identity(package)})
    _add_head(product, package)
    _add_conditions(product)
    _add_actions(product)
    root = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    components = [
        *_add_files(_install_folder(root, package), package),
        *_add_shortcuts(root, package),
        _add_registry(root, package),
    ]
    feature = SubElement(product, "Feature", Id="Main", Title=FOLDER, Level="1")
    feature.set("ConfigurableDirectory", "INSTALLDIR")
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    ElementTree.indent(wix)
    text: bytes = ElementTree.tostring(wix, "us-ascii", xml_declaration=True)
    return text.decode("ascii")


def _identity(package: Package) -> dict[str, str]:
    return {
        "Id": package.guid("product"),
        "Name": placeholder("product"),
        "Language": "1048",
        "Version": package.release.version,
        "Manufacturer": placeholder("product"),
        "UpgradeCode": UPGRADE_CODES[package.scope],
    }


def _add_head(product: Element, package: Package) -> None:
    about = {"Description": FOLDER, "Comments": FOLDER, "Keywords": "Installer"}
    attributes = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": package.scope}
    SubElement(product, "Package", {**attributes, **about})
    message = placeholder("newer_there")
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage=message)
    SubElement(product, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    SubElement(product, "Icon", Id="program.ico", SourceFile="made/plan-social.ico")
    SubElement(product, "Binary", Id="installing", SourceFile="made/installing.dll")
    properties = {
        "ARPPRODUCTICON": "program.ico",
        "ARPNOMODIFY": "1",
        "ARPCONTACT": placeholder("contact"),
        "ARPCOMMENTS": placeholder("description"),
        "REINSTALLMODE": "amus",  # our files replace any that lie there, whatever their version
        "RoomNeeded": str(package.size + ROOM_TO_WORK),
        "TextIsOpen": placeholder("is_open"),
        "TextNoRoom": placeholder("no_room"),
    }
    for name, value in properties.items():
        SubElement(product, "Property", Id=name, Value=value)


def _add_conditions(product: Element) -> None:
    """What is looked up in the registry, and the refusal of an old Windows."""
    searches = {
        "WINDOWSBUILD": ("HKLM", WINDOWS_KEY, "CurrentBuildNumber"),
        "EARLIERPLANSUSER": ("HKCU", OWN_KEY, PLANS),
        "EARLIERPLANSMACHINE": ("HKLM", OWN_KEY, PLANS),
        "EARLIERDIRUSER": ("HKCU", OWN_KEY, "InstallDir"),
        "EARLIERDIRMACHINE": ("HKLM", OWN_KEY, "InstallDir"),
    }
    for name, (root, key, value) in searches.items():
        found = SubElement(product, "Property", Id=name)
        where = {"Root": root, "Key": key, "Name": value, "Type": "raw", "Win64": "yes"}
        SubElement(found, "RegistrySearch", {"Id": f"search{name}", **where})
    condition = SubElement(product, "Condition", Message=placeholder("needs_windows"))
    condition.text = f"Installed OR (VersionNT64 AND WINDOWSBUILD >= {FIRST_BUILD})"


def _add_actions(product: Element) -> None:
    """Our library's entries, and the start of the program from the last page; `msi` puts them
    in their order."""
    entries = {"AskToClose": "check", "RequireRoom": "check", "TellWherePlansStay": "ignore"}
    for name, result in entries.items():
        attributes = {"Id": name, "BinaryKey": "installing", "DllEntry": name}
        SubElement(product, "CustomAction", {**attributes, "Impersonate": "yes", "Return": result})
    launch = {"Id": "Launch", "FileKey": file_id(f"{WINDOW}.exe"), "ExeCommand": ""}
    SubElement(product, "CustomAction", {**launch, "Impersonate": "yes", "Return": "asyncNoWait"})


def _install_folder(root: Element, package: Package) -> Element:
    if package.scope == "perMachine":
        parent = SubElement(root, "Directory", Id="ProgramFiles64Folder")
    else:
        local = SubElement(root, "Directory", Id="LocalAppDataFolder")
        parent = SubElement(local, "Directory", Id="ProgramsFolder", Name="Programs")
    return SubElement(parent, "Directory", Id="INSTALLDIR", Name=FOLDER)


def _add_files(folder: Element, package: Package) -> Iterator[str]:
    """A component for each file, in the folders of the tree; the components' identifiers."""
    folders = {"": folder}
    for place in package.files:
        parent, _slash, name = place.rpartition("/")
        component = _component(_folder(folders, parent), f"c{file_id(place)}", package)
        source = f"tree/{place}"
        file = {"Id": file_id(place), "KeyPath": "yes", "Name": name, "Source": source}
        SubElement(component, "File", file)
        yield component.attrib["Id"]


def _folder(folders: dict[str, Element], place: str) -> Element:
    if place not in folders:
        parent, _slash, name = place.rpartition("/")
        above = _folder(folders, parent)
        folders[place] = SubElement(above, "Directory", Id=f"d{file_id(place)}", Name=name)
    return folders[place]


def _component(folder: Element, name: str, package: Package) -> Element:
    return SubElement(folder, "Component", Id=name, Guid=package.guid(name), Win64="yes")


def _add_values(component: Element, package: Package, values: Iterable[Value]) -> None:
    """Write values of the registry; the first is the component's key path."""
    for number, value in enumerate(values):
        attributes = {"Root": package.hive, "Key": value.key, "Type": value.kind}
        if value.name is not None:
            attributes["Name"] = value.name
        if number == 0:
            attributes["KeyPath"] = "yes"
        SubElement(component, "RegistryValue", {**attributes, "Value": value.text})


def _add_shortcuts(root: Element, package: Package) -> Iterator[str]:
    for folder in ("ProgramMenuFolder", "DesktopFolder"):
        place = SubElement(root, "Directory", Id=folder)
        component = _component(place, f"c{folder}", package)
        shortcut = {
            "Id": f"s{folder}",
            "Name": placeholder("product"),
            "Description": placeholder("description"),
            "Target": EXECUTABLE,
            "WorkingDirectory": "INSTALLDIR",
            "Icon": "program.ico",
        }
        SubElement(component, "Shortcut", shortcut)
        _add_values(component, package, [Value(OWN_KEY, folder, "1", "integer")])
        yield component.attrib["Id"]


def registry_values(version: str) -> list[Value]:
    """What the program leaves in the registry: where it is, and that it opens our files."""
    classes = rf"Software\Classes\{PROG_ID}"
    application = rf"Software\Classes\Applications\{WINDOW}.exe"
    opening = f'"{EXECUTABLE}" "%1"'
    return [
        Value(OWN_KEY, "InstallDir", "[INSTALLDIR]"),
        Value(OWN_KEY, "Version", version),
        Value(rf"Software\Classes\{EXTENSION}", None, PROG_ID),
        Value(rf"Software\Classes\{EXTENSION}\OpenWithProgids", PROG_ID, ""),
        Value(classes, None, placeholder("document")),
        Value(rf"{classes}\DefaultIcon", None, f"{EXECUTABLE},0"),
        Value(rf"{classes}\shell\open\command", None, opening),
        Value(application, "FriendlyAppName", placeholder("product")),
        Value(rf"{application}\shell\open\command", None, opening),
    ]


def _add_registry(root: Element, package: Package) -> str:
    folder = next(each for each in root.iter("Directory") if each.get("Id") == "INSTALLDIR")
    component = _component(folder, "cRegistry", package)
    values = registry_values(package.release.version)
    _add_values(component, package, [*values, Value(OWN_KEY, PLANS, "[PLANS]")])
    return component.attrib["Id"]
