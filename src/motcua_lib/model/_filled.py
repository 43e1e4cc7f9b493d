"""Điền lời văn: a wording in both languages with its values filled in.

Floor 3.
"""

from decimal import Decimal

from motcua_lib.law import Language, Text
from motcua_lib.model._exact import spelled

__all__ = ["filled"]


def filled(wording: Text, **values: Text | str | int | Decimal) -> Text:
    """Both languages of a wording, each with the values as that language writes them.

    >>> str(filled(Text("{name}: thiếu {gap}", "{name}: {gap} missing"), name="Hộ tịch", gap=1500))
    'Hộ tịch: thiếu 1.500'
    """
    return Text(_in("vi", wording, values), _in("en", wording, values))


def _in(language: Language, wording: Text, values: dict[str, Text | str | int | Decimal]) -> str:
    return wording[language].format(**{key: _written(value, language) for key, value in values.items()})


def _written(value: Text | str | int | Decimal, language: Language) -> str:
    if isinstance(value, int | Decimal):
        return spelled(Decimal(value))[language]
    return value if isinstance(value, str) else value[language]
