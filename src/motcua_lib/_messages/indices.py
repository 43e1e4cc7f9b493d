"""Bộ chỉ số: messages about the service index, one-stop evaluation, inspections, the PAR index."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # bands and components
    "band-edges": "bands stand from the best to the lowest, with falling edges, and only the lowest has none; "
    "not {edges}",
    "component-bounds": "the component {name!r} needs a maximum above 0 and a full share above 0 and at most 1, "
    "not {maximum} and {full_at}",
    "grouping-incomplete": "every grouping of {name!r} holds each of its components once: {components}",
    "weights-do-not-sum": "the maxima of {name!r} add up to {added}, not to {scale}",
    "no-such-grouping": "{grouping!r} is no grouping of the index; there are {known}",
    # published figures
    "no-source": "the published figure {name!r} needs its source; two sources may give it differently",
    "percent-out-of-range": "the published percentage {name!r} must be 0 to 100, not {value}",
    # service index
    "no-such-component": "{part!r} is no part of the index; its parts are {known}",
    "information-only": "{part!r} is shown beside {name!r} and scores nothing; leave it out of the counts",
    "nothing-scored": "{name!r} needs the figures of at least one of its parts: {components}",
    "points-out-of-range": "the points of {name!r} must be 0 to {maximum}, not {value}",
    "grade-open": "the grade of {name!r} may be any of {grades}, for {missing} are not scored",
    "parts-exceed-whole": "the parts {parts} of {name!r} are together more than the whole {whole}",
    # one-stop evaluation
    "agency-twice": "the dossier {dossier!r} has the time of an agency twice: {agencies}",
    "contacts-by-fault": "the dossier {dossier!r} has {by_fault} contacts by the applicant's fault, more than its "
    "contacts, {contacts}",
    "no-threshold": "index 5 has no threshold for the level {level!r}; it has those of {known}",
    "quarter-number": "a quarter is numbered 1 to 4, not {value!r}",
    "quarter-year": "the year of a quarter must be 1 to 9998, not {value!r}",
    "period-order": "a period must end after it starts: {since} to {until}",
    "before-the-edition": "the nine indices apply from {first}, so they do not cover {day}",
    "edition-replaced": "the nine indices end before {end}, so they do not cover {day}; in their place: {successor}",
    "index-without-marks": "the points of the index {part!r} need one mark or more to be a mean of, not {count}",
    "index-twice": "the index {part!r} has points twice; each index has them once",
    "nothing-to-evaluate": "nothing is known of {subject!r} from {since} to {until}; an evaluation needs the data of "
    "at least one index",
    "late-without-complaint": "the dossier {dossier!r} was late without a complaint, for which index 7 names no "
    "points; choose late_attitude: {choices}",
    "publicity-twice": "index 6 of {agency!r} is given by its dossiers and by its unit figures; give it once",
    "dossier-twice": "the dossiers {dossiers} are given more than once; combine the ballots of one dossier first",
    "two-evaluations": "a self-score and an appraisal are of one subject, period and edition, not {first} and {second}",
    "not-a-quarter": "{since} to {until} is no quarter; only whole quarters are rolled up",
    "quarters-of-one-year": "a year is made of different quarters of one year and one subject, not {quarters}",
    "needs-unit-figures": "to pool the quarters of {subject!r} pass the figures of the unit over the year, for the "
    "points of a unit do not add up",
    "unit-figures-unused": "the method {method!r} takes indices from the quarters; figures of the unit have no place",
    "nothing-to-pool": "index {index} of {subject!r} was put down as points without dossiers, which cannot be pooled",
    # inspections and remarks
    "item-worthless": "the item {item!r} must be worth more than 0 points, not {points}",
    "checklist-items": "the checklist {name!r} needs items, each with a slug of its own, not {items}",
    "item-once": "the item {item!r} must be marked or named as not applicable, once, at {unit!r}; it is {times} times",
    "no-such-item": "{item!r} is no item of the checklist, which has {items}",
    "nothing-applies": "nothing applies to {name!r}, so there is no maximum to score against",
    "before-the-visit": "the finding {finding!r} cannot be due or fixed on {day}, before the visit on {visit}",
    "not-visited": "{unit!r} has no score in {quarter}; not visited: {not_visited}",
    "units-once": "the units to score are one or more, each named once, not {units}",
    "visit-out-of-place": "the visit to {unit!r} on {day} is to no unit of the list, or outside {quarter}",
    "remark-start": "a weekly remark starts on a Monday and a monthly one on the first of a month; this {cadence} one "
    "starts on {first}",
    "officials-once": "remarks are rolled up with evaluations of officials, each once, of one period, not {subjects}",
    "remark-twice": "there are two remarks on {official!r} for the week or month from {first}",
    "remark-out-of-place": "the remark on {official!r} that ends on {last} belongs to no evaluation from {since} to "
    "{until}",
    # PAR index
    "criterion-maximum": "the criterion {item!r} has no parts, so it needs a maximum above 0, not {maximum}",
    "maximum-not-sum": "the maximum {maximum} of {name!r} is not the sum of its parts, {added}",
    "criteria-once": "the tree {name!r} needs areas, and every item a slug of its own: {items}",
    "criteria-too-deep": "the tree {name!r} has areas, criteria and sub-criteria; {items} have parts below that",
    "tree-differs": "{name!r} is known to have {known} for {what}, not {found}",
    "no-such-criterion": "{item!r} in {where} is no item of the tree {name!r} that takes it",
    "criterion-unscored": "the criterion {item!r} has no points from {source}, and is not named as not applicable",
    "criterion-scored-twice": "the criterion {item!r} does not apply, but has points in {where}",
    "no-survey-held": "survey must be a mapping of criteria to points, or NoSurvey.HELD when there was none, "
    "not {value!r}",
    "adjusting-choice": "how bonus and penalty points are added stands in no source; choose adjusting: {choices}",
    "no-bands": "no source gives the groups of {name!r}; pass bands, such as GROUPS_2015",
    # comparisons over units and years
    "difference-of-two-units": "{first} and {second} are measured in different units and have no difference",
    "mixed-sources": "{first} and {second} come from different sources, whose difference may mean nothing; pass "
    "sources=Sources.MIXED to take it all the same",
    "no-units": "statistics over units need at least {least} of them, not {count}",
}
