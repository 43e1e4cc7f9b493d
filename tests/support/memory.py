"""How much memory a piece of work needs at its height, whatever the tests before it have left behind."""

import gc
import tracemalloc
from collections.abc import Callable


def peak_memory(work: Callable[[], object]) -> int:
    """The most bytes held at once. What there is already is set apart, or a large heap would put off collecting."""
    gc.collect()
    gc.freeze()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.unfreeze()
