# SPDX-License-Identifier: EUPL-1.2
"""The commands: what they write, what they say, how they end."""

import json
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from desktop import cli, paths
from desktop.cli import check as check_command
from desktop.cli import new as new_command
from desktop.editing.commands.findings import accept
from desktop.editing.session import PlanSession
from desktop.plan.checks import check
from desktop.plan.findings import Severity
from desktop.plan.naming import UNITS

SAMPLE = paths.sample_plan()


@pytest.fixture
def stored(tmp_path, capsys) -> Path:
    """The sample plan brought into a file."""
    file = tmp_path / "sample.plansocial"
    assert cli.main(["import", str(SAMPLE), str(file)]) == cli.DONE
    capsys.readouterr()
    return file


def refused(capsys, arguments: list[str]) -> str:
    """Run a command line that must fail; the one sentence it says."""
    assert cli.main(arguments) == cli.WRONG
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1
    return said.err.strip()


def new(file: Path, **more: str) -> list[str]:
    options = {"county": "Neamț", "name": "Drăgănești", "kind": "comuna", "year": "2027"} | more
    return ["new", str(file), *(f"--{key}={value}" for key, value in options.items() if value)]


def test_new_starts_a_plan_of_the_edition(tmp_path, capsys) -> None:
    file = tmp_path / "new.plansocial"
    assert cli.main(new(file, county="neamt", name="DRAGANESTI", kind="comună")) == cli.DONE
    assert capsys.readouterr().err == ""
    session = PlanSession.open(file, read_only=True)
    plan = session.plan
    session.close()
    administration = plan.administration
    assert (administration.kind, administration.name) == ("comuna", "Drăgănești")
    assert administration.siruta == 125132
    assert (plan.period.first, plan.period.last) == (2027, 2027)
    assert plan.edition == "order_1086_2018"
    assert plan.sections


def test_new_takes_a_county_without_its_name_twice(tmp_path, capsys) -> None:
    file = tmp_path / "new.plansocial"
    assert cli.main(new(file, county="Neamț", name="", kind="judet")) == cli.DONE
    assert capsys.readouterr().err == ""


def test_new_takes_an_unlisted_name_as_written_and_says_so(tmp_path, capsys) -> None:
    file = tmp_path / "new.plansocial"
    assert cli.main(new(file, name="Dragănești-Noi")) == cli.DONE
    said = capsys.readouterr().err
    assert "Dragănești-Noi" in said
    assert "Drăgănești" in said
    session = PlanSession.open(file, read_only=True)
    assert session.plan.administration.name == "Dragănești-Noi"
    session.close()


@pytest.mark.parametrize("wrong", [{"kind": "sat"}, {"year": "27"}, {"year": "x"}, {"name": ""}])
def test_new_refuses_what_makes_no_sense(wrong, tmp_path, capsys) -> None:
    file = tmp_path / "new.plansocial"
    assert refused(capsys, new(file, **wrong))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [new(Path("F")), ["import", str(SAMPLE), "F"]])
def test_an_existing_file_is_never_written_over(arguments, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("F").write_text("mine")
    assert "F" in refused(capsys, arguments)
    assert Path("F").read_text() == "mine"


def test_import_and_export_give_the_same_document(stored, tmp_path) -> None:
    out = tmp_path / "out.json"
    assert cli.main(["export", str(stored), str(out)]) == cli.DONE
    assert json.loads(out.read_text("utf-8")) == json.loads(SAMPLE.read_text("utf-8"))


def test_each_real_plan_comes_in_and_goes_out_the_same(seed_path, tmp_path) -> None:
    file, out = tmp_path / "seed.plansocial", tmp_path / "out.json"
    assert cli.main(["import", str(seed_path), str(file)]) == cli.DONE
    assert cli.main(["export", str(file), str(out)]) == cli.DONE
    assert json.loads(out.read_text("utf-8")) == json.loads(seed_path.read_text("utf-8"))


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"schema": "other/1"}', b"\xff\xfe", b"[" * 100]
)
def test_import_refuses_a_file_that_is_no_plan(data, tmp_path, capsys) -> None:
    source, file = tmp_path / "bad.json", tmp_path / "new.plansocial"
    source.write_bytes(data)
    assert refused(capsys, ["import", str(source), str(file)])
    assert list(tmp_path.iterdir()) == [source]


def test_import_says_where_a_plan_is_wrong(tmp_path, capsys) -> None:
    document = json.loads(SAMPLE.read_text("utf-8"))
    document["sections"][2]["level"] = "two"
    source = tmp_path / "bad.json"
    source.write_text(json.dumps(document), "utf-8")
    said = refused(capsys, ["import", str(source), str(tmp_path / "new.plansocial")])
    assert "sections[2].level" in said
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("source", ["missing.json", "plan.docx", "."])
def test_import_refuses_a_source_it_cannot_read(source, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(capsys, ["import", source, "new.plansocial"])
    assert list(tmp_path.iterdir()) == []


def test_export_writes_a_pdf(stored, tmp_path) -> None:
    out = tmp_path / "out.pdf"
    assert cli.main(["export", str(stored), str(out), "--stage", "final"]) == cli.DONE
    assert out.read_bytes().startswith(b"%PDF-")


def test_export_with_fields_to_be_signed_leaves_the_plan_as_it_is(stored, tmp_path) -> None:
    out, before = tmp_path / "out.pdf", stored.read_bytes()
    command = ["export", str(stored), str(out), "--stage", "final", "--electronic"]
    assert cli.main(command) == cli.DONE
    with pikepdf.open(out) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert names[:2] == ["PresedinteDeSedinta", "SecretarGeneral"]
    assert stored.read_bytes() == before


def test_export_for_publication_tells_what_is_blank(stored, tmp_path, capsys) -> None:
    out = tmp_path / "out.pdf"
    assert cli.main(["export", str(stored), str(out), "--for-publication"]) == cli.DONE
    assert "loc gol" in capsys.readouterr().err
    assert out.exists()
    both = ["export", str(stored), str(out), "--for-publication", "--annex-only"]
    assert "--for-publication" in refused(capsys, both)


def test_export_remembers_what_was_made_only_if_asked(stored, tmp_path) -> None:
    out = tmp_path / "out.pdf"
    assert cli.main(["export", str(stored), str(out), "--annex-only"]) == cli.DONE
    assert exports_of(stored) == []
    assert cli.main(["export", str(stored), str(out), "--stage", "final", "--note"]) == cli.DONE
    assert exports_of(stored) == [("final", "out.pdf", sha256(out.read_bytes()).hexdigest())]


def exports_of(file: Path) -> list[tuple[str, str, str]]:
    session = PlanSession.open(file, read_only=True)
    found = [(each.what, each.name, each.sha256) for each in session.exports()]
    session.close()
    return found


def test_export_never_writes_over_a_signed_pdf(stored, tmp_path, capsys) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"%PDF-1.7 /ByteRange [0 1 2 3]")
    assert "este semnat" in refused(capsys, ["export", str(stored), str(out)])
    assert out.read_bytes().startswith(b"%PDF-1.7 /ByteRange")


@pytest.mark.parametrize("out", ["plan.odt", "plan", "no/such/folder/plan.pdf"])
def test_export_refuses_an_ending_or_place_it_cannot_write(
    out, stored, tmp_path, capsys, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(capsys, ["export", str(stored), out])
    assert list(tmp_path.iterdir()) == [stored]


@pytest.mark.parametrize("command", [["check"], ["export", "{}", "out.pdf"]])
@pytest.mark.parametrize("content", [None, b"", b"no plan at all" * 100])
def test_check_and_export_refuse_what_is_no_plan(
    command, content, tmp_path, capsys, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path("some.plansocial")
    if content is not None:
        file.write_bytes(content)
    arguments = [*command, str(file)] if command == ["check"] else ["export", str(file), "out.pdf"]
    assert refused(capsys, arguments)
    assert [p.name for p in tmp_path.iterdir()] == ([] if content is None else [file.name])
    assert content is None or file.read_bytes() == content


def test_a_plan_open_elsewhere_is_refused(stored, capsys) -> None:
    session = PlanSession.open(stored)
    try:
        assert stored.name in refused(capsys, ["check", str(stored)])
    finally:
        session.close()


def test_check_tells_every_finding(stored, capsys) -> None:
    code = cli.main(["check", str(stored), "--json"])
    findings = json.loads(capsys.readouterr().out)
    assert code == (1 if any(f["severity"] == "error" for f in findings) else 0)
    for finding in findings:
        assert list(finding) == [
            *("check", "severity", "section", "table", "row", "column", "message", "text")
        ]
    assert cli.main(["check", str(stored)]) == code
    assert len(capsys.readouterr().out.splitlines()) == 2 * len(findings) + 1


@pytest.mark.parametrize(("name", "code"), [("cluj", 1), ("doljesti", 0), ("ialomita", 0)])
def test_check_ends_with_one_where_an_error_is_proved(name, code, seeds, tmp_path) -> None:
    file = tmp_path / "seed.plansocial"
    assert cli.main(["import", str(seeds / f"{name}.json"), str(file)]) == cli.DONE
    assert cli.main(["check", str(file)]) == code


def test_an_accepted_error_is_no_longer_told(seeds, tmp_path, capsys) -> None:
    file = tmp_path / "seed.plansocial"
    assert cli.main(["import", str(seeds / "cluj.json"), str(file)]) == cli.DONE
    session = PlanSession.open(file)
    for finding in check(session.plan):
        if finding.severity is Severity.ERROR:
            accept(session, finding, "so it was adopted")
    session.close()
    capsys.readouterr()
    assert cli.main(["check", str(file), "--json"]) == cli.DONE
    assert "error" not in {finding["severity"] for finding in json.loads(capsys.readouterr().out)}


def test_demo_writes_the_sample_and_its_pdf_again_and_again(tmp_path) -> None:
    folder = tmp_path / "some" / "demo"
    for _time in range(2):
        assert cli.main(["demo", str(folder)]) == cli.DONE
        names = sorted(file.name for file in folder.iterdir())
        assert names == ["plan-exemplu.pdf", "plan-exemplu.plansocial"]


def test_demo_does_not_replace_a_plan_that_is_open(tmp_path, capsys) -> None:
    assert cli.main(["demo", str(tmp_path)]) == cli.DONE
    capsys.readouterr()
    session = PlanSession.open(tmp_path / "plan-exemplu.plansocial")
    try:
        assert refused(capsys, ["demo", str(tmp_path)])
    finally:
        session.close()


@pytest.mark.parametrize("arguments", [["bad", "words"], ["check"], ["check", "a", "b"], ["--bad"]])
def test_wrong_use_is_told_in_one_sentence(arguments, capsys) -> None:
    assert refused(capsys, arguments)


def test_the_words_of_the_commands_are_those_of_the_plan() -> None:
    assert set(new_command.KINDS) == set(UNITS)
    assert set(check_command.SEVERITY_WORDS) == set(Severity)
