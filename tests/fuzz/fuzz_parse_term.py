"""Coverage-guided fuzzing of `parse_term`, by hand: `python tests/fuzz/fuzz_parse_term.py -max_total_time=600`.

Needs atheris. The seeds are the term cells of the national database in `tests/data`; what libFuzzer prints last is how
many inputs were run. Any exception but the syntax error stops it and is a defect.
"""

import json
import sys
import tempfile
from pathlib import Path

import atheris

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))
with atheris.instrument_imports(include=["motcua_lib.reading", "motcua_lib.model.terms"]):
    from support.fuzz import fuzz_term

WORDS = (
    "ngày", "làm việc", "giờ", "phút", "tháng", "năm", "tuần", "nửa", "rưỡi", "không quá", "trong", "sau", "kể từ",
    "và", "hoặc", "đến", "mười", "mươi", "mốt", "lăm", "trăm", "linh", "hai", "ba", "tiếp theo", "ngay", "15 giờ",
    "(05)",
)  # fmt: skip


def one(data: bytes) -> None:
    fuzz_term(data.decode("utf-8", "replace"))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, cell in enumerate(json.loads((TESTS / "data" / "term_cells.json").read_text(encoding="utf-8"))):
            Path(corpus, str(number)).write_text(f"{cell['term_cell']}{cell['note']}", encoding="utf-8")
        words = Path(folder, "words")
        words.write_text(
            "".join(f'"{word.encode().hex(" ")}"\n'.replace('"', '"\\x', 1).replace(" ", "\\x") for word in WORDS)
        )
        atheris.Setup([*sys.argv, f"-dict={words}", "-print_final_stats=1", "-max_len=2000", str(corpus)], one)
        atheris.Fuzz()


main()
