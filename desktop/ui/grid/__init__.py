# SPDX-License-Identifier: EUPL-1.2
"""The grid: a table of the plan that is edited with a spreadsheet's habits."""
