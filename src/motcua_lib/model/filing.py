"""Hồ sơ khi nộp: who files what, by which procedure, where; the part of a dossier that no event changes.

Floor 3, nouns only.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any, Self

import attrs

from motcua_lib._checks import given, of_type, tuple_of
from motcua_lib.codes import dossier as codes
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.law import Text
from motcua_lib.model._event_fields import stated, written
from motcua_lib.model.procedure import Procedure, as_code
from motcua_lib.model.procedure_parts import Component, UnreadTerm
from motcua_lib.model.process import Process
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, Term

__all__ = ["Filing", "Party", "PartyKind"]


class PartyKind(Enum):
    """Loại đối tượng: a citizen, an enterprise, a household business or another organisation.

    >>> PartyKind.ENTERPRISE.text["vi"]
    'doanh nghiệp'
    """

    CITIZEN = "citizen"
    ENTERPRISE = "enterprise"
    HOUSEHOLD = "household"
    ORGANISATION = "organisation"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _KIND_TEXT[self.value]


_KIND_TEXT = {
    "citizen": Text("công dân", "citizen"),
    "enterprise": Text("doanh nghiệp", "enterprise"),
    "household": Text("hộ kinh doanh", "household business"),
    "organisation": Text("cơ quan, tổ chức", "organisation"),
}


@attrs.frozen
class Party:
    """Người nộp, chủ hồ sơ: a person or an organisation as the slips print it.

    Args:
        name: họ tên, or the name of the organisation.
        kind: what it is.
        identity: số định danh, or the tax or enterprise code. address, phone, email: each empty when not given.
    Raises:
        DossierError: no name.

    >>> print(Party("Nguyễn Thị Hoa", phone="0900000000"))
    Nguyễn Thị Hoa
    """

    name: str = attrs.field(validator=stated)
    kind: PartyKind = attrs.field(default=PartyKind.CITIZEN, validator=of_type(PartyKind))
    identity: str = written()
    address: str = written()
    phone: str = written()
    email: str = written()

    def __str__(self) -> str:
        return self.name


def _code(value: str | DossierCode) -> DossierCode:
    return value if isinstance(value, DossierCode) else codes.parse(value)


def _documents(values: Iterable[Component]) -> tuple[Component, ...]:
    return tuple_of(values, Component, "Filing.documents")


def _rules(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "Filing.rules")


@attrs.frozen
class Filing:
    """Thông tin hồ sơ: what is fixed when a dossier is filed.

    Args:
        code: mã hồ sơ, as text or as a value; a supplement never changes it.
        procedure: mã thủ tục, as text or as a value.
        channel: how it is filed.
        term: the resolving term of this procedure, case and channel; the published wording where it states none.
        applicant: người nộp. owner: chủ hồ sơ; None when the applicant is.
        name: tên thủ tục. case: trường hợp. version: the decision that published the version in force.
        receiver: the unit that receives it. competent: the agency that settles it, where it is another one: the
            filing is then boundary-free (không phụ thuộc địa giới hành chính).
        documents: thành phần hồ sơ, as handed in.
        process: the internal process, for the clocks of its steps.
        rules: names of alternatives of the rule set that the law of this procedure chooses, such as
            "supplement-pauses"; see `casework.rules_on`.
    Raises:
        CodeError: no dossier code. ProcedureError: no procedure code. ArgumentTypeError: a wrong type.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> print(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...              applicant=Party("Nguyễn Thị Hoa")))
    H57.132-260804-0583 (1.000757): Nguyễn Thị Hoa
    """

    code: DossierCode = attrs.field(converter=_code)
    procedure: ProcedureCode = attrs.field(converter=as_code)
    channel: Channel = attrs.field(kw_only=True, validator=of_type(Channel))
    term: Term | UnreadTerm = attrs.field(kw_only=True, validator=of_type(*SIMPLE_TERMS, Chain, UnreadTerm))
    applicant: Party = attrs.field(kw_only=True, validator=of_type(Party))
    owner: Party | None = attrs.field(default=None, kw_only=True, validator=of_type(Party, type(None)))
    name: str = written()
    case: str = written()
    version: str = written()
    receiver: str = written()
    competent: str = written()
    documents: tuple[Component, ...] = attrs.field(default=(), kw_only=True, converter=_documents)
    process: Process | None = attrs.field(default=None, kw_only=True, validator=of_type(Process, type(None)))
    rules: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_rules)

    @classmethod
    def under(
        cls, procedure: Procedure, code: str | DossierCode, *, channel: Channel, case: str | None = None, **rest: Any
    ) -> Self:
        """Nộp theo thủ tục: a filing with code, name, term and publication decision of a procedure.

        Args:
            procedure: the procedure. code: mã hồ sơ. channel: how it is filed.
            case: which case; None for the only one.
            rest: the other fields of a Filing, such as `applicant`.
        Raises:
            ArgumentTypeError: a wrong type. ProcedureError: the procedure is not filed by that channel, or has no such
                case.

        >>> from motcua_lib.model.procedure_parts import ProcedureCase, Route
        >>> from motcua_lib.model.terms import WorkingDays
        >>> card = Procedure("1.000757", "Cấp lại thẻ căn cước",
        ...                  cases=[ProcedureCase([Route(Channel.COUNTER, WorkingDays(7))])])
        >>> print(Filing.under(card, "H57.132-260804-0583", channel=Channel.COUNTER, applicant=Party("Hoa")).term)
        7 ngày làm việc
        """
        given(procedure, Procedure, "procedure", allowed="a Procedure")
        return cls(
            code,
            procedure.code,
            channel=channel,
            term=procedure.term(channel, case=case),
            name=procedure.name,
            case=procedure.case(case).name,
            version=procedure.decision,
            **rest,
        )

    @property
    def holder(self) -> Party:
        """Chủ hồ sơ: the owner, or the applicant."""
        return self.owner or self.applicant

    @property
    def boundary_free(self) -> bool:
        """Không phụ thuộc địa giới hành chính: whether another unit received it for the competent agency."""
        return bool(self.competent) and self.competent != self.receiver

    def __str__(self) -> str:
        return f"{self.code} ({self.procedure}): {self.applicant}"
