"""The example of a dossier runs, and says what matters: dates, citations, verdicts."""

import contextlib
import io
import runpy
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "dossier.py"


@pytest.fixture(scope="module")
def printed() -> list[str]:
    """What the example prints, line by line."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        runpy.run_path(str(EXAMPLE), run_name="__main__")
    return output.getvalue().splitlines()


def after(printed: list[str], start: str) -> list[str]:
    """The lines of one step, from its heading to the next empty line."""
    (place,) = [number for number, line in enumerate(printed) if line.startswith(start)]
    rest = printed[place:]
    return rest[: rest.index("")]


def test_a_real_procedure_and_its_term(printed: list[str]) -> None:
    assert printed[0] == "H15.09-260202-0017 (1.000688): Trần Văn Minh"
    assert printed[1].startswith("Cấp Chứng chỉ hành nghề luật sư ")
    assert printed[1].endswith(": 15 ngày làm việc")


@pytest.mark.parametrize(
    ("step", "due"),
    [
        ("tiếp nhận hồ sơ, 03/02/2026 09:00", "due 03/03/2026; running; used 0 working days, left 15"),
        ("yêu cầu bổ sung, 06/02/2026 10:00", "due 06/03/2026; waiting; used 0"),
        ("bổ sung hồ sơ, 09/02/2026 22:10", "due 10/03/2026; running; used 0"),  # the term runs again from 10 February
        ("tạm dừng giải quyết, 12/02/2026 14:00", "due 10/03/2026; waiting; used 2 working days, left 13"),
        ("tiếp tục giải quyết, 25/02/2026 09:00", "due 16/03/2026; running; used 2"),  # 13, 23, 24, 25 February
        ("xin lỗi và hẹn lại, 13/03/2026 09:00", "due 16/03/2026, promised 27/03/2026; running; used 14"),
        ("đã xử lý xong, 27/03/2026 10:30", "due 16/03/2026, promised 27/03/2026; finished; used 24"),
        ("trả kết quả trực tiếp, 27/03/2026 14:00", "due 16/03/2026, promised 27/03/2026; finished; used 24"),
    ],
)
def test_the_due_date_after_each_step(printed: list[str], step: str, due: str) -> None:
    assert after(printed, step)[-1].strip().startswith(due)


@pytest.mark.parametrize(
    ("step", "effects"),
    [
        ("nộp hồ sơ, ", ["trả lời hồ sơ trực tuyến trong 8 giờ làm việc, to 03/02/2026 17:30"]),
        ("tiếp nhận hồ sơ, ", ["in giấy tiếp nhận hồ sơ và hẹn trả kết quả", "to 06/02/2026"]),
        ("yêu cầu bổ sung, ", ["yêu cầu giấy tờ: giấy xác nhận thời gian công tác (bản chụp không đọc được)"]),
        ("xin lỗi và hẹn lại, ", ["in văn bản xin lỗi và hẹn lại", "xin lỗi, hẹn lại ngày 27/03/2026"]),
    ],
)
def test_what_the_host_is_to_do(printed: list[str], step: str, effects: list[str]) -> None:
    done = "\n".join(after(printed, step))
    assert all(effect in done for effect in effects)


def test_the_verdicts(printed: list[str]) -> None:
    assert after(printed, "By the legal term") == [
        "By the legal term: late, by 9 working days",
        "By the appointment as the apology moved it: on time",
        "By the test of the national portal: on time",
        "Rules not kept: none",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "thứ Ba 10/02/2026 07:30: đủ hồ sơ bổ sung, tính lại thời hạn từ đầu "
        "[Nghị định 118/2025/NĐ-CP; suy từ quy định]",
        "thứ Tư 18/02/2026: không tính: ngày nghỉ lễ, tết (Mùng 2 Tết Nguyên đán) [9859/VPCP-KGVX ngày 13/10/2025]",
        "thứ Hai 16/03/2026: ngày số 15 [Quyết định 188/1999/QĐ-TTg]",
        "thứ Hai 16/03/2026: hạn giải quyết (đã xác định)",
        "Tue 2026-02-10: the first day is not counted [Civil Code 2015, art. 147(2)]",
        "Fri 2026-03-27 10:30: by the legal term: late",
    ],
)
def test_the_trail_cites_what_each_day_rests_on(printed: list[str], line: str) -> None:
    assert line in printed


def test_every_day_of_tet_and_of_the_pause_is_told_once_in_each_language(printed: list[str]) -> None:
    assert sum("Tết Nguyên đán" in line for line in printed) == 5
    assert sum("not counted: paused" in line for line in printed) == 4


def test_a_replay_makes_the_same(printed: list[str]) -> None:
    assert printed[-1] == "Replayed from its events: True"
