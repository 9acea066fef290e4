# SPDX-License-Identifier: EUPL-1.2
"""The printed page beside the one that is written on, scrolled to what is being edited."""
