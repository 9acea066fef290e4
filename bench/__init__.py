# SPDX-License-Identifier: EUPL-1.2
"""How fast the program is, each figure as a ratio to a named baseline measured in the same run."""
