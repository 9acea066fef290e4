# SPDX-License-Identifier: EUPL-1.2
"""The commands of `plan-social`. Each imports what it needs; only the window imports Qt."""

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop import __version__, i18n
from desktop.cli_dossier import dossier_arguments, make_dossier
from desktop.i18n import N_, _, ngettext
from desktop.plan.errors import BadInput, PlanSocialError
from desktop.plan.fold import fold
from desktop.plan.message import say

if TYPE_CHECKING:
    from desktop.plan.findings import Finding
    from desktop.plan.tree import Administration, Plan

DONE, FOUND_ERRORS, WRONG = 0, 1, 2
KINDS = ("comuna", "oras", "municipiu", "judet", "sector")
STAGES = ("ciorna", "proiect", "final")
YEARS = range(2000, 2100)
COPIES = {
    "--annex-only": N_("only the annex, without the letterhead"),
    "--for-publication": N_("the copy for the Monitorul Oficial Local"),
}
SAMPLE_NAME = "plan-exemplu"
SEVERITY_WORDS = {"error": N_("error"), "warning": N_("warning"), "hint": N_("hint")}

ARGPARSE_TEXTS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("not allowed with argument %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("ignored explicit argument %r"),
)


class CommandLine(argparse.ArgumentParser):
    """A parser that tells a mistake in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where the help is; exit 2."""
        hint = _("Help: {command}").format(command=f"{self.prog} --help")
        self.exit(WRONG, f"{message}. {hint}\n")


def main(arguments: list[str]) -> int:
    """Run one command line; the exit code: DONE, FOUND_ERRORS (check only) or WRONG."""
    i18n.install()
    argparse._ = _  # type: ignore[attr-defined]  # the parser's own words come from there
    try:
        return _run(arguments)
    except SystemExit as leaving:  # argparse has said why
        return leaving.code if isinstance(leaving.code, int) else WRONG
    except PlanSocialError as error:
        print(_sentence(error), file=sys.stderr)
        return WRONG


def _sentence(error: PlanSocialError) -> str:
    place = error.place if isinstance(error, BadInput) else ""
    sentence = i18n.render(error.message)
    return _("At {place}: {sentence}").format(place=place, sentence=sentence) if place else sentence


def _run(arguments: list[str]) -> int:
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return open_window(arguments)
    options = command_line().parse_args(arguments)
    return int(options.run(options))


def command_line() -> CommandLine:
    """The parser of every command but the window."""
    parser = CommandLine(
        prog="plan-social",
        description=_("The yearly plan of social services: filled in, checked, printed."),
        epilog=_("Without a command, the window opens; a FILE after the name opens that plan."),
    )
    parser.add_argument("--version", action="version", version=f"Plan Social {__version__}")
    commands = parser.add_subparsers(metavar=_("COMMAND"), required=True, title=_("commands"))
    for name, (summary, run, add_arguments) in COMMANDS.items():
        command = commands.add_parser(name, help=_(summary), description=_(summary))
        command.set_defaults(run=run)
        add_arguments(command)
    return parser


def open_window(arguments: list[str]) -> int:
    """The window, on the plan that is named, if any; ends when it is closed."""
    if len(arguments) > 1:
        raise BadInput(say(N_("“{word}” is no command of this program."), word=arguments[0]))
    gc.disable()  # a start makes no garbage; the window switches it on when it is shown
    from desktop import app

    return app.run(Path(arguments[0]) if arguments else None)


def _new_arguments(command: CommandLine) -> None:
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the new plan"))
    command.add_argument("--county", required=True, metavar=_("NAME"), help=_("its county"))
    command.add_argument("--name", metavar=_("NAME"), help=_("its name; not needed for a county"))
    command.add_argument("--kind", required=True, type=fold, choices=KINDS, help=_("what it is"))
    command.add_argument("--year", required=True, type=_year, metavar=_("YEAR"), help=_("the year"))


def _year(text: str) -> int:
    if not text.isdecimal() or int(text) not in YEARS:
        raise argparse.ArgumentTypeError(_("“{text}” is no year").format(text=text))
    return int(text)


def make_new(options: argparse.Namespace) -> int:
    """A new plan from the edition in force."""
    from desktop.editing.session import PlanSession
    from desktop.plan.editions import CURRENT, edition
    from desktop.plan.tree import Period

    administration = _administration(options)
    plan = edition(CURRENT).new_plan(administration, Period(options.year, options.year))
    PlanSession.create(options.file, plan).close()
    print(_("The plan was made: {file}").format(file=options.file))
    return DONE


def _administration(options: argparse.Namespace) -> "Administration":
    """The administration as listed; one that is not listed is taken as typed, with a warning."""
    from desktop.intake import code_lists
    from desktop.plan.tree import Administration

    name = options.name or (options.county if options.kind == "judet" else None)
    if name is None:
        raise BadInput(say(N_("The name is missing: --name.")))
    listed = code_lists.find_administration(options.kind, name, options.county)
    if listed is None:
        warning = _("{name} ({county}) is not in our list; it is taken as written.")
        print(warning.format(name=name, county=options.county), file=sys.stderr)
        names = [each.name for each in code_lists.administrations_of(options.kind, options.county)]
        similar = code_lists.similar_names(name, names) or code_lists.similar_names(
            options.county, code_lists.counties()
        )
        if similar:
            print(_("Similar names: {names}").format(names=", ".join(similar)), file=sys.stderr)
    return listed or Administration(options.kind, name, options.county)


def _import_arguments(command: CommandLine) -> None:
    command.add_argument("source", type=Path, metavar=_("SOURCE"), help=_("a .json file"))
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the new plan"))


def import_plan(options: argparse.Namespace) -> int:
    """A plan's file from an interchange file."""
    from desktop.editing.session import PlanSession

    PlanSession.create(options.file, _read_interchange(options.source)).close()
    print(_("The plan was brought in: {file}").format(file=options.file))
    return DONE


def _read_interchange(source: Path) -> "Plan":
    """The plan of a .json file; no more of the file is read than can be a plan."""
    from desktop.editing.library import read_file
    from desktop.intake.interchange import read_plan
    from desktop.intake.interchange_json import MAXIMUM_BYTES

    if source.suffix.lower() != ".json":
        raise BadInput(
            say(N_("Only .json files can be brought in, not “{name}”."), name=source.name)
        )
    return read_plan(read_file(source, MAXIMUM_BYTES))


def _export_arguments(command: CommandLine) -> None:
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    written = _("a .pdf, .docx, .xlsx or .json file")
    command.add_argument("out", type=Path, metavar=_("OUT"), help=written)
    command.add_argument("--stage", type=fold, choices=STAGES, help=_("for what it is printed"))
    copies = command.add_mutually_exclusive_group()
    for name, text in COPIES.items():
        copies.add_argument(name, action="store_true", help=_(text))
    fields = _("with fields for electronic signatures")
    command.add_argument("--electronic", action="store_true", help=fields)
    noted = _("remember in the plan which version of it the file is")
    command.add_argument("--note", action="store_true", help=noted)


def export_plan(options: argparse.Namespace) -> int:
    """The document, tables or interchange file of a plan, by the ending of its name.

    The plan is opened only to be read, unless what is made is to be remembered in it.
    """
    from desktop.editing.session import PlanSession
    from desktop.output.copies import Copy, what_is_made
    from desktop.output.export import export
    from desktop.plan.signing import signed_electronically
    from desktop.plan.tree import Stage

    session = PlanSession.open(options.file, read_only=not options.note)
    try:
        plan = signed_electronically(session.plan) if options.electronic else session.plan
        stage = Stage(options.stage) if options.stage else plan.stage
        copy = Copy.ANNEX if options.annex_only else Copy.WHOLE
        if options.for_publication:
            copy = Copy.PUBLICATION
            _tell_before_publishing(plan)
        data = export(plan, options.out, stage, copy)
        if options.note:
            session.note_export(what_is_made(stage, copy), options.out.name, data)
    finally:
        session.close()
    print(_("The file was written: {file}").format(file=options.out))
    return DONE


def _tell_before_publishing(plan: "Plan") -> None:
    from desktop.output.publication import remarks

    for remark in remarks(plan):
        print(i18n.render(remark.message), file=sys.stderr)


def _stored_plan(file: Path) -> "Plan":
    from desktop.editing.session import PlanSession

    session = PlanSession.open(file, read_only=True)
    try:
        return session.plan
    finally:
        session.close()


def _sheet_arguments(command: CommandLine) -> None:
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("out", type=Path, metavar=_("OUT"), help=_("an .xlsx file"))


def make_accountant_sheet(options: argparse.Namespace) -> int:
    """The sheet in which the accountant fills in what was approved and spent."""
    from desktop.output.export import export_accountant_sheet

    export_accountant_sheet(_stored_plan(options.file), options.out)
    print(_("The file was written: {file}").format(file=options.out))
    return DONE


def _sheet_back_arguments(command: CommandLine) -> None:
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("source", type=Path, metavar=_("SOURCE"), help=_("the filled-in sheet"))
    command.add_argument("--show", action="store_true", help=_("only say what would change"))


def read_accountant_sheet(options: argparse.Namespace) -> int:
    """What the filled-in sheet changes is said, then written into the plan as one step."""
    from desktop.editing.commands.amounts import take_amounts
    from desktop.editing.library import read_file
    from desktop.editing.session import PlanSession
    from desktop.intake import accountant_sheet

    data = read_file(options.source, accountant_sheet.MAXIMUM_BYTES)
    session = PlanSession.open(options.file, read_only=options.show)
    try:
        changes = accountant_sheet.read_accountant_sheet(data, session.plan)
        for change in changes:
            print(i18n.render(change.said))
        if not options.show:
            take_amounts(session, changes)
    finally:
        session.close()
    count = len(changes)
    if options.show:
        said = ngettext(
            "{count} amount would be written.", "{count} amounts would be written.", count
        )
    else:
        said = ngettext("{count} amount was written.", "{count} amounts were written.", count)
    print(said.format(count=count))
    return DONE


def _check_arguments(command: CommandLine) -> None:
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("--json", action="store_true", help=_("write the findings as JSON"))


def check_plan(options: argparse.Namespace) -> int:
    """The findings of a plan; 1 when one of them is an error that nobody has accepted."""
    from desktop.editing.session import PlanSession
    from desktop.intake.code_lists import nomenclature
    from desktop.plan.checks import check

    session = PlanSession.open(options.file, read_only=True)
    plan, accepted = session.plan, dict(session.accepted)
    session.close()
    findings = [each for each in check(plan, nomenclature()) if each.key not in accepted]
    print(_as_json(findings) if options.json else _as_text(plan, findings))
    return FOUND_ERRORS if any(each.severity == "error" for each in findings) else DONE


def _as_json(findings: list["Finding"]) -> str:
    import json

    found = [
        {
            "check": each.check,
            "severity": each.severity,
            "section": each.place.section,
            "table": each.place.table,
            "row": each.place.row,
            "column": each.place.column,
            "message": i18n.render(each.message),
            "text": each.text,
        }
        for each in findings
    ]
    return json.dumps(found, ensure_ascii=False, indent=1)


def _as_text(plan: "Plan", findings: list["Finding"]) -> str:
    headings = {section.ident: section.heading for section in plan.sections}
    lines = []
    for each in findings:
        heading = headings.get(each.place.section or "") or plan.title
        lines.append(f"{_(SEVERITY_WORDS[each.severity])} · {heading}")
        lines.append(f"    {i18n.render(each.message)}")
    count = len(findings)
    closing = ngettext("{count} finding", "{count} findings", count).format(count=count)
    return "\n".join([*lines, closing])


def _demo_arguments(command: CommandLine) -> None:
    command.add_argument("folder", type=Path, metavar=_("FOLDER"), help=_("where to write them"))


def make_demo(options: argparse.Namespace) -> int:
    """The sample plan and its PDF; those of an earlier demo are replaced."""
    from tempfile import TemporaryDirectory

    from desktop import paths
    from desktop.editing.session import PlanSession
    from desktop.output.export import export
    from desktop.store.trouble import told

    plan = _read_interchange(paths.sample_plan())
    target: Path = options.folder / f"{SAMPLE_NAME}.plansocial"
    if target.exists():
        PlanSession.open(target, read_only=True).close()  # refused while a window has it open
    with told(options.folder):
        options.folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=options.folder) as made:
            PlanSession.create(Path(made) / target.name, plan).close()
            (Path(made) / target.name).replace(target)
    export(plan, target.with_suffix(".pdf"))
    print(_("The sample plan and its PDF are in {folder}").format(folder=options.folder))
    return DONE


COMMANDS = {
    "new": (N_("start a new plan"), make_new, _new_arguments),
    "import": (N_("bring a plan in from another file"), import_plan, _import_arguments),
    "export": (N_("write a plan as PDF, Word, Excel or JSON"), export_plan, _export_arguments),
    "accountant-sheet": (
        N_("write the accountant's sheet as Excel"),
        make_accountant_sheet,
        _sheet_arguments,
    ),
    "accountant-read": (
        N_("read a filled-in accountant's sheet into the plan"),
        read_accountant_sheet,
        _sheet_back_arguments,
    ),
    "dossier": (N_("write the papers of the council file"), make_dossier, dossier_arguments),
    "check": (N_("look a plan over"), check_plan, _check_arguments),
    "demo": (N_("write the sample plan and its PDF"), make_demo, _demo_arguments),
}
