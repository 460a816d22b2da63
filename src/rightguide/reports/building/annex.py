"""What the rules still find, how the report was made, and all sources and evidence with their numbers."""

from collections.abc import Iterable

from rightguide.dossier import EDITIONS
from rightguide.evidence import Estimate, Excerpt, Source
from rightguide.reasoning import message, together
from rightguide.reports.building.writer import Cells, Writer, cut
from rightguide.reports.document import Block, Facts, Points, Run, Runs, Section, plain


def open_points(writer: Writer) -> Section:
    """What keeps the assessment from being final, and what the reader should know; suggestions stay with the team."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = [writer.paragraph(say("open-intro"))]
    titles = {rule.id: rule.title for rule in writer.guide.rules}
    known = set(dossier.by_id) | {"dossier"}
    for level in ("blocks", "warns"):
        found = [one for one in writer.analysis.results if one.level == level and one.element in known]
        blocks.append(writer.heading(writer.many(f"open-{level}", len(found))))
        if found:
            rows: list[Cells] = [
                (titles[one.rule], message(one, writer.guide, dossier), _elements(writer, ids)) for one, ids in together(found)
            ]
            columns = [say(f"column-{name}") for name in ("rule", "message", "concerns")]
            blocks.append(writer.table(say(f"table-{level}"), columns, rows))
    return writer.section(say("chapter-open"), "open-points", blocks)


def _elements(writer: Writer, ids: Iterable[str]) -> str:
    named = list(dict.fromkeys(_element(writer, id) for id in ids))
    shown = "; ".join(named[:5])
    return shown if len(named) <= 5 else writer.say("and-more", shown=shown, count=len(named) - 5)


def _element(writer: Writer, id: str) -> str:
    if id == "dossier":
        return writer.say("the-whole")
    if id in writer.evidence:
        return f"[{writer.evidence[id]}]"
    if id in writer.sources:
        return writer.say("source-number", number=writer.sources[id])
    return cut(writer.title(id), 70)


def how_made(writer: Writer) -> Section:
    """Method, versions, words."""
    say, analysis, method = writer.say, writer.analysis, writer.method
    facts = (
        ("made-method", f"{method.title}, {method.version}"),
        ("made-on", writer.date(analysis.on)),
        ("made-guide", f"{', '.join(f'{pack.title} {pack.version}' for pack in writer.guide.packs)} ({analysis.guide_hash[:16]})"),
        ("made-dossier", analysis.dossier_hash[:16]),
        ("made-software", f"RightGuide {analysis.software_version}, {say('schema')} {analysis.schema_version}"),
        ("made-edition", say(f"label-{EDITIONS[EDITIONS.index(writer.redacted.edition)]}")),
    )
    blocks: list[Block | None] = [
        writer.paragraph(method.notice),
        Facts(pairs=tuple((say(id), plain(text)) for id, text in facts)),
        writer.paragraph(say("made-strength")),
        writer.paragraph(say("made-law")),
        writer.paragraph(say("made-no-verdict")),
        writer.heading(say("terms")),
        Points(items=tuple(_term(writer, number) for number in range(1, 7))),
    ]
    blocks += _answers(writer)
    return writer.section(say("chapter-made"), "how-made", blocks)


def _answers(writer: Writer) -> list[Block | None]:
    """What each step came to, and the questions the team answered."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    if dossier.step_conclusions:
        blocks.append(writer.heading(say("steps-title")))
        for one in dossier.step_conclusions:
            blocks += writer.told_at_length(f"{writer.step(one.step)}:", one.text)
    questions = {one.id: one for one in writer.method.questions}
    rows: list[Cells] = []
    for answer in dossier.answers:
        question = questions.get(answer.question)
        labels = {choice.id: choice.label for choice in question.choices} if question else {}
        chosen = labels.get(answer.choice or "", answer.choice or "")
        text = ". ".join(part for part in (chosen, answer.text) if part) or say("open")
        rows.append((question.text if question else answer.question, text, say(f"sure-{answer.sure}")))
    if rows:
        columns = [say(f"column-{name}") for name in ("question", "answer", "sure")]
        blocks.append(writer.table(say("table-answers"), columns, rows))
    return blocks


def _term(writer: Writer, number: int) -> Runs:
    term, _, meaning = writer.say(f"term-{number}").partition(": ")
    return (Run(text=f"{term}: ", style="strong"), Run(text=meaning))


def sources(writer: Writer) -> Section:
    """Every source and every piece of evidence under its number."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    if dossier.sources:
        blocks.append(writer.heading(say("sources-title")))
        blocks += [_source(writer, source) for source in dossier.sources]
        blocks.append(writer.heading(say("evidence-title")))
        blocks += [_evidence(writer, id) for id in writer.evidence if id in dossier.by_id]
    else:
        blocks.append(writer.note(say("no-sources")))
    return writer.section(say("chapter-sources"), "sources", blocks)


def _source(writer: Writer, source: Source) -> Block:
    say = writer.say
    parts = [
        say(f"source-{source.type}"),
        source.author,
        source.publisher,
        writer.day(source.date) if source.date else say("undated"),
        source.where,
        say("source-n", n=source.n) if source.n is not None else "",
        say("source-of", denominator=source.denominator) if source.denominator is not None else "",
        source.frame,
        say("reliability", grade=say(f"grade-{source.reliability.lower()}")),
        source.reliability_reason,
        _same_origin(writer, source),
    ]
    text = f" {source.title.rstrip('.')}. " + "; ".join(part.strip().rstrip(".;") for part in parts if part) + "."
    return writer.paragraph(
        (Run(text=say("source-number", number=writer.sources[source.id]) + ".", style="strong"), Run(text=text)),
        f"source-{source.id}",
    )


def _same_origin(writer: Writer, source: Source) -> str:
    """Which other sources come from the same place and count as one with it."""
    others = [
        str(writer.sources[one.id])
        for one in writer.dossier.sources
        if one.id != source.id and one.independent_origin == source.independent_origin
    ]
    return writer.say("same-origin", sources=", ".join(others)) if others else ""


def _evidence(writer: Writer, id: str) -> Block:
    say, held = writer.say, writer.dossier.by_id[id]
    number = Run(text=f"[{writer.evidence[id]}] ", style="strong")
    if isinstance(held, Excerpt):
        grade = say("credibility", grade=say(f"grade-{held.credibility}"))
        page = f" {held.selector.page}." if held.selector and held.selector.page else ""
        runs = (number, *writer.words_of(held), Run(text=" "), *writer.from_source(held.source), Run(text=f"{page} {grade}"))
    elif isinstance(held, Estimate):
        source = [run for one in held.sources for run in (Run(text=" "), *writer.from_source(one))]
        method = f" {say('estimate-method', method=held.method)}" if held.method else ""
        runs = (number, Run(text=writer.number(held)), *source, Run(text=method))
    else:
        runs = (number,)
    return writer.paragraph(tuple(run for run in runs if run.text), f"evidence-{id}")
