"""Số liệu: messages about timeliness, feedback and other statistics from counts or dossiers."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # periods and dossiers
    "period-ends-early": "a period must end after it starts: {first} to {until}, its end not included",
    "no-such-period": "{what} must be an int from 1 to {top}, not {value!r}",
    "half-finished": "the dossier {code!r} has finished_at {finished_at} and finish {finish}; a finished dossier has "
    "both, one in process neither",
    "verdict-of-another-state": "the dossier {code!r} has the verdict {verdict!r} and finished_at {finished_at}; "
    "early, on-time and late are of finished dossiers, in-time and overdue of dossiers in process",
    "verdict-against-due": "the dossier {code!r} has the verdict {verdict!r}, but was finished at {finished_at} and "
    "due at {due}; late is after the due moment, early and on-time are not",
    "boundary-of-hours": "the boundary {boundary!r} needs the hours of the office, which a due moment does not tell; "
    "choose due-day or instant, or keep dossiers and take casework.verdict",
    "finished-before-received": "the dossier {code!r} is finished at {finished}, before it is received at {received}",
    "negative-time": "the {what} time of the dossier {code!r} must be 0 or more, not {amount}",
    "more-work-than-time": "the dossier {code!r} has {amount} of working time, more than the {taken} from its receipt "
    "to its end",
    # counts
    "no-such-column": "form 06 has no column {column!r} of counts; its columns are 3 to 13",
    "column-twice": "column {column} of form 06 is stated twice in one row",
    "parts-exceed-total": "{row!r}: columns {parts} add up to {found}, more than their total in column {total}, "
    "{whole}",
    "column-not-stated": "{row!r} does not state column {column} of form 06; it states {stated}",
    "no-such-rate": "there is no rate {rate!r} here; there are: {rates}",
    "no-rows": "a sum of {what} needs at least one",
    "no-cut": "statistics by group need at least one cut, such as Cut.FIELD",
    "two-periods": "statistics of two periods do not add up: {first} and {second}",
    # figures, shares, times
    "empty-figure": "no number lies between the bounds {low} and {high}",
    "not-exactly-known": "the figure {figure!r} is not one exact number; read its bounds",
    "negative-whole": "a percentage and its whole must be 0 or more, not {value!r}",
    "part-twice": "the part {part!r} of {name!r} is given twice",
    "no-percentage": "the share of {name!r} must lie from 0% to 100%, not {percent}",
    "shares-exceed-whole": "the shares of {name!r} add up to {least}, and the whole is 100%",
    "two-distributions": "{first!r} and {second!r} are not divided into the same parts, so they do not add up",
    "no-such-share": "{name!r} has no part {part!r}; its parts are {parts}",
    "negative-value": "each value of a histogram must be 0 or more, not {value}",
    "two-histograms": "histograms of {first!r} and {second!r} do not add up",
    "no-such-percentile": "a percentile must be more than 0 and at most 100, not {value!r}",
    "nothing-recorded": "no value of {name!r} was recorded, so it has no mean and no percentile",
    "place-past-the-end": "there is no place {place} among {count} values",
    # feedback
    "answered-before-received": "the feedback {code!r} is answered at {answered}, before it is received at {received}",
    "published-before-answered": "the feedback {code!r} is published at {published}, before it is answered "
    "at {answered}",
    "feedback-verdict": "the feedback {code!r} is answered, so its verdict must be early, on-time, late or unjudged, "
    "not {verdict!r}",
    "kinds-exceed-received": "the kinds of feedback add up to {kinds}, more than the {received} received",
    # shares, simplification, PAPI
    "no-savings": "the saving of a plan needs at least one simplification",
    "dimension-count": "there are {wanted} dimensions of PAPI, not {given}; a province without data is left blank "
    "with none",
    "no-dimension-score": "the dimension {name!r} must lie from {low} to {high}, not {value}",
    "blank-province": "{name!r} has no data, so it has no total; it is left blank",
    "no-parts": "a sum needs at least one part",
    # targets and trends
    "no-time-left": "the target {name!r} is due on {by}, and no whole month is left from {day} to reach it in",
    "no-points": "a trend of {name!r} needs at least {least} published values, not {given}",
    "no-such-change": "{name!r} has {changes} changes, counted from 0, and no change {value}",
    "points-order": "the values of {name!r} must be given in order of time: {first} comes before {second}",
    # reports and pictures
    "no-such-section": "there is no section {section!r}; there are: {sections}",
    "section-twice": "the section {section!r} is given twice",
    "nothing-to-draw": "a picture of {what} needs at least {least}",
    "off-the-axis": "{label!r} has {value}, outside the axis from {low} to {high}",
    "bars-of-two-units": "bars of different units share no axis: {units}; draw a picture for each unit",
    "axis-without-end": "the axis of bars in {unit} has no end, for not every bar has a maximum; pass high=",
    "interval-order": "the interval of {label!r} must hold its value: {low} to {high}, value {value}",
    "no-picture-number": "{what} must be a finite number, not {value!r}",
    "ranks-per-line": "{label!r} has {given} ranks, and there are {wanted} columns",
    "not-a-rank": "a rank of {label!r} must be an int of 1 or more, or None, not {value!r}",
    "not-an-id": "{value!r} is no name for the ids of a picture; use letters, digits and hyphens, a letter first",
}
