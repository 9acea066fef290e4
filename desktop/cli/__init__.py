# SPDX-License-Identifier: EUPL-1.2
"""The commands of `plan-social`, a module each; only the window imports Qt.

A command's module has `add_arguments` and `run`; only that of the command asked for is loaded.
"""

import argparse
import gc
import sys
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from desktop import __version__, i18n
from desktop.i18n import N_, _
from desktop.plan.errors import BadInput, PlanSocialError
from desktop.plan.message import say

DONE, FOUND_ERRORS, WRONG = 0, 1, 2
COMMANDS = {  # the word on the command line -> its module here, what it does
    "new": ("new", N_("start a new plan")),
    "import": ("import_file", N_("bring a plan in from another file")),
    "export": ("export", N_("write a plan as PDF, Word, Excel or JSON")),
    "accountant-sheet": ("accountant_sheet", N_("write the accountant's sheet as Excel")),
    "accountant-read": (
        "accountant_read",
        N_("read a filled-in accountant's sheet into the plan"),
    ),
    "dossier": ("dossier", N_("write the papers of the council file")),
    "check": ("check", N_("look a plan over")),
    "demo": ("demo", N_("write the sample plan and its PDF")),
}

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
    options = command_line(arguments[0]).parse_args(arguments)
    return int(options.run(options))


def command_line(asked: str) -> CommandLine:
    """The parser of every command but the window; the one `asked` for knows its arguments."""
    parser = CommandLine(
        prog="plan-social",
        description=_("The yearly plan of social services: filled in, checked, printed."),
        epilog=_("Without a command, the window opens; a FILE after the name opens that plan."),
    )
    parser.add_argument("--version", action="version", version=f"Plan Social {__version__}")
    commands = parser.add_subparsers(metavar=_("COMMAND"), required=True, title=_("commands"))
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=_(summary), description=_(summary))
        if name == asked:
            loaded = import_module(f"{__name__}.{module}")
            command.set_defaults(run=loaded.run)
            loaded.add_arguments(command)
    return parser


def open_window(arguments: list[str]) -> int:
    """The window, on the plan that is named, if any; ends when it is closed."""
    if len(arguments) > 1:
        raise BadInput(say(N_("“{word}” is no command of this program."), word=arguments[0]))
    gc.disable()  # a start makes no garbage; the window switches it on when it is shown
    from desktop import app

    return app.run(Path(arguments[0]) if arguments else None)
