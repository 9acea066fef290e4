# SPDX-License-Identifier: EUPL-1.2
"""The Windows packages of Plan Social, built on Debian: two MSI and a ZIP that needs no install."""
