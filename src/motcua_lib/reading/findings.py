"""Báo cáo đọc: what was read of a published row, what was not and why, and where it contradicts itself.

A finding carries a slug and the place; the wording of each slug stands once, in `FINDINGS`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType

import attrs

from motcua_lib.law import Text
from motcua_lib.model.procedure import Procedure
from motcua_lib.reading._tokens import quote

__all__ = ["FINDINGS", "Batch", "Fault", "Finding", "FindingKind", "Reading", "Refusal", "Report"]


class FindingKind(Enum):
    """Loại nhận xét: understood, not understood, contradictory, or hardly true.

    READ: where a value was taken from. UNREAD: published, or missing, and not understood. CONTRADICTION: two places of
    the row say different things. IMPLAUSIBLE: kept as published, but hardly true. ASSUMED: the row leaves it open.

    >>> FindingKind.CONTRADICTION.value
    'contradiction'
    """

    READ = "read"
    UNREAD = "unread"
    CONTRADICTION = "contradiction"
    IMPLAUSIBLE = "implausible"
    ASSUMED = "assumed"


_READ, _UNREAD, _ASSUMED = FindingKind.READ, FindingKind.UNREAD, FindingKind.ASSUMED
_CONTRADICTION, _IMPLAUSIBLE = FindingKind.CONTRADICTION, FindingKind.IMPLAUSIBLE

FINDINGS: Mapping[str, tuple[FindingKind, Text]] = MappingProxyType(
    {
        # terms
        "term-from-cell": (_READ, Text("thời hạn lấy từ ô bảng", "the term was read in its cell")),
        "term-from-note": (_READ, Text("thời hạn lấy từ ghi chú", "the term was read in the note")),
        "note-agrees": (_READ, Text("ghi chú nêu cùng thời hạn", "the note states the same term as the cell")),
        "term-bare-number": (_UNREAD, Text("thời hạn không có đơn vị", "the term is a number without a unit")),
        "term-empty": (_UNREAD, Text("không nêu thời hạn", "no term is stated")),
        "term-unread": (_UNREAD, Text("không đọc được thời hạn", "the wording of the term was not understood")),
        "term-other-unit": (
            _CONTRADICTION,
            Text("ghi chú nêu cùng số, khác đơn vị", "the note has the same figure in another unit"),
        ),
        "term-other-figure": (_CONTRADICTION, Text("ghi chú nêu thời hạn khác", "the note states another term")),
        "figures-run-together": (
            _UNREAD,
            Text("số thời hạn dính liền số tiền", "the figure of the term and that of the fee are run together"),
        ),
        # fees
        "fee-not-published": (_UNREAD, Text("không có thông tin về phí", "nothing is published about the fee")),
        "fee-unread": (_UNREAD, Text("không đọc được mức phí", "the wording of the fee was not understood")),
        "fee-thousandfold": (
            _CONTRADICTION,
            Text("văn bản nêu mức phí gấp nghìn lần", "the text states a thousand times the amount"),
        ),
        "fee-other-currency": (
            _CONTRADICTION,
            Text("văn bản nêu cùng số, khác đồng tiền", "the text has the same figure in another currency"),
        ),
        "free-with-amount": (
            _CONTRADICTION,
            Text("ghi miễn phí nhưng văn bản nêu mức thu", "published as free, but the text states an amount"),
        ),
        "free-with-rule": (
            _ASSUMED,
            Text(
                "ghi miễn phí nhưng văn bản dẫn quy định về mức thu",
                "published as free, but the text names a rule on fees",
            ),
        ),
        "fee-implausible": (_IMPLAUSIBLE, Text("mức phí dưới 1.000 đồng", "a fee of less than 1,000 VND")),
        "fee-text-open": (_UNREAD, Text("ngoặc của phần phí không đóng", "the text of the fee has no closing bracket")),
        # cases
        "cases-by-term": (
            _ASSUMED,
            Text(
                "cách nộp lặp lại, chia trường hợp theo thời hạn", "channels repeat; routes of one term make one case"
            ),
        ),
        "cases-by-order": (
            _ASSUMED,
            Text("cách nộp lặp lại, chia trường hợp theo thứ tự", "channels repeat; their order makes the cases"),
        ),
        # other columns
        "no-channels": (_UNREAD, Text("không nêu cách thức thực hiện", "no channel is published")),
        "no-agency": (_UNREAD, Text("không có thông tin về cơ quan", "nothing is published about the agency")),
        "unknown-level": (_UNREAD, Text("cấp thực hiện không rõ", "no level of government is called so")),
        "result-code-unread": (_UNREAD, Text("mã kết quả sai dạng", "the code of the result is not written as one")),
        "unnamed-component": (_UNREAD, Text("thành phần hồ sơ không có tên", "a document without a name")),
        "count-implausible": (
            _IMPLAUSIBLE,
            Text("số bản quá lớn, có thể dính với tên", "too many copies; digits of the name may be run into it"),
        ),
        "number-implausible": (
            _IMPLAUSIBLE,
            Text("không giống số hiệu văn bản", "it does not look like the number of a document"),
        ),
        "number-with-stray-letter": (
            _IMPLAUSIBLE,
            Text("giống một số hiệu khác thừa một chữ cái", "another number of the list with one letter more"),
        ),
    }
)


@attrs.frozen
class Finding:
    """Nhận xét: one thing to say of one place of a row.

    Args:
        slug: what it is, a key of `FINDINGS`.
        path: the place, such as "channels[2].term_cell".
        text: what stands there, shortened.

    >>> str(Finding("term-bare-number", "channels[0].term_cell", "1"))
    "channels[0].term_cell: the term is a number without a unit ('1')"
    """

    slug: str
    path: str
    text: str

    @property
    def kind(self) -> FindingKind:
        """What kind of finding it is."""
        return FINDINGS[self.slug][0]

    @property
    def message(self) -> Text:
        """What it says, in words."""
        return FINDINGS[self.slug][1]

    def __str__(self) -> str:
        return f"{self.path}: {self.message.en} ({self.text!r})"


@attrs.frozen
class Report:
    """Báo cáo đọc một thủ tục: the findings of one row, in the order of its columns.

    >>> report = Report((Finding("term-from-cell", "channels[0].term_cell", "7 Ngày"),))
    >>> len(report.of("term-from-cell")), report.contradictions
    (1, ())
    """

    findings: tuple[Finding, ...] = ()

    def of(self, slug: str) -> tuple[Finding, ...]:
        """The findings of one slug."""
        return tuple(finding for finding in self.findings if finding.slug == slug)

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(finding for finding in self.findings if finding.kind is kind)

    @property
    def read(self) -> tuple[Finding, ...]:
        """Where values were taken from."""
        return self.of_kind(FindingKind.READ)

    @property
    def unread(self) -> tuple[Finding, ...]:
        """What was not understood or not there."""
        return self.of_kind(FindingKind.UNREAD)

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """Where two places of the row say different things."""
        return self.of_kind(FindingKind.CONTRADICTION)

    @property
    def implausible(self) -> tuple[Finding, ...]:
        """What was kept as published, but is hardly true."""
        return self.of_kind(FindingKind.IMPLAUSIBLE)

    @property
    def assumed(self) -> tuple[Finding, ...]:
        """What the row leaves open and the reader decided."""
        return self.of_kind(FindingKind.ASSUMED)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


@attrs.frozen
class Reading:
    """Kết quả đọc: the procedure of one row, and the report on it.

    >>> Reading(Procedure("1.000757", "Cấp lại thẻ căn cước"), Report()).procedure.code.number
    '000757'
    """

    procedure: Procedure
    report: Report


@attrs.frozen
class Fault:
    """Lỗi: one reason why a row is refused: the place, what stands there, and the rule.

    >>> str(Fault("code", "", "no-procedure-code", "a procedure needs its code"))
    "code: a procedure needs its code (found: '')"
    """

    path: str
    value: object
    slug: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule} (found: {quote(repr(self.value))})"


@attrs.frozen
class Refusal:
    """Dòng bị từ chối: a row that gives no procedure, with all its faults at once.

    >>> Refusal(3, "", (Fault("code", "", "no-procedure-code", "a procedure needs its code"),)).index
    3
    """

    index: int
    code: str
    faults: tuple[Fault, ...]


@attrs.frozen
class Batch:
    """Kết quả đọc nhiều dòng: the readings of the sound rows, and the refusals of the others.

    >>> Batch((), ()).procedures
    ()
    """

    readings: tuple[Reading, ...]
    refused: tuple[Refusal, ...]

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """The procedures of the sound rows, in order."""
        return tuple(reading.procedure for reading in self.readings)

    def counts(self) -> dict[str, int]:
        """How often each finding was made, by slug, the most frequent first."""
        found = Counter(finding.slug for finding in self._findings())
        return dict(found.most_common())

    def _findings(self) -> Iterator[Finding]:
        for reading in self.readings:
            yield from reading.report.findings
