# SPDX-License-Identifier: EUPL-1.2
"""Plan Social: the yearly plan of social services of a Romanian administration."""

__version__ = "0.1.0"
