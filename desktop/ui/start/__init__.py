# SPDX-License-Identifier: EUPL-1.2
"""The person's office: its letterhead and who signs, asked once."""
