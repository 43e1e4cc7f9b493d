"""Chuyển đổi: values of the library to the forms of others.

Floor 8.
"""
