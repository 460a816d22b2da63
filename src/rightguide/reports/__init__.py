"""Analysis → document (a value) → HTML and JSON. What an edition may not show is taken out before the document is made."""

from datetime import date

from rightguide.dossier import Dossier, Edition, redact
from rightguide.guide import Guide
from rightguide.reasoning import analyse
from rightguide.reports.building import build_document
from rightguide.reports.document import Document
from rightguide.reports.html import to_html

__all__ = ["Document", "document", "report", "to_html"]


def document(dossier: Dossier, guide: Guide, on: date, edition: Edition = "public") -> Document:
    """The full report of one edition as a value. Raises `Faulty` where the dossier names what the guide does not have."""
    return build_document(redact(dossier, edition, on), analyse(dossier, guide, on), guide)


def report(dossier: Dossier, guide: Guide, on: date, to: str = "html", edition: Edition = "public") -> bytes:
    """The full report as a file: `html` (one page that needs nothing else) or `json` (the document value, canonical)."""
    made = document(dossier, guide, on, edition)
    return to_html(made).encode() if to == "html" else made.canonical() + b"\n"
