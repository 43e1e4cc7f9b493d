"""Thủ tục: messages about codes, money, procedures."""

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    # codes
    "code-form": "{value!r} is not {what}, which is {allowed} ({rule})",
    "code-part": "{what} must be {allowed}, not {value!r}",
    "code-date": "{value!r} is not a dossier code: {digits!r} is no day YYMMDD of the years 2000 to 2099",
    "code-two-readings": "{value!r} has two readings: a procedure of the agency {agency}, or online service "
    "{service} of the procedure {local}; build the LocalProcedureCode or the OnlineServiceCode that is meant",
    "code-not-convertible": "the lower levels of {value!r} were numbered anew by {form}; only a bare level 1 "
    "converts with certainty",
    # money
    "not-exact": "{what} must be an int or a decimal.Decimal, which are exact, not {value!r}",
    "not-finite": "{what} must be finite, not {value!r}",
    "too-many-digits": "{what} needs more than {digits} digits; it is kept exactly or not at all",
    "below-zero": "{what} must be 0 or more, not {value!r}",
    "no-currency": "the amount {amount} has no currency; pass its ISO 4217 code, such as 'VND'",
    "not-a-currency": "a currency is an ISO 4217 code of three capital letters, such as 'VND', not {value!r}",
    "negative-money": "an amount of money must be 0 or more, not {amount} {currency}; a difference is made by "
    "Money.signed",
    "negative-cost": "{what} must be 0 or more, not {amount}",
    "two-currencies": "an amount in {first} and one in {second} neither add nor compare; convert one first",
    "no-cost": "a compliance cost needs at least one work item, fee or other cost; state a free procedure as a fee "
    "of 0 in its currency",
    "no-values": "the lower-middle value needs at least one value to choose from",
    "no-share": "the yearly cost before is {amount}, so a saving has no share of it",
    # procedures
    "no-procedure-code": "a procedure needs its national code, such as '1.000757'",
    "not-a-procedure-code": "{value!r} is not a national procedure code, which is a digit, a dot and six digits, "
    "such as '1.000757'",
    "no-procedure-name": "the procedure {code} has no name, which every procedure must have",
    "channel-twice": "a case has one route by each channel, but {channel!r} stands in it twice; another case is a "
    "ProcedureCase of its own",
    "case-twice": "two cases are named {name!r}; a case of several is known by its name",
    "which-case": "the procedure {code} has {count} cases; name one of {cases}",
    "no-such-case": "the procedure {code} has no case {name!r}; its cases are {cases}",
    "no-such-channel": "the procedure {code} is not filed by {channel!r}; its channels are {channels}",
    "fee-without-charge": "a fee that is charged needs a charge, or the wording that states it",
    "charge-without-fee": "a fee that is {statement} has no charges, not {count}",
    "offline-level": "a route by {channel!r} has no online level, not {level!r}; only filing online has one",
    "unknown-channel": "{value!r} is no channel of the national database, which has {allowed}",
    "missing-column": "the column is missing",
    "row-refused": "row {code!r} of the national database is refused: {shown}",
}
