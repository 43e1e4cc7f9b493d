"""Phần bị mất của hồ sơ: what statuses of other systems and the exchange message of the national portal do not say."""

from collections.abc import Mapping
from types import MappingProxyType

from motcua_lib.law import Text

DOSSIER_LOSSES: Mapping[str, Text] = MappingProxyType(
    {
        "status-not-filed": Text(
            "chưa nộp; cổng không có mã cho hồ sơ mới lập", "it is not filed; a dossier in preparation has no code"
        ),
        "status-stage": Text("mã không nói giai đoạn nào", "the code does not say at which stage"),
        "status-suspended": Text(
            "tạm dừng không có mã riêng; ghi là đang xử lý",
            "a suspension has no code of its own; it goes as in process",
        ),
        "status-decided": Text(
            "đã có quyết định nhưng chưa có kết quả: ghi là đang xử lý",
            "decided but not ready has no code of its own; it goes as in process",
        ),
        "status-refused": Text(
            "từ chối giải quyết không có mã riêng; ghi là dừng xử lý",
            "a refusal after appraisal has no code of its own; it goes as stopped",
        ),
        "status-posted": Text("không nói kết quả đang ở bưu chính", "that the result is in the post is not said"),
        "status-archived": Text("không nói hồ sơ đã lưu trữ", "that the dossier is archived is not said"),
        "status-withdrawal": Text(
            "mã dùng chung cho yêu cầu rút và đã rút", "one code stands for a withdrawal asked for and one done"
        ),
        "status-withdrawal-asked": Text(
            "có thể mới là yêu cầu rút, chưa rút", "it may only be asked for, and not be withdrawn"
        ),
        "status-received": Text(
            "đã tiếp nhận và đang giải quyết dùng chung một mã", "received and in process have one code"
        ),
        "status-stopped": Text("đã rút và dừng giải quyết dùng chung một mã", "withdrawn and stopped have one code"),
        "status-collected-by-post": Text(
            "chờ bưu chính đến nhận không phải là một trạng thái",
            "that the post is to collect the dossier is no state of it",
        ),
        "status-outside": Text(
            "chờ hệ thống khác là việc riêng, không phải trạng thái",
            "waiting for another system is a fact of its own and no state",
        ),
        "status-correcting": Text(
            "yêu cầu sửa kết quả chưa phải là đã đính chính", "a correction is asked for, and not made"
        ),
        "status-ambiguous": Text("mã có thể là nhiều trạng thái", "the code may stand for several states"),
        "status-contradicted": Text(
            "trạng thái cho biết chưa đến bước này; thời điểm vẫn được giữ",
            "by the status this has not happened; the instant is kept",
        ),
        "not-in-message": Text("thông điệp không có trường này", "the message has no field for it"),
        "event-untold": Text("thông điệp không nói sự kiện này", "the message does not tell this event"),
        "event-in-part": Text("thông điệp chỉ nói một phần sự kiện này", "the message tells a part of this event only"),
        "party-kind": Text("không có mã cho loại đối tượng này", "this kind of party has no code"),
        "party-kind-untold": Text(
            "không nêu loại đối tượng; ghi là công dân", "the kind of party is not told; a citizen stands in its place"
        ),
        "field-unread": Text("trường không đọc đến", "the field is not read"),
        "term-untold": Text("thông điệp không nói thời hạn giải quyết", "the message does not tell the resolving term"),
    }
)
