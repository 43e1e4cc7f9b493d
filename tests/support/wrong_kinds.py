"""Values of wrong kinds in place of one argument of a valid call, and what came of it."""

import contextlib
import inspect
import io
import signal
from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Any

from motcua_lib.errors import MotcuaError
from support.valid_calls import Call, Target

SECONDS = 20
STRANGE = timezone(timedelta(hours=-9, minutes=-30))
_MOMENT = datetime(2025, 8, 4, 9)

# Each is made anew, since a generator is used up by the first call.
WRONG: tuple[Callable[[], Any], ...] = (
    lambda: None, lambda: "", lambda: "x", lambda: -1, lambda: 0, lambda: 10**30, lambda: 1.5,
    lambda: float("nan"), lambda: float("inf"), lambda: True, lambda: b"", list, dict, object,
    lambda: _MOMENT, lambda: _MOMENT.date(), lambda: _MOMENT.replace(tzinfo=STRANGE),
    lambda: datetime.max.replace(tzinfo=STRANGE), lambda: date.min, lambda: date.max,
    lambda: (member for member in (None,)), lambda: [None], lambda: ["x"], lambda: [object()], lambda: [[]],
    lambda: {"x": object()}, lambda: {"x": None}, lambda: int, lambda: object, lambda: (1, 2),
)  # fmt: skip


class _Hung(BaseException):
    """The call took too long."""


def made(target: Target, arguments: Call) -> Any:
    """What a call gives; a hang is cut off."""
    bound = inspect.BoundArguments(inspect.signature(target.call), OrderedDict(arguments))
    with contextlib.redirect_stdout(io.StringIO()):
        result = target.call(*bound.args, **bound.kwargs)
        return list(zip(range(50), result)) if isinstance(result, Iterator) else result


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
    shown = repr(value)
    return any(part and part in text for part in (name, name.replace("_", " "), shown, shown[:90]))
