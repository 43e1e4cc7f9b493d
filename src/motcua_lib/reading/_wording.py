"""Từ ngữ thời hạn: every word the reader knows, as tables."""

from collections.abc import Callable

from motcua_lib.model.terms import CalendarDays, Months, SimpleTerm, Weeks, WorkingDays, WorkingHours, Years
from motcua_lib.reading._tokens import Phrases


def phrases(*texts: str) -> Phrases:
    """Phrases as tuples of folded words."""
    return Phrases(tuple(text.split()) for text in texts)


UNITS: dict[tuple[str, ...], Callable[[int], SimpleTerm]] = {
    ("ngày", "làm", "việc"): WorkingDays,
    ("ngày",): CalendarDays,
    ("giờ", "làm", "việc"): WorkingHours,
    ("h", "làm", "việc"): WorkingHours,
    ("giờ",): WorkingHours,
    ("tuần",): Weeks,
    ("tháng",): Months,
    ("năm",): Years,
}
# Units the library has no term for: never read, always counted. A bare "h" is as often the clock as a length.
OTHER_UNITS = phrases("phút", "giây", "quý", "h")
ALL_UNITS = Phrases((*UNITS, *OTHER_UNITS))
HALVES: dict[str, SimpleTerm] = {"tháng": CalendarDays(15), "năm": Months(6)}

# What may stand before the figure and says "at most".
LEADS = phrases(
    "trong thời hạn", "trong thời gian", "trong vòng", "trong", "không quá", "không được quá", "không vượt quá",
    "tối đa", "chậm nhất", "chậm nhất sau", "muộn nhất", "là", "thời hạn", "thời gian",
)  # fmt: skip
LABELS = phrases(
    "thời hạn giải quyết", "thời gian giải quyết", "thời hạn giải quyết thủ tục hành chính",
    "thời hạn giải quyết hồ sơ", "thời gian giải quyết hồ sơ", "giải quyết", "được giải quyết",
)  # fmt: skip
BARE_LABELS = phrases("thời hạn", "thời gian")
BEFORE_COLON = Phrases((*LABELS, *BARE_LABELS))
LEADS_AND_LABELS = Phrases((*LEADS, *LABELS, (":",)))
# What starts the clock; it is allowed and ignored.
STARTS = phrases(
    "kể từ", "tính từ", "được tính từ", "tính kể từ", "từ ngày", "từ khi", "từ lúc", "từ thời điểm",
    "sau khi nhận", "sau ngày nhận", "khi nhận",
)  # fmt: skip
# What may follow a term besides a start clause: the case it is for, or the time not counted.
FOLLOWERS = phrases(
    "đối với", "với trường hợp", "với các trường hợp", "với hồ sơ", "cho trường hợp", "trường hợp", "nếu",
    "không tính thời gian", "không kể thời gian", "không bao gồm thời gian", "theo quy định",
)  # fmt: skip
# Words of a day count that is neither calendar nor working days: "15 ngày, trừ ngày nghỉ".
DAY_EXCLUSIONS = phrases(
    "ngày nghỉ", "nghỉ lễ", "nghỉ tết", "ngày lễ", "lễ tết", "thứ bảy", "thứ 7", "chủ nhật", "cuối tuần",
    "làm việc", "ngày tết",
)  # fmt: skip
EXCLUSION_STARTS = phrases(
    "không tính", "không kể", "không bao gồm", "không gồm", "trừ", "ngoại trừ", "chưa kể", "chưa tính", "kể cả",
)  # fmt: skip

# Between two amounts, they keep them apart.
BARRIERS = Phrases((*FOLLOWERS, *EXCLUSION_STARTS))

# "Kể cả ngày nghỉ": the days off are counted, whatever the unit.
DAYS_INCLUDED = Phrases(("kể", "cả", *phrase) for phrase in DAY_EXCLUSIONS)

# Behind the term: it no longer holds as it stands.
TAKEN_BACK = phrases("không áp dụng", "không còn áp dụng", "rút ngắn", "cắt giảm", "bãi bỏ", "hủy bỏ")

# Just before the figure: the quantity is no limit of the result. Phrase → reason.
NO_LIMIT_BEFORE: dict[tuple[str, ...], str] = {
    ("thêm",): "an extension",
    ("gia", "hạn"): "an extension",
    ("kéo", "dài"): "an extension",
    ("nhưng",): "the cap of an extension",
    ("ít", "nhất"): "a minimum",
    ("tối", "thiểu"): "a minimum",
    ("trên",): "a minimum",
    ("hơn",): "a minimum",
    ("đủ",): "a minimum",
    ("từ",): "a minimum",
    ("quá",): "time exceeded",
    ("trước",): "time before an event",
    ("sau",): "time after an event",
    ("đến",): "an end without a start",
    ("dưới",): "an open bound",
    ("mỗi",): "a frequency",
    ("cứ",): "a frequency",
    ("hàng",): "a frequency",
    ("giảm",): "a reduction",
    ("ngắn",): "a reduction",
    ("còn",): "a reduction",
}
# Anywhere before the figure in its clause.
NO_LIMIT_IN_CLAUSE: dict[tuple[str, ...], str] = {
    ("có", "thời", "hạn"): "a period of validity",
    ("có", "thời", "gian"): "a period of validity",
    ("giá", "trị"): "a period of validity",
    ("hiệu", "lực"): "a period of validity",
    ("sử", "dụng", "trong"): "a period of validity",
    ("tạm", "trú"): "a length of stay",
    ("lưu", "trú"): "a length of stay",
    ("lưu", "trữ"): "a period of keeping",
    ("lưu", "giữ"): "a period of keeping",
    ("kéo", "dài"): "an extension",
    ("gia", "hạn"): "an extension",
    ("thêm",): "an extension",
    ("không", "tính"): "time not counted",
    ("không", "kể"): "time not counted",
    ("không", "bao", "gồm"): "time not counted",
    ("ít", "nhất"): "a minimum",
    ("tối", "thiểu"): "a minimum",
    ("không", "áp", "dụng"): "a term that does not apply",
    ("bãi", "bỏ"): "a term that was abolished",
    ("hủy", "bỏ"): "a term that was abolished",
    ("rút", "ngắn"): "a reduction",
    ("cắt", "giảm"): "a reduction",
    ("hết", "hạn"): "the end of another period",
    ("hết", "thời", "hạn"): "the end of another period",
}
# Those that speak of the length of the thing itself, so that no colon takes them off: "hiệu lực: 30 ngày".
VALIDITY = frozenset({"a period of validity", "a length of stay", "a period of keeping"})

# Acts of a step on the way, or of somebody else than the authority that decides.
STEP_ACTS = phrases(
    "gửi", "niêm yết", "xác minh", "thông báo", "lấy ý kiến", "xin ý kiến", "nộp", "bổ sung", "khắc phục",
    "hoàn thiện", "chuyển", "trình", "báo cáo", "đăng tải", "tiếp nhận", "làm thủ tục", "làm lại",
)  # fmt: skip
# A step whatever stands before it: "… cơ quan đăng ký cư trú phải tiến hành xác minh".
STEPS_UNDER_WAY = phrases("tiến hành xác minh", "gửi lấy ý kiến", "tiến hành lấy ý kiến")
RESULT_ACTS = phrases(
    "cấp", "quyết định", "ban hành", "phê duyệt", "chấp thuận", "giải quyết", "trả kết quả", "trả lời", "thẩm định",
    "đăng ký", "cho phép", "xem xét quyết định",
)  # fmt: skip
TELLING = frozenset({*EXCLUSION_STARTS.opened, *RESULT_ACTS.opened, *STEP_ACTS.opened})
"""The words with which an act or an exclusion may begin."""
# "cấp" is also a level of government.
LEVELS = frozenset({"xã", "huyện", "tỉnh", "bộ", "sở", "trung", "có", "cơ", "dưới", "trên", "thẩm"})

# A figure after one of these is a place in an order, not an amount: "ngày 30", "khoản 2", "thứ 6".
ORDINALS = frozenset(
    {"ngày", "tháng", "năm", "quý", "thứ", "lúc", "khoản", "điều", "điểm", "mục", "chương", "số", "mẫu", "bước", "lục"}
)
# How a date goes on: "ngày 30 tháng 6 năm 2025". Before any other unit the figure stays an amount.
DATE_STEPS = frozenset({("ngày", "tháng"), ("tháng", "năm"), ("quý", "năm"), ("lúc", "giờ"), ("lúc", "h")})
RANGE_MARKS = frozenset({"-", "–", "—", "~", "đến", "tới"})
AT_THE_LATEST = phrases("chậm nhất sau")
CLOCK_BEFORE = frozenset({"sau", "trước", "từ", "đến", "tới", "lúc", "vào", "hồi"})
CLOCK_AFTER = frozenset({"sáng", "chiều", "tối", "hàng", "hằng", "cùng", "ngày"})
JOINS = frozenset({"và", "cộng"})
SENTENCE_ENDS = frozenset({".", ";"})
BULLETS = frozenset({"-", "–", "—", "+", "*", "•", "●"})
OPENERS = frozenset({"(", "[", "“", '"', "«"})
BEFORE_TERM = SENTENCE_ENDS | BULLETS | frozenset({":", ")", "]", "”", '"', "»", "…"})
AFTER_TERM = SENTENCE_ENDS | BULLETS | frozenset({",", ":", ")", "(", "]", "”", '"', "»", "…", "!", "?"})

# Same day.
SAME_DAY = ("trong", "ngày")
NEXT_DAY = phrases(
    "ngày làm việc tiếp theo",
    "ngày làm việc kế tiếp",
    "ngày làm việc liền kề",
    "ngày làm việc sau",
    "ngày tiếp theo",
    "ngày kế tiếp",
)
SAME_DAY_LEADS = Phrases((*LEADS, *LABELS, *phrases("ngay", "trả kết quả", "thực hiện", "hoàn thành")))
SAME_DAY_FOLLOWERS = Phrases((*FOLLOWERS, *phrases("nhận", "tiếp nhận", "khi", "sau khi")))
# "Các giờ trong ngày" speaks of opening hours.
PARTS_OF_DAY = frozenset({"giờ", "điểm", "lúc", "buổi", "lần", "suốt", "cùng"})
AT_ONCE = phrases(
    "ngay sau khi", "ngay khi", "giải quyết ngay", "cấp ngay", "trả ngay",
    "giải quyết ngay sau khi", "cấp ngay sau khi", "trả ngay sau khi",
)  # fmt: skip
# What a figure that is no term may count: money, or the hour of the clock.
OTHER_AMOUNTS = frozenset({"giờ", "h", "đồng", "đ", "usd", "vnđ", "vnd", "triệu", "nghìn", "ngàn", "tỷ", "việt"})
