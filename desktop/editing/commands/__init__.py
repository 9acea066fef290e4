# SPDX-License-Identifier: EUPL-1.2
"""The commands a person can give: plain functions, one undo step each.

The first argument is the PlanSession; uids name what is meant. They raise BadInput for what cannot
be done and EnvironmentTrouble where the disk is at fault; the plan is then what it was.
"""
