"""Giải quyết hồ sơ: the life cycle of a dossier, its clock and its verdict.

Floor 7: due dates from `deadlines`, rules from `book`, nouns from `model`.
"""

from motcua_lib.casework._apply import allowed_events, apply, replay
from motcua_lib.casework._limits import limit_of
from motcua_lib.casework._rules import rules_of, rules_on
from motcua_lib.casework._table import life_cycle_diagram, life_cycle_rows

__all__ = [
    "allowed_events", "apply", "life_cycle_diagram", "life_cycle_rows", "limit_of", "replay", "rules_of", "rules_on",
]  # fmt: skip
