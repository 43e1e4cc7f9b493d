"""The catalogue: look-ups, counts, what lacks a part, successors, duplicates, and batches that keep what is sound."""

import os
import pickle
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib import Channel, Level, Procedure, WorkingDays
from motcua_lib.codes import procedure as procedure_codes
from motcua_lib.errors import ArgumentTypeError, CatalogueError, ProcedureError
from motcua_lib.model.catalogue import Catalogue, Lacking
from motcua_lib.model.catalogue_batch import CatalogueBatch, Duplicates, build_catalogue
from motcua_lib.model.procedure_parts import Part, ProcedureCase, Route
from motcua_lib.model.publication import IssuerLevel, PublicationDecision, VersionAction
from motcua_lib.model.reception_share import ROUNDING, ReceptionShare, reception_share
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion

Y2024, Y2025, Y2026 = (date(year, 1, 1) for year in (2024, 2025, 2026))


def procedure(number: int, field: str = "Hộ tịch", *, channels=(Channel.COUNTER,), **parts) -> Procedure:
    routes = [Route(channel, WorkingDays(5)) for channel in channels]
    return Procedure(f"1.{number:06d}", f"Thủ tục {number}", field=field, cases=[ProcedureCase(routes)], **parts)


def decided(effect: date, signed: date | None = None) -> PublicationDecision:
    return PublicationDecision("1/QĐ-BTP", IssuerLevel.MINISTRY, signed_on=signed or effect, effect_on=effect)


def version(
    content: Procedure, since: date, *, signed: date | None = None, until: date | None = None
) -> ProcedureVersion:
    action = VersionAction.ISSUED if since == Y2024 else VersionAction.AMENDED
    return ProcedureVersion(content, decided(since, signed), action=action, until=until)


BIRTH = procedure(1, levels=[Level.COMMUNE], agencies=["UBND xã"], channels=(Channel.COUNTER, Channel.ONLINE))
CARD = procedure(2, "Căn cước", levels=[Level.CENTRAL, Level.PROVINCE], agencies=["Công an", "UBND xã"])
LAND = procedure(3, "Đất đai", levels=[Level.PROVINCE], channels=(Channel.POST,))
BARE = Catalogue([BIRTH, CARD, LAND])
MOVED = ProcedureHistory([version(BIRTH, Y2024), version(procedure(1, "Tư pháp", levels=[Level.PROVINCE]), Y2025)])
ENDED = ProcedureHistory(
    [version(CARD, Y2024)], Ending(CARD.code, decided(Y2025), action=VersionAction.REPLACED, successors=[LAND.code])
)
DATED = Catalogue([MOVED, ENDED, LAND])


def codes(found: tuple[Procedure, ...]) -> list[str]:
    return [str(member.code)[-1] for member in found]


def test_the_published_catalogue_of_tan_uyen() -> None:
    """Tân Uyên, 2019: 296 procedures in 46 fields = 250 in 37 at the one-stop unit + 46 in 9 of specialised units."""
    at_the_counter = [procedure(n, f"Lĩnh vực {n % 37:02d}") for n in range(250)]
    specialised = [procedure(1000 + n, f"Lĩnh vực {37 + n % 9:02d}") for n in range(46)]
    catalogue = Catalogue([*at_the_counter, *specialised])
    share = reception_share(catalogue, [member.code for member in at_the_counter])
    assert (len(catalogue), len(catalogue.count_by_field())) == (296, 46)
    assert (len(share.one_stop), len(share.one_stop_fields)) == (250, 37)
    assert (len(share.specialised), len(share.specialised_fields)) == (46, 9)
    assert (share.share, share.percent) == (Fraction(250, 296), Decimal("84.46"))
    assert share.split_fields == ()
    assert sum(catalogue.count_by_field().values()) == 296
    assert str(share) == "250/296 thủ tục (84,46%) tiếp nhận tại Bộ phận Một cửa"
    assert share.text.en == "250 of 296 procedures (84.46%) received at the one-stop unit"
    assert ROUNDING.en == "rounded half up to two decimals"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["1", "2", "3"]),
        ({"field": "Hộ tịch"}, ["1"]),
        ({"field": "Không có"}, []),
        ({"level": Level.PROVINCE}, ["2", "3"]),
        ({"level": Level.DISTRICT}, []),
        ({"agency": "UBND xã"}, ["1", "2"]),
        ({"channel": Channel.COUNTER}, ["1", "2"]),
        ({"agency": "UBND xã", "channel": Channel.ONLINE}, ["1"]),
        ({"agency": "UBND xã", "level": Level.PROVINCE, "channel": Channel.COUNTER}, ["2"]),
        ({"field": "Hộ tịch", "level": Level.PROVINCE}, []),
        ({"level": Level.PROVINCE, "day": Y2024}, ["2", "3"]),
    ],
)
def test_look_ups_combine(asked: dict, expected: list[str]) -> None:
    assert codes(BARE.find(**asked)) == expected


def test_look_ups_by_code() -> None:
    code = procedure_codes.parse("1.000002")
    assert BARE.procedure("1.000002") is BARE.procedure(code) is BARE[code] is CARD
    assert BARE[" 1.000002 "] is CARD
    assert "1.000002" in BARE
    assert code in BARE
    assert "1.000009" not in BARE
    assert list(BARE) == [BIRTH, CARD, LAND]
    with pytest.raises(CatalogueError, match=r"'1.000009' is not one of the 3 codes of the catalogue"):
        BARE.procedure("1.000009")
    with pytest.raises(ProcedureError):
        BARE.procedure("9")


def test_histories_are_asked_by_day() -> None:
    assert DATED.procedure("1.000001", day=Y2024).field == "Hộ tịch"
    assert DATED.procedure("1.000001", day=Y2025).field == "Tư pháp"
    assert DATED.procedure("1.000003") is LAND
    assert DATED.procedure("1.000003", day=Y2024) is LAND
    assert codes(DATED.find(level=Level.PROVINCE, day=Y2024)) == ["2", "3"]
    assert codes(DATED.find(level=Level.PROVINCE, day=Y2025)) == ["1", "3"]
    assert DATED.count_by_field(day=Y2024) == {"Căn cước": 1, "Hộ tịch": 1, "Đất đai": 1}
    assert DATED.count_by_field(day=Y2025) == {"Tư pháp": 1, "Đất đai": 1}
    assert DATED.count_by_field(day=date(2020, 1, 1)) == {"Đất đai": 1}
    assert DATED.histories == (MOVED, ENDED)
    with pytest.raises(CatalogueError, match="in force on 2025-01-01"):
        DATED.procedure("1.000002", day=Y2025)
    for ask in (DATED.find, DATED.count_by_field, DATED.lacking, lambda: DATED.procedure("1.000001")):
        with pytest.raises(CatalogueError, match="which are asked by day; pass day="):
            ask()


def test_the_catalogue_of_a_day_is_one_of_bare_procedures() -> None:
    assert codes(DATED.on(Y2024).find()) == ["1", "2", "3"]
    assert codes(DATED.on(Y2025).find()) == ["1", "3"]
    assert DATED.on(Y2025).histories == ()
    late = ProcedureHistory([version(BIRTH, Y2024), version(LAND_AS_BIRTH, Y2025, signed=date(2025, 3, 1))])
    catalogue = Catalogue([late])
    assert catalogue.on(Y2025).find(field="Đất đai")
    assert not catalogue.on(Y2025, known_on=date(2025, 2, 28)).find(field="Đất đai")


LAND_AS_BIRTH = procedure(1, "Đất đai")


def test_what_lacks_a_part() -> None:
    whole = procedure(4, sets=1, steps=["Nộp"], subjects=["Công dân"], agencies=["UBND xã"])
    catalogue = Catalogue([BIRTH, whole])
    lacking = catalogue.lacking(Part.SETS, Part.AGENCIES)
    assert [str(found.procedure.code) for found in lacking] == ["1.000001"]
    assert Part.STEPS in lacking[0].parts
    assert Part.CONDITIONS in lacking[0].parts
    assert Part.CONDITIONS not in lacking[0].mandatory
    assert [str(found.procedure.code) for found in catalogue.lacking()] == ["1.000001", "1.000004"]
    assert catalogue.lacking(Part.NAME) == ()
    assert str(Lacking(BIRTH, (Part.SETS, Part.FEES))) == "1.000001: số lượng hồ sơ, phí, lệ phí"
    assert [str(found.procedure.code) for found in DATED.lacking(Part.SETS, day=Y2025)] == ["1.000001", "1.000003"]


def test_successors_through_replacements() -> None:
    def replaced(content: Procedure, day: date, *by: str) -> ProcedureHistory:
        return ProcedureHistory(
            [version(content, Y2024)],
            Ending(content.code, decided(day), action=VersionAction.REPLACED, successors=by),
        )

    catalogue = Catalogue([
        replaced(procedure(1), Y2025, "1.000002", "1.000003"),
        replaced(procedure(2), Y2026, "1.000003", "1.000009"),
        procedure(3),
        ProcedureHistory([version(procedure(4), Y2024)], Ending("1.000004", decided(Y2025))),
        replaced(procedure(5), Y2025, "1.000004"),
    ])  # fmt: skip

    def successors(code: str, day: date) -> list[str]:
        return list(map(str, catalogue.successors(code, day=day)))

    assert successors("1.000001", Y2024) == ["1.000001"]
    assert successors("1.000001", Y2025) == ["1.000002", "1.000003"]
    assert successors("1.000001", Y2026) == ["1.000003", "1.000009"]
    assert successors("1.000003", Y2026) == ["1.000003"]
    assert successors("1.000004", Y2026) == []
    assert successors("1.000005", Y2026) == []
    assert successors("1.000004", date(2020, 1, 1)) == []
    with pytest.raises(CatalogueError, match="is not one of the 5 codes"):
        catalogue.successors("1.000008", day=Y2024)


def test_a_share_by_day_names_codes_that_are_not_there() -> None:
    share = reception_share(DATED, ["1.000001", "1.000002", "1.000009"], day=Y2025)
    assert codes(share.one_stop) == ["1"]
    assert codes(share.specialised) == ["3"]
    assert list(map(str, share.unknown)) == ["1.000002", "1.000009"]
    assert share.share == Fraction(1, 2)
    both = reception_share(Catalogue([procedure(1), procedure(2)]), ["1.000001"])
    assert both.split_fields == ("Hộ tịch",)
    with pytest.raises(CatalogueError, match="no procedure on any day, so nothing is a share of it"):
        reception_share(Catalogue([]), [])
    assert ReceptionShare([BIRTH], [CARD, LAND]).percent == Decimal("33.33")


# -- duplicates and batches --------------------------------------------------------------------------------------


def test_a_code_twice_is_refused_and_all_are_listed() -> None:
    with pytest.raises(CatalogueError) as caught:
        Catalogue([BIRTH, CARD, BIRTH, MOVED, CARD])
    assert [(fault.slug, fault.fields["path"], fault.fields["value"]) for fault in caught.value.faults] == [
        ("code-twice", "entries[2]", "1.000001"),
        ("code-twice", "entries[3]", "1.000001"),
        ("code-twice", "entries[4]", "1.000002"),
    ]
    assert str(caught.value.faults[2]) == (
        "entries[4]: the code '1.000002' stands at entries[1] already; a catalogue has each code once, its versions "
        "in a ProcedureHistory"
    )


OTHER = procedure(1, "Tư pháp")


@pytest.mark.parametrize(
    ("records", "policy", "kept", "refused"),
    [
        ([BIRTH, CARD, OTHER], Duplicates.REFUSE, [CARD], ["records[0]", "records[2]"]),
        ([BIRTH, CARD, OTHER], Duplicates.FIRST, [BIRTH, CARD], ["records[2]"]),
        ([BIRTH, CARD, OTHER], Duplicates.LAST, [CARD, OTHER], ["records[0]"]),
        ([BIRTH, CARD, OTHER], Duplicates.EQUAL, [CARD], ["records[0]", "records[2]"]),
        ([BIRTH, CARD, BIRTH], Duplicates.EQUAL, [BIRTH, CARD], ["records[2]"]),
        ([BIRTH, CARD, BIRTH], Duplicates.REFUSE, [CARD], ["records[0]", "records[2]"]),
    ],
)
def test_duplicates_are_handled_by_a_policy(records, policy: Duplicates, kept, refused: list[str]) -> None:
    batch = build_catalogue(records, duplicates=policy)
    assert list(batch.catalogue) == kept
    assert [refusal.path for refusal in batch.refused] == refused
    assert all(refusal.error.fields["count"] == 2 for refusal in batch.refused)


def test_a_batch_keeps_what_is_sound_and_tells_all_faults_of_the_rest() -> None:
    gap = [version(procedure(5), Y2024, until=date(2024, 6, 1)), version(procedure(5), Y2025, until=Y2026),
           version(procedure(5), date(2025, 6, 1))]  # fmt: skip
    records = [
        version(BIRTH, Y2024),
        gap[0],
        "1.000002",
        CARD,
        gap[1],
        Ending("1.000006", decided(Y2025)),
        gap[2],
        version(procedure(1, "Tư pháp"), Y2025),
        Ending("1.000001", decided(Y2026)),
        Ending("1.000007", decided(Y2025)),
        version(procedure(7), Y2024),
        Ending("1.000007", decided(Y2026)),
        ENDED,
    ]
    batch = build_catalogue(records)
    assert isinstance(batch, CatalogueBatch)
    assert [str(entry.code) for entry in batch.catalogue] == ["1.000001"]
    assert codes(batch.catalogue.find(day=Y2025)) == ["1"]
    assert [(refusal.path, [fault.slug for fault in refusal.faults]) for refusal in batch.refused] == [
        ("1.000005", ["version-gap", "version-overlap"]),
        ("records[2]", ["wrong-type"]),
        ("records[3]", ["code-repeated"]),
        ("1.000006", ["ending-alone"]),
        ("1.000007", ["ended-twice"]),
        ("records[12]", ["code-repeated"]),
    ]
    assert all(str(refusal) for refusal in batch.refused)


WRONG: list[Callable[[], object]] = [
    lambda: Catalogue(["1.000001"]),
    lambda: Catalogue(BIRTH),
    lambda: BARE.find(field=5),
    lambda: BARE.find(level="province"),
    lambda: BARE.find(agency=Level.PROVINCE),
    lambda: BARE.find(channel="online"),
    lambda: BARE.find(day="2025-01-01"),
    lambda: BARE.on("2025-01-01"),
    lambda: BARE.lacking("sets"),
    lambda: BARE.successors("1.000001", day="2025-01-01"),
    lambda: build_catalogue([BIRTH], duplicates="first"),
    lambda: build_catalogue(BIRTH),
    lambda: reception_share(BARE, "1.000001"),
    lambda: ReceptionShare(["1.000001"], []),
    lambda: BARE[5],
]


@pytest.mark.parametrize("build", WRONG)
def test_a_wrong_type_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()
    assert str(caught.value)


# -- values ------------------------------------------------------------------------------------------------------


def test_catalogues_are_values_and_pickle_small() -> None:
    alone = len(pickle.dumps(Catalogue([MOVED, ENDED, LAND])))
    _ = DATED.find(field="Hộ tịch", day=Y2024)
    again = pickle.loads(pickle.dumps(DATED))
    assert len(pickle.dumps(DATED)) == alone
    assert again == DATED
    assert hash(again) == hash(DATED)
    assert again.find(day=Y2024) == DATED.find(day=Y2024)
    assert repr(DATED) == "Catalogue(3 entries)"
    assert DATED.digest == again.digest != BARE.digest


def test_the_digest_is_the_same_in_every_process() -> None:
    code = (
        "from motcua_lib import Procedure, Level\n"
        "from motcua_lib.model.catalogue import Catalogue\n"
        "print(Catalogue([Procedure('1.000001', 'A', levels=[Level.COMMUNE])]).digest)"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert seen == {Catalogue([Procedure("1.000001", "A", levels=[Level.COMMUNE])]).digest + "\n"}


def test_a_catalogue_of_the_national_database(capsys: pytest.CaptureFixture[str]) -> None:
    """The whole file named by MOTCUA_PROCEDURES, else a sample of it: every code once, and what it weighs."""
    import json

    from motcua_lib import read_procedures

    whole = os.environ.get("MOTCUA_PROCEDURES")
    if whole:
        rows = [json.loads(line) for line in Path(whole).read_text(encoding="utf-8").splitlines()]
    else:
        rows = json.loads((Path(__file__).parents[2] / "data" / "procedures.json").read_text(encoding="utf-8"))
    batch = build_catalogue(read_procedures(rows).procedures)
    catalogue = batch.catalogue
    assert batch.refused == ()
    assert [str(entry.code) for entry in catalogue] == [row["code"] for row in rows]
    counts = catalogue.count_by_field()
    assert sum(counts.values()) == len(rows)
    for field, count in counts.items():
        assert len(catalogue.find(field=field)) == count
    pickled = pickle.dumps(catalogue)
    tracemalloc.start()
    again = pickle.loads(pickled)
    bare = tracemalloc.get_traced_memory()[0]
    _ = again.find(field="Hộ tịch")
    indexed = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert again.digest == catalogue.digest
    with capsys.disabled():
        print(
            f"\n{len(rows)} procedures in {len(counts)} fields; a procedure takes {bare / len(rows):,.0f} bytes with "
            f"its texts, the indexes {(indexed - bare) / len(rows):,.0f} more"
        )
