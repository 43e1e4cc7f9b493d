"""Hồ sơ: messages about dossiers, their events and rules, feedback, tickets."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # feedback, services, tickets
    "empty-text": "{what} must not be empty",
    "feedback-is-complaint": "a complaint (khiếu nại) is not feedback: it is a remedy of its own under the Law on "
    "Complaints 2011, which sets its acceptance and terms (arts 28 and 37); register it as a complaint",
    "feedback-is-denunciation": "a denunciation (tố cáo) is not feedback: it is a remedy of its own under the Law on "
    "Denunciations 2018, which sets its checking and terms (arts 24 and 30); register it as a denunciation",
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
    # events, filings and rules as values
    "not-stated": "{what} must be stated; it is empty",
    "no-papers": "a request for a supplement names every paper that is missing or wrong; one at least, and none blank",
    "no-provision": "{what} names no provision; a term is lengthened only where a citation says so",
    "reappointed-to-the-past": "the new appointment {day} is before the apology of {at}",
    "negative-limit": "{what} must be 0 or more, or None for no limit, not {value!r}",
    "no-such-point": "the alternative {alternative!r} changes {point!r}, which is no point of a rule set; the points "
    "are {known}",
    # the life cycle
    "life-cycle": "the table of the life cycle is broken: {fault}",
    "not-allowed": "a dossier in the state {state!r} does not allow the event {event!r}; it allows {allowed}",
    "supplement-never-asked": "no supplement is waited for, so none comes in: the state {state!r} does not allow the "
    "event {event!r}; it allows {allowed}",
    "payment-never-asked": "no payment is waited for: the state {state!r} does not allow the event {event!r}; it "
    "allows {allowed}",
    "never-suspended": "nothing is suspended, so nothing resumes: the state {state!r} does not allow the event "
    "{event!r}; it allows {allowed}",
    "reply-out-of-turn": "no agency can reply now: the state {state!r} does not allow the event {event!r}; it allows "
    "{allowed}",
    "result-before-decision": "a result is ready only after a decision: the state {state!r} does not allow the event "
    "{event!r}; it allows {allowed}",
    "return-before-result": "no result waits to be returned: the state {state!r} does not allow the event {event!r}; "
    "it allows {allowed}",
    "event-too-early": "the event {event!r} of {at} comes before the last one, {last!r} of {last_at}; events are "
    "recorded in order of time",
    "too-many-requests": "the rules allow {limit} of these requests for a supplement ({citation}); {count} came before",
    "too-many-suspensions": "the rules allow {limit} of these suspensions ({citation}); {count} came before",
    "second-reappointment": "the rules allow {limit} new appointment for a late result ({citation}); {count} came "
    "before",
    "step-of-no-process": "{step!r} is no step of the process of this filing; its steps are {known}",
    "already-consulted": "{agency!r} was consulted and has not replied yet",
    "never-consulted": "{agency!r} was not consulted, or has replied already; those that have not are {asked}",
    "nothing-asked": "a dossier is stopped for want of a supplement only while one is waited for",
    "no-window": "the rules set no window for a supplement ({citation}), so the want of one stops nothing; choose an "
    "alternative such as 'closed-after-30-days'",
    "window-open": "the window of {window} for the supplement asked for at {asked} is still open at {at}",
    # clocks and verdicts
    "two-units": "an amount in {first!r} and one in {second!r} neither add nor compare",
    "never-received": "the dossier {code} ended in the state {state!r} and was never received, so no term ever ran",
    "unread-term": "the term of the dossier {code} is {term}; give the filing a term, or a maximum to the portal test",
    "no-process": "the filing {code} names no process, so there is no plan of its steps",
    "not-a-share": "a share of the term lies between 0 and 1, not at {value!r}",
    # from dossiers and feedback to statistics
    "no-record": "the dossier {code} was not received by {at}, so statistics have no line for it",
    "negative-visit": "contacts at the counter are one visit within 0 or more time, not {value}",
    "feedback-not-received": "the case {code!r} was not received, so statistics have no line for it",
    # rules
    "unknown-alternative": "{name!r} is no alternative of the rule sets; they are {known}",
    "alternatives-clash": "the alternatives {first!r} and {second!r} both change {point!r}; choose one",
    "not-filed": "the dossier {code} is not filed yet, so no day says which rules govern it",
    # forms and short messages
    "slip-not-received": "the dossier {code} was not received {when}, so it has no receipt, control slip or row in the "
    "register; its state is {state!r}",
    "slip-never-asked": "no supplement was asked for {when}; the state of the dossier {code} is {state!r}",
    "slip-not-refused": "reception of the dossier {code} was not refused {when}; its state is {state!r}; a refusal "
    "after appraisal is a document of the agency, not this slip",
    "slip-no-apology": "no apology is recorded {when}; the state of the dossier {code} is {state!r}; record it as an "
    "event 'apologised' first",
    "slip-not-late": "the dossier {code} is not late and the new appointment {day} is no later than its due day {due}; "
    "nothing asks for an apology",
    "slip-not-stopped": "the resolving of the dossier {code} was not stopped {when}; its state is {state!r}",
    "register-period": "a period ends on its first day at the earliest: {last} is before {first}",
    "message-not-ready": "the dossier {code} has no result to be returned {when}; its state is {state!r}",
    "message-not-early": "the result of the dossier {code} is not early but {verdict!r}",
    "message-not-due-soon": "the dossier {code} is not due soon at {at}, as the watch has it",
    "message-not-waiting": "the dossier {code} waits for no supplement; its state is {state!r}",
    "no-plain-form": "{text!r} cannot be written without diacritics in ASCII, for it holds {characters!r}",
    # forms and short messages: end
}
