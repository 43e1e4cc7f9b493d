"""Giải quyết hồ sơ: life cycles moved by events; feedback beside dossiers.

Floor 7: due dates from `deadlines`, rules from `book`, nouns from `model`.
"""
