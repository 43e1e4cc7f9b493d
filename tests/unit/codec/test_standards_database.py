"""Every procedure of the national database in both standards: the file named by MOTCUA_PROCEDURES, else a sample."""

import json
import os
import warnings
from collections import Counter
from pathlib import Path

import pyshacl
import pytest
import rdflib

from motcua_lib import Procedure, WorkingDays, WorkingHours, read_procedures
from motcua_lib.codec.cpsv_ap import to_cpsv_ap
from motcua_lib.codec.schema_org import to_schema_org
from support.standards import profile_faults, shapes, vocabulary_faults

SAMPLE = Path(__file__).parents[2] / "data" / "procedures.json"
STRIDE = 40  # every so many procedures are read as RDF and validated, which takes most of the time


@pytest.fixture(scope="module")
def procedures() -> tuple[Procedure, ...]:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if not whole:
        return read_procedures(json.loads(SAMPLE.read_text(encoding="utf-8"))).procedures
    return read_procedures(map(json.loads, Path(whole).read_text(encoding="utf-8").splitlines())).procedures


def test_every_procedure_conforms_to_the_profile_or_lacks_an_agency(
    procedures: tuple[Procedure, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    counts: Counter[str] = Counter()
    lacking = 0
    for procedure in procedures:
        document, losses = to_cpsv_ap(procedure)
        counts.update(loss.slug for loss in losses)
        lacks = [f"{document['@graph'][0]['@id']} lacks cv:hasCompetentAuthority"] if not procedure.agencies else []
        assert profile_faults(document) == lacks
        assert ("no-agency" in {loss.slug for loss in losses}) == bool(lacks)
        lacking += bool(lacks)
    with capsys.disabled():
        print(f"\nCPSV-AP: {len(procedures)} procedures, {lacking} without an agency; losses: {dict(counts)}")


def test_every_procedure_uses_terms_of_the_vocabulary_only(
    procedures: tuple[Procedure, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    counts: Counter[str] = Counter()
    for procedure in procedures:
        document, losses = to_schema_org(procedure)
        counts.update(loss.slug for loss in losses)
        assert vocabulary_faults(document) == []
    with capsys.disabled():
        print(f"\nschema.org: {len(procedures)} procedures; losses: {dict(counts.most_common())}")


def test_no_working_day_becomes_a_plain_day(procedures: tuple[Procedure, ...]) -> None:
    for procedure in procedures:
        document, losses = to_cpsv_ap(procedure)
        channels = [node for node in document["@graph"] if node["@type"] == "cv:Channel"]
        working = [isinstance(route.term, WorkingDays | WorkingHours) for route in procedure.routes]
        assert not any("cv:processingTime" in channels[at] for at, is_working in enumerate(working) if is_working)
        assert sum(loss.slug == "working-time" for loss in losses) == sum(working)


def test_every_so_many_procedures_are_valid_as_rdf(procedures: tuple[Procedure, ...]) -> None:
    graph = rdflib.Graph().parse(data=shapes(), format="turtle")
    chosen = [procedure for procedure in procedures if procedure.agencies][::STRIDE]
    assert chosen
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of its own reader of JSON-LD
        for procedure in chosen:
            document = json.dumps(to_cpsv_ap(procedure, base="https://example.org/").document)
            data = rdflib.Graph().parse(data=document, format="json-ld")
            conforms, _, report = pyshacl.validate(data, shacl_graph=graph)
            assert conforms, report
