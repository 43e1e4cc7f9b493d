"""Thời hạn mẫu theo lĩnh vực: every preset of the book, one module a field.

Look one up with `motcua_lib.deadlines.presets`.
"""

from motcua_lib.book.procedures import (
    answers,
    certification,
    civil_status,
    complaints,
    construction,
    criminal_record,
    enterprise,
    feedback,
    identity,
    interlinked,
    land,
    residence,
    secured_transactions,
    social_protection,
    supplements,
    vehicles,
)

PRESETS = (
    *answers.PRESETS,
    *certification.PRESETS,
    *civil_status.PRESETS,
    *complaints.PRESETS,
    *construction.PRESETS,
    *criminal_record.PRESETS,
    *enterprise.PRESETS,
    *feedback.PRESETS,
    *identity.PRESETS,
    *interlinked.PRESETS,
    *land.PRESETS,
    *residence.PRESETS,
    *secured_transactions.PRESETS,
    *social_protection.PRESETS,
    *supplements.PRESETS,
    *vehicles.PRESETS,
)
