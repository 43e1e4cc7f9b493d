"""Danh mục: the wording of steps about versions, publication, presets."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    # presets
    "preset-term": Text("{name}: {term}", "{name}: {term}"),
    "preset-since": Text("áp dụng từ ngày này: {start}", "governs from this day on: {start}"),
    "preset-starts": Text("tính từ: {starts}", "counted from: {starts}"),
    "preset-case": Text("trường hợp {name}: {term}", "case {name}: {term}"),
    "preset-addition": Text("{name}: thêm {term}, tối đa {times} lần", "{name}: {term} more, at most {times} time(s)"),
    "preset-uncounted": Text("không tính: {name}", "not counted: {name}"),
    "preset-window": Text("{window}", "{window}"),
    "preset-effect": Text("khi bổ sung hồ sơ: {effect}", "on a supplement: {effect}"),
    "preset-note": Text("{note}", "{note}"),
}
