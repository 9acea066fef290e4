# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet: made, read back, its differences chosen."""
