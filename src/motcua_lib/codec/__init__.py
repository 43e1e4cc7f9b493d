"""Mã hóa: values of the library as text for other systems, and back.

Floor 8.
"""
