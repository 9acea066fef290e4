# SPDX-License-Identifier: EUPL-1.2
"""A plan out of the program: document blocks, PDF, interchange."""
