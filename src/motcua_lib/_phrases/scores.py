"""Điểm số: the wording of steps about ratios, scores, roundings, bands."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    "score": Text("{score}", "{score}"),
    "ratio": Text("{ratio}{of}", "{ratio}{of}"),
    "zero-denominator": Text("{name}: mẫu số bằng 0; {policy}", "{name}: the denominator is 0; {policy}"),
    "sum-of-parts": Text("{name}: {parts} = {value}", "{name}: {parts} = {value}"),
    "rounded": Text("{name}: {value}, {rounding}", "{name}: {value}, {rounding}"),
    "left-out": Text("{name}: bỏ ra ngoài, {reason}", "{name}: left out, {reason}"),
    "band": Text("{name}: xếp loại {band} ({edge})", "{name}: graded {band} ({edge})"),
}
