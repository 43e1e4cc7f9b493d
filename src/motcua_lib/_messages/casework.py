"""Hồ sơ: messages about dossiers, their events and rules, feedback, tickets."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
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
    "too-many-requests": "a supplement was asked for {count} times already; the rules allow {limit} ({citation})",
    "too-many-suspensions": "the resolving was suspended {count} times already; the rules allow {limit} ({citation})",
    "second-reappointment": "the result was re-appointed {count} times already; the rules allow {limit} ({citation})",
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
    "period-order": "a period ends on its first day at the earliest: {last} is before {first}",
    "message-not-ready": "the dossier {code} has no result to be returned {when}; its state is {state!r}",
    "message-not-early": "the result of the dossier {code} is not early but {verdict!r}",
    "message-not-due-soon": "the dossier {code} is not due soon at {at}, as the watch has it",
    "message-not-waiting": "the dossier {code} waits for no supplement; its state is {state!r}",
    "no-plain-form": "{text!r} cannot be written without diacritics in ASCII, for it holds {characters!r}",
    # forms and short messages: end
}
