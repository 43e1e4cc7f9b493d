"""How the time of an act grows: processor time, the best of several interleaved rounds, no collection in between."""

import gc
from collections.abc import Callable
from time import process_time

ROUNDS = 7
CLOCK_TICK = 0.005  # what a coarse clock and a loaded machine may add to a short act


def growth(small: Callable[[], object], large: Callable[[], object]) -> float:
    """How many times the time of the small act the large one takes."""
    best = [float("inf"), float("inf")]
    gc.disable()
    try:
        for _ in range(ROUNDS):
            for place, act in enumerate((small, large)):
                begin = process_time()
                act()
                best[place] = min(best[place], process_time() - begin)
    finally:
        gc.enable()
    return best[1] / (best[0] + CLOCK_TICK)
