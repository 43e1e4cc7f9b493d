"""Bảng các mô hình của danh mục thủ tục: decisions, versions, histories, changes, units, catalogues."""

from collections.abc import Mapping
from types import MappingProxyType

from motcua_lib.model.catalogue import Catalogue, Lacking
from motcua_lib.model.one_stop import Headcount, OneStopUnit, OneStopUnits
from motcua_lib.model.publication import PublicationDecision, PublicationTerms
from motcua_lib.model.reception_share import ReceptionShare
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion

__all__ = ["MODELS", "NOT_EXCHANGED"]

MODELS: Mapping[str, type] = MappingProxyType(
    {
        # decisions and versions
        "publication-decision": PublicationDecision,
        "publication-terms": PublicationTerms,
        "procedure-version": ProcedureVersion,
        "procedure-ending": Ending,
        "procedure-history": ProcedureHistory,
        # catalogues
        "catalogue": Catalogue,
        "lacking-parts": Lacking,
        "reception-share": ReceptionShare,
        # units
        "administrative-unit": AdministrativeUnit,
        "administrative-units": AdministrativeUnits,
        "headcount": Headcount,
        "one-stop-unit": OneStopUnit,
        "one-stop-units": OneStopUnits,
    }
)

_JUDGED = "it holds a calendar and is judged by it; exchange the decisions"
_COMPARED = "it is made of two contents, which say more; exchange those"
_REFUSED = "it holds an error, which is no value; exchange what was taken"

NOT_EXCHANGED: Mapping[str, str] = MappingProxyType(
    {
        "deadlines.Publication": _JUDGED,
        "deadlines.PublicationDue": _JUDGED,
        "deadlines.ProcedurePublications": _JUDGED,
        "deadlines.PublicationReport": _JUDGED,
        "deadlines.LevelNotThere": "it is found in a procedure on a day; exchange the procedure",
        "model.changes.ProcedureChange": _COMPARED,
        "model.changes.Changes": _COMPARED,
        "model.catalogue.Content": "it is a place in a catalogue; exchange the catalogue, or the content",
        "model.catalogue_batch.CatalogueBatch": _REFUSED,
        "model.units.UnitBatch": _REFUSED,
        "model.refusals.Refused": _REFUSED,
    }
)
