# SPDX-License-Identifier: EUPL-1.2
"""The field of a row dataclass for each kind of column, so that a declaration reads as a table."""

from functools import partial

from desktop.plan.declare import Kind, Width, column

text = partial(column, Kind.TEXT)
wide_text = partial(column, Kind.TEXT, width=Width.WIDE)
ordinal = partial(column, Kind.ORDINAL, width=Width.NARROW)
service_code = partial(column, Kind.SERVICE_CODE)
cpv_code = partial(column, Kind.CPV_CODE)
quantity = partial(column, Kind.QUANTITY, width=Width.NARROW)
occupancy = partial(column, Kind.OCCUPANCY, width=Width.NARROW)
area = partial(column, Kind.AREA, width=Width.NARROW)
amount = partial(column, Kind.AMOUNT, total=True)
staff = partial(column, Kind.STAFF, width=Width.WIDE)
deadline = partial(column, Kind.DEADLINE)
parties = partial(column, Kind.PARTIES)
act = partial(column, Kind.ACT)
