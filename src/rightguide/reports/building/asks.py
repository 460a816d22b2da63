"""What is asked for, on which grounds, how it will be seen, and what was done."""

from rightguide.dossier import Recommendation
from rightguide.reasoning import Trace
from rightguide.reports.building.writer import Cells, Writer, cut
from rightguide.reports.document import Block, Facts, Points, Run, Runs, Section, TraceBox, TraceFigure, joined, plain

_COLUMNS = ("sources", "excerpts", "impacts", "conclusions", "recommendations")


def recommendations(writer: Writer) -> Section:
    """One heading a recommendation, then the plan."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    for number, one in enumerate(dossier.recommendations, start=1):
        blocks += _recommendation(writer, number, one)
    if not dossier.recommendations:
        blocks.append(writer.note(say("no-recommendations")))
    if dossier.actions:
        rows: list[Cells] = [
            (one.says, one.who or say("not-said"), writer.day(one.when), say("done" if one.done else "not-done"))
            for one in dossier.actions
        ]
        columns = [say(f"column-{name}") for name in ("action", "who", "when", "done")]
        blocks.append(writer.table(say("table-actions"), columns, rows))
    if dossier.indicators:
        rows = [
            (
                one.title,
                say(f"indicator-{one.kind}"),
                _reading(writer, one.baseline, one.baseline_on),
                _reading(writer, one.target, one.target_on),
                one.denominator or say("not-said"),
            )
            for one in dossier.indicators
        ]
        columns = [say(f"column-{name}") for name in ("indicator", "kind", "baseline", "target", "denominator")]
        blocks.append(writer.table(say("table-indicators"), columns, rows))
    if dossier.replies:
        rows = [
            (one.by or say("not-said"), writer.day(one.date), say(f"reply-{one.answer}"), one.says or say("none"))
            for one in dossier.replies
        ]
        columns = [say(f"column-{name}") for name in ("by", "date", "answer", "says")]
        blocks.append(writer.table(say("table-replies"), columns, rows))
    return writer.section(say("chapter-recommendations"), "recommendations", blocks)


def _reading(writer: Writer, value: float | None, day: str | None) -> str:
    return writer.say("not-known") if value is None else f"{value:g} ({writer.day(day)})"


def _recommendation(writer: Writer, number: int, one: Recommendation) -> list[Block | None]:
    say = writer.say
    actor = writer.title(one.addressee_actor) if one.addressee_actor else ""
    grounds: list[Runs] = [
        (Run(text=writer.title(id), to=f"{'conclusion' if writer.dossier.kind_of[id] == 'conclusions' else 'impact'}-{id}"),)
        for id in one.grounds
    ]
    facts: list[tuple[str, Runs]] = [
        ("ask-addressee", plain(one.addressee or actor or say("not-said"))),
        ("ask-deadline", plain(writer.day(one.deadline))),
        ("ask-grounds", joined(grounds, "; ") or plain(say("none"))),
        ("ask-provisions", plain(", ".join(map(writer.guide.citation, one.provisions)))),
        ("ask-indicators", plain("; ".join(writer.title(id) for id in one.indicators) or say("none"))),
        ("ask-benefits", plain("; ".join(writer.title(id) for id in one.benefits))),
        ("ask-endorsed", plain("; ".join(writer.title(id) for id in one.endorsed_by) or say("endorsed-not"))),
        ("ask-might-harm", plain(one.might_harm or _screened(writer, one))),
        ("ask-safeguards", plain(one.safeguards)),
        ("dissent", plain(one.dissent)),
    ]
    return [
        writer.heading(f"{number}. {one.says}", 3, f"recommendation-{one.id}"),
        Facts(pairs=tuple((say(id), runs) for id, runs in facts if any(run.text for run in runs))),
        *_trace(writer, number, one),
    ]


def _screened(writer: Writer, one: Recommendation) -> str:
    ways = {risk.mechanism for risk in writer.analysis.own_risks if risk.element == one.id and risk.direction != "benefit"}
    return writer.many("ways-of-harm", len(ways)) if ways else ""


def _trace(writer: Writer, number: int, one: Recommendation) -> list[Block | None]:
    trace = writer.chain.trace(one.id)
    if not trace.below:
        return []
    figure = TraceFigure(
        caption=writer.say("figure-trace", number=number),
        description=writer.say("figure-trace-described"),
        columns=tuple(writer.say(f"column-{name}") for name in _COLUMNS),
        boxes=tuple(_box(writer, id) for id in trace.elements if _column(writer, id) is not None),
        lines=tuple(
            (step.lower, step.upper, step.role == "contradicts") for step in trace.below if _both(writer, step.lower, step.upper)
        ),
        anchor=f"trace-{one.id}",
        number=writer.figure_number(),
    )
    return [figure, Points(items=tuple(_listed(writer, trace)))]


def _column(writer: Writer, id: str) -> int | None:
    """The column of the figure an element stands in; None for kinds that are not drawn (indicators, actions)."""
    kind = writer.dossier.kind_of.get(id, "")
    kind = "excerpts" if kind == "estimates" else kind
    return _COLUMNS.index(kind) if kind in _COLUMNS else None


def _both(writer: Writer, lower: str, upper: str) -> bool:
    return _column(writer, lower) is not None and _column(writer, upper) is not None


def _box(writer: Writer, id: str) -> TraceBox:
    kind = writer.dossier.kind_of[id]
    anchors = {
        "sources": "source",
        "excerpts": "evidence",
        "estimates": "evidence",
        "impacts": "impact",
        "conclusions": "conclusion",
    }
    label, text = _named(writer, id)
    anchor = f"{anchors.get(kind, 'recommendation')}-{id}"
    return TraceBox(id=id, column=_column(writer, id) or 0, label=label, text=text, to=anchor)


def _named(writer: Writer, id: str) -> tuple[str, str]:
    """A label and a few words for one element of the chain."""
    kind = writer.dossier.kind_of[id]
    held = writer.dossier.by_id[id]
    if kind == "sources":
        return writer.say("source-number", number=writer.sources[id]), writer.say(f"source-{getattr(held, 'type')}")
    if kind in ("excerpts", "estimates"):
        words = (
            getattr(held, "text", "")
            or getattr(held, "paraphrase", "")
            or getattr(held, "what", "")
            or writer.say("words-held-back")
        )
        return f"[{writer.evidence[id]}]", " ".join(words.split())
    return writer.say(f"one-of-{kind}"), writer.title(id)


def _listed(writer: Writer, trace: Trace) -> list[Runs]:
    """The same as the figure in words: for every element what it rests on, nearest first."""
    rests: dict[tuple[str, str], list[str]] = {}
    for step in trace.below:
        if _both(writer, step.lower, step.upper):
            rests.setdefault((step.upper, step.role), []).append(step.lower)
    items: list[Runs] = []
    for (upper, role), lowers in rests.items():
        label, text = _named(writer, upper)
        links = joined([(Run(text=_short(writer, lower), to=_box(writer, lower).to),) for lower in dict.fromkeys(lowers)], "; ")
        items.append(
            (Run(text=f"{label} {cut(text)} "), Run(text=writer.say(f"link-{role}"), style="emphasis"), Run(text=" "), *links)
        )
    return items


def _short(writer: Writer, id: str) -> str:
    label, text = _named(writer, id)
    return label if writer.dossier.kind_of[id] in ("excerpts", "estimates", "sources") else f"{label} {cut(text)}"
