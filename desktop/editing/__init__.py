# SPDX-License-Identifier: EUPL-1.2
"""Use cases: every change of a plan goes through a PlanSession."""
