"""Lịch: messages about law, calendars, decisions, office hours, the clock."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # law
    "no-language": "a text is written in 'vi' or 'en', not {language!r}",
    "clause-without-article": "the clause {clause!r} or point {point!r} of {instrument} needs its article",
    "no-version": "no rule of {what} is in force on {day} as known on {known_on}",
    "untitled-instrument": "an instrument needs a number or a title to be cited by",
    # calendar
    "day-out-of-range": "{day} is outside the days {first} to {last} that the calendar covers",
    "count-out-of-range": "{n!r} working days from {day} leaves the days {first} to {last} that the calendar covers",
    "hours-out-of-range": "{amount} of office time from {instant} leaves the days {first} to {last} "
    "that the calendar covers",
    "instant-out-of-range": "{what} is {value!r}, which has no date in Vietnam time",
    "nothing-to-roll-to": "no working day lies on or {side} {day} in the days {first} to {last} of the calendar",
    "calendar-end": "a calendar must end before the last day that dates know, {last}",
    "calendar-order": "the first day {first} of a calendar must not be after its last day {last}",
    "rest-day-number": "a rest day is a weekday number 0 (Monday) to 6 (Sunday), not {value!r}",
    "every-day-rest": "a calendar in which no day is worked has no working days to count",
    "day-off-and-worked": "{day} is named both as a day off and as a day worked",
    "other-calendar": "the due date {day} rests on another calendar; compare due dates with the calendar "
    "they were computed on",
    # decisions
    "works-a-working-day": "decision {decision} makes {day} a working day, but it is one already",
    "frees-a-rest-day": "decision {decision} gives {day} off, but it is not a working day",
    "already-applied": "decision {decision} is in this calendar already ({day}); to see what it moves, start from "
    "a calendar known_on an earlier day",
    "works-a-holiday": "decision {decision} makes {day} a working day, but it is a public holiday, not a rest day",
    "cannot-settle": "decision {decision} settles {year}; the next year that this calendar leaves open is {next}",
    "empty-decision": "decision {decision} changes no day and settles no year",
    "uneven-swap": "decision {decision} gives {off} days off for {worked} days worked; a swap pairs them",
    "repeated-day": "decision {decision} names {day} twice",
    "not-a-change": "a decision cannot make {day} {kind}; it gives days off or makes days worked",
    # hours
    "session-order": "a session must end after it starts and before midnight, not {start} to {end}",
    "session-zone": "a session holds local clock times without a zone, not {value!r}",
    "session-syntax": "{text!r} is not a session; write it as '07:30-11:30'",
    "sessions-overlap": "the sessions {first} and {second} overlap",
    "no-sessions": "office hours need at least one session",
    "season-in-season": "the hours {hours!r} of one season must be year-round, not {count} seasons themselves",
    "season-order": "seasons must start on different days of the year, in order; {second} follows {first}",
    "season-day": "{month:02d}-{day:02d} is not a day of every year, so no season can start on it",
    "weekday-number": "a weekday is a number 0 (Monday) to 6 (Sunday), not {value!r}",
    "closed-before-receipt": "the office closes at {closes} on {day}, before the receipt at {received}",
    "short-week": "a season needs the sessions of 7 weekdays, not of {count}",
    "closed-day": "{day} is not worked, so the office has no closing time on it",
    "no-sessions-on": "the office hours {hours} have no session on the working day {day}",
    "clock-outside-sessions": "the office is not open at {clock} on {day}; its sessions are {sessions}",
    # clock
    "month-days": "the length of a month is a whole number of days, 0 for the corresponding day, not {value!r}",
    "rolling-terms": "only terms in days roll off a rest day ({allowed}), not {value!r}",
    "pause-order": "a pause must end after it starts: {start} to {end}",
    "pause-overlap": "the pauses {first} and {second} overlap",
    "pause-before-receipt": "the pause {pause} starts before the receipt on {received}",
    "restart-before-receipt": "the restart at {at} lies before the receipt on {received}",
    "pause-across-restart": "the pause {pause} runs across the restart at {at}; a restart ends every pause",
}
