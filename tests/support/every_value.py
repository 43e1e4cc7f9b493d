"""The strategy for sound values of every model, with what each area adds to it."""

from support import values_casework, values_catalogue, values_indices, values_metrics, values_slips, values_surveys
from support.values import values

__all__ = ["AREAS", "values"]

AREAS = (values_casework, values_metrics, values_indices, values_surveys, values_catalogue, values_slips)
"""Each adds its classes when it is imported."""
