"""From analysis to document: a file a chapter. Every sentence comes from the method pack's phrases or from the dossier."""

from rightguide.reports.building.whole import build_document

__all__ = ["build_document"]
