"""Coverage-guided fuzzing of the JSON codec, by hand: `python tests/fuzz/fuzz_codec.py -max_total_time=600`.

Needs atheris. The first byte of an input chooses the class that the rest is read as; the seeds are valid documents
of every class. Any exception but the codec's own error stops it and is a defect.
"""

import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
with atheris.instrument_imports(include=["motcua_lib.codec"]):
    from support.fuzz import CLASSES, fuzz_document, fuzz_json

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from motcua_lib.codec import to_json


def one(data: bytes) -> None:
    text = data[1:].decode("utf-8", "surrogateescape")
    fuzz_json(text)
    fuzz_document(CLASSES[data[0] % len(CLASSES)] if data else CLASSES[0], text)


def write_seeds(corpus: Path) -> None:
    """Some valid documents of each class that a byte can choose."""
    for number, cls in enumerate(CLASSES[:256]):
        for place, text in enumerate(documents(cls)):
            (corpus / f"{number}-{place}").write_bytes(bytes([number]) + text.encode()[:4000])


def documents(cls: type) -> list[str]:
    found = []

    @settings(max_examples=3, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(st.from_type(cls))
    def write(value: object) -> None:
        found.append(to_json(value))

    write()
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_seeds(Path(folder))
        atheris.Setup([*sys.argv, "-print_final_stats=1", "-max_len=4100", folder], one)
        atheris.Fuzz()


main()
