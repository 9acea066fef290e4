# SPDX-License-Identifier: EUPL-1.2
"""The council file in the window: the register, the papers, each beside its printed page."""
