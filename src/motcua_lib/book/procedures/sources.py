"""Nguồn của thời hạn mẫu: where the presets were read, and the days of those readings.

A preset whose first day of force no source gives starts on the day it was seen, or on 1 January of the year in the
number of its text; `Start` says which.
"""

from datetime import date

CODIFICATION = "state codification, text of July 2026"
DATABASE = "national database, July 2026"

SEEN_IN_DATABASE = date(2026, 7, 20)
SEEN_IN_CODIFICATION = date(2026, 7, 23)
SOURCES_END = date(2026, 10, 1)  # the month in which the secondary sources end
