# SPDX-License-Identifier: EUPL-1.2
"""The papers of the council file as documents: one paper, the councillor's folder, the dossier."""

from desktop.output.council.papers import compose_map, compose_paper

__all__ = ["compose_map", "compose_paper"]
