# SPDX-License-Identifier: EUPL-1.2
"""Plans on disk: one SQLite file each. No Qt."""
