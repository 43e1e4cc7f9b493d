"""Biểu mẫu một cửa: the official slips by timeline, the edition of 2018 (01 to 06) and that of 2025 (01 to 07).

The edition of 2018 is in force from 6 January 2019; before it no form was read. The annex of Circular 03/2025 was not
read: its numbers come from a published list, its fields from what two provincial systems print alike (01 to 04 and the
control slip) or from one secondary source (the stop notice and the register).
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from motcua_lib.book import instruments, instruments_casework
from motcua_lib.law import Citation, Confidence, Text, Timeline, Version
from motcua_lib.model.effects import Slip
from motcua_lib.model.forms_edition import FormEdition

FIRST = date(2000, 1, 1)
EDITION_2018 = date(2019, 1, 6)
EDITION_2025 = date(2025, 9, 15)

# Decree 61/2018 governed before its circular: so the forms of those months are not of the rules before the decree.
_EARLIER = Citation(instruments_casework.EARLIER_FORMS, confidence=Confidence.LOW, source="text not read")
_BEFORE_61_2018 = Citation(instruments.EARLIER_ONE_STOP, confidence=Confidence.LOW, source="text not read")
_LIST_2018 = Citation(instruments.CIRCULAR_01_2018, source="state codification, full text")
_FIELDS_2018 = Citation(
    instruments.CIRCULAR_01_2018, confidence=Confidence.MEDIUM, source="what a provincial system printed in 2023"
)
_SECOND_HAND_2018 = Citation(
    instruments.CIRCULAR_01_2018, confidence=Confidence.LOW, source="fields of the edition of 2025; annex not read"
)
_LIST_2025 = Citation(
    instruments.CIRCULAR_03_2025,
    confidence=Confidence.MEDIUM,
    source="list of its forms: thuviennhadat, and a secondary source; annex not read",
)
_SECOND_HAND_2025 = Citation(
    instruments.CIRCULAR_03_2025, confidence=Confidence.LOW, source="one secondary source; annex not read"
)
_FIELDS_2025 = Citation(
    instruments.CIRCULAR_03_2025,
    confidence=Confidence.MEDIUM,
    source="what two provincial systems print, 2023 and 2026; annex not read",
)

_RECEIPT = Text("giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt and appointment slip")
_SUPPLEMENT = Text("phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "supplement request slip")
_REFUSAL = Text("phiếu từ chối tiếp nhận giải quyết hồ sơ", "slip refusing reception")
_APOLOGY_2018 = Text("phiếu xin lỗi và hẹn lại ngày trả kết quả", "apology and new appointment")
_APOLOGY_2025 = Text(
    "văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "apology and request to extend the resolving time"
)
_STOP = Text("thông báo dừng giải quyết hồ sơ", "notice that the resolving stops")
_CONTROL = Text("phiếu kiểm soát quá trình giải quyết hồ sơ", "control slip of the resolving of a dossier")
_REGISTER = Text("sổ theo dõi hồ sơ", "register of dossiers")

# Remembered, and confirmed by neither of the two systems.
_REMEMBERED = ("applicant.address", "queue_number")

FORMS: Mapping[Slip, Timeline[FormEdition]] = MappingProxyType({
    Slip.RECEIPT: Timeline("the form of the receipt slip", (
        Version(
            FormEdition(
                Slip.RECEIPT, "", title=_RECEIPT, citation=_EARLIER, fields=_EARLIER, remembered=_REMEMBERED
            ),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(
                Slip.RECEIPT, "01", title=_RECEIPT, citation=_LIST_2018, fields=_FIELDS_2018, remembered=_REMEMBERED,
                paper="A5",
            ),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(
                Slip.RECEIPT, "01", title=_RECEIPT, citation=_LIST_2025, fields=_FIELDS_2025, remembered=_REMEMBERED
            ),
            since=EDITION_2025,
            citation=_LIST_2025,
        ),
    )),
    Slip.SUPPLEMENT: Timeline("the form of the supplement request", (
        Version(
            FormEdition(Slip.SUPPLEMENT, "", title=_SUPPLEMENT, citation=_EARLIER, fields=_EARLIER),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(
                Slip.SUPPLEMENT, "02", title=_SUPPLEMENT, citation=_LIST_2018, fields=_FIELDS_2018, paper="A5"
            ),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(Slip.SUPPLEMENT, "02", title=_SUPPLEMENT, citation=_LIST_2025, fields=_FIELDS_2025),
            since=EDITION_2025,
            citation=_LIST_2025,
        ),
    )),
    Slip.REFUSAL: Timeline("the form of the refusal to receive", (
        Version(
            FormEdition(Slip.REFUSAL, "", title=_REFUSAL, citation=_EARLIER, fields=_EARLIER),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(Slip.REFUSAL, "03", title=_REFUSAL, citation=_LIST_2018, fields=_FIELDS_2018, paper="A5"),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(Slip.REFUSAL, "03", title=_REFUSAL, citation=_LIST_2025, fields=_FIELDS_2025),
            since=EDITION_2025,
            citation=_LIST_2025,
        ),
    )),
    Slip.APOLOGY: Timeline("the form of the apology", (
        Version(
            FormEdition(Slip.APOLOGY, "", title=_APOLOGY_2018, citation=_EARLIER, fields=_EARLIER),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(
                Slip.APOLOGY, "04", title=_APOLOGY_2018, citation=_LIST_2018, fields=_FIELDS_2018, paper="A5"
            ),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(Slip.APOLOGY, "04", title=_APOLOGY_2025, citation=_LIST_2025, fields=_FIELDS_2025),
            since=EDITION_2025,
            citation=_LIST_2025,
        ),
    )),
    Slip.STOP: Timeline("the form of the stop notice", (
        Version(
            FormEdition(Slip.STOP, "", title=_STOP, citation=_EARLIER, fields=_EARLIER),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(Slip.STOP, "", title=_STOP, citation=_LIST_2018, fields=_SECOND_HAND_2018),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(Slip.STOP, "05", title=_STOP, citation=_SECOND_HAND_2025, fields=_SECOND_HAND_2025),
            since=EDITION_2025,
            citation=_SECOND_HAND_2025,
        ),
    )),
    Slip.CONTROL: Timeline("the form of the control slip", (
        Version(
            FormEdition(Slip.CONTROL, "", title=_CONTROL, citation=_EARLIER, fields=_EARLIER),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(Slip.CONTROL, "05", title=_CONTROL, citation=_LIST_2018, fields=_FIELDS_2018, paper="A5"),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(Slip.CONTROL, "06", title=_CONTROL, citation=_LIST_2025, fields=_FIELDS_2025),
            since=EDITION_2025,
            citation=_LIST_2025,
        ),
    )),
    Slip.REGISTER: Timeline("the form of the register", (
        Version(
            FormEdition(Slip.REGISTER, "", title=_REGISTER, citation=_EARLIER, fields=_EARLIER),
            since=FIRST,
            citation=_EARLIER,
        ),
        Version(
            FormEdition(
                Slip.REGISTER, "06", title=_REGISTER, citation=_LIST_2018, fields=_SECOND_HAND_2018, paper="A4"
            ),
            since=EDITION_2018,
            citation=_LIST_2018,
        ),
        Version(
            FormEdition(
                Slip.REGISTER, "07", title=_REGISTER, citation=_SECOND_HAND_2025, fields=_SECOND_HAND_2025
            ),
            since=EDITION_2025,
            citation=_SECOND_HAND_2025,
        ),
    )),
})  # fmt: skip

# The number of an apology ends so, as two provincial systems print it.
APOLOGY_NUMBER = "/PXL"

# The notice of an early result, by e-mail, short message or telephone.
EARLY_NOTICE = Timeline(
    "the notice of an early result",
    (
        Version(_BEFORE_61_2018, since=FIRST, citation=_BEFORE_61_2018),
        Version(
            Citation(instruments.DECREE_61_2018, "20", clause="4", source="state codification, full text"),
            since=date(2018, 6, 21),
            citation=Citation(instruments.DECREE_61_2018, "20", clause="4", source="state codification, full text"),
        ),
        Version(
            Citation(instruments.DECREE_118_2025, confidence=Confidence.LOW, source="carried over from Decree 61/2018"),
            since=date(2025, 7, 1),
            citation=Citation(
                instruments.DECREE_118_2025, confidence=Confidence.LOW, source="carried over from Decree 61/2018"
            ),
        ),
    ),
)

# Messages that no text read asks for.
NO_PROVISION = Citation(instruments_casework.CONVENTION, confidence=Confidence.LOW, source="no provision read")
