# SPDX-License-Identifier: EUPL-1.2
"""What helps to fill a cell or a section from lists: suggestions, small forms, acts to tick."""
