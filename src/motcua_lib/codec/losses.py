"""Phần bị mất khi chuyển đổi: what a procedure or a dossier says and another standard cannot say, or says less of.

A loss is a value, not an error: the export goes on and its report stands beside the document.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import attrs

from motcua_lib.codec._dossier_losses import DOSSIER_LOSSES
from motcua_lib.law import Text

__all__ = ["LOSSES", "Exported", "MappingLoss"]

PROCEDURE_LOSSES: Mapping[str, Text] = MappingProxyType(
    {
        # terms
        "working-time": Text(
            "không ghi thời hạn vào trường thời gian: kiểu duration không nói được ngày, giờ làm việc",
            "the term is left out of the field for durations, which cannot say working days or hours",
        ),
        "unit-in-extension": Text(
            "đơn vị ngày, giờ làm việc chỉ nằm ở trường mở rộng",
            "that the figure is of working days or hours stands in the extension field alone",
        ),
        "same-day": Text(
            "không có trường cho thời hạn trong ngày và mốc giờ",
            "there is no field for a same-day term and its cut-off",
        ),
        "chain": Text("không có trường cho chuỗi thời hạn", "there is no field for terms that run one after another"),
        "last-day-roll": Text(
            "không nói được ngày cuối rơi vào ngày nghỉ thì lùi sang ngày làm việc",
            "a duration cannot say that a last day off rolls to a working day",
        ),
        "term-unread": Text("thời hạn chưa đọc được", "the published term was not understood"),
        "term-unstated": Text("không nêu thời hạn", "no term is stated"),
        # routes and cases
        "cases": Text(
            "không có trường cho trường hợp; cách nộp của mọi trường hợp đứng chung",
            "there is no field for cases; the routes of all cases stand together",
        ),
        "case-components": Text(
            "giấy tờ của riêng một trường hợp đứng chung với giấy tờ khác",
            "documents of one case stand among those of every case",
        ),
        "online-level": Text("mức độ trực tuyến chỉ còn là lời", "the online level is left as words"),
        # fees
        "fee-in-words": Text("mức phí chỉ có bằng lời", "the fee is stated in words only"),
        "charge-unit": Text("đơn vị tính phí chỉ còn là lời", "what the charge is paid for is left as words"),
        "charge-kind": Text("phí hay lệ phí chỉ còn là lời", "whether it is a fee or a levy is left as words"),
        "exemptions": Text("miễn, giảm chỉ còn là lời", "exemptions are left as words"),
        "amount-inexact": Text(
            "số tiền không viết chính xác được bằng số thực", "the amount has no exact floating-point number"
        ),
        "fee-route": Text("không gắn được phí với cách nộp", "a fee cannot be tied to its way of filing"),
        # other parts
        "no-description": Text(
            "thiếu mô tả bắt buộc; dùng lại tên thủ tục",
            "the mandatory description is missing; the name stands in for it",
        ),
        "no-agency": Text("thiếu cơ quan có thẩm quyền", "no agency is stated, so the competent authority is missing"),
        "territory": Text(
            "không nêu địa bàn của cơ quan; ghi chung là Việt Nam",
            "the area of an agency is not stated; Viet Nam stands in its place",
        ),
        "steps": Text("trình tự gộp thành một văn bản", "the steps are joined into one text"),
        "conditions": Text("yêu cầu, điều kiện gộp thành một văn bản", "the conditions are joined into one text"),
        "copies": Text("số bản chính, bản sao bị bỏ", "how many originals and copies is left out"),
        "copies-in-words": Text(
            "số bản chính, bản sao chỉ còn là lời", "how many originals and copies is left as words"
        ),
        "form": Text("mẫu đơn, tờ khai bị bỏ", "the prescribed form is left out"),
        "sets": Text("số lượng hồ sơ bị bỏ", "the number of sets is left out"),
        "levels": Text("cấp thực hiện bị bỏ", "the level of government is left out"),
        "decision": Text(
            "quyết định công bố đứng chung với căn cứ pháp lý", "the publication decision stands among the legal bases"
        ),
        "unnamed": Text("không có tên nên bị bỏ", "it has no name and is left out"),
    }
)

LOSSES: Mapping[str, Text] = MappingProxyType({**PROCEDURE_LOSSES, **DOSSIER_LOSSES})


@attrs.frozen
class MappingLoss:
    """Phần bị mất: one thing of a procedure or a dossier that the other side cannot carry, or carries only in part.

    Args:
        slug: what kind of loss it is, a key of `LOSSES`.
        path: the place in the procedure, the dossier or the message, such as "cases[0].routes[1].term".
        value: what stands there, in words.

    >>> print(MappingLoss("same-day", "cases[0].routes[0].term", "trong ngày"))
    cases[0].routes[0].term: there is no field for a same-day term and its cut-off ('trong ngày')
    """

    slug: str
    path: str
    value: str = ""

    @property
    def text(self) -> Text:
        """What is lost, in words."""
        return LOSSES[self.slug]

    def __str__(self) -> str:
        return f"{self.path}: {self.text.en} ({self.value!r})"


class Exported(NamedTuple):
    """Kết quả chuyển đổi: the document, JSON-ready, and everything that it does not say.

    >>> document, losses = Exported({"@type": "GovernmentService"}, ())
    >>> losses
    ()
    """

    document: dict[str, Any]
    losses: tuple[MappingLoss, ...]
