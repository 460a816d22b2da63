"""Reads, checks and compiles the knowledge packs into one `Guide`, or says all faults at once."""

from rightguide.guide.checking import stale
from rightguide.guide.loading import COMPILED, SHIPPED, checked, compile_guide, load_guide, read_compiled, shipped_guide, with_pack
from rightguide.guide.whole import Guide, Pack

__all__ = [
    "COMPILED",
    "SHIPPED",
    "Guide",
    "Pack",
    "checked",
    "compile_guide",
    "load_guide",
    "read_compiled",
    "shipped_guide",
    "stale",
    "with_pack",
]
