# SPDX-License-Identifier: EUPL-1.2
"""What the packages are generated from: texts, source, pins, lists. Needs no wine and no tools."""

import hashlib
import re
import struct
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from wine import EARLIER

from installer import (
    bytecode,
    dialogs,
    licences,
    msi,
    portable,
    prune,
    runtime,
    sources,
    texts,
    wix,
)
from installer.commands import PROJECT, BuildStopped
from installer.signatures import PYTHON, QT, expected_signer
from installer.sources import Release

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
CEDILLA = re.compile("[\u015e\u015f\u0162\u0163]")
RELEASE = Release("1.2.3", "a" * 40, 1_700_000_000)


@pytest.fixture
def small(tmp_path) -> wix.Package:
    """A package for one person of a tree of four files."""
    for name in ("PlanSocial.exe", "python311.dll", "Lib/site-packages/a.pyc", "licente/a.txt"):
        file = tmp_path / "tree" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return wix.Package(RELEASE, "perUser", tmp_path / "tree")


def elements(package: wix.Package, name: str) -> list[dict[str, str]]:
    root = ElementTree.fromstring(wix.source_of(package))
    return [dict(element.attrib) for element in root.iter(WIX + name)]


def guids(package: wix.Package) -> set[str]:
    return {each["Guid"] for each in elements(package, "Component")}


def test_the_source_is_ascii_and_each_placeholder_has_a_sentence(small) -> None:
    source = wix.source_of(small)
    assert source.isascii()
    found = set(re.findall(rf"{texts.PREFIX}\w+", source))
    assert len(found) >= 6
    assert {each.removeprefix(texts.PREFIX) for each in found} <= set(texts.TEXTS)


def test_every_file_is_a_component_of_the_feature(small) -> None:
    assert {each["Source"] for each in elements(small, "File")} == {
        f"tree/{name}" for name in small.files
    }
    components = {each["Id"] for each in elements(small, "Component")}
    assert components == {each["Id"] for each in elements(small, "ComponentRef")}
    assert len(components) == len(small.files) + 3


def test_no_component_is_shared_between_versions_commits_or_scopes(small) -> None:
    others = [
        replace(small, release=replace(RELEASE, version=EARLIER)),
        replace(small, release=replace(RELEASE, commit="b" * 40)),
        replace(small, scope="perMachine"),
    ]
    assert guids(small) == guids(replace(small))
    for other in others:
        assert not guids(small) & guids(other)
        assert small.guid("product") != other.guid("product")


def test_upgrade_codes_stay_what_they_were() -> None:
    """With another code Windows would leave the old version beside the new one."""
    assert wix.UPGRADE_CODES == {
        "perUser": "6E0C1F0A-9C0B-4C0E-9B4B-2E1B7C1D5A01",
        "perMachine": "6E0C1F0A-9C0B-4C0E-9B4B-2E1B7C1D5A02",
    }


def test_one_person_needs_no_rights_and_a_whole_computer_has_its_own_places(small) -> None:
    shared = replace(small, scope="perMachine")
    for package, hive, folder in (
        (small, "HKCU", "LocalAppDataFolder"),
        (shared, "HKLM", "ProgramFiles64Folder"),
    ):
        assert elements(package, "Package")[0]["InstallScope"] == package.scope
        assert {each["Root"] for each in elements(package, "RegistryValue")} == {hive}
        assert folder in {each["Id"] for each in elements(package, "Directory")}


def test_a_double_click_on_a_plan_starts_the_program(small) -> None:
    values = {(v["Key"], v.get("Name")): v["Value"] for v in elements(small, "RegistryValue")}
    assert values[r"Software\Classes\.plansocial", None] == wix.PROG_ID
    command = rf"Software\Classes\{wix.PROG_ID}\shell\open\command"
    assert values[command, None] == '"[INSTALLDIR]PlanSocial.exe" "%1"'


def test_sentences_are_romanian_with_commas_below_and_pass_through_sql() -> None:
    everything = [*texts.TEXTS.values(), *texts.ACTIONS.values(), portable.SETTINGS_TEXT]
    assert any("ș" in text for text in everything)
    assert any("ț" in text for text in everything)
    for text in everything:
        assert not CEDILLA.search(text), text
    for text in [*texts.TEXTS.values(), *texts.ACTIONS.values()]:
        assert "'" not in text, text
        assert "\t" not in text, text


def test_every_action_the_installer_runs_has_words() -> None:
    ours = {action for action, _condition, _order in msi.PLACED} - {"TellWherePlansStay"}
    assert ours | {"InstallFiles", "RemoveFiles", "InstallFinalize"} <= set(texts.ACTIONS)


def test_pages_have_titles_that_differ_and_fit_their_frames() -> None:
    pages = dialogs.pages()
    assert len({page.title for page in pages}) == len(pages)
    for page in pages:
        for control in page.controls:
            left, top, width, height = control.rectangle
            assert left + width <= page.size[0], (page.name, control.name)
            assert top + height <= page.size[1], (page.name, control.name)


def test_the_tab_key_reaches_every_button_and_comes_back() -> None:
    rows = dialogs.tables()["Control"].splitlines()[3:]
    following: dict[tuple[str, str], str] = {}
    for row in rows:
        fields = row.split("\t")
        if fields[2] == "PushButton":
            following[fields[0], fields[1]] = fields[10]
    for page, first in following:
        seen, name = [], first
        while name not in seen:
            seen.append(name)
            name = following[page, name]
        assert name == first
        assert len(seen) == sum(1 for each, _name in following if each == page)


def test_each_wheel_that_ships_is_pinned_by_hashes() -> None:
    for lock in (sources.RUNTIME_LOCK, sources.LIBRARIES_LOCK):
        wanted = dict(sources.requirements(lock))
        assert wanted
        for name, text in wanted.items():
            assert HASH.search(text), name
            assert re.match(rf"{re.escape(name)}==\S+", text), name


def test_what_only_development_needs_is_not_taken() -> None:
    taken = {name for name, _text in sources.requirements(sources.LIBRARIES_LOCK)}
    assert not taken & {"pyhanko", "cryptography", "aiohttp", "pytest", "pefile", "mypy"}
    assert {"pyside6-essentials", "shiboken6", "reportlab", "pikepdf"} <= taken


def test_each_binary_has_somebody_who_must_have_signed_it() -> None:
    assert expected_signer("python311.dll") == PYTHON
    assert expected_signer("_sqlite3.pyd") == PYTHON
    assert expected_signer("vcruntime140_1.dll") == QT
    assert expected_signer("Lib/site-packages/PySide6/Qt6Core.dll") == QT
    assert expected_signer("Lib/site-packages/lxml/etree.cp311-win_amd64.pyd") is None
    assert expected_signer("Lib/site-packages/unknown/new.pyd") == PYTHON  # so it is refused


def test_qt_modules_are_read_from_our_sources() -> None:
    found = prune.qt_modules(PROJECT / "desktop")
    assert {"QtCore", "QtGui", "QtWidgets"} <= found
    assert not found & {"QtQml", "QtPdf", "QtWebEngineCore"}


def test_only_romanian_and_english_data_stay() -> None:
    kept = {folder: set(names) for folder, names in prune.KEPT_OF.items()}
    assert kept["babel/locale-data"] == {"root.dat", "ro.dat", "ro_RO.dat", "en.dat", "en_US.dat"}
    assert kept["holidays/countries"] == {"__init__.py", "romania.py"}
    assert "hyph_ro_RO.dic" in kept["pyphen/dictionaries"]


def test_the_runtime_leaves_out_what_an_office_never_uses() -> None:
    assert runtime._is_taken("python311.dll")
    assert runtime._is_taken("sqlite3.dll")
    for name in ("python3.dll", "VCRUNTIME140.dll", "_ssl.pyd", "tk86t.dll", "python.exe"):
        assert not runtime._is_taken(name), name
    assert not runtime._is_taken("api-ms-win-crt-heap-l1-1-0.dll")


def embeddable(folder, names=("python311.dll", "python311.zip", "_bz2.pyd", "python.exe")):
    """A file like the embeddable package of python.org, and its SHA-256."""
    file = folder / "embed.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name in (*names, "LICENSE.txt"):
            archive.writestr(name, name)
    return file, hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_official_runtime_takes_the_place_of_the_pinned_one(tmp_path) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    runtime.place_official(*embeddable(tmp_path), tree)
    names = {file.name for file in tree.iterdir()}
    assert names == {"python311.dll", "python311.zip", "_bz2.pyd", "LICENSE.txt", "python311._pth"}
    assert (tree / "python311._pth").read_bytes().split(b"\r\n")[0] == b"python311.zip"


def test_an_official_runtime_of_another_hash_or_version_is_refused(tmp_path) -> None:
    file, _sha256 = embeddable(tmp_path)
    with pytest.raises(BuildStopped, match="SHA-256"):
        runtime.place_official(file, "0" * 64, tmp_path)
    with pytest.raises(BuildStopped, match=r"python311\.dll"):
        runtime.place_official(*embeddable(tmp_path, ("python313.dll",)), tmp_path)


def test_bytecode_is_the_same_each_time_and_knows_no_folder(tmp_path) -> None:
    made = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        (folder / "a").mkdir(parents=True)
        (folder / "a" / "b.py").write_text("def f():\n    return {'x', 'y', 'z'} and __file__\n")
        bytecode.compile_tree(folder)
        assert not list(folder.rglob("*.py"))
        made.append((folder / "a" / "b.pyc").read_bytes())
    assert made[0] == made[1]
    assert str(tmp_path).encode() not in made[0]


def test_the_portable_zip_is_the_same_each_time_and_says_what_it_is(small, tmp_path) -> None:
    files = tmp_path / "one.zip", tmp_path / "two.zip"
    for file in files:
        portable.write_portable(small.tree, file, RELEASE.epoch)
    assert files[0].read_bytes() == files[1].read_bytes()
    with zipfile.ZipFile(files[0]) as archive:
        names = {name.removeprefix("PlanSocial/") for name in archive.namelist()}
        settings = archive.read("PlanSocial/portabil.ini").decode("utf-8-sig")
    assert names == {*small.files, "portabil.ini"}
    assert ";planuri = Planuri\r\n" in settings


def test_the_dates_of_the_summary_become_those_of_the_commit() -> None:
    dates = b"".join(struct.pack("<IQ", 0x40, moment) for moment in (1, 2))
    entries = struct.pack("<IIIIII", 12, 32, 13, 44, 14, 56)
    rest = struct.pack("<II", 3, 7)
    section = struct.pack("<II", 8 + len(entries) + len(dates) + len(rest), 3)
    summary = b"\0" * 44 + struct.pack("<I", 48) + section + entries + dates + rest
    stamped = msi.stamped(summary, RELEASE.epoch)
    moment = struct.pack("<Q", (RELEASE.epoch + 11_644_473_600) * 10_000_000)
    assert stamped == summary.replace(dates, struct.pack("<I", 0x40).join([b"", moment, moment]))


def test_the_program_names_its_version_in_three_numbers() -> None:
    text = (PROJECT / "desktop" / "__init__.py").read_text("utf-8")
    assert sources.VERSION.search(text)


def test_licences_of_what_no_wheel_names_are_written_out() -> None:
    for part in ("Visual C++", "mingw-w64", "SQLite", "libffi", "Lesser General Public License"):
        assert any(part in text for text in licences.OWN_WORDS.values()), part
