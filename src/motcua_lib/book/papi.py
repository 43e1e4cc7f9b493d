"""PAPI: the dimensions, their range, and the groups of one year as far as they were published.

The method that divides provinces into groups was not found, nor the edges of two groups of 2023.
"""

from motcua_lib.book import instruments_counts as instruments
from motcua_lib.law import Citation, Text

STRUCTURE = Citation(instruments.PAPI_2023, source="VietnamPlus 2023")
ROLL_UP = Citation(instruments.PAPI_2023, source="table 3.6: totals come from unrounded parts")

LOWEST_SCORE = 1
HIGHEST_SCORE = 10
PLACES = 4

DIMENSIONS = (
    ("participation", Text("tham gia của người dân", "participation")),
    ("transparency", Text("công khai, minh bạch", "transparency")),
    ("accountability", Text("trách nhiệm giải trình", "vertical accountability")),
    ("corruption", Text("kiểm soát tham nhũng", "control of corruption")),
    ("procedures", Text("thủ tục hành chính công", "public administrative procedures")),
    ("services", Text("cung ứng dịch vụ công", "public service delivery")),
    ("environment", Text("quản trị môi trường", "environment")),
    ("e-governance", Text("quản trị điện tử", "e-governance")),
)
