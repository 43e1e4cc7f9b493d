"""Thời hạn: messages about terms, reception, due dates, internal processes."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # terms
    "empty-chain": "a chain holds two or more terms, not {count}",
    "bare-number": "{text!r} states a number without a unit, such as 'ngày', 'ngày làm việc', 'giờ', 'tháng'",
    "range": "{text!r} states a range; a term is one figure",
    "several-terms": "{text!r} states {count} terms ({found}); a term is parsed when exactly one is stated",
    "no-term": "{text!r} states no term",
    "unknown-words": "{words!r} in {text!r} was not understood as part of a term",
    "not-one-figure": "{text!r} writes the figure twice with different values, {first} and {second}",
    "fraction": "{text!r} states a fraction of a unit; a term is a whole number of units",
    "negative": "{text!r} states a negative figure; a term is 1 or more",
    "zero": "{text!r} states a term of zero; a term is 1 or more",
    "not-a-limit": "{text!r} states {found}, which is no limit for the result ({reason})",
    # reception and due dates
    "needs-instant": "{what} depends on the clock time of the receipt; pass an aware datetime or a Reception, "
    "not the date {value}",
    "reception-order": "a dossier is submitted, then received, then its clock starts; not {submitted}, {received}, "
    "{clock}",
    "not-recomputed": "due date number {place} ({due}) cannot be computed again: {reason}",
    "competent-before-receipt": "the competent agency cannot have the dossier at {competent}, before it was "
    "received at {received}",
    "term-out-of-range": "{term!r} from {day} leaves the days {first} to {last} that the calendar covers",
    "no-notice-day": "no working day is left to announce the delay: the last one, {day}, is before the receipt "
    "on {received}",
    # process
    "blank-field": "{what} must not be empty; a step names itself and the unit that answers for it",
    "no-steps": "a process needs at least one step",
    "repeated-step": "the step {step!r} is named {count} times; a step has a slug of its own",
    "unknown-step": "{what} names {step!r}, which is no step of the process",
    "step-cycle": "the steps {steps} wait for one another, so none of them can start",
    "two-leads": "the steps {leads} all lead among the parallel steps {group}; one agency leads",
    "no-lead": "none of the parallel steps {group} leads; an interlinked process names one lead agency",
    "several-faults": "{name!r} has {count} faults: {text}",
    "no-legal-term": "the process {name!r} states no legal term to compare its steps with",
    "step-waits": "the step {step!r} is done, but {waits!r}, which it waits for, has no instant of its own",
    "done-too-soon": "the step {step!r} is done at {done}, before it was handed over at {handed}",
    # pictures
    "too-narrow": "width must be at least {least} pixels for {what}, not {value!r}",
    "too-wide": "width must be at most {most} pixels for {what}, not {value!r}",
}
