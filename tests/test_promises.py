# SPDX-License-Identifier: EUPL-1.2
"""docs/promises.md names tests: each of them is there, in the file that is named."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAMED = re.findall(
    r"`((?:tests|bench)/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "docs/promises.md").read_text("utf-8")
)


def test_the_promises_name_tests() -> None:
    assert len(NAMED) > 30


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED)))
def test_each_named_test_is_there(file, name) -> None:
    module = ast.parse((ROOT / file).read_text("utf-8"))
    names = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
    assert not name or name in names
