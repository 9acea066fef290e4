# SPDX-License-Identifier: EUPL-1.2
"""The parts of the document page: what is printed, who signs, paper, the files that were made."""
