"""RightGuide: what a law against trafficking does to people's rights, traceable sentence by sentence.

The five names below are the whole library: read a dossier, read the guide, analyse one against the other, report.
They are loaded when first used, so that `rightguide --help` stays quick.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["analyse", "load_dossier", "load_guide", "report"]

if TYPE_CHECKING:
    from rightguide.dossier import load_dossier
    from rightguide.guide import load_guide
    from rightguide.reasoning import analyse
    from rightguide.reports import report

_HOME = {
    "analyse": "rightguide.reasoning",
    "load_dossier": "rightguide.dossier",
    "load_guide": "rightguide.guide",
    "report": "rightguide.reports",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'rightguide' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
