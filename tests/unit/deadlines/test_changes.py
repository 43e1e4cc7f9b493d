"""What changed between two versions: direction of every part, by case and channel, and what is never compared."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Channel,
    Level,
    Money,
    Months,
    OnlineLevel,
    Procedure,
    SameDay,
    WorkingDays,
    WorkingHours,
    vietnam_calendar,
)
from motcua_lib.deadlines import changes
from motcua_lib.errors import ArgumentTypeError, DeadlineError
from motcua_lib.model.changes import ChangeAspect, ChangeDirection, Changes, ProcedureChange
from motcua_lib.model.days import Certainty
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.procedure_parts import Component, ProcedureCase, ProcedureResult, Route, UnreadTerm
from motcua_lib.model.publication import IssuerLevel, PublicationDecision
from motcua_lib.model.versions import ProcedureVersion

CALENDAR = vietnam_calendar()
ONLINE, COUNTER, POST = Channel.ONLINE, Channel.COUNTER, Channel.POST


def content(*routes: Route, **parts) -> Procedure:
    cases = parts.pop("cases", [ProcedureCase(routes)] if routes else [])
    return Procedure("1.000757", parts.pop("name", "Cấp lại thẻ căn cước"), cases=cases, **parts)


def found(old: Procedure, new: Procedure, **options) -> list[tuple[str, str, str]]:
    return [(c.aspect.value, c.direction.value, c.reason) for c in changes(old, new, **options)]


def charged(*charges: Charge, wording: str = "") -> Fee:
    return Fee(FeeStatement.CHARGED, charges, wording=wording)


def dong(amount: int, **parts) -> Charge:
    return Charge(Money(amount, "VND"), **parts)


# -- terms -------------------------------------------------------------------------------------------------------

TERMS = [
    (WorkingDays(7), WorkingDays(5), ("easier", "change-shorter")),
    (WorkingDays(5), WorkingDays(7), ("harder", "change-longer")),
    (Months(2), Months(1), ("easier", "change-shorter")),
    (SameDay(), SameDay(time(16)), ("easier", "change-shorter")),
    (SameDay(time(15, 0, 1)), SameDay(), ("harder", "change-longer")),
    (WorkingDays(5), CalendarDays(7), ("incomparable", "change-other-unit")),
    (WorkingDays(1), SameDay(), ("incomparable", "change-other-unit")),
    (WorkingDays(1), WorkingHours(8), ("incomparable", "change-other-unit")),
    (UnreadTerm("1"), WorkingDays(1), ("incomparable", "change-term-unread")),
    (WorkingDays(1), UnreadTerm(), ("incomparable", "change-term-unread")),
    (UnreadTerm("1"), UnreadTerm("2"), ("incomparable", "change-term-unread")),
    (Chain([WorkingDays(15), CalendarDays(47)]), Chain([WorkingDays(15), CalendarDays(40)]),
     ("easier", "change-shorter")),
    (Chain([WorkingDays(15), CalendarDays(47)]), Chain([WorkingDays(16), CalendarDays(47)]),
     ("harder", "change-longer")),
    (Chain([WorkingDays(15), CalendarDays(47)]), Chain([WorkingDays(10), CalendarDays(50)]),
     ("incomparable", "change-other-links")),
    (Chain([WorkingDays(3), WorkingDays(2)]), WorkingDays(5), ("incomparable", "change-other-links")),
    (Chain([WorkingDays(15), CalendarDays(47)]), WorkingDays(62), ("incomparable", "change-other-unit")),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), TERMS)
def test_terms_compare_in_one_unit_only(old, new, expected: tuple[str, str]) -> None:
    assert found(content(Route(ONLINE, old)), content(Route(ONLINE, new))) == [("term", *expected)]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (time(14, 59, 59), time(15)),
        (time(15, 0, 59), time(15, 1)),
        (time(9, 50), time(10, 10)),
        (time(14, 10), time(14, 20)),
    ],
)
def test_a_later_cutoff_is_easier_to_the_second(earlier: time, later: time) -> None:
    one, other = content(Route(ONLINE, SameDay(earlier))), content(Route(ONLINE, SameDay(later)))
    assert found(one, other) == [("term", "easier", "change-shorter")]
    assert found(other, one) == [("term", "harder", "change-longer")]


@pytest.mark.parametrize("term", [WorkingDays(5), SameDay(), UnreadTerm("1"), UnreadTerm()])
def test_an_equal_term_is_no_change(term) -> None:
    assert not changes(content(Route(ONLINE, term)), content(Route(ONLINE, term)))


YEAR = [date(2026, month, day) for month in range(1, 13) for day in range(1, 29)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (CalendarDays(30), WorkingDays(5), ("easier", "change-earlier-on-calendar")),
        (WorkingDays(5), CalendarDays(30), ("harder", "change-later-on-calendar")),
        (CalendarDays(7), WorkingDays(5), ("incomparable", "change-mixed-on-calendar")),
        (Chain([WorkingDays(1), CalendarDays(19)]), Chain([WorkingDays(2), CalendarDays(1)]),
         ("easier", "change-earlier-on-calendar")),
    ],
)  # fmt: skip
def test_other_units_compare_on_a_calendar(old, new, expected: tuple[str, str]) -> None:
    old, new = content(Route(ONLINE, old)), content(Route(ONLINE, new))
    assert found(old, new, calendar=CALENDAR, receipts=YEAR) == [("term", *expected)]


def test_one_receipt_may_give_the_same_due_date() -> None:
    old, new = content(Route(ONLINE, CalendarDays(7))), content(Route(ONLINE, WorkingDays(5)))
    answer = changes(old, new, calendar=CALENDAR, receipts=[date(2026, 3, 2)])
    assert answer.direction is ChangeDirection.NEUTRAL
    assert answer.lines(language="en") == (
        "other change: resolving term (online): 7 calendar days → 5 working days: "
        "the same due date for all 1 receipts (decided)",
    )
    later = changes(old, new, calendar=CALENDAR, receipts=[date(2026, 2, 10), date(2031, 3, 3)])
    assert "tạm tính" in str(later)
    assert dict(later.changes[0].details)["n"] == 2


def test_hours_compare_by_instants() -> None:
    old, new = content(Route(COUNTER, WorkingDays(1))), content(Route(COUNTER, WorkingHours(8)))
    instant = datetime(2026, 3, 2, 7, 30, tzinfo=VIETNAM_TIME)
    assert found(old, new, calendar=CALENDAR, receipts=[instant])[0][1] == "easier"
    with pytest.raises(DeadlineError, match="depends on the clock time of the receipt"):
        changes(old, new, calendar=CALENDAR, receipts=[date(2026, 3, 2)])


# -- fees --------------------------------------------------------------------------------------------------------

FREE, UNSTATED = Fee(FeeStatement.FREE), Fee()
LEVY = ChargeKind.LEVY
FEES: list[tuple[Fee, Fee, list[tuple[str, str, str]]]] = [
    (charged(dong(70)), charged(dong(50)), [("fee", "easier", "change-cheaper")]),
    (charged(dong(50)), charged(dong(70)), [("fee", "harder", "change-dearer")]),
    (charged(dong(50)), FREE, [("fee", "easier", "change-cheaper")]),
    (FREE, charged(dong(50)), [("fee", "harder", "change-dearer")]),
    (FREE, charged(wording="theo quy định"), [("fee", "harder", "change-dearer")]),
    (FREE, charged(dong(0)), [("fee", "neutral", "change-same-amount")]),
    (FREE, UNSTATED, [("fee", "incomparable", "change-fee-unstated")]),
    (UNSTATED, charged(dong(5)), [("fee", "incomparable", "change-fee-unstated")]),
    (UNSTATED, Fee(wording="x"), []),
    (FREE, Fee(FeeStatement.FREE, wording="miễn"), []),
    (charged(dong(5)), charged(wording="theo quy định"), [("fee", "incomparable", "change-fee-unread")]),
    (charged(wording="a"), charged(wording="b"), [("fee", "incomparable", "change-fee-unread")]),
    (charged(dong(5), wording="a"), charged(dong(5), wording="b"), []),
    (charged(dong(5)), charged(Charge(Money(5, "USD"))), [("fee", "incomparable", "change-other-currency")]),
    (charged(dong(5, per="thẻ")), charged(dong(5, per="lần")), [("fee", "incomparable", "change-other-per")]),
    (charged(dong(5)), charged(dong(5, kind=LEVY)), [("fee", "neutral", "change-other-kind")]),
    (charged(dong(5, note="a")), charged(dong(5, note="b")), []),
    (charged(dong(5), dong(7)), charged(dong(5)), [("fee", "easier", "change-charge-gone")]),
    (charged(dong(5)), charged(dong(5), dong(7)), [("fee", "harder", "change-charge-new")]),
    (charged(dong(5, per="a"), dong(7, per="b")), charged(dong(6, per="a"), dong(6, per="b")),
     [("fee", "harder", "change-dearer"), ("fee", "easier", "change-cheaper")]),
    (charged(dong(5, per="a"), dong(7, per="b")), charged(dong(6, per="a"), dong(6, per="c")),
     [("fee", "harder", "change-dearer"), ("fee", "incomparable", "change-charges-unmatched")]),
    (charged(dong(5), dong(7)), charged(dong(6), dong(8)), [("fee", "incomparable", "change-charges-unmatched")]),
    (charged(dong(5), dong(7)), charged(dong(6), dong(8, per="a")),
     [("fee", "incomparable", "change-charges-unmatched")]),
    (charged(dong(9, note="cấp mới"), dong(5, note="cấp lại")), charged(dong(5, note="cấp lại"), dong(7, note="đổi")),
     [("fee", "incomparable", "change-charges-unmatched")]),
    (charged(dong(9, note="cấp mới"), dong(5, note="cấp lại")),
     charged(dong(5, note="cấp lại"), dong(7, note="cấp mới")), [("fee", "easier", "change-cheaper")]),
    (charged(dong(5)), charged(dong(5, exemptions=["trẻ em"])), [("exemption", "easier", "change-exemption-new")]),
    (charged(dong(5, exemptions=["trẻ em"])), charged(dong(5)), [("exemption", "harder", "change-exemption-gone")]),
    (charged(dong(5, exemptions=["trẻ em", "hộ nghèo"])), charged(dong(4, exemptions=["trẻ em"])),
     [("fee", "easier", "change-cheaper"), ("exemption", "harder", "change-exemption-gone")]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), FEES)
def test_fees_compare_in_one_currency_and_unit(old: Fee, new: Fee, expected: list[tuple[str, str, str]]) -> None:
    routes = (content(Route(COUNTER, WorkingDays(1), fee=fee)) for fee in (old, new))
    assert found(*routes) == expected


def test_a_fee_that_changed_names_the_note_of_its_charge_and_lists_name_none() -> None:
    def items(old: Fee, new: Fee) -> list[str]:
        return [change.item for change in changes(*(content(Route(COUNTER, fee=fee)) for fee in (old, new)))]

    old = charged(dong(9, note="cấp mới"), dong(5, note="cấp lại"))
    assert items(old, charged(dong(7, note="cấp mới"), dong(5, note="cấp lại"))) == ["cấp mới"]
    assert items(old, charged(dong(5, note="cấp lại"))) == ["cấp mới"]
    assert items(old, charged(dong(5, note="cấp lại"), dong(7, note="đổi"))) == [""]


# -- channels, online levels, cases ------------------------------------------------------------------------------

LEVELS: list[tuple[OnlineLevel | None, OnlineLevel | None, list[tuple[str, str]]]] = [
    (OnlineLevel.PARTIAL, OnlineLevel.FULL, [("easier", "change-more-online")]),
    (OnlineLevel.LEVEL_4, OnlineLevel.LEVEL_3, [("harder", "change-less-online")]),
    (OnlineLevel.PROACTIVE_1, OnlineLevel.PROACTIVE_4, [("easier", "change-more-online")]),
    (OnlineLevel.LEVEL_4, OnlineLevel.FULL, [("incomparable", "change-other-scale")]),
    (OnlineLevel.FULL, OnlineLevel.PROACTIVE_1, [("incomparable", "change-other-scale")]),
    (None, OnlineLevel.FULL, [("incomparable", "change-level-unstated")]),
    (OnlineLevel.FULL, None, [("incomparable", "change-level-unstated")]),
    (OnlineLevel.FULL, OnlineLevel.FULL, []),
]


@pytest.mark.parametrize(("old", "new", "expected"), LEVELS)
def test_online_levels_compare_on_one_scale(old, new, expected: list[tuple[str, str]]) -> None:
    routes = (content(Route(ONLINE, WorkingDays(1), online_level=level)) for level in (old, new))
    assert found(*routes) == [("online-level", *verdict) for verdict in expected]


def test_a_channel_more_is_easier_and_one_less_harder() -> None:
    old, new = content(Route(COUNTER), Route(POST)), content(Route(COUNTER), Route(ONLINE))
    answer = changes(old, new)
    assert [(change.reason, change.before, change.after) for change in answer] == [
        ("change-channel-gone", POST, None),
        ("change-channel-new", None, ONLINE),
    ]
    assert answer.direction is ChangeDirection.INCOMPARABLE
    assert str(answer).splitlines() == [
        "khó hơn: cách thức nộp: dịch vụ bưu chính → không có: bỏ cách thức nộp",
        "thuận lợi hơn: cách thức nộp: không có → trực tuyến: thêm cách thức nộp",
    ]


def test_cases_match_by_name() -> None:
    def cases(*named: tuple[str, int]) -> Procedure:
        return content(cases=[ProcedureCase([Route(ONLINE, WorkingDays(n))], name) for name, n in named])

    answer = changes(cases(("xe máy", 5), ("ô tô", 7)), cases(("xe máy", 3), ("xe điện", 7)))
    assert [(c.aspect.value, c.reason, c.case) for c in answer] == [
        ("case", "change-case-gone", ""),
        ("term", "change-shorter", "xe máy"),
        ("case", "change-case-new", ""),
    ]
    assert answer.of(ChangeAspect.CASE)[0].before == "ô tô"
    assert found(cases(("", 5)), cases(("xe máy", 3))) == [("term", "easier", "change-shorter")]
    for one, other in (("", "xe máy"), ("xe máy", ""), ("xe máy", "xe máy"), ("", "")):
        assert [change.case for change in changes(cases((one, 5)), cases((other, 3)))] == [one or other]
    assert [reason for _, _, reason in found(cases(("a", 5)), cases(("b", 5)))] == [
        "change-case-gone",
        "change-case-new",
    ]
    assert changes(cases(), cases(("", 5))).changes[0].after == "trực tuyến: 5 ngày làm việc"
    two_ways = content(cases=[ProcedureCase([Route(ONLINE, WorkingDays(5)), Route(POST, WorkingDays(7))])])
    assert changes(cases(), two_ways).changes[0].after == (
        "trực tuyến: 5 ngày làm việc; dịch vụ bưu chính: 7 ngày làm việc"
    )


# -- papers, sets, conditions, the rest --------------------------------------------------------------------------


def test_papers_are_known_by_their_names() -> None:
    old = content(components=[Component("Tờ khai", originals=1), Component("Hộ chiếu", copies=2), Component("Ảnh")])
    new = content(
        components=[
            Component("TỜ  KHAI.", "01.doc", originals=2),
            Component("Hộ chiếu", copies=1),
            Component("Ảnh", copies=2),
            Component("Đơn"),
        ]
    )
    assert [(c.aspect.value, c.direction.value, c.item, c.before, c.after) for c in changes(old, new)] == [
        ("originals", "harder", "TỜ  KHAI.", 1, 2),
        ("form", "neutral", "TỜ  KHAI.", "", "01.doc"),
        ("copies", "easier", "Hộ chiếu", 2, 1),
        ("paper", "incomparable", "", "Ảnh", "Ảnh (2 bản sao)"),
        ("paper", "harder", "", None, "Đơn"),
    ]
    assert [change.reason for change in changes(old, new)] == [
        "change-more",
        "change-other",
        "change-fewer",
        "change-count-unstated",
        "change-paper-new",
    ]
    assert found(new, old)[-1] == ("paper", "easier", "change-paper-gone")
    twice = content(components=[Component("Đơn"), Component("Đơn")])
    assert found(twice, content(components=[Component("Đơn")])) == [("paper", "easier", "change-paper-gone")]


def test_another_order_is_no_change_except_of_steps() -> None:
    papers = [Component("Giấy", originals=1), Component("giấy.", copies=1), Component("Ảnh")]
    parts = {
        "components": papers,
        "conditions": ["a", "b"],
        "subjects": ["Công dân", "Tổ chức"],
        "agencies": ["Công an", "Sở"],
        "results": [ProcedureResult("Thẻ"), ProcedureResult("Sổ")],
        "levels": [Level.PROVINCE, Level.COMMUNE],
        "legal_bases": ["1/2025/QH15", "2/2025/QH15"],
    }
    assert not changes(content(**parts), content(**{name: values[::-1] for name, values in parts.items()}))
    assert found(content(steps=["Nộp", "Nhận"]), content(steps=["Nhận", "Nộp"])) == [
        ("steps", "neutral", "change-other")
    ]
    assert found(content(components=papers), content(components=papers[1:])) == [
        ("paper", "easier", "change-paper-gone")
    ]
    assert found(content(legal_bases=["a", "b"]), content(legal_bases=["a", "a"]))[0][0] == "legal-bases"


def test_papers_of_several_cases_are_told_once_where_they_change_alike() -> None:
    def cases(common: list[str], first: list[str], second: list[str]) -> Procedure:
        named = [("a", first), ("b", second)]
        return content(
            components=list(map(Component, common)),
            cases=[ProcedureCase([Route(ONLINE)], name, components=map(Component, own)) for name, own in named],
        )

    answer = changes(cases(["Đơn"], ["Ảnh"], []), cases(["Đơn", "Sổ"], [], ["Đĩa"]))
    assert [(change.reason, change.case) for change in answer] == [
        ("change-paper-new", ""),
        ("change-paper-gone", "a"),
        ("change-paper-new", "b"),
    ]
    assert not changes(cases(["Đơn"], [], []), cases([], ["Đơn"], ["Đơn"]))
    one = content(cases=[ProcedureCase([Route(ONLINE)], "a", components=[Component("Ảnh")])])
    other = content(cases=[ProcedureCase([Route(ONLINE)], "a")])
    assert [(change.reason, change.case) for change in changes(one, other)] == [("change-paper-gone", "a")]


@pytest.mark.parametrize(("one", "other"), [("", "xe máy"), ("xe máy", ""), ("", "")])
def test_papers_of_the_only_case_are_told_with_the_name_that_it_has(one: str, other: str) -> None:
    old, new = (
        content(cases=[ProcedureCase([Route(ONLINE)], name, components=map(Component, papers))])
        for name, papers in ((one, ["Ảnh"]), (other, []))
    )
    assert [(change.reason, change.case) for change in changes(old, new)] == [("change-paper-gone", one or other)]


def test_each_of_several_papers_of_one_name_is_told() -> None:
    papers = [Component("Đơn", f"0{number}.doc") for number in (1, 2, 3)]
    assert [change.before for change in changes(content(components=papers), content())] == list(map(str, papers))


def test_what_changes_in_the_papers_of_a_case_names_the_case() -> None:
    def case(*papers: Component) -> Procedure:
        return content(cases=[ProcedureCase([Route(ONLINE)], "xe máy", components=papers)])

    old = case(Component("Đơn", "01.doc", originals=1), Component("Ảnh", copies=1), Component("Sổ"))
    new = case(Component("Đơn", "02.doc", originals=2), Component("Ảnh"), Component("Thẻ"))
    assert [(change.aspect.value, change.case, change.item) for change in changes(old, new)] == [
        ("originals", "xe máy", "Đơn"),
        ("form", "xe máy", "Đơn"),
        ("paper", "xe máy", ""),
        ("paper", "xe máy", ""),
        ("paper", "xe máy", ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"sets": 3}, {"sets": 1}, ("sets", "easier", "change-fewer")),
        ({"sets": 1}, {"sets": 2}, ("sets", "harder", "change-more")),
        ({}, {"sets": 2}, ("sets", "incomparable", "change-count-unstated")),
        ({"conditions": ["Đủ 18 tuổi"]}, {}, ("condition", "easier", "change-condition-gone")),
        ({}, {"conditions": ["Đủ 18 tuổi"]}, ("condition", "harder", "change-condition-new")),
        ({}, {"name": "Cấp lại thẻ"}, ("name", "neutral", "change-other")),
        ({}, {"field": "Căn cước"}, ("field", "neutral", "change-other")),
        ({}, {"steps": ["Nộp"]}, ("steps", "neutral", "change-other")),
        ({}, {"subjects": ["Công dân"]}, ("subjects", "neutral", "change-other")),
        ({}, {"agencies": ["Công an"]}, ("agencies", "neutral", "change-other")),
        ({}, {"results": [ProcedureResult("Thẻ")]}, ("results", "neutral", "change-other")),
        ({"levels": [Level.DISTRICT]}, {"levels": [Level.COMMUNE]}, ("levels", "neutral", "change-other")),
        ({}, {"legal_bases": ["26/2023/QH15"]}, ("legal-bases", "neutral", "change-other")),
    ],
)
def test_the_other_parts(old: dict, new: dict, expected: tuple[str, str, str]) -> None:
    assert found(content(**old), content(**new)) == [expected]
    assert not changes(content(**old), content(**old))
    assert all(
        line for language in ("vi", "en") for line in changes(content(**old), content(**new)).lines(language=language)
    )


def test_versions_and_successors_compare_too() -> None:
    decision = PublicationDecision(
        "1/QĐ-BCA", IssuerLevel.MINISTRY, signed_on=date(2026, 6, 3), effect_on=date(2026, 7, 1)
    )
    old = ProcedureVersion(content(Route(ONLINE, WorkingDays(7))), decision)
    new = Procedure("1.000758", "Cấp lại thẻ căn cước", cases=[ProcedureCase([Route(ONLINE, WorkingDays(5))])])
    assert found(old, new) == [("code", "neutral", "change-other"), ("term", "easier", "change-shorter")]
    answer = changes(old, new)
    assert answer.direction is ChangeDirection.EASIER
    assert (len(answer), len(answer.easier), len(answer.neutral)) == (2, 1, 1)
    assert (answer.harder, answer.incomparable) == ((), ())


WRONG: list[Callable[[], object]] = [
    lambda: changes("1.000757", content()),
    lambda: changes(content(), None),
    lambda: changes(content(), content(), calendar="calendar", receipts=YEAR),
    lambda: changes(content(), content(), calendar=CALENDAR, receipts=5),
    lambda: Changes([content()]),
    lambda: ProcedureChange("term", ChangeDirection.EASIER, reason="change-shorter"),
    lambda: changes(content(), content(), calendar=CALENDAR, receipts=["2026-03-02"]),
]


@pytest.mark.parametrize("build", WRONG)
def test_a_wrong_type_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()
    assert str(caught.value)


def test_calendar_and_receipts_go_together() -> None:
    for options in ({"calendar": CALENDAR}, {"receipts": YEAR}):
        with pytest.raises(DeadlineError, match="pass both or neither"):
            changes(content(), content(), **options)


def test_every_aspect_and_direction_speaks_both_languages() -> None:
    for name in (*ChangeAspect, *ChangeDirection):
        assert name.text.vi
        assert name.text.en


def test_every_change_says_from_what_to_what_in_which_case_by_which_channel() -> None:
    def online(term: WorkingDays, fee: Fee, level: OnlineLevel) -> Route:
        return Route(ONLINE, term, fee=fee, online_level=level)

    free, paid = Fee(FeeStatement.FREE), charged(dong(5_000))
    old = content(
        cases=[ProcedureCase([online(WorkingDays(5), free, OnlineLevel.PARTIAL), Route(POST)], name="xe")],
        sets=1, conditions=["đủ tuổi"], components=[Component("đơn")],
    )  # fmt: skip
    new = content(
        cases=[ProcedureCase([online(WorkingDays(3), paid, OnlineLevel.FULL), Route(COUNTER)], name="xe")],
        sets=2, conditions=["có nơi ở"], components=[Component("tờ khai")],
    )  # fmt: skip
    got = {(c.aspect, c.reason): (c.before, c.after, c.case, c.channel, c.item) for c in changes(old, new)}
    assert got == {
        (ChangeAspect.CHANNEL, "change-channel-gone"): (POST, None, "xe", None, ""),
        (ChangeAspect.CHANNEL, "change-channel-new"): (None, COUNTER, "xe", None, ""),
        (ChangeAspect.TERM, "change-shorter"): (WorkingDays(5), WorkingDays(3), "xe", ONLINE, ""),
        (ChangeAspect.FEE, "change-dearer"): (free, paid, "xe", ONLINE, ""),
        (ChangeAspect.ONLINE_LEVEL, "change-more-online"): (OnlineLevel.PARTIAL, OnlineLevel.FULL, "xe", ONLINE, ""),
        (ChangeAspect.PAPER, "change-paper-gone"): ("đơn", None, "xe", None, ""),
        (ChangeAspect.PAPER, "change-paper-new"): (None, "tờ khai", "xe", None, ""),
        (ChangeAspect.SETS, "change-more"): (1, 2, "", None, ""),
        (ChangeAspect.CONDITION, "change-condition-gone"): ("đủ tuổi", None, "", None, ""),
        (ChangeAspect.CONDITION, "change-condition-new"): (None, "có nơi ở", "", None, ""),
    }


def test_papers_of_a_procedure_without_cases_name_none() -> None:
    (gone,) = changes(content(components=[Component("đơn")]), content())
    assert (gone.before, gone.case, gone.item) == ("đơn", "", "")


def test_a_comparison_on_a_calendar_counts_the_receipts() -> None:
    old, new = content(Route(ONLINE, WorkingDays(5))), content(Route(ONLINE, CalendarDays(6)))
    (change,) = changes(old, new, calendar=CALENDAR, receipts=[date(2026, 1, 5), date(2026, 2, 12)])
    assert dict(change.details) == {"earlier": 1, "later": 1, "n": 2, "certainty": Certainty.DECIDED.text}


def test_other_parts_say_from_what_to_what() -> None:
    (change,) = changes(content(name="Cấp thẻ"), content(name="Cấp lại thẻ"))
    assert (change.before, change.after) == (("Cấp thẻ",), ("Cấp lại thẻ",))
    one, other = charged(wording="theo quy định"), charged(wording="theo biểu")
    (change,) = changes(content(Route(ONLINE, fee=one)), content(Route(ONLINE, fee=other)))
    assert (change.before, change.after, change.item) == (one, other, "")
