# SPDX-License-Identifier: EUPL-1.2
"""`plan-social check`: the findings of a plan."""

import argparse
import json
from pathlib import Path

from desktop import i18n
from desktop.cli import DONE, FOUND_ERRORS
from desktop.cli.common import opened
from desktop.i18n import N_, _, ngettext
from desktop.intake.code_lists import nomenclature
from desktop.plan.checks import check
from desktop.plan.findings import Finding, Severity
from desktop.plan.tree import Plan

SEVERITY_WORDS = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.HINT: N_("hint"),
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The plan, and how the findings are written."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("--json", action="store_true", help=_("write the findings as JSON"))


def run(options: argparse.Namespace) -> int:
    """Write the findings; 1 when one of them is an error that nobody has accepted."""
    with opened(options.file) as session:
        plan, accepted = session.plan, dict(session.accepted)
    findings = [each for each in check(plan, nomenclature()) if each.key not in accepted]
    print(_as_json(findings) if options.json else _as_text(plan, findings))
    return FOUND_ERRORS if any(f.severity is Severity.ERROR for f in findings) else DONE


def _as_json(findings: list[Finding]) -> str:
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


def _as_text(plan: Plan, findings: list[Finding]) -> str:
    headings = {section.ident: section.heading for section in plan.sections}
    lines = []
    for each in findings:
        heading = headings.get(each.place.section or "") or plan.title
        lines.append(f"{_(SEVERITY_WORDS[each.severity])} · {heading}")
        lines.append(f"    {i18n.render(each.message)}")
    count = len(findings)
    closing = ngettext("{count} finding", "{count} findings", count).format(count=count)
    return "\n".join([*lines, closing])
