# SPDX-License-Identifier: EUPL-1.2
"""The year's calendar: the steps by which a plan is adopted, each with its days and its basis.

Days are counted as the law counts them (`days`); a step says how sure we are of what it stands on.
Nothing here forbids anything: what is late or too short is told.
"""
