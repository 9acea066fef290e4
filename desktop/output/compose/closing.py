# SPDX-License-Identifier: EUPL-1.2
"""The generated signatures under a plan that has no signature block of its own: of its officials,
and dotted for those without whom no plan of an edition goes to the council.

A project is proposed by the mayor (or the president of the county council) and seen for legality
by the secretary general; the adopted annex is signed by who presided and countersigned by the
secretary general (Codul administrativ, art. 136 and 140), and by who drew it up.
"""

from collections.abc import Iterator, Sequence

from desktop.output.blocks import NOWHERE, Block, SignatureBlock
from desktop.output.compose.sections import printed_blocks
from desktop.output.compose.signatures import Signer, columns_of_signers
from desktop.plan import tree
from desktop.plan.naming import genitive, is_county
from desktop.plan.tree import Official, Plan, Section, Stage

BLANK_NAME = "…………………………"
MAYOR, PRESIDENT = "primar", "presedinte"
CHAIR, SECRETARY, AUTHOR = "presedinte-sedinta", "secretar-general", "intocmit"


def closing(plan: Plan, sections: Sequence[Section], stage: Stage) -> Iterator[Block]:
    """The generated signature block, if there is one to make."""
    own = (isinstance(b, tree.Signature) and b.lines for s in sections for b in printed_blocks(s))
    signing = [
        (official, above)
        for role, above in _offices(plan, stage).items()
        for official in _who_sign(plan, stage)
        if official.role == role
    ]
    if signing and not any(own):
        yield _signatures(signing)


def _who_sign(plan: Plan, stage: Stage) -> tuple[Official, ...]:
    """The officials of the plan, and where it follows an edition a nameless one for each who must
    sign and is not known yet; a plan that came from elsewhere is printed as it came."""
    if not plan.edition:
        return plan.officials
    known = {official.role for official in plan.officials}
    must_sign = (_first_to_sign(plan, stage), (SECRETARY,))
    missing = tuple(Official(roles[0], "") for roles in must_sign if known.isdisjoint(roles))
    return (*plan.officials, *missing)


def _first_to_sign(plan: Plan, stage: Stage) -> tuple[str, ...]:
    """The roles of which one signs above the secretary general, the usual one first."""
    if is_county(plan.administration):
        return (PRESIDENT, CHAIR) if stage is Stage.FINAL else (PRESIDENT,)
    return (CHAIR,) if stage is Stage.FINAL else (MAYOR,)


def _signatures(signing: Sequence[tuple[Official, tuple[str, ...]]]) -> SignatureBlock:
    lines: list[str] = []
    signers: list[Signer] = []
    for official, above in signing:
        offices = list(range(len(lines), len(lines) + len(above)))
        lines += [*above, f"{official.title} {official.name}".strip() or BLANK_NAME]
        signers.append(Signer(offices, len(lines) - 1))
    return columns_of_signers(lines, signers, NOWHERE)


def _offices(plan: Plan, stage: Stage) -> dict[str, tuple[str, ...]]:
    """What stands above the name of each role that signs at `stage`, in the order of signing."""
    secretary = f"SECRETAR GENERAL AL {genitive(plan.administration).split()[0].upper()},"
    county = is_county(plan.administration)
    if stage is Stage.FINAL:
        chair = "PREȘEDINTE," if county else "PREȘEDINTE DE ȘEDINȚĂ,"
        signing = {PRESIDENT: ("PREȘEDINTE,",), CHAIR: (chair,)} if county else {CHAIR: (chair,)}
        return {**signing, SECRETARY: ("CONTRASEMNEAZĂ:", secretary), AUTHOR: ("ÎNTOCMIT,",)}
    return {
        MAYOR: ("INIȚIATOR,", "PRIMAR,"),
        PRESIDENT: ("INIȚIATOR,", "PREȘEDINTE,"),
        SECRETARY: ("AVIZAT PENTRU LEGALITATE,", secretary),
        AUTHOR: ("ÎNTOCMIT,",),
    }
