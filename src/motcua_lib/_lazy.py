"""Nạp khi dùng: a name whose module is loaded when it is first asked for.

Floor 0, without a dependency. The doors `motcua_lib` and `motcua_lib.deadlines` and `_notebook` use it.
"""

from importlib import import_module
from threading import RLock
from typing import Any

__all__ = ["loaded"]

_ONE_AT_A_TIME = RLock()


def loaded(module: str, name: str) -> Any:
    """What a module calls `name`; threads load one after the other.

    Python takes threads that load packages in different orders for a deadlock, and lets one of them fail.
    """
    with _ONE_AT_A_TIME:
        return getattr(import_module(module), name)
