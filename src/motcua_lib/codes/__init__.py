"""Mã trong thủ tục hành chính: one module per code, each with the same five verbs.

Floor 2, below the model: text in, values out; no law in force, no calendar, no list of agencies.

- `agency`: mã định danh cơ quan, `000.00.00.H49` and `H55.242`
- `dossier`: mã số hồ sơ, `H57.132-260804-0583`
- `field`: mã lĩnh vực, `G03-GD10`
- `local_procedure`: mã thủ tục địa phương, `1.011442.000.00.00.H38`
- `online_service`: mã dịch vụ công trực tuyến, `2.000815.000.00.00.H55.02`
- `procedure`: mã thủ tục quốc gia, `1.000757`
- `result`: mã kết quả, `KQ.G15.000031`

In each: `compact(text)` cleans what people type, `validate(text)` returns the compact code or raises `CodeError`,
`is_valid(anything)` answers and never raises, `format(text or value)` writes the code for display, `parse(text)` gives
a value with the parts, whose `str()` is the compact code. Rejecting a valid code is the worse error, so a pattern
is as wide as the codes seen in use; each module says which those are.

Citizen and tax numbers are left to python-stdnum: `stdnum.vn.mst.is_valid(text)` for mã số thuế, with the same verbs
(its version 2.2 has no citizen number yet).
"""

from motcua_lib.codes import agency, dossier, field, local_procedure, online_service, procedure, result

__all__ = ["agency", "dossier", "field", "local_procedure", "online_service", "procedure", "result"]
