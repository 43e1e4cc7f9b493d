"""Lời văn: values as text for people, in Vietnamese and in English; every function returns a str.

Floor 8. One module a subject; import the one you need.
"""
