# SPDX-License-Identifier: EUPL-1.2
"""Editors of the blocks of a section: paragraph, list, signature, and the frame around each."""
