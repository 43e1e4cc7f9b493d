"""Ô phí: the fee cell and the text behind it, as the national database publishes them.

A cell says "Miễn phí" or "Không có thông tin", or is empty and the note starts with an amount. What is said about the
fee stands in brackets after it; the note proper follows the brackets. Amounts are kept as published, right or wrong.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from motcua_lib.errors import MoneyError
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.money import Money

__all__ = ["Remark", "read_fee"]

Remark = tuple[str, str, str]
"""A finding within one channel: slug, column, text."""

STATEMENTS = {"Miễn phí": FeeStatement.FREE, "Không có thông tin": FeeStatement.UNSTATED}
CURRENCIES = {"Việt Nam Đồng": "VND", "VNĐ": "VND", "USD": "USD"}
_WORDS = {"usd": "USD", "$": "USD"}

_HEAD = re.compile(r"\s*(?P<figure>-?[0-9][0-9.,]*)?\s*(?P<currency>Việt Nam Đồng|VNĐ|USD)\s*")
_FIGURE = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,2})?")
_BARE = re.compile(r"\s*-?[0-9][0-9.,]*\s*")
_BRACKET = re.compile(r"[()]")
_AMOUNT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,15})\s*(đồng|đ\b|vnđ|vnd|usd|\$)", re.IGNORECASE)
_PER = re.compile(
    r"(?:^\(*|đồng|đ|vnđ|vnd|usd)\s*/\s*(?:0?1\s+)?([^\W\d_][\w ]{0,40}?)"
    r"(?=\s+(?:đối với|theo|khi|nếu|tại|trừ|áp dụng|bằng|cho|kể từ)\b|\s*[^\w\s]|\s*$)",
    re.IGNORECASE,
)
_LEVY = re.compile(r"\blệ phí\b", re.IGNORECASE)
_SERVICE = re.compile(r"(?<!lệ )(?<!miễn )(?<!biểu )\bphí\b", re.IGNORECASE)
_EXEMPT = re.compile(r"\bmiễn\b[^.;()\n]*", re.IGNORECASE)

_RULE = re.compile(
    r"\b(?:mức (?:thu|phí|lệ phí)|(?:theo|tại|do) [^.;]{0,200}\b(?:quy định|quyết định)|thông tư|biểu (?:mức )?phí|"
    r"phí thẩm định)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"[(\s-]*(?:không|chưa|miễn)\b", re.IGNORECASE)

_KINDS = {(True, False): ChargeKind.LEVY, (False, True): ChargeKind.SERVICE}
_LEAST_DONG = 1000


def _close(text: str, start: int) -> tuple[int, bool]:
    """Where the bracket that opens at `start` ends, and whether it is closed; if not, at the first closing one."""
    depth, first = 0, len(text)
    for bracket in _BRACKET.finditer(text, start):
        depth += 1 if bracket.group() == "(" else -1
        if bracket.group() == ")":
            first = min(first, bracket.end())
        if depth == 0:
            return bracket.end(), True
    return first, False


def _figure(text: str) -> Decimal | None:
    """An amount with its thousands in commas; None for any other writing."""
    return Decimal(text.replace(",", "")) if _FIGURE.fullmatch(text) else None


def _stated(text: str) -> Iterator[tuple[Decimal, str]]:
    """The amounts a text states, with their currencies."""
    for figure, unit in _AMOUNT.findall(text):
        yield Decimal(re.sub("[.,]", "", figure)), _WORDS.get(unit.lower(), "VND")


def _disagreement(amount: Decimal, currency: str, text: str) -> str:
    """The slug of what is wrong between an amount and the text behind it; empty when nothing is."""
    stated = set(_stated(text))
    if (amount, currency) in stated:
        return ""
    if (amount * 1000, currency) in stated:
        return "fee-thousandfold"
    if any(figure == amount for figure, _ in stated):
        return "fee-other-currency"
    return "fee-implausible" if currency == "VND" and amount < _LEAST_DONG else ""


def _charge(amount: Decimal, currency: str, text: str) -> Charge:
    per = _PER.search(text)
    return Charge(
        Money(amount, currency),
        _KINDS.get((bool(_LEVY.search(text)), bool(_SERVICE.search(text))), ChargeKind.UNSTATED),
        per=per[1].strip() if per else "",
        note=text,
        exemptions=[found.strip() for found in _EXEMPT.findall(text)],
    )


def _charged(head: re.Match[str], text: str, wording: str) -> tuple[Fee, list[Remark]]:
    """The fee of a text that starts with an amount or, where figures are run together, with a currency."""
    figure, currency = head["figure"], CURRENCIES[head["currency"]]
    amount = _figure(figure) if figure else None
    if amount is None:
        slug = "fee-unread" if figure else "figures-run-together"
        return Fee(FeeStatement.CHARGED, wording=wording), [(slug, "note", wording)]
    fee = Fee(FeeStatement.CHARGED, [_charge(amount, currency, text)], wording=wording)
    wrong = _disagreement(amount, currency, text)
    return fee, [(wrong, "note", wording)] if wrong else []


def _uncharged(cell: str, text: str) -> tuple[Fee, list[Remark]]:
    """The fee of a cell in words; one that states a figure without a currency is an error."""
    if _BARE.fullmatch(cell):
        raise MoneyError("no-currency", amount=cell.strip())
    statement = STATEMENTS.get(cell.strip())
    fee = Fee(statement or FeeStatement.UNSTATED, wording=text)
    if statement is None:
        return fee, [("fee-unread" if cell else "fee-not-published", "fee_cell", cell)]
    if statement is FeeStatement.UNSTATED:
        return fee, [("fee-not-published", "fee_cell", cell)]
    slug = _against_free(text)
    return fee, [(slug, "note", text)] if slug else []


def _against_free(text: str) -> str:
    """The slug of what a text says against a fee that is published as free; empty when nothing is."""
    if next(_stated(text), None):
        return "free-with-amount"
    return "free-with-rule" if _RULE.search(text) and not _NONE.match(text) else ""


def read_fee(cell: str, note: str) -> tuple[Fee, str, list[Remark]]:
    """The fee of one channel, the note without the text of the fee, and what there is to say.

    Raises:
        MoneyError: a negative amount, or a figure without a currency.

    >>> fee, note, remarks = read_fee("", "70,000 Việt Nam Đồng(Lệ phí: 70.000 đồng/thẻ)Nộp trực tiếp.")
    >>> str(fee), note, remarks
    ('lệ phí 70.000 đ/thẻ', 'Nộp trực tiếp.', [])
    """
    in_cell = _HEAD.match(cell)
    head = in_cell or (None if cell else _HEAD.match(note))
    start = head.end() if head and not in_cell else 0
    end, closed = _close(note, start) if note.startswith("(", start) else (start, True)
    text = note[start:end]
    wording = f"{cell}{note[:end]}"
    fee, remarks = _charged(head, text, wording) if head else _uncharged(cell, text)
    return fee, note[end:], remarks if closed else [*remarks, ("fee-text-open", "note", text)]
