"""Bộ chỉ số: the wording of steps about the service index, evaluation, the PAR index."""

from collections.abc import Mapping

from motcua_lib.law import Text

PHRASES: Mapping[str, Text] = {
    # service index
    "index-component": Text(
        "{name}: {maximum} × {share} = {value}, {rounding}", "{name}: {maximum} × {share} = {value}, {rounding}"
    ),
    "index-component-capped": Text(
        "{name}: {maximum} × {share} ÷ {full}%, tối đa {maximum} = {value}, {rounding}",
        "{name}: {maximum} × {share} ÷ {full}%, at most {maximum} = {value}, {rounding}",
    ),
    "grade-open": Text(
        "{name}: chưa xếp loại được, có thể là {grades}", "{name}: the grade is open, it may be {grades}"
    ),
    # one-stop evaluation
    "evaluation-dossiers": Text(
        "{name}: {points} điểm / {count} hồ sơ = {value}, {rounding}",
        "{name}: {points} points / {count} dossier(s) = {value}, {rounding}",
    ),
    "evaluation-unit": Text("{name}: {value} điểm, chấm theo đơn vị", "{name}: {value} points, marked for the unit"),
    "evaluation-quarters": Text(
        "{name}: {points} điểm / {count} quý = {value}, {rounding}",
        "{name}: {points} points / {count} quarter(s) = {value}, {rounding}",
    ),
    "evaluation-given": Text(
        "{name}: chấm {points} điểm = {value}, {rounding}", "{name}: put down as {points} points = {value}, {rounding}"
    ),
    "evaluation-reading": Text("{note}", "{note}"),
    # inspections
    "inspection-mean": Text(
        "{name}: trung bình {count} lần kiểm tra = {value}% (phiếu kiểm tra và cách tính của người dùng)",
        "{name}: mean of {count} visit(s) = {value}% (checklist and way of adding are the caller's)",
    ),
    # PAR index, comparisons
    "par-points": Text("{name}: {points}/{maximum} điểm = {value}%", "{name}: {points}/{maximum} points = {value}%"),
    "par-adjustment": Text("{name}: {points} điểm ({reason})", "{name}: {points} points ({reason})"),
    "par-rescaled": Text(
        "không điều tra xã hội học: bỏ {points} điểm điều tra, quy đổi điểm thẩm định về thang 100",
        "no survey: its {points} points leave the maximum, the appraised points are rescaled to 100",
    ),
    "difference": Text("{after} − {before} = {value}", "{after} − {before} = {value}"),
    "unit-mean": Text(
        "trung bình {count} đơn vị = {value}, khoảng {low} đến {high}, độ lệch chuẩn {deviation} ({method})",
        "mean of {count} unit(s) = {value}, from {low} to {high}, standard deviation {deviation} ({method})",
    ),
}
