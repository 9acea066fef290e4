# SPDX-License-Identifier: EUPL-1.2
"""The council file as two columns of the plan's record, and back.

What was written of papers is apart from the register: a date that changes does not write it again.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop.plan.tree import CouncilFile, KeptFile, Paper
from desktop.store import parts


def encode_council(council: CouncilFile) -> dict[str, str]:
    """The columns `council` and `papers`."""
    return {
        "council": parts.to_json(parts.pack(replace(council, papers=()))),
        "papers": parts.to_json([_packed(paper) for paper in council.papers]),
    }


def decode_council(council: str, papers: str) -> CouncilFile:
    """The council file of its two columns."""
    members = json.loads(council)
    rows = {key: tuple(each) for key, each in members.get("lists", {}).items()}
    read = parts.unpack(CouncilFile, members | ({"lists": rows} if rows else {}))
    return replace(read, papers=tuple(map(_paper, json.loads(papers))))


def _packed(paper: Paper) -> dict[str, Any]:
    packed = parts.pack(paper)
    return packed | ({"files": parts.pack_all(paper.files)} if paper.files else {})


def _paper(packed: Mapping[str, Any]) -> Paper:
    files = parts.unpack_all(KeptFile, packed.get("files", ()))
    return parts.unpack(Paper, {**packed, "files": files})
