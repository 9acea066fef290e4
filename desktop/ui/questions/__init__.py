# SPDX-License-Identifier: EUPL-1.2
"""What services are there? Ticks that a plan starts from."""
