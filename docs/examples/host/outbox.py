"""Effects: carried out after the commit, one by one, and again after a crash or a failure.

An effect may be tried twice, when the process dies between sending and noting it. The receiver drops the second by its
key, which is the same both times.
"""

import logging
from collections.abc import Callable
from datetime import datetime

from motcua_lib import codec
from motcua_lib.model.effects import Effect

from .store import Store

Send = Callable[[str, str, Effect], None]
"""Takes the key of the effect, the code of the dossier and the effect: prints, sends, puts a task on a list."""

SECONDS_FOR_ONE = 300
log = logging.getLogger(__name__)


def deliver(store: Store, send: Send, now: datetime) -> int:
    """Carry out what waits; one that fails does not hold up the others, and comes again later.

    Any number of workers may do so at once: each effect is taken by one.

    Returns:
        How many were carried out.
    """
    delivered, start = 0, now.timestamp()
    while (waiting := store.take(start, start + SECONDS_FOR_ONE)) is not None:
        try:
            send(waiting.key, waiting.code, codec.unwrap(codec.parse_json(waiting.effect)))
        except Exception:
            log.exception("effect %s failed; it is tried again in %s seconds", waiting.key, SECONDS_FOR_ONE)
        else:
            store.done(waiting.number)
            delivered += 1
    return delivered
