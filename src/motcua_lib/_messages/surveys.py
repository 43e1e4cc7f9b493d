"""Khảo sát: messages about scales, questions, tallies, satisfaction, intervals, rankings."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # scales and questionnaires
    "scale-size": "the scale {scale!r} has {size} levels; a scale has 1 to {most}",
    "scale-counted": "the scale {scale!r} counts the levels {levels}; each must be one of 1 to {size}, and once",
    "no-such-level": "the scale {scale!r} has no level {value!r}; its levels are 1 to {size}",
    "question-order": "question {number} of {form!r} stands in place {place}; questions are numbered 1, 2, 3 in order",
    "slug-twice": "{form!r} has the name {name!r} twice; each block and factor has its own, and none is 'overall'",
    "no-such-question": "{form!r} has no item {item!r}; its items are 1 to {size}",
    "no-such-questionnaire": "the survey has no questionnaire {name!r} beside satisfaction; it has {known}",
    "questions-not-known": "the questions of {form!r} are not known to the library; build a Questionnaire with the "
    "questions of your own form",
    # tallies
    "tally-items": "a tally of {form!r} needs the counts of {size} items, not of {items}",
    "tally-levels": "item {item} has counts of {levels} levels, not one for each of the scale: {scale}",
    "tally-total": "item {item} has {total} answers, blanks included, of {respondents} respondents",
    "two-scales": "answers on the scale {one} do not add to answers on the scale {other}",
    "two-questionnaires": "a tally of {one!r} does not add to one of {other!r}; tallies add within one questionnaire "
    "and edition",
    "nothing-to-merge": "a merged tally needs at least one tally; the tally of nobody is Tally.empty(form)",
    # answers
    "row-length": "row {row} has {size} answers; {form!r} has {width} items",
    "array-shape": "the array has the shape {shape}; {form!r} needs respondents × {width} items",
    "off-scale": "{path}: {value!r} is no answer on the scale {scale}; None or 0 stands for a blank, {missing} for no "
    "experience",
    "no-such-item-at": "{path}: {form!r} has no item {item!r}; its items are 1 to {size}",
    "record-twice": "record {record}: item {item}, answer {answer!r} stands twice; give each count once",
    "items-missing": "no record gives a count for the items {items} of {form!r}; give a count of 0 where "
    "nobody answered",
    "respondents-needed": "the items of {form!r} have from {least} to {most} answers, blanks included; pass "
    "respondents=, and what is missing counts as left blank",
    # ballots
    "outside-the-edition": "ballot {number} of {day} lies outside the period of the edition {edition}",
    "outside-every-period": "ballot {number} of {day} lies in none of the periods; pass only the ballots "
    "that are asked for",
    "periods-and-dimension": "{periods} periods were given; Dimension.PERIOD needs periods, and periods need "
    "Dimension.PERIOD",
    "periods-overlap": "the periods {one} and {other} overlap; a ballot belongs to one",
    # shares and changes
    "no-such-reading": "{reading!r} reads a scale of one level, {scale!r} has {size}",
    "selections-exceed": "{total} contents were selected by {respondents} persons, who may select {most} each",
    "no-whole-questionnaires": "who was satisfied throughout is not known for {form!r}; count whole rows, not single "
    "answers",
    "negative-share": "the share {name!r} must be 0 or more, not {value}",
    "no-shares": "{name!r} has no part",
    "published-shares-exceed": "the parts of {name!r} sum to {total}, {difference} above {whole}, which rounding does "
    "not explain",
    "not-a-percentage": "{name!r} is in {unit}; a change in percentage points is one of percentages",
    # satisfaction
    "nothing-counted": "the scale {scale} counts no level, so it has shares and no rate",
    "no-valid-answers": "{form!r} has no valid answer to {what}, so there is no rate",
    "no-such-roll-up": "the roll-up of a {level} must be one of {allowed}, not {method!r}",
    "blocks-without-weights": "a mean of blocks needs the weights of {members} under 'overall'; no source seen "
    "states them, and equal ones contradict the published figures",
    "weights-of-no-mean": "weights are given for {index!r}, which is no mean by the method chosen; the means "
    "are {means}",
    "weights-of-others": "the weights of {index!r} are those of {given}; its members are {members}",
    "weights-below-zero": "the weights of {index!r} must be 0 or more: {weights}",
    "weights-off-one": "the weights of {index!r} sum to {total}, not to 1",
    "weighted-without-answers": "the members {members} of {index!r} have a weight and no valid answer; state the "
    "weights of those that have",
    # samples and intervals
    "no-sample": "an interval is for a share measured on a sample: pass a Sample, not an object of type {kind}; for "
    "the score of a survey it is Sample.of(score.ratio), and a share of all dossiers has none",
    "no-ratio": "a sample is made of a Ratio, such as score.ratio, not of an object of type {kind}",
    "mean-has-no-ratio": "a sample is made of a Ratio, not of None: a mean of items is no share of answers, so it has "
    "no ratio; take the ratio of each item, or pool the answers with Method.POOLED",
    "nobody-drawn": "a sample needs at least one person, not {size}",
    "sample-exceeds-population": "{size} persons were drawn from {population}; a sample is no larger than its "
    "population",
    "sample-is-census": "the sample is all {size} of the population; such a share is no estimate and has no interval",
    "design-effect-range": "a design effect must be above 0, not {value}",
    "level-range": "a level of confidence must be above 0 and below 1, such as Decimal('0.95'), not {value}",
    "one-of-a-stratum": "a stratum needs at least two persons drawn for its variance, not {size}",
    "no-strata": "the estimate needs at least {least} {what}, not {given}",
    "one-of-a-cluster": "clusters of one person each say nothing of how alike the answers within a cluster are",
    "answers-alike": "all answers are alike, so there is no variance to divide between and within clusters",
    "no-design-effect": "the share {share} has no design effect: either the sample or a simple one has no variance",
    "cluster-size": "the mean size of a cluster must be 1 or more, not {value}",
    "correlation-range": "a correlation must be from -1 to 1, not {value}",
    "weight-below-zero": "each weight must be 0 or more, not {value}",
    "nothing-weighed": "weights need at least one above 0",
    "share-range": "a share must be from 0 to 1, not {value}; for a percentage divide by 100",
    "not-above-zero": "{what} must be above 0, not {value}",
    "error-range": "an error must be above 0 and below 1, such as Decimal('0.05'), not {value}",
    # rankings and choices
    "nothing-to-rank": "there is no unit to rank",
    "not-ranked": "the unit {unit!r} is not ranked",
    "scores-of-two-kinds": "values of different kinds are not ranked with one another: {kinds}",
    "rank-below-one": "a rank must be 1 or more, not {value}",
    "one-rank": "a move needs two ranks at least, not {given}",
    "rankings-apart": "ranks by {before} and by {after} do not compare; rank both the same way",
    "interval-of-another": "the interval {interval!r} is not of the share that {score!r} shows",
    "intervals-of-two-kinds": "intervals of different kinds do not compare: {kinds}",
    "no-rule": "a choice needs at least one rule",
    "other-units": "the rule {rule!r} is not about the units of the first rule; apart are {units}",
    "units-tied": "the units {units} are tied; state a further rule, or decide",
}
