# SPDX-License-Identifier: EUPL-1.2
"""Find and replace in the whole plan, and the sweep of a year."""
