# SPDX-License-Identifier: EUPL-1.2
"""The domain: what a plan is and what its texts mean. No Qt, no SQL, no files."""
