"""Khảo sát: the wording of steps about satisfaction, intervals, rankings."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    "satisfaction-item": Text(
        "{ratio}, mức được tính: {levels}; bỏ trống {blank}, chưa trải nghiệm {no_experience}",
        "{ratio}, levels counted: {levels}; left blank {blank}, no experience {no_experience}",
    ),
    "satisfaction-pooled": Text("{ratio}, gộp câu trả lời của {items} câu", "{ratio}, answers of {items} items pooled"),
    "satisfaction-mean": Text(
        "{name}: trung bình của {members} {what} ({shown})", "{name}: mean of {members} {what} ({shown})"
    ),
    "satisfaction-weighted": Text(
        "{name}: trung bình có trọng số của {members} {what} ({shown})",
        "{name}: weighted mean of {members} {what} ({shown})",
    ),
    "satisfaction-method": Text("cách gộp do người tính chọn: {method}", "roll-up chosen by the caller: {method}"),
    "shares-published": Text(
        "{name}: {shown} = {total}, chênh {difference} so với {whole}",
        "{name}: {shown} = {total}, {difference} from {whole}",
    ),
    "change-between": Text("{name}: {after} − {before} = {change}", "{name}: {after} − {before} = {change}"),
    "ranking-rule": Text("{direction}; {rounding}; {ties}", "{direction}; {rounding}; {ties}"),
    "ranked": Text("{unit}: {value}, hạng {rank}/{of}{tied}", "{unit}: {value}, rank {rank} of {of}{tied}"),
    "chosen-by": Text("{rule}: {value}; {units}", "{rule}: {value}; {units}"),
}
