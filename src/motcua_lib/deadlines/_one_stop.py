"""Quy định tiếp nhận của một đơn vị: the reception rules and the calendar that follow from a one-stop unit."""

from datetime import date

import attrs

from motcua_lib.book.one_stop import RECEPTION, SATURDAY_COUNTER
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, UnitError
from motcua_lib.model.days import as_day
from motcua_lib.model.one_stop import OneStopUnit
from motcua_lib.model.reception import ReceptionRules
from motcua_lib.workdays import WorkCalendar


def reception_rules(unit: OneStopUnit, day: date, *, procedure: str | ProcedureCode | None = None) -> ReceptionRules:
    """Quy định tiếp nhận của đơn vị: the rules in force on `day`, with the hours in which its counter takes rest days.

    Args:
        unit: the one-stop unit. day: the day of the filing.
        procedure: its code; needed where the counter takes some procedures only on rest days.
    Returns:
        ReceptionRules: to be passed to `receive`.
    Raises:
        ArgumentTypeError: a wrong type. ProcedureError: a code that is none of a procedure.
        UnitError: which procedure is needed, and none is given.

    >>> from motcua_lib.model.hours import OfficeHours
    >>> saturday = OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30")
    >>> unit = OneStopUnit("TU", "Bộ phận Một cửa", area="TU", counter_hours=saturday)
    >>> rules = reception_rules(unit, date(2026, 3, 2))
    >>> rules.slug, str(rules.counter_hours.citation)
    ('decree-118-2025', 'Quyết định 14/2010/QĐ-TTg')

    Legal basis: the one-stop decrees by day; Saturdays: Decision 14/2010/QĐ-TTg.
    """
    _check_unit(unit)
    rules = RECEPTION.on(as_day(day)).value
    hours = unit.counter_hours
    if procedure is None and unit.counter_procedures:
        raise UnitError("which-procedure", unit=unit.name, count=len(unit.counter_procedures))
    if hours is None or (procedure is not None and not unit.receives_on_rest_days(procedure)):
        return rules
    cited = hours if hours.citation is not None else attrs.evolve(hours, citation=SATURDAY_COUNTER)
    return attrs.evolve(rules, counter_hours=cited)


def unit_calendar(unit: OneStopUnit, calendar: WorkCalendar) -> WorkCalendar:
    """Lịch của đơn vị: the calendar with the hours of a one-stop unit, where it states its own.

    Raises:
        ArgumentTypeError: a wrong type.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> unit_calendar(OneStopUnit("TU", "Bộ phận Một cửa", area="TU"), vietnam_calendar()) == vietnam_calendar()
    True
    """
    _check_unit(unit)
    if not isinstance(calendar, WorkCalendar):
        raise ArgumentTypeError("wrong-type", what="calendar", allowed="WorkCalendar", value=calendar)
    return calendar if unit.hours is None else calendar.with_hours(unit.hours)


def _check_unit(unit: object) -> None:
    if not isinstance(unit, OneStopUnit):
        raise ArgumentTypeError("wrong-type", what="unit", allowed="OneStopUnit", value=unit)
