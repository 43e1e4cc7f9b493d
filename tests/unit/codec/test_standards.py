"""CPSV-AP and schema.org: what a document says, what it loses, and that each is as the standard asks."""

import copy
import json
import warnings
from decimal import Decimal
from typing import Any

import pyshacl
import pytest
import rdflib

from motcua_lib import (
    CalendarDays,
    Chain,
    Channel,
    Level,
    Money,
    Months,
    OnlineLevel,
    Procedure,
    SameDay,
    Term,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from motcua_lib.codec.cpsv_ap import CONTEXT, to_cpsv_ap
from motcua_lib.codec.losses import LOSSES, PROCEDURE_LOSSES, Exported, MappingLoss
from motcua_lib.codec.schema_org import to_schema_org
from motcua_lib.codes import result as result_codes
from motcua_lib.errors import ArgumentTypeError, CodecError, LawError
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.procedure_parts import Component, ProcedureCase, ProcedureResult, Route, UnreadTerm
from support.standards import PROFILE, profile_faults, shapes, vocabulary_faults

SHAPES = rdflib.Graph().parse(data=shapes(), format="turtle")
BASE = "https://example.org/procedures/"
EXTENSION = "https://example.org/terms#"
CHARGES = [
    Charge(Money(70_000, "VND"), ChargeKind.LEVY, per="thẻ", note="nộp một lần", exemptions=["trẻ em"]),
    Charge(Money(Decimal("0.1"), "USD")),
]
FULL = Procedure(
    "1.000757",
    "Cấp lại thẻ căn cước",
    steps=["Nộp hồ sơ", "Nhận kết quả"],
    cases=[
        ProcedureCase(
            [
                Route(
                    Channel.ONLINE,
                    WorkingDays(5),
                    fee=Fee(FeeStatement.CHARGED, CHARGES),
                    online_level=OnlineLevel.FULL,
                    note="nộp trên cổng",
                ),
                Route(Channel.COUNTER, CalendarDays(7), fee=Fee(FeeStatement.FREE)),
                Route(Channel.POST, UnreadTerm("1"), fee=Fee(FeeStatement.CHARGED, wording="theo biểu")),
            ],
            "bị mất",
        ),
        ProcedureCase([Route(Channel.POST)], "bị hỏng", components=[Component("Thẻ hỏng")]),
    ],
    components=[Component("Tờ khai", "DC01.docx", originals=1, copies=2), Component("")],
    sets=1,
    subjects=["Công dân", " "],
    agencies=["Công an xã", "Công an tỉnh"],
    results=[ProcedureResult("Thẻ", result_codes.parse("KQ.G01.000031")), ProcedureResult("Giấy hẹn")],
    conditions=["đủ 14 tuổi", "có cư trú"],
    legal_bases=["26/2023/QH15", "70/2024/NĐ-CP"],
    levels=[Level.COMMUNE, Level.PROVINCE],
    field="Căn cước",
    kind="TTHC được luật giao",
    decision="5710/QĐ-BCA-C06",
)
BARE = Procedure("1.000757", "Cấp lại thẻ căn cước")


def slugs(exported: Exported) -> list[str]:
    return [loss.slug for loss in exported.losses]


def nodes(exported: Exported, kind: str) -> list[dict[str, Any]]:
    return [node for node in exported.document["@graph"] if node["@type"] == kind]


def by_term(term: Term | UnreadTerm) -> Procedure:
    return Procedure("1.000757", "Cấp thẻ", cases=[ProcedureCase([Route(Channel.ONLINE, term)])], agencies=["Công an"])


def valid(exported: Exported) -> bool:
    """Whether the document, read as RDF, is valid against the shapes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of its own reader of JSON-LD
        data = rdflib.Graph().parse(data=json.dumps(exported.document), format="json-ld")
        conforms, _, _ = pyshacl.validate(data, shacl_graph=SHAPES)
    return bool(conforms)


def test_the_context_is_that_of_the_profile() -> None:
    assert {prefix: PROFILE["prefixes"][prefix] for prefix in CONTEXT} == CONTEXT


@pytest.mark.parametrize("options", [{}, {"base": BASE}, {"base": BASE, "extension": EXTENSION}])
def test_a_full_procedure_conforms_to_the_profile(options: dict[str, str]) -> None:
    exported = to_cpsv_ap(FULL, **options)
    assert profile_faults(exported.document) == []
    assert valid(exported)


def test_what_a_full_procedure_loses_in_the_profile() -> None:
    losses = {(loss.slug, loss.path) for loss in to_cpsv_ap(FULL).losses}
    assert losses == {
        ("no-description", "name"),
        ("territory", "agencies"),
        ("cases", "cases"),
        ("case-components", "cases[1].components"),
        ("working-time", "cases[0].routes[0].term"),
        ("online-level", "cases[0].routes[0].online_level"),
        ("charge-kind", "cases[0].routes[0].fee.charges[0].kind"),
        ("charge-unit", "cases[0].routes[0].fee.charges[0].per"),
        ("exemptions", "cases[0].routes[0].fee.charges[0].exemptions"),
        ("amount-inexact", "cases[0].routes[0].fee.charges[1].amount"),
        ("last-day-roll", "cases[0].routes[1].term"),
        ("term-unread", "cases[0].routes[2].term"),
        ("fee-in-words", "cases[0].routes[2].fee"),
        ("term-unstated", "cases[1].routes[0].term"),
        ("copies", "components[0]"),
        ("form", "components[0].form"),
        ("unnamed", "components[1]"),
        ("unnamed", "subjects[1]"),
        ("sets", "sets"),
        ("steps", "steps"),
        ("decision", "decision"),
    }


def test_what_a_full_procedure_loses_in_schema_org() -> None:
    losses = {(loss.slug, loss.path) for loss in to_schema_org(FULL).losses}
    assert losses == {
        ("cases", "cases"),
        ("case-components", "cases[1].components"),
        ("working-time", "cases[0].routes[0].term"),
        ("online-level", "cases[0].routes[0].online_level"),
        ("charge-kind", "cases[0].routes[0].fee.charges[0].kind"),
        ("exemptions", "cases[0].routes[0].fee.charges[0].exemptions"),
        ("fee-route", "cases[0].routes[0].fee"),
        ("last-day-roll", "cases[0].routes[1].term"),
        ("fee-route", "cases[0].routes[1].fee"),
        ("term-unread", "cases[0].routes[2].term"),
        ("fee-in-words", "cases[0].routes[2].fee"),
        ("fee-route", "cases[0].routes[2].fee"),
        ("term-unstated", "cases[1].routes[0].term"),
        ("copies-in-words", "components[0]"),
        ("form", "components[0].form"),
        ("unnamed", "components[1]"),
        ("unnamed", "subjects[1]"),
        ("sets", "sets"),
        ("levels", "levels"),
        ("conditions", "conditions"),
        ("decision", "decision"),
    }


def test_the_service_and_its_parts_in_the_profile() -> None:
    exported = to_cpsv_ap(FULL, base=BASE)
    service = exported.document["@graph"][0]
    assert service["@id"] == f"{BASE}1.000757"
    assert service["dct:title"] == {"@language": "vi", "@value": "Cấp lại thẻ căn cước"}
    assert [node["skos:prefLabel"]["@value"] for node in nodes(exported, "cv:PublicOrganisation")] == list(
        FULL.agencies
    )
    assert [node["dct:title"]["@value"] for node in nodes(exported, "cv:Output")] == ["Thẻ", "Giấy hẹn"]
    assert nodes(exported, "cv:Output")[0]["dct:identifier"] == "KQ.G01.000031"
    assert [node["eli:id_local"] for node in nodes(exported, "eli:LegalResource")] == [
        *FULL.legal_bases,
        "5710/QĐ-BCA-C06",
    ]
    (rule,) = nodes(exported, "cpsv:Rule")
    assert rule["dct:description"]["@value"] == "Nộp hồ sơ\nNhận kết quả"
    assert len(nodes(exported, "cv:EvidenceType")) == 2
    assert len(nodes(exported, "cv:Requirement")) == 2


def test_costs_are_tied_to_their_channel() -> None:
    exported = to_cpsv_ap(FULL, base=BASE)
    costs = nodes(exported, "cv:Cost")
    assert [cost.get("cv:hasValue", {}).get("@value") for cost in costs] == ["70000", "0.1", "0", None]
    assert [cost["cv:ifAccessedThrough"]["@id"][-9:] for cost in costs] == [
        "channel/1",
        "channel/1",
        "channel/2",
        "channel/3",
    ]
    words = [text["@value"] for text in costs[0]["dct:description"]]
    assert words == ["lệ phí 70.000 đ/thẻ", "levy 70,000 VND/thẻ", "nộp một lần", "trẻ em"]
    currencies = [node for node in nodes(exported, "skos:Concept") if "skos:notation" in node]
    assert [node["skos:notation"] for node in currencies] == ["VND", "USD"]


def test_channels_say_term_level_case_and_note_in_words() -> None:
    first, _, third, fourth = nodes(to_cpsv_ap(FULL), "cv:Channel")
    assert [text["@value"] for text in first["dct:description"]] == [
        "trực tuyến: 5 ngày làm việc; toàn trình; trường hợp bị mất",
        "online: 5 working days; fully online; case bị mất",
        "nộp trên cổng",
    ]
    assert third["dct:description"][1]["@value"] == "by post: not understood: 1; case bị mất"
    assert fourth["dct:description"][0]["@value"] == "dịch vụ bưu chính; trường hợp bị hỏng"


@pytest.mark.parametrize(
    ("term", "duration", "loss"),
    [
        (CalendarDays(30), "P30D", "last-day-roll"),
        (Weeks(2), "P14D", "last-day-roll"),
        (Months(1), "P1M", "last-day-roll"),
        (Years(2), "P2Y", "last-day-roll"),
        (WorkingDays(10), "", "working-time"),
        (WorkingHours(8), "", "working-time"),
        (SameDay(), "", "same-day"),
        (Chain([WorkingDays(15), CalendarDays(47)]), "", "chain"),
        (UnreadTerm("1"), "", "term-unread"),
        (UnreadTerm(), "", "term-unstated"),
    ],
)
def test_only_a_term_that_is_a_duration_is_written_as_one(term: Any, duration: str, loss: str) -> None:
    exported = to_cpsv_ap(by_term(term))
    (channel,) = nodes(exported, "cv:Channel")
    assert channel.get("cv:processingTime", {}).get("@value", "") == duration
    assert exported.document["@graph"][0].get("cv:processingTime", {}).get("@value", "") == duration
    assert loss in slugs(exported)
    page = to_schema_org(by_term(term))
    assert page.document["availableChannel"][0].get("processingTime", "") == duration
    assert slugs(page) == [loss]
    assert profile_faults(exported.document) == vocabulary_faults(page.document) == []


@pytest.mark.parametrize(
    ("term", "duration", "unit"), [(WorkingDays(10), "P10D", "working-day"), (WorkingHours(8), "PT8H", "working-hour")]
)
def test_a_working_time_has_its_unit_beside_it_or_no_figure(term: Term, duration: str, unit: str) -> None:
    exported = to_cpsv_ap(by_term(term), extension=EXTENSION)
    (channel,) = nodes(exported, "cv:Channel")
    assert channel["cv:processingTime"] == {"@type": "xsd:duration", "@value": duration}
    assert channel["ext:processingTimeUnit"] == unit
    assert exported.document["@context"]["ext"] == EXTENSION
    assert "unit-in-extension" in slugs(exported)
    assert "working-time" not in slugs(exported)
    assert "cv:processingTime" not in exported.document["@graph"][0]  # the service has no field for the unit


def test_the_service_has_a_duration_only_when_all_channels_have_the_same() -> None:
    routes = [Route(Channel.ONLINE, CalendarDays(20)), Route(Channel.COUNTER, CalendarDays(15))]
    exported = to_cpsv_ap(Procedure("1.013225", "Cấp giấy phép", cases=[ProcedureCase(routes)], agencies=["Xã"]))
    assert "cv:processingTime" not in exported.document["@graph"][0]


def test_a_procedure_without_agency_does_not_conform_and_says_so() -> None:
    exported = to_cpsv_ap(BARE)
    assert profile_faults(exported.document) == ["_:p1-000757 lacks cv:hasCompetentAuthority"]
    assert not valid(exported)
    assert slugs(exported) == ["no-description", "no-agency"]
    assert slugs(to_schema_org(BARE)) == ["no-agency"]


def test_the_caller_may_name_the_agency_and_its_area() -> None:
    area = "https://example.org/areas/vn"
    exported = to_cpsv_ap(BARE, agencies=["UBND cấp xã"], territory=area)
    assert slugs(exported) == ["no-description"]
    assert profile_faults(exported.document) == []
    assert valid(exported)
    assert nodes(exported, "cv:PublicOrganisation")[0]["dct:spatial"] == {"@id": area}
    assert to_schema_org(BARE, agencies=["UBND cấp xã"]).document["provider"][0]["name"] == "UBND cấp xã"
    assert [
        node["skos:prefLabel"]["@value"] for node in nodes(to_cpsv_ap(FULL, agencies=["X"]), "cv:PublicOrganisation")
    ] == list(FULL.agencies)


def test_a_full_procedure_uses_terms_of_the_vocabulary_only() -> None:
    exported = to_schema_org(
        FULL, url="https://example.org/1.000757", operator="Trung tâm", jurisdiction="Việt Nam", language="en"
    )
    document = exported.document
    assert vocabulary_faults(document) == []
    assert (document["@context"], document["@type"]) == ("https://schema.org", "GovernmentService")
    assert document["serviceOperator"]["name"] == "Trung tâm"
    assert (document["url"], document["jurisdiction"]) == ("https://example.org/1.000757", "Việt Nam")
    assert document["availableChannel"][0]["description"] == (
        "online: 5 working days; fully online; case bị mất\nnộp trên cổng"
    )
    assert [offer.get("price") for offer in document["offers"]] == ["70000", "0.1", "0", None]
    assert document["offers"][0]["priceSpecification"]["unitText"] == "thẻ"
    assert document["subjectOf"]["supply"][0]["requiredQuantity"] == "1 bản chính, 2 bản sao"
    assert [law["legislationIdentifier"] for law in document["subjectOf"]["isBasedOn"]][-1] == "5710/QĐ-BCA-C06"
    assert document["termsOfService"] == "đủ 14 tuổi\ncó cư trú"
    assert document["serviceOutput"][0]["identifier"] == "KQ.G01.000031"


def test_what_is_not_stated_is_not_there() -> None:
    assert to_schema_org(BARE).document == {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "identifier": "1.000757",
        "name": "Cấp lại thẻ căn cước",
    }
    assert len(to_cpsv_ap(BARE).document["@graph"]) == 1


def test_the_documents_are_plain_and_of_their_own() -> None:
    for export in (to_cpsv_ap, to_schema_org):
        first, second = export(FULL), export(FULL)
        assert first == second
        assert json.loads(json.dumps(first.document)) == first.document
        first.document["@context"] = "changed"
        assert export(FULL) == second


@pytest.mark.parametrize("field", ["dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"])
def test_both_checks_notice_what_is_missing(field: str) -> None:
    document = copy.deepcopy(to_cpsv_ap(FULL).document)
    del document["@graph"][0][field]
    assert profile_faults(document) == [f"_:p1-000757 lacks {field}"]
    assert not valid(Exported(document, ()))


def test_the_checks_notice_what_is_wrong() -> None:
    document = copy.deepcopy(to_cpsv_ap(FULL).document)
    document["@graph"][0]["cv:hasChannel"] = document["@graph"][0]["cv:hasCost"]
    (channel,) = (node for node in document["@graph"] if node["@id"].endswith("channel-2"))
    channel["cv:processingTime"]["@value"] = "7 days"
    channel["cv:speed"] = "high"
    faults = profile_faults(document)
    assert any("cv:hasChannel leads to no cv:Channel" in fault for fault in faults)
    assert any("is no xsd:duration" in fault for fault in faults)
    assert any("cv:speed, which the profile does not know" in fault for fault in faults)
    page = copy.deepcopy(to_schema_org(FULL).document)
    page["processingTime"] = "P1D"
    page["provider"] = page["offers"]
    page["availableChannel"][0]["processingTime"] = "5 days"
    assert len(vocabulary_faults(page)) >= 3


def test_a_loss_in_words() -> None:
    loss = MappingLoss("sets", "sets", "1")
    assert (str(loss), loss.text.vi) == ("sets: the number of sets is left out ('1')", "số lượng hồ sơ bị bỏ")
    assert len({text.vi for text in LOSSES.values()}) == len({text.en for text in LOSSES.values()}) == len(LOSSES)


def test_every_loss_is_made_somewhere() -> None:
    terms = [SameDay(), Chain([WorkingDays(1), CalendarDays(1)])]
    made = {slug for term in terms for slug in slugs(to_cpsv_ap(by_term(term)))}
    made |= {*slugs(to_cpsv_ap(FULL)), *slugs(to_cpsv_ap(FULL, extension=EXTENSION)), *slugs(to_cpsv_ap(BARE))}
    assert made | set(slugs(to_schema_org(FULL))) == set(PROCEDURE_LOSSES)


@pytest.mark.parametrize("wrong", ["procedures/", "no iri", "https://a b/", 7])
@pytest.mark.parametrize("name", ["base", "extension", "territory"])
def test_an_iri_must_be_one(name: str, wrong: Any) -> None:
    with pytest.raises((CodecError, ArgumentTypeError)) as caught:
        to_cpsv_ap(FULL, **{name: wrong})
    assert caught.value.slug in ("not-an-iri", "wrong-type")


@pytest.mark.parametrize("name", ["base", "extension"])
def test_an_iri_that_names_continue_must_be_open(name: str) -> None:
    with pytest.raises(CodecError) as caught:
        to_cpsv_ap(FULL, **{name: "https://example.org/procedures"})
    assert caught.value.slug == "open-iri"
    assert "must end with '/' or '#'" in str(caught.value)


def test_all_wrong_iris_are_told_at_once() -> None:
    with pytest.raises(CodecError) as caught:
        to_cpsv_ap(FULL, base="here", extension="https://example.org/terms", territory="there")
    assert [fault.slug for fault in caught.value.faults] == ["not-an-iri", "open-iri", "not-an-iri"]


def test_other_wrong_options() -> None:
    for export in (to_cpsv_ap, to_schema_org):
        for wrong in ("1.000757", None):
            with pytest.raises(ArgumentTypeError):
                export(wrong)  # type: ignore[arg-type]  # what is refused
        with pytest.raises(ArgumentTypeError):
            export(FULL, agencies="Công an")
        with pytest.raises(CodecError, match="each of agencies must say something"):
            export(FULL, agencies=[" "])
    for wrong in ({"url": "page"}, {"url": 7}, {"operator": 7}, {"jurisdiction": 7}):
        with pytest.raises((CodecError, ArgumentTypeError)):
            to_schema_org(FULL, **wrong)
    with pytest.raises(LawError):
        to_schema_org(FULL, language="fr")


def test_one_step_and_one_condition_are_kept_whole() -> None:
    one = Procedure("1.000757", "Cấp thẻ", steps=["Nộp"], conditions=["đủ 14 tuổi"], agencies=["Công an"])
    exported = to_cpsv_ap(one)
    assert nodes(exported, "cpsv:Rule")[0]["dct:description"] == {"@language": "vi", "@value": "Nộp"}
    assert slugs(exported) == ["no-description", "territory"]
    assert slugs(to_schema_org(one)) == []
    assert to_schema_org(one).document["subjectOf"]["step"] == [{"@type": "HowToStep", "text": "Nộp"}]
