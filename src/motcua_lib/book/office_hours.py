"""Giờ hành chính: the library's default hours and some that provinces have set.

Each province sets its own; many were set before the mergers of 1 July 2025 and may be replaced. Pass the hours of the
office in question; the default says that it is one.
"""

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.hours import OfficeHours

DEFAULT_HOURS = OfficeHours.daily(
    "07:30-11:30, 13:30-17:30",
    name=Text("giờ mặc định của thư viện", "the library's default hours"),
)

VINH_PHUC_2020 = OfficeHours.seasonal(
    {
        (4, 16): OfficeHours.daily("07:00-11:30, 13:30-17:00"),
        (10, 16): OfficeHours.daily("07:30-12:00, 13:00-16:30"),
    },
    name=Text("giờ hành chính Vĩnh Phúc (2020)", "office hours of Vĩnh Phúc (2020)"),
    citation=Citation(instruments.DECISION_873_2020, confidence=Confidence.HIGH, source="provincial decision, page"),
)
