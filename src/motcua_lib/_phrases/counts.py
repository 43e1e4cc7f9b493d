"""Số liệu: the wording of steps about timeliness and other statistics."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    "broken-identity": Text("{note}", "{note}"),
    "mean-of-values": Text(
        "{name}, trung bình: tổng {total} chia cho {count} hồ sơ", "{name}, mean: {total} in all over {count} dossiers"
    ),
    "percentile": Text(
        "{name}, bách phân vị {p} của {count} hồ sơ, cách tính: {method}",
        "{name}, percentile {p} of {count} dossiers, by {method}",
    ),
    "simplification": Text(
        "{name}: {before} − {after} = {amount} một năm", "{name}: {before} − {after} = {amount} a year"
    ),
    "target-gap": Text("{name}: {value} − {target} = {gap}", "{name}: {value} − {target} = {gap}"),
    "target-pace": Text(
        "{name}: còn {gap} trong {left}, mỗi {period} {pace}",
        "{name}: {gap} to go in {left}, each {period} {pace}",
    ),
    "value-change": Text("{name}, {first} → {second}: {change}", "{name}, {first} → {second}: {change}"),
}
