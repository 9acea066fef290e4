# SPDX-License-Identifier: EUPL-1.2
"""The menu of [places]: what may be written into a paper and is filled in when it prints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n import _
from desktop.plan.council.names import PaperName
from desktop.plan.council.place_groups import grouped_places
from desktop.plan.tree import Plan
from desktop.ui.words import label, shortened

LONGEST = 40  # letters of what a place holds now


def places_menu(
    plan: Plan, name: PaperName, insert: Callable[[str], None], parent: QWidget
) -> QMenu:
    """Places by what they are about; each item says what the place holds now. `insert` gets the
    place in its brackets."""
    menu = QMenu(parent)
    menus: dict[str, QMenu] = {}
    for place in grouped_places(plan, name):
        if place.group not in menus:
            menus[place.group] = menu.addMenu(label(_(place.group)))
        held = shortened(" ".join(place.value.split()), LONGEST) or _("not known yet")
        action = menus[place.group].addAction(label(f"[{place.name}] – {held}"))
        action.triggered.connect(lambda _checked=False, text=f"[{place.name}]": insert(text))
    return menu
