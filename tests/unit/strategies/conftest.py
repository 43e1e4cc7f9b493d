"""Strategies are kept once they are made, by whichever test is first; here every module makes them anew."""

import importlib
import pkgutil

import pytest

from motcua_lib import strategies


@pytest.fixture(autouse=True, scope="module")
def _made_anew() -> None:
    for info in pkgutil.iter_modules(strategies.__path__, "motcua_lib.strategies."):
        for kept in vars(importlib.import_module(info.name)).values():
            forget = getattr(kept, "cache_clear", None)
            if forget is not None:
                forget()
