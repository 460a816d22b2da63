"""The order of the chapters and what stands on the cover."""

from collections.abc import Callable
from typing import Any

from rightguide.dossier import Redacted
from rightguide.guide import Guide
from rightguide.reasoning import Analysis
from rightguide.reports.building import about, annex, asks, conclusions, found, law, policy
from rightguide.reports.building.writer import Writer
from rightguide.reports.document import Document, Section

CHAPTERS: tuple[Callable[[Writer], Section], ...] = (
    about.in_short,
    about.who_and_how,
    policy.policy,
    policy.context,
    law.obligations,
    found.impacts,
    conclusions.conclusions,
    asks.recommendations,
    annex.open_points,
    annex.how_made,
    annex.sources,
)


def build_document(redacted: Redacted, analysis: Analysis, guide: Guide) -> Document:
    """The full report of one edition. `analysis` is that of the whole dossier; only what the edition holds is told."""
    writer = Writer(redacted, analysis, guide)
    dossier = redacted.dossier
    say = writer.say
    is_final = dossier.status == "final" and analysis.may_be_final
    labels = [
        say("label-final") if is_final else say("label-draft"),
        say(f"label-{redacted.edition}"),
        say(f"label-{dossier.mode}"),
    ]
    if dossier.depth == "fast":
        labels.append(say("label-fast"))
    if dossier.by == "state":
        labels.append(say("label-state"))
    subtitle = say("subtitle-state" if dossier.by == "state" else "subtitle", state=guide.state[dossier.state].name)
    period = f", {writer.period(dossier.period)}" if dossier.period else ""
    made = Document(
        language="en",
        title=dossier.title,
        subtitle=subtitle + period,
        by=dossier.team.led_by,
        labels=tuple(labels),
        notice=writer.method.notice,
        contents_title=say("contents"),
        skip=say("skip"),
        table_word=say("word-table"),
        figure_word=say("word-figure"),
        paragraph_word=say("word-paragraph"),
        running=say("running", edition=say(f"label-{redacted.edition}"), on=writer.date(analysis.on)),
        on=analysis.on,
        dossier_hash=analysis.dossier_hash[:16],
        guide_hash=analysis.guide_hash,
        software_version=analysis.software_version,
        sections=tuple(chapter(writer) for chapter in CHAPTERS),
    )
    return _without_ids(made)


_WITH_ID = ("impact-", "conclusion-", "recommendation-", "source-", "evidence-", "trace-")


def _without_ids(document: Document) -> Document:
    """The same with numbers in its anchors: an id that a person chose ("anna") may say what an edition must not."""
    numbers: dict[str, int] = {}

    def numbered(id: str) -> str:
        return str(numbers.setdefault(id, len(numbers) + 1))

    def anchor(text: str) -> str:
        kind, _, id = text.partition("-")
        return f"{kind}-{numbered(id)}" if text.startswith(_WITH_ID) else text

    def walked(held: Any, key: str = "") -> Any:
        if isinstance(held, dict):
            return {name: walked(one, name) for name, one in held.items()}
        if key == "lines":
            return tuple((numbered(lower), numbered(upper), against) for lower, upper, against in held)
        if isinstance(held, tuple):
            return tuple(walked(one, key) for one in held)
        if key == "id":
            return numbered(held)
        return anchor(held) if key in ("to", "anchor") and held else held

    return Document.model_validate(walked(document.model_dump()))
