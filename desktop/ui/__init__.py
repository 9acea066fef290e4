# SPDX-License-Identifier: EUPL-1.2
"""The window. Qt only here."""
