"""Chuyển đổi JSON: values of the library to JSON-ready objects and back, exactly, with every fault told at once.

Floor 8, the only import of cattrs. Nothing here reads or writes a file: JSON text comes in and goes out as a str.
"""

from motcua_lib.codec._converter import StrictConverter, make_converter
from motcua_lib.codec._faults import Fault, explain
from motcua_lib.codec._values import structure, unstructure

__all__ = ["Fault", "StrictConverter", "explain", "make_converter", "structure", "unstructure"]
