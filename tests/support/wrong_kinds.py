"""Values of wrong kinds in place of one argument of a valid call, and what is wrong with the answer."""

import contextlib
import re
import signal
from collections.abc import Callable, Iterator, Mapping, Sized
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from math import isfinite
from types import GeneratorType
from typing import Any

from motcua_lib import VIETNAM_TIME
from motcua_lib.errors import MotcuaError
from support.valid_calls import Call, Target, made

SECONDS = 20
STRANGE = timezone(timedelta(hours=-9, minutes=-30))
_MOMENT = datetime(2025, 8, 4, 9)

# Each is made anew, since a generator is used up by the first call.
WRONG: tuple[Callable[[], Any], ...] = (
    lambda: None, lambda: "", lambda: "x", lambda: -1, lambda: 0, lambda: 10**30, lambda: 1.5,
    lambda: float("nan"), lambda: float("inf"), lambda: True, lambda: b"", list, dict, object,
    lambda: _MOMENT, _MOMENT.date, lambda: _MOMENT.replace(tzinfo=STRANGE),
    lambda: datetime.max.replace(tzinfo=STRANGE), lambda: date.min, lambda: date.max,
    lambda: (member for member in (None,)), lambda: [None], lambda: ["x"], lambda: [object()], lambda: [[]],
    lambda: {"x": object()}, lambda: {"x": None}, lambda: int, lambda: object, lambda: (1, 2),
)  # fmt: skip


class _Hung(BaseException):
    """The call took too long."""


def _ring(number: int, frame: object) -> None:
    raise _Hung


@contextlib.contextmanager
def limited() -> Iterator[None]:
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def fault(target: Target, arguments: Call, name: str, value: Any) -> str:
    """What is wrong with the answer to a wrong value; nothing when it is a value or a readable refusal."""
    try:
        with limited():
            made(target, arguments)
    except MotcuaError as error:
        text = str(error)
        return "" if _names(text, name, value) else f"names neither the parameter nor the value: {text}"
    except _Hung:
        return "hangs"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _names(text: str, name: str, value: Any) -> bool:
    """Whether a message names the parameter, the value, or a part of the value; of nothing there is nothing to show."""
    if isinstance(value, Sized) and not len(value):
        return True
    words = name.strip("_").replace("_", " ")
    told = {name, words, words.removesuffix("s"), *(shown for part in _parts(value) for shown in _shown(part))}
    return any(re.search(rf"(?<!\w){re.escape(shown)}(?!\w)", text) for shown in told if shown)


def _parts(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, Mapping):
        yield from value.values()
    if isinstance(value, Iterator):
        yield None  # the member of the generator, which is used up
    if isinstance(value, Mapping | list | tuple):
        yield from value


def _shown(value: Any) -> Iterator[str]:
    yield from (repr(value)[:30].rstrip(", "), type(value).__name__)
    yield from (str(value), str(value).upper())
    if isinstance(value, float) and isfinite(value):
        yield str(Fraction(value))
    if isinstance(value, type | GeneratorType):
        yield value.__name__
    if isinstance(value, datetime) and value.tzinfo is not None and value < datetime.max.replace(tzinfo=UTC):
        yield str(value.astimezone(VIETNAM_TIME))
        yield str(value.astimezone(VIETNAM_TIME).date())
    if isinstance(value, date):
        yield from (f"{value:%d/%m/%Y}", str(value)[:10])
