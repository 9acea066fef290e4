# SPDX-License-Identifier: EUPL-1.2
"""A small interchange document that tests of import change and break."""

import pytest


@pytest.fixture
def a_document() -> dict:
    """A title block and one table of two rows with a merge."""
    table = {
        "type": "table",
        "id": "t1",
        "role": "servicii-existente",
        "caption": None,
        "columns": [
            {"key": "nr", "label": "Nr. crt."},
            {"key": "buget_local", "label": "Buget local (lei)", "group": "Bugete"},
        ],
        "header_rows": [["Nr. crt.", "Bugete"], ["", "Buget local (lei)"]],
        "groups": [],
        "rows": [
            {"id": "t1.1", "kind": "row", "cells": ["1", "10"]},
            {"id": "t1.2", "kind": "row", "cells": ["2", ""]},
        ],
        "merges": [],
        "notes": [],
    }
    paragraph = {"type": "paragraph", "text": "Planul", "role": "title"}
    items = [{"marker": "-", "text": "unu", "indent": 0}]
    sections = [
        {
            "id": "s1",
            "level": 0,
            "heading": None,
            "blocks": [paragraph, {"type": "list", "items": items}],
        },
        {"id": "s2", "level": 1, "heading": "A", "blocks": [table]},
    ]
    return {
        "schema": "plan-social/1",
        "id": "p",
        "kind": "plan-anual",
        "issuer": {"type": "comuna", "name": "Valea", "county": "Sus"},
        "period": {"from": 2027, "to": 2027},
        "title": "Planul",
        "sections": sections,
    }
