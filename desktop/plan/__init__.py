# SPDX-License-Identifier: EUPL-1.2
"""The domain: what a plan is, what its texts mean, what is wrong with it. No Qt, no SQL, no files."""
