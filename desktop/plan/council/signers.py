# SPDX-License-Identifier: EUPL-1.2
"""Who signs a paper of the council file: the words above the name, and the name where it is known.

Codul administrativ, art. 136 and 140; where the chair refuses, two councillors sign (art. 140).
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from desktop.plan.council.names import PaperName
from desktop.plan.council.procedures import is_public
from desktop.plan.council.register import said
from desktop.plan.council.register_meeting import YES
from desktop.plan.council.specs import PaperSpec
from desktop.plan.council.specs import Signer as Role
from desktop.plan.council.words import accounting_name, department_name, official_of
from desktop.plan.fold import fold
from desktop.plan.naming import is_county, unit_of_kind
from desktop.plan.office import AUTHOR, CHAIR, PUBLIC_RELATIONS, SECRETARY, head_of
from desktop.plan.signing import BLANK_NAME, COUNCILLORS, DELEGATE, Signer, signing_name
from desktop.plan.tree import Plan

HEADING = {  # how a department's name begins, folded -> the office of who heads it
    "directia generala": "DIRECTOR GENERAL,",
    "directia": "DIRECTOR,",
    "serviciul": "ȘEF SERVICIU,",
    "biroul": "ȘEF BIROU,",
    "centrul": "ȘEF CENTRU,",
}
Makes = Callable[[Plan, PaperName], Iterator[Signer]]


def signers_of(plan: Plan, paper: PaperSpec) -> tuple[Signer, ...]:
    """The signers of a paper, from left to right."""
    return tuple(signer for role in paper.signers for signer in _ROLES[role](plan, paper.name))


def _official(plan: Plan, role: str, *above: str) -> Signer:
    delegated = plan.council.entry(f"{DELEGATE}{role}").strip()
    name = signing_name(official_of(plan, role))
    return Signer(role, (*above, delegated) if delegated else above, name)


def _entered(plan: Plan, name: PaperName, key: str, *above: str) -> Signer:
    return Signer(key, above, said(plan, key, name.round).strip() or BLANK_NAME)


def _head(plan: Plan, name: PaperName) -> Iterator[Signer]:
    office = "PREȘEDINTE," if is_county(plan.administration) else "PRIMAR,"
    yield _official(plan, head_of(plan.administration), office)


def _initiator(plan: Plan, name: PaperName) -> Iterator[Signer]:
    (head,) = _head(plan, name)
    yield head._replace(above=("INIȚIATOR,", *head.above))


def _secretary_general(plan: Plan, *above: str) -> Signer:
    unit = unit_of_kind(plan.administration.kind).genitive.upper()
    return _official(plan, SECRETARY, *above, f"SECRETAR GENERAL AL {unit},")


def _secretary(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _secretary_general(plan)


def _seen(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _secretary_general(plan, "AVIZAT PENTRU LEGALITATE,")


def _countersigns(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _secretary_general(plan, "CONTRASEMNEAZĂ:")


def _chair(plan: Plan, name: PaperName) -> Iterator[Signer]:
    county = is_county(plan.administration)
    if said(plan, "chair-refuses", name.round) == YES:
        for key in COUNCILLORS:
            yield _entered(plan, name, key, "CONSILIER JUDEȚEAN," if county else "CONSILIER LOCAL,")
    elif county and not official_of(plan, CHAIR).name.strip():
        yield from _head(plan, name)  # a county council is presided over by its president
    else:
        yield _official(plan, CHAIR, "PREȘEDINTE," if county else "PREȘEDINTE DE ȘEDINȚĂ,")


def _author(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _official(plan, AUTHOR, "ÎNTOCMIT,")


def _department_head(plan: Plan, name: PaperName) -> Iterator[Signer]:
    if said(plan, "department-head").strip():
        yield _entered(plan, name, "department-head", _heading(department_name(plan)))


def _heading(department: str) -> str:
    """The office of who heads a department, by the first words of its name."""
    name = fold(department)
    offices = (word for beginning, word in HEADING.items() if name.startswith(beginning))
    return next(offices, "ȘEF COMPARTIMENT,")


def _accountant(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _entered(plan, name, "accountant", f"{accounting_name(plan).upper()},")


def _commission_chair(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _entered(plan, name, "commission-chair", "PREȘEDINTELE COMISIEI,")


def _commission_secretary(plan: Plan, name: PaperName) -> Iterator[Signer]:
    yield _entered(plan, name, "commission-secretary", "SECRETARUL COMISIEI,")


def _public_relations(plan: Plan, name: PaperName) -> Iterator[Signer]:
    if is_public(plan):  # Legea 52/2003 asks nothing of a decision for one case
        yield _official(plan, PUBLIC_RELATIONS, "RESPONSABIL", "LEGEA NR. 52/2003,")


_ROLES: Mapping[Role, Makes] = MappingProxyType(
    {
        Role.INITIATOR: _initiator,
        Role.HEAD: _head,
        Role.SEEN_FOR_LEGALITY: _seen,
        Role.CHAIR: _chair,
        Role.COUNTERSIGNS: _countersigns,
        Role.SECRETARY: _secretary,
        Role.DEPARTMENT_HEAD: _department_head,
        Role.AUTHOR: _author,
        Role.ACCOUNTANT: _accountant,
        Role.COMMISSION_CHAIR: _commission_chair,
        Role.COMMISSION_SECRETARY: _commission_secretary,
        Role.PUBLIC_RELATIONS: _public_relations,
    }
)
