# SPDX-License-Identifier: EUPL-1.2
"""Check 8 (codes of social services, HG 867/2015) and 14 (check digit of CPV codes).

What is not verified in our nomenclature supports a hint at most.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan import derived
from desktop.plan.checks.kinds import beneficiaries, names_kind
from desktop.plan.checks.view import PlanView, TableView
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Severity
from desktop.plan.message import Message, say
from desktop.plan.nomenclature import ServiceKind
from desktop.plan.tree import Row
from desktop.plan.values import CpvCode, ServiceCode, parse

# The service code written under the CPV code, as the order asks for contracts.
CODE_IN_TEXT = re.compile(r"cod(?:ul)?\s+serviciu(?:lui)?\s+social\s*:?\s*([^\n]+)", re.IGNORECASE)


@dataclass(frozen=True)
class _Coded:
    """A cell with a service code, and its row's service name ("" where the table has none)."""

    table: TableView
    row: Row
    column: str
    code: ServiceCode

    @property
    def name(self) -> str:
        return self.table.text(self.row, "denumire")

    def finding(self, check: str, severity: Severity, message: Message) -> Finding:
        place = self.table.place(self.row, self.column)
        return Finding(check, severity, place, message, self.code.text, self.code.readings())


def _coded(view: PlanView) -> Iterator[_Coded]:
    """Every service code: in a column of codes, or named in a cell of CPV codes."""
    for table in view.tables:
        for row, key, value in table.values(Kind.SERVICE_CODE, Kind.CPV_CODE):
            if isinstance(value, ServiceCode):
                yield _Coded(table, row, key, value)
            elif found := CODE_IN_TEXT.search(value.text):
                code = parse(Kind.SERVICE_CODE, found[1].strip())
                if isinstance(code, ServiceCode):
                    yield _Coded(table, row, key, code)


def code_spelling(view: PlanView) -> Iterator[Finding]:
    """Check 8: a service code is written as the nomenclature writes it, "8891 CZ-C-III".

    The orders themselves vary in spaces, so another spelling is only a hint.
    """
    for each in _coded(view):
        code = each.code
        if code.canonical is None:
            message = say(N_("“{text}” is not a service code."), text=code.text)
            yield each.finding("code-spelling", Severity.WARNING, message)
        elif not code.well_written:
            message = say(N_("The code is usually written {code}."), code=code.canonical)
            yield each.finding("code-spelling", Severity.HINT, message)


def code_missing(view: PlanView) -> Iterator[Finding]:
    """Check 8: a service with a capacity has its code (model-cadru, columns of I.A and I.B).

    Rows without capacity ("Aparat propriu") are no services and need none.
    """
    for table in view.tables:
        for key in table.keys(Kind.SERVICE_CODE):
            capacities = table.keys(Kind.QUANTITY)
            for row in table.rows:
                served = any(not table.value(row, each).is_blank() for each in capacities)
                if served and table.value(row, key).is_blank():
                    message = say(N_("This service has no code."))
                    place = table.place(row, key)
                    text = row.text(key)
                    yield Finding("code-missing", Severity.WARNING, place, message, text)


def code_unknown(view: PlanView) -> Iterator[Finding]:
    """Check 8: the code is one that our list of the nomenclature has. The list is not complete."""
    for each in _coded(view) if view.nomenclature else ():
        code = each.code.canonical
        if code is not None and code not in view.nomenclature:
            near = ", ".join(each.code.nearest(tuple(view.nomenclature)))
            message = (
                say(N_("Our list has no code {code}; similar: {near}."), code=code, near=near)
                if near
                else say(N_("Our list has no code {code}."), code=code)
            )
            yield each.finding("code-unknown", Severity.HINT, message)


def code_name(view: PlanView) -> Iterator[Finding]:
    """Check 8: code and name say the same service, as far as the nomenclature tells.

    They differ where the name serves other people than the code, or is the name of another code.
    """
    for each in _coded(view):
        kind = view.nomenclature.get(each.code.canonical or "")
        if kind is None or not each.name:
            continue
        other = view.named_kinds.find(each.name)
        if other and other.code != kind.code and not names_kind(each.name, kind):
            yield _name_of_another(each, kind, other)
        elif _others(each.name, kind):
            message = say(
                N_("{code} is the code for “{kind}”, but the name says another service: “{name}”."),
                code=kind.code,
                kind=kind.name,
                name=each.name,
            )
            yield each.finding("code-name", _certainty(kind), message)


def _name_of_another(each: _Coded, kind: ServiceKind, other: ServiceKind) -> Finding:
    message = say(
        N_("{code} is the code for “{kind}”; “{name}” looks like {other}."),
        code=kind.code,
        kind=kind.name,
        name=each.name,
        other=other.code,
    )
    return each.finding("code-name", _certainty(kind, other), message)


def _others(text: str, kind: ServiceKind) -> bool:
    """Whether `text` names beneficiaries, and none of those of `kind`."""
    named, served = beneficiaries(text), beneficiaries(f"{kind.category} {kind.name}")
    return bool(named and served and not named & served)


def _certainty(*kinds: ServiceKind) -> Severity:
    return Severity.WARNING if all(kind.verified for kind in kinds) else Severity.HINT


def code_group(view: PlanView) -> Iterator[Finding]:
    """Check 8: a service stands in the group of the people it serves."""
    labels = {
        row: group.label
        for table in view.tables
        for group in derived.effective_groups(table.table)
        for row in group.rows
    }
    for each in _coded(view):
        kind = view.nomenclature.get(each.code.canonical or "")
        label = labels.get(each.row.ident, "")
        if kind is not None and _others(label, kind):
            message = say(
                N_("{code} is for {people}, but the row stands under “{group}”."),
                code=kind.code,
                people=kind.category,
                group=label,
            )
            yield each.finding("code-group", _certainty(kind), message)


def code_of_two_kinds(view: PlanView) -> Iterator[Finding]:
    """Check 8: one code names one kind of service through the plan."""
    for code, cells in _by_code(view).items():
        kinds = {kind.code: (kind, each) for each, kind in cells}
        if len(kinds) > 1:
            (_own, first), (_other, second) = _foreign_last(kinds, code)
            message = say(
                N_("{code} stands for two kinds of service: “{first}” and “{second}”."),
                code=code,
                first=first.name,
                second=second.name,
            )
            severity = _certainty(*(kind for kind, _each in kinds.values()))
            yield second.finding("code-of-two-kinds", severity, message)


def _foreign_last(
    kinds: dict[str, tuple[ServiceKind, _Coded]], code: str
) -> list[tuple[ServiceKind, _Coded]]:
    """Two of the kinds, the one that belongs to the code first."""
    return sorted(kinds.values(), key=lambda each: each[0].code != code)[:2]


def _by_code(view: PlanView) -> dict[str, list[tuple[_Coded, ServiceKind]]]:
    """The cells whose row's name is recognised as a kind of service, by the code they have."""
    found: dict[str, list[tuple[_Coded, ServiceKind]]] = {}
    for each in _coded(view):
        own = view.nomenclature.get(each.code.canonical or "")
        if own is not None and each.name:
            named = own if names_kind(each.name, own) else None
            kind = named or view.named_kinds.find(each.name)
            if kind is not None:
                found.setdefault(own.code, []).append((each, kind))
    return found


def kind_of_two_codes(view: PlanView) -> Iterator[Finding]:
    """Check 8: one kind of service has one code through the plan."""
    by_kind: dict[str, dict[str, _Coded]] = {}
    for code, cells in _by_code(view).items():
        for each, kind in cells:
            by_kind.setdefault(kind.code, {}).setdefault(code, each)
    for kind_code, codes in by_kind.items():
        wrong = next((code for code in codes if code != kind_code), None)
        if len(codes) > 1 and wrong is not None:
            right = next(code for code in codes if code != wrong)
            message = say(
                N_("“{first}” and “{second}” are one kind of service with two codes: {codes}."),
                first=codes[wrong].name,
                second=codes[right].name,
                codes=", ".join((wrong, right)),
            )
            kinds = (view.nomenclature[kind_code], view.nomenclature[wrong])
            yield codes[wrong].finding("kind-of-two-codes", _certainty(*kinds), message)


def cpv_check_digit(view: PlanView) -> Iterator[Finding]:
    """Check 14: the ninth digit of a CPV code follows from its first eight. Arithmetic."""
    for table in view.tables:
        for row, key, value in table.values(Kind.CPV_CODE):
            problem = value.problem()
            if isinstance(value, CpvCode) and problem and value.check_digit_ok is False:
                place = table.place(row, key)
                readings = value.readings()
                text = value.written_code
                yield Finding("cpv-check-digit", Severity.ERROR, place, problem, text, readings)
