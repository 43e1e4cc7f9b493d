"""Danh mục: messages about versions of procedures, units, catalogues."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # decisions
    "no-decision-number": "{path}: a publication decision is known by its number, such as '3380/QĐ-BNNMT', not "
    "{value!r}",
    "published-before-signed": "{path}: a decision signed on {signed} is put online on that day or later, not on "
    "{value}",
    # versions and endings
    "version-order": "{path}: a version of {code} in force from {since} ends after that day, not on {value}",
    "version-abolishes": "{path}: a version of {code} is issued, amended or replaced, not {value!r}; what ends a code "
    "is an Ending",
    "ending-action": "{path}: the code {code} ends by being abolished or replaced, not {value!r}",
    "no-successor": "{path}: the code {code} is replaced by at least one other code, not by {value!r}",
    "successor-of-abolished": "{path}: the code {code} is abolished, so nothing takes over, not {value!r}; with "
    "successors it is replaced",
    "wrong-successor": "{path}: {value!r} is {code} itself or named twice; successors are other codes, each once",
    "no-versions": "{path}: a history needs at least one version, not {value!r}",
    "version-other-code": "{path}: a history is of one code, here {code}, not {value!r}",
    "issued-twice": "{path}: the code {code} is issued once and then amended or replaced, not {value!r} again",
    "version-gap": "{path}: the version of {code} before this one ends on {until}, so this one starts on that day and "
    "not on {value}; versions leave no gap",
    "version-overlap": "{path}: the version of {code} in force from {since} until {until} overlaps this one, which "
    "starts on {value}; one version is in force on a day",
    "ending-too-early": "{path}: the code {code} ends after its newest version starts on {since}, not on {value}",
    "ending-elsewhere": "{path}: the newest version of {code} ends on {until}, so the code ends on that day and not on "
    "{value}",
    "no-version-on": "no version of the procedure {code} is in force on {day} as known on {known_on}; one is {stretch}",
    "ending-alone": "{path}: the procedure {value!r} ends without a version that starts it",
    "ended-twice": "{path}: the procedure {value!r} ends once, not {count} times",
    # publication and changes
    "judged-before-signed": "the decision {decision} is judged on the day it was signed or later, not on {day}",
    "publication-needs-day": "the decision {decision} is not online; pass the day on which that is judged",
    "empty-period": "a period [start, end) ends after it starts on {start}, not on {end}",
    "calendar-and-receipts": "terms are compared on a calendar over receipts; pass both or neither, not {calendar!r} "
    "and {count} receipts",
    # catalogues
    "code-twice": "{path}: the code {value!r} stands at {first} already; a catalogue has each code once, its versions "
    "in a ProcedureHistory",
    "code-repeated": "the code {value!r} stands in the catalogue {count} times ({places}), and which of them is right "
    "is not said",
    "not-in-catalogue": "{value!r} is not one of the {count} codes of the catalogue",
    "which-day": "the catalogue has procedures with a history ({count}), which are asked by day; pass day=",
    "nothing-to-share": "the catalogue has no procedure on {day}, so nothing is a share of it",
    # units
    "unit-blank": "{path}: a unit has a code, a name and, at a counter, the unit it serves, not {value!r}",
    "unit-level": "{path}: the unit {unit} is central, of a province, a district or a commune, not of {value!r}",
    "unit-order": "{path}: the unit {unit}, there from {since}, ends after that day, not on {value}",
    "successor-of-open-unit": "{path}: the unit {unit} has no end, so nothing takes over, not {value!r}; state until",
    "successor-repeated": "{path}: the unit {unit} names each successor once, not {value!r}",
    "unit-overlap": "{path}: the code {value!r} is one unit at a time, but {count} records overlap ({records})",
    "parent-level": "{path}: the parent {value!r} of the unit {unit} ({level}) is of a higher level, not {parent}",
    "parent-absent": "{path}: the parent {value!r} of the unit {unit} is there in all its time, but not on {day}",
    "level-not-there": "{path}: on {day} the levels are {allowed} ({rule}), so the unit {unit} is of one of them, not "
    "of {value!r}",
    "successor-absent": "{path}: the successor {value!r} of the unit {unit} is there on {day}, when it takes over, but "
    "no such unit is",
    "no-unit-on": "{value!r} is no unit on {day}; known are {records}",
    "successors-backwards": "successors of {value!r} as of {day} are asked for that day or later, not for {on}",
    # one-stop units
    "headcount-order": "a number of people from {least} to {most}: the most is not less than the least",
    "no-counter-hours": "{path}: the unit {unit} has no hours on rest days in which it could receive {value!r}; state "
    "counter_hours",
    "not-received-here": "{path}: the unit {unit} receives on rest days what it receives at all, and not {value!r}",
    "which-procedure": "the counter of {unit} takes {count} procedures on rest days; pass procedure=",
    "member-twice": "{path}: {value!r} stands {count} times at the unit {unit}; each stands once",
    "one-stop-twice": "{path}: the code {value!r} is that of one one-stop unit, and stands here for several",
    "area-unknown": "{path}: the unit {unit} serves an administrative unit that is known, not {value!r}",
    # presets
    "empty-slug": "a {what} needs a slug, its stable name, such as 'passport.province'",
    "preset-part-twice": "the preset {preset!r} has the {what} {part!r} twice; a {what} is known by its slug",
    "no-preset-part": "the preset {preset!r} has no {what} {part!r}; it has {known}",
    "preset-without-term": "the preset {preset!r} states no ordinary term ({missing}); its cases with a term "
    "are {cases}",
    "addition-too-often": "the addition {part!r} of the preset {preset!r} may be granted {times} time(s), not {count}",
    "no-such-preset": "there is no preset {preset!r}; {near}",
    "preset-not-yet": "the preset {preset!r} answers from {since} on ({start}), not for {day}; what governed before "
    "was not read; PRESETS[{preset!r}].versions has every text that was",
}
