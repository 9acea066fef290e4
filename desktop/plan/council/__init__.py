# SPDX-License-Identifier: EUPL-1.2
"""The council file of a plan: what is entered once, which papers it makes, what they say."""
