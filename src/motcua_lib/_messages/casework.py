"""Hồ sơ: messages about dossiers, their events and rules, feedback, tickets."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # feedback, services, tickets
    "empty-text": "{what} must not be empty",
    "feedback-is-complaint": "a complaint (khiếu nại) is not feedback: it is a remedy of its own under the Law on "
    "Complaints 2011, which sets its acceptance and terms (arts 28 and 37); register it as a complaint",
    "feedback-is-denunciation": "a denunciation (tố cáo) is not feedback: it is a remedy of its own under the Law on "
    "Denunciation 2018, which sets its checking and terms (arts 24 and 30); register it as a denunciation",
    "feedback-no-rating": "a rating says SATISFIED or DISLIKED; feedback that nobody rated has no such event",
    "feedback-repeats-itself": "the case {code!r} cannot repeat itself; repeat_of names an earlier case",
    "feedback-order": "{event} at {at} comes before {before}, the instant of what precedes it; events come in order "
    "of time, and a correction is an event of its own",
    "feedback-open-record": "the record of {duty!r} is judged ON_TIME, LATE or LAPSED; an open one is a DutyClock",
    "feedback-state": "a case cannot be in the state {state!r} with {events} events and {running} running terms; "
    "cases are moved by casework.feedback.apply",
    "feedback-not-allowed": "feedback that is {state!r} does not allow {event}; allowed is {allowed}",
    "feedback-to-itself": "{agency!r} already has the case; feedback is forwarded to another agency",
    "feedback-too-early": "the case has an event at {last}, so how it stood at {at} is not known; pass an instant "
    "at or after it, or replay the events up to then",
    "service-in-hours": "{mode} takes no filings out of hours; pass a practice of the mode OUT_OF_HOURS, SATURDAY or "
    "ROUND_THE_CLOCK",
    "service-no-hours": "{practice!r} states no hours, so what it takes is not known; pass "
    "attrs.evolve(practice, hours=OfficeHours...)",
    "service-not-for": "{practice!r} does not take {matter!r}; it is kept for {matters}",
    "contact-purposes": "a contact has one or more purposes, each once, not {purposes}",
    "contacts-not-filed": "no contact files the dossier",
    "contacts-twice": "{count} contacts {what} the dossier; it is done once",
    "contacts-outside": "contact number {number} comes {where} contact number {other}, which {what} the dossier",
    "ticket-order": "ticket {number!r} is {event} at {at}, before it is {previous} at {before}",
    "ticket-needs": "ticket {number!r} is {outcome!r}, which needs {needs} and allows no {bars}",
    "ticket-no-desk": "ticket {number!r} is {outcome!r} at no desk; name the desk that called it",
    "ticket-not-yet": "ticket {number!r} was not {event}, so it has no {what}",
    "ticket-elsewhere": "ticket {number!r} was issued at desk {desk!r} on {day}; this is the day {expected} of desk "
    "{expected_desk!r}",
    "ticket-repeated": "the number {number!r} is given to {count} tickets of one day",
    "tickets-overlap": "ticket {second!r} is served from {start}, while {first!r} is served until {end}; a desk serves "
    "one at a time",
    "booking-order": "booking {code!r}: {event} at {at} lies {where} {other}",
    "booking-both": "booking {code!r} is both checked in and cancelled",
    "no-durations": "there is nothing to take the mean, the shortest or the longest of: no ticket has {what}",
}
