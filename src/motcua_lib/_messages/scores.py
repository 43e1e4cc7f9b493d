"""Điểm số: messages about ratios, scores, editions of an index."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "negative-count": "{what} must be 0 or more, not {value!r}",
    "not-exact-number": "{what} must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, "
    "not {value!r}",
    "too-many-places": "a figure is rounded to at most {most} decimals, not {value!r}",
    "not-a-figure": "{what} must be finite, not {value!r}",
    "part-exceeds-whole": "the part {numerator} of {name!r} is larger than its whole {denominator}",
    "nothing-below-the-line": "{name!r} has a denominator of 0, so there is no share; the measure must state a rule "
    "for that",
    "above-maximum": "{name!r} has {value} points, more than its maximum {maximum}",
    "no-such-part": "{name!r} has no part {part!r}; its parts are {parts}",
    "edition-order": "the edition of {index!r} must end after it starts: {since} to {until}",
    "edition-of-another-index": "the edition {other} does not belong to the index {index!r}",
    "editions-overlap": "the editions {first} and {second} overlap; an index has one edition of an issuer on a day",
    "no-edition": "no edition of {index!r} by {issuer!r} covers {day}; there are: {known}",
}
