"""Whether work grows with the length of what it is given and no faster: a ratio within one run, never a time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 8
"""How many times as long the longer one is."""
_SLACK = 4
"""Linear work takes TIMES as long and a little more, quadratic work TIMES squared: this lies between, on a busy machine
too."""
_LEAST = 0.002
"""Seconds below which a clock tells nothing."""


def grows_linearly(work: Callable[[int], object], size: int) -> bool:
    """Whether `work(size)` takes no more than a few times what a linear cost would be by `work(size // TIMES)`.

    Processor time of this process; the shorter one is the best of three.
    """
    small = min(_spent(work, size // TIMES) for _ in range(3))
    limit = TIMES * _SLACK * max(small, _LEAST)
    return any(_spent(work, size) <= limit for _ in range(3))


def _spent(work: Callable[[int], object], size: int) -> float:
    collecting = gc.isenabled()
    gc.disable()  # it would walk through all that the other tests have left
    try:
        before = time.process_time()
        work(size)
        return time.process_time() - before
    finally:
        if collecting:
            gc.enable()
