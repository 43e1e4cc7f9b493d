"""Sách luật: the law as typed literals, constructors and constants only.

Floor 4. A legal fact stands here once, with its citation and confidence; no `def`, no branch. A change of law
touches this folder alone.
"""
