"""Đo lường: figures about procedures and offices, each with its parts and its reasons.

Floor 6, beside `deadlines`: rules from `book`, nouns from `model`. One module per measure; import the module you need.
"""
