"""Cửa vào SciPy: the only import of scipy, on first use; the extra `statistics` installs it."""

from typing import Any

from motcua_lib.errors import MetricError

__all__ = ["beta_quantile", "t_quantile"]


def _special(what: str) -> Any:
    try:
        from scipy import special
    except ImportError as error:
        raise MetricError("missing-package", what=what, package="scipy", extra="statistics") from error
    return special


def beta_quantile(share: float, a: float, b: float) -> float:
    """The point below which `share` of the beta distribution with parameters a and b lies."""
    return float(_special("a beta quantile").betaincinv(a, b, share))


def t_quantile(share: float, degrees: int) -> float:
    """The point below which `share` of Student's t distribution with so many degrees of freedom lies."""
    return float(_special("a quantile of Student's t").stdtrit(degrees, share))
