"""Lỗi của thư viện: one tree of errors, each with a stable slug and its fields; the text is rendered last.

Floor 0: imports nothing of the library. Every error is a `MotcuaError` and also a `ValueError` or a
`TypeError`. A message lives once, in `_messages`, which is read when it is shown; a caller matches
on `error.slug` and reads `error.fields`.
"""

from collections.abc import Callable
from typing import Any

__all__ = [
    "ArgumentTypeError",
    "CalendarError",
    "CatalogueError",
    "CodeError",
    "CodecError",
    "DeadlineError",
    "DecisionError",
    "DossierError",
    "FeedbackError",
    "HoursError",
    "LawError",
    "MetricError",
    "MissingPackageError",
    "MoneyError",
    "MotcuaError",
    "NaiveDatetimeError",
    "OutOfRangeError",
    "PauseError",
    "ProcedureError",
    "ProcessError",
    "QuantityError",
    "ReceptionError",
    "TermSyntaxError",
    "TransitionError",
    "UnitError",
]


_LONGEST = 200
_KEPT = 97  # of each end of what is longer


class _Shown:
    """A field as a message shows it: the repr of a whole object is cut in the middle, a text stays as it is."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        return _written(format, self.value, spec)

    def __repr__(self) -> str:
        text = _written(repr, self.value)
        return text if len(text) <= _LONGEST else f"{text[:_KEPT]} ... {text[-_KEPT:]}"


def _written(write: Callable[..., str], *parts: object) -> str:
    try:
        return write(*parts)
    except ValueError:  # an int of more digits than Python writes
        return "a number of thousands of digits"


def _rebuild(cls: type["MotcuaError"], slug: str, fields: dict[str, Any]) -> "MotcuaError":
    return cls(slug, **fields)


class MotcuaError(Exception):
    """Lỗi chung: the root of every error the library raises.

    Args:
        slug: the stable name of the fault, a key of `_messages.MESSAGES`.
        fields: the values the message speaks of; a repr longer than 200 characters is cut in the middle when shown.

    >>> error = QuantityError("not-positive", what="the number of working days", value=0)
    >>> error.slug, error.fields["value"]
    ('not-positive', 0)
    >>> print(error)
    the number of working days must be 1 or more, not 0
    """

    def __init__(self, slug: str, **fields: Any) -> None:
        super().__init__(slug)
        self.slug = slug
        self.fields = fields

    @property
    def faults(self) -> "tuple[MotcuaError, ...]":
        """Each fault, where several are told at once; the error itself when it is the only one.

        >>> [fault.slug for fault in ProcessError("no-steps").faults]
        ['no-steps']
        """
        faults: tuple[MotcuaError, ...] = self.fields.get("faults", (self,))
        return faults

    def __str__(self) -> str:
        from motcua_lib._messages import MESSAGES

        return MESSAGES[self.slug].format(**{name: _Shown(value) for name, value in self.fields.items()})

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.slug!r}: {self})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.slug, self.fields)


class ArgumentTypeError(MotcuaError, TypeError):
    """Sai kiểu: an argument of a type that is not accepted, such as a bool or a float for a count."""


class QuantityError(MotcuaError, ValueError):
    """Số lượng không hợp lệ: a quantity that is too small, not finite or too long."""


class NaiveDatetimeError(MotcuaError, ValueError):
    """Thời điểm thiếu múi giờ: a datetime without a zone."""


class LawError(MotcuaError, ValueError):
    """Không có quy định: no version of a rule is in force and known on the day asked for."""


class OutOfRangeError(MotcuaError, ValueError):
    """Ngoài phạm vi lịch: a day, or the answer itself, lies outside the days a calendar covers."""


class CalendarError(MotcuaError, ValueError):
    """Lịch không hợp lệ: the parts of a calendar contradict one another."""


class DecisionError(MotcuaError, ValueError):
    """Quyết định không hợp lệ: a day decision that contradicts the calendar it is applied to."""


class HoursError(MotcuaError, ValueError):
    """Giờ làm việc không hợp lệ: sessions that overlap, cross midnight or are missing."""


class PauseError(MotcuaError, ValueError):
    """Khoảng tạm dừng không hợp lệ: pauses or restarts in an impossible order."""


class ReceptionError(MotcuaError, ValueError):
    """Tiếp nhận không hợp lệ: the instants of a reception contradict one another."""


class DeadlineError(MotcuaError, ValueError):
    """Không tính được thời hạn: the input does not carry what the term needs."""


class ProcessError(MotcuaError, ValueError):
    """Quy trình không hợp lệ: steps that contradict one another, or the instants given for them.

    All faults are told at once: `faults` holds each as an error of its own.
    """


class TermSyntaxError(MotcuaError, ValueError):
    """Không đọc được thời hạn: wording that is not exactly one legal term."""


class CodeError(MotcuaError, ValueError):
    """Mã không hợp lệ: text that is not written as the code it should be, or has no certain reading."""


class MoneyError(MotcuaError, ValueError):
    """Số tiền không hợp lệ: a negative cost, a missing currency, or amounts in two currencies."""


class ProcedureError(MotcuaError, ValueError):
    """Thủ tục không hợp lệ: a procedure without code or name, or whose parts contradict one another."""


class CatalogueError(MotcuaError, ValueError):
    """Danh mục không hợp lệ: versions with a gap or an overlap, or entries that contradict one another."""


class CodecError(MotcuaError, ValueError):
    """Dữ liệu không hợp lệ: JSON that is not exactly a value of the library; `faults` holds each with its path."""


class DossierError(MotcuaError, ValueError):
    """Hồ sơ không hợp lệ: a dossier or an event that contradicts itself, or comes out of order."""


class FeedbackError(MotcuaError, ValueError):
    """Phản ánh, kiến nghị không hợp lệ: a feedback case whose facts contradict one another."""


class MetricError(MotcuaError, ValueError):
    """Số liệu không hợp lệ: counts, answers or weights that no measure can be computed from."""


class MissingPackageError(MotcuaError, ImportError, ValueError):
    """Thiếu gói: an optional package is not installed; the message names the extra that brings it."""


class TransitionError(DossierError):
    """Chuyển trạng thái không hợp lệ: an event that the state of a dossier does not allow.

    Its fields `state`, `event` and `allowed` are slugs; a `DossierError` too, since it refuses an event of a dossier.
    """


class UnitError(MotcuaError, ValueError):
    """Đơn vị không hợp lệ: administrative or one-stop units that contradict one another."""
