"""Giải quyết hồ sơ: the life cycle of a dossier, its clock and its verdict.

Floor 7: due dates from `deadlines`, rules from `book`, nouns from `model`.
"""

from motcua_lib.casework._table import life_cycle_diagram, life_cycle_rows

__all__ = ["life_cycle_diagram", "life_cycle_rows"]
