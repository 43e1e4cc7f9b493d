"""Cửa vào numpy: the only import of numpy, and what it says where it is not installed."""

try:
    import numpy as np
except ImportError as error:
    from motcua_lib.errors import MetricError

    raise MetricError("extra-missing", package="numpy", extra="columns") from error

__all__ = ["np"]
