# SPDX-License-Identifier: EUPL-1.2
"""Help inside the program: the guide, what is new, what the program is made of."""
