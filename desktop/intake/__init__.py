# SPDX-License-Identifier: EUPL-1.2
"""Other people's files into a plan. What is not recognised is kept."""
