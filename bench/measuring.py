"""Two things timed in turns in one run, so that a busy machine bears on both alike, and their ratio told beside its target."""

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter


def seconds(run: Callable[[], object]) -> float:
    """How long one call takes; what it made is thrown away outside the time."""
    gc.collect()
    start = perf_counter()
    made = run()
    taken = perf_counter() - start
    del made
    return taken


def in_turns(
    ours: Callable[[], object], yardstick: Callable[[], object], rounds: int, warm: int = 1
) -> tuple[list[float], list[float]]:
    """`rounds` times ours, then the yardstick; the first `warm` rounds are not counted."""
    mine, theirs = [], []
    for number in range(warm + rounds):
        one, other = seconds(ours), seconds(yardstick)
        if number >= warm:
            mine.append(one)
            theirs.append(other)
    return mine, theirs


def tell(ours: str, mine: list[float], yardstick: str, theirs: list[float], target: float) -> bool:
    """Print both and their ratio (by the quickest of each, and by the medians); say whether the target is held."""
    ratio = min(mine) / min(theirs)
    width = max(len(ours), len(yardstick))
    for name, times in ((ours, mine), (yardstick, theirs)):
        print(f"  {name:{width}}  quickest {min(times) * 1e3:9.1f} ms   median {median(times) * 1e3:9.1f} ms   of {len(times)}")
    held = ratio <= target
    print(f"  ratio {ratio:.2f} (by medians {median(mine) / median(theirs):.2f}), target {target:g}: {word(held)}\n", flush=True)
    return held


def word(held: bool) -> str:
    """`within` or `MISSED`."""
    return "within" if held else "MISSED"


def megabytes(size: int) -> str:
    """A number of bytes as megabytes of a million."""
    return f"{size / 1e6:.1f} MB"
