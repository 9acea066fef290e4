# SPDX-License-Identifier: EUPL-1.2
"""The year's calendar in the window: procedure, days, steps to tick off by number and date."""
