"""Reads, checks and compiles the knowledge packs into one `Guide`, or says all faults at once."""

from rightguide.guide.loading import COMPILED, SHIPPED, checked, compile_guide, load_guide, read_compiled, shipped_guide, with_pack
from rightguide.guide.telling import Naming, find, tell, title_of, verified
from rightguide.guide.translating import Waiting, stale, to_translate
from rightguide.guide.whole import Guide, Pack

__all__ = [
    "COMPILED",
    "SHIPPED",
    "Guide",
    "Naming",
    "Pack",
    "Waiting",
    "checked",
    "compile_guide",
    "find",
    "load_guide",
    "read_compiled",
    "shipped_guide",
    "stale",
    "tell",
    "title_of",
    "to_translate",
    "verified",
    "with_pack",
]
