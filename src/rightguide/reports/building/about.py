"""The first chapters: what was found in short, then who asked, how, and what cannot be said."""

from rightguide.dossier import Impact
from rightguide.reports.building.writer import Cells, Writer
from rightguide.reports.document import Block, Points, Run, Runs, Section, plain


def in_short(writer: Writer) -> Section:
    """One sentence an impact, one a conclusion."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = [*writer.paragraphs(dossier.summary)]
    if dossier.impacts:
        blocks.append(writer.paragraph(say("short-impacts")))
        blocks.append(Points(items=tuple(_impact(writer, impact) for impact in dossier.impacts)))
    else:
        blocks.append(writer.note(say("no-impacts")))
    if dossier.conclusions:
        blocks.append(writer.paragraph(say("short-conclusions")))
        blocks.append(
            Points(
                items=tuple(
                    (
                        Run(text=one.title, to=f"conclusion-{one.id}"),
                        Run(text=": "),
                        *writer.outcome(one),
                        Run(text="."),
                    )
                    for one in dossier.conclusions
                )
            )
        )
    blocks.append(writer.note(say("no-verdict")))
    return writer.section(say("chapter-short"), "in-short", blocks)


def _impact(writer: Writer, impact: Impact) -> Runs:
    origins = writer.many("origins", writer.strengths[impact.id].origins)
    told = f"{writer.title(impact.group)}; {writer.right_in_short(impact.right)}; {origins}"
    return (
        writer.direction(impact.direction),
        Run(text=" · "),
        Run(text=impact.title, to=f"impact-{impact.id}"),
        Run(text=f" ({told})."),
    )


def who_and_how(writer: Writer) -> Section:
    """The page a sceptical reader turns to first."""
    say, dossier, team = writer.say, writer.dossier, writer.dossier.team
    blocks: list[Block | None] = []
    if dossier.by == "state":
        blocks.append(writer.note(say("state-mode")))
    if dossier.depth == "fast":
        blocks.append(writer.note(say("fast-mode")))
    counts = {one.kind: one.count for one in writer.analysis.counts}
    origins = {source.independent_origin for source in dossier.sources}
    blocks += [
        writer.told(say("about-led"), team.led_by or say("not-said")),
        writer.told(say("about-affected-led"), say(f"affected-led-{team.affected_led}")),
        writer.told(say("about-who"), team.who or say("not-said")),
        writer.told(say("about-interests"), team.interests or say("not-said")),
        writer.told(say("about-funders"), team.funders or _no_funders(writer)),
        writer.told(say("about-contrary"), team.said_about_contrary_findings),
        writer.paragraph(
            say(
                "about-read", sources=writer.many("sources", counts.get("sources", 0)), origins=writer.many("origins", len(origins))
            )
        ),
        writer.told(say("about-ethics"), dossier.ethics or say("not-said")),
        *writer.told_at_length(say("about-limits"), dossier.limits or say("limits-not-said")),
        *_risks(writer),
        *_participation(writer),
        *_held_back(writer),
        writer.told(say("about-annex"), dossier.affected_annex),
        writer.told(say("about-contact"), team.contact),
    ]
    return writer.section(say("chapter-about"), "who-and-how", blocks)


def _no_funders(writer: Writer) -> str:
    public = writer.dossier.team.funders_confidentiality
    return writer.say("not-said" if public == "public" else "funders-held-back")


def _participation(writer: Writer) -> list[Block | None]:
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    if dossier.participations:
        rows: list[Cells] = [
            (
                writer.title(one.group),
                writer.step(one.step),
                say(f"level-{one.level}"),
                writer.people(one.id, one.people),
                one.changed or say("not-said"),
            )
            for one in dossier.participations
        ]
        columns = [say(f"column-{name}") for name in ("group", "step", "level", "people", "changed")]
        blocks.append(writer.table(say("table-participation"), columns, rows))
    else:
        blocks.append(writer.note(say("no-participation")))
    silent = [group for group in dossier.groups if group.not_heard_because]
    blocks += [writer.told(say("not-heard", group=group.title), group.not_heard_because) for group in silent]
    for one in dossier.validations:
        blocks.append(
            writer.paragraph(
                say(
                    "validation",
                    title=one.title,
                    group=writer.title(one.group),
                    on=writer.day(one.date),
                    people=writer.people(one.id, one.people),
                )
            )
        )
        blocks.append(writer.told(say("validation-disagreed"), one.disagreed))
        blocks.append(writer.told(say("validation-changed"), one.changed))
    return blocks


def _risks(writer: Writer) -> list[Block | None]:
    """The risk register, as far as this edition may show it."""
    say = writer.say
    rows: list[Cells] = [(one.title, one.to_whom or say("not-said"), one.answer or say("not-said")) for one in writer.dossier.risks]
    columns = [say(f"column-{name}") for name in ("risk", "to-whom", "risk-answer")]
    return [writer.table(say("table-risks"), columns, rows)] if rows else []


def _held_back(writer: Writer) -> list[Block | None]:
    redacted = writer.redacted
    counts = (
        ("held-words", redacted.words_left_out),
        ("held-sources", redacted.sources_masked),
        ("held-elements", redacted.elements_left_out),
        ("held-counts", len(redacted.small_counts)),
    )
    items = tuple(plain(writer.many(id, count)) for id, count in counts if count)
    if not items:
        return []
    return [writer.paragraph(writer.say("held-back")), Points(items=items)]
