# SPDX-License-Identifier: EUPL-1.2
"""The document page of a plan whose signers are named."""

from dataclasses import replace

import pytest
from qt_fixtures import (  # noqa: F401  # fixtures are found by name
    no_modal_dialogs,
    no_widgets_left,
    our_fonts,
    show_window,
    type_text,
)
from window_samples import small_plan

from desktop.plan.tree import Official, Paragraph, Plan, Signature, Stage
from desktop.ui.document_page import DocumentPage
from desktop.ui.route import Page, Route

OFFICIALS = (
    Official("presedinte-sedinta", "Ana Model", "doamna"),
    Official("secretar-general", "Ion Probă"),
    Official("intocmit", "Maria Test"),
)


def unsigned_plan() -> Plan:
    """The small plan without its signature block, two pages long."""
    first, *others = small_plan().sections
    long = Paragraph(text="\n".join(f"Rândul {number}." for number in range(60)))
    kept = [block for block in first.blocks if not isinstance(block, Signature)]
    return replace(
        small_plan(), sections=(replace(first, blocks=(*kept, long)), *others), stage=Stage.FINAL
    )


@pytest.fixture
def nameless_page(show_window) -> DocumentPage:  # noqa: F811
    """The document page of a plan that does not say who signs."""
    window = show_window(unsigned_plan())
    window.go(Route(Page.DOCUMENT))
    return window.stack.currentWidget()


@pytest.fixture
def signed_window(show_window):  # noqa: F811
    """A window at the document of a plan that says who signs."""
    window = show_window(replace(unsigned_plan(), officials=OFFICIALS))
    window.go(Route(Page.DOCUMENT))
    return window


@pytest.fixture
def page(signed_window) -> DocumentPage:
    return signed_window.stack.currentWidget()
