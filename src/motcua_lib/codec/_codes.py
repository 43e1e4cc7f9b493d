"""Mã trong JSON: every code as its compact text, and that text alone.

The class says which code it is, so a text with two readings has one here: `1.000948.H38.02` as a localised code is the
agency `H38.02`, as an online service it is service 02.
"""

from collections.abc import Callable, Mapping
from typing import Any

from motcua_lib.codec._leaves import Leaf, refuse
from motcua_lib.codes import agency, dossier, field, local_procedure, online_service, procedure, result
from motcua_lib.codes._form import Form
from motcua_lib.codes.agency import AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode

__all__ = ["CODES"]


def _local(text: str) -> LocalProcedureCode:
    series, number, owner = local_procedure.validate(text).split(".", 2)
    return LocalProcedureCode(ProcedureCode(series, number), agency.parse(owner))


def _online(text: str) -> OnlineServiceCode:
    base, _, number = online_service.validate(text).rpartition(".")
    return OnlineServiceCode(procedure.parse(base) if procedure.is_valid(base) else _local(base), number)


def _code(form: Form, parse: Callable[[str], Any]) -> Leaf:
    words = f"{form.what}: {form.allowed}"

    def read(value: Any, _: object = None) -> Any:
        if value.__class__ is not str:
            refuse("json-form", value, words)
        if value != form.compact(value):
            refuse("json-not-compact", value, words)
        return parse(value)

    pattern = form.pattern.pattern
    return Leaf(words, read, write=str, schema={"type": "string", "pattern": f"^(?:{pattern})$"})


CODES: Mapping[type, Leaf] = {
    AgencyId: _code(agency.FORM, agency.parse),
    DossierCode: _code(dossier.FORM, dossier.parse),
    FieldCode: _code(field.FORM, field.parse),
    LocalProcedureCode: _code(local_procedure.FORM, _local),
    OnlineServiceCode: _code(online_service.FORM, _online),
    ProcedureCode: _code(procedure.FORM, procedure.parse),
    ResultCode: _code(result.FORM, result.parse),
}
