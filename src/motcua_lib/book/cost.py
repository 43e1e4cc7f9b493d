"""Chi phí tuân thủ: where the calculation of compliance cost stands.

Article 27 was read in a legal database, its clauses not told apart. What the cost of one piece of work is made of was
not found in any source.
"""

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence

ARTICLE_27 = Citation(instruments.CIRCULAR_02_2017, "27", source="hethongphapluat, Điều 27")
SHARE = Citation(
    instruments.CIRCULAR_02_2017,
    "27",
    confidence=Confidence.MEDIUM,
    source="the article has the benefit; dividing it by the present cost follows",
)
WORK_COMPONENTS = Citation(
    instruments.CIRCULAR_02_2017, "27", confidence=Confidence.MEMORY, source="remembered; no text seen"
)
