"""Mô hình: the frozen nouns of the library.

Floor 3: attrs classes with their invariants, properties and `__str__`; no arithmetic over calendars, no law.
"""
