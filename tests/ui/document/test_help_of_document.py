# SPDX-License-Identifier: EUPL-1.2
"""F1 on the document page tells of what has the focus."""

from desktop.ui.help.context import place_in_guide


def test_the_guide_opens_at_what_has_the_focus(signed_window, page) -> None:
    page.electronic.click()
    page.print_now()
    places = [
        place_in_guide(signed_window.route, widget)
        for widget in (
            page.view,
            page.electronic,
            page.order.movers["Intocmit", -1],
            page.paper.by_reader,
            page.files_made.ask,
        )
    ]
    assert places == [
        "tiparirea",
        "semnarea#electronic",
        "semnarea#electronic",
        "tiparirea#pe-hartie",
        "tiparirea#din-ce-versiune-este-un-pdf",
    ]
