"""The strategy for sound values of every model, with what each area adds to it."""

from support import values_casework, values_indices, values_metrics
from support.values import values

__all__ = ["AREAS", "values"]

AREAS = (values_casework, values_metrics, values_indices)
"""Each adds its classes when it is imported."""
