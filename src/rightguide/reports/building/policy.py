"""The policy with its logic and measures, and the world around it."""

from rightguide.dossier import Measure, Policy
from rightguide.reports.building.writer import Cells, Writer
from rightguide.reports.document import Block, Facts, Points, Section, plain


def policy(writer: Writer) -> Section:
    """What is assessed."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    for one in dossier.policies:
        blocks += _policy(writer, one)
    if not dossier.policies:
        blocks.append(writer.note(say("no-policy")))
    if dossier.measures:
        rows: list[Cells] = [
            (
                one.title,
                say(f"conduct-{one.conduct}"),
                writer.period(one.period),
                "; ".join(writer.title(id) for id in one.groups) or say("not-said"),
                one.carried_out_by or say("not-said"),
            )
            for one in dossier.measures
        ]
        columns = [say(f"column-{name}") for name in ("measure", "conduct", "period", "reaches", "by")]
        blocks.append(writer.table(say("table-measures"), columns, rows))
        for measure in dossier.measures:
            blocks += _measure(writer, measure)
    if dossier.assumptions:
        rows = [
            (
                one.says,
                writer.cite(one.supported_by) or say("none"),
                writer.cite(one.contradicted_by) or say("none"),
                one.verdict or say("open"),
            )
            for one in dossier.assumptions
        ]
        columns = [say(f"column-{name}") for name in ("assumption", "supports", "contradicts", "verdict")]
        blocks.append(writer.table(say("table-assumptions"), columns, rows))
    return writer.section(say("chapter-policy"), "policy", blocks)


def _policy(writer: Writer, one: Policy) -> list[Block | None]:
    say = writer.say
    facts = [
        ("policy-kind", say(f"policy-{one.kind}") + ", " + say(f"play-{one.state_of_play}")),
        ("policy-adopted", writer.day(one.adopted) if one.adopted else ""),
        ("policy-period", writer.period(one.period) if one.period else ""),
        ("policy-level", one.level),
        ("policy-bodies", one.bodies),
        ("policy-goals", one.stated_goals),
        ("policy-other", one.other_purposes),
        ("policy-logic", one.logic),
        ("policy-definitions", one.definitions),
        ("policy-consulted", one.consulted),
        ("policy-success", one.success_counted_as),
        ("policy-budget", one.budget),
    ]
    return [
        writer.heading(one.title),
        *writer.paragraphs(one.summary),
        Facts(pairs=tuple((say(id), plain(text)) for id, text in facts if text)),
        *_answers(writer, "aims", one.id, "table-aims"),
    ]


def _measure(writer: Writer, one: Measure) -> list[Block | None]:
    say = writer.say
    if not (one.as_written or one.as_practised or one.logic or one.tests or one.looked_for_benefit):
        return []
    return [
        writer.heading(one.title),
        writer.told(say("as-written"), one.as_written),
        writer.told(say("as-practised"), one.as_practised),
        writer.told(say("measure-logic"), one.logic),
        writer.told(say("looked-for-benefit"), one.looked_for_benefit),
        *_answers(writer, "conduct", one.id, "table-conduct"),
    ]


def _answers(writer: Writer, kind: str, element: str, caption: str) -> list[Block | None]:
    """The answered items of the aims or conduct tests; those without an answer are named after the table."""
    say = writer.say
    held = writer.dossier.by_id[element]
    answers = getattr(held, "aims", None) or getattr(held, "tests", None) or ()
    items = {item.id: item.title for test in writer.guide.tests if test.kind == kind for item in test.items}
    if not answers:
        return []
    rows: list[Cells] = [
        (items.get(one.item, one.item), say(f"answer-{one.answer}"), one.reason or say("not-said")) for one in answers
    ]
    columns = [say(f"column-{name}") for name in ("item", "answer", "reason")]
    missing = [title for id, title in items.items() if id not in {one.item for one in answers}]
    return [
        writer.table(say(caption, title=writer.title(element)), columns, rows),
        writer.paragraph(say("items-open", items=", ".join(missing))) if missing else None,
    ]


def context(writer: Writer) -> Section:
    """Law and politics around the policy, the baseline, the people and forces."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = [*writer.paragraphs(dossier.context)]
    blocks.append(writer.told(say("baseline"), dossier.baseline or say("no-baseline")))
    if dossier.groups:
        rows: list[Cells] = [
            (
                one.title + (f" ({one.own_name})" if one.own_name else ""),
                ", ".join(one.attributes) or say("not-said"),
                say(f"stay-{one.lawful_stay}"),
                writer.people(one.id, one.size),
            )
            for one in dossier.groups
        ]
        columns = [say(f"column-{name}") for name in ("group", "attributes", "stay", "size")]
        blocks.append(writer.table(say("table-groups"), columns, rows))
    if dossier.actors:
        rows = [
            (one.title, one.role or say("not-said"), say(f"power-{one.power}"), say(f"relation-{one.relation}"))
            for one in dossier.actors
        ]
        columns = [say(f"column-{name}") for name in ("actor", "role", "power", "relation")]
        blocks.append(writer.table(say("table-actors"), columns, rows))
    if dossier.alternatives:
        blocks.append(writer.paragraph(say("alternatives")))
        blocks.append(Points(items=tuple(plain(f"{one.title.rstrip('.')}. {one.says}".strip()) for one in dossier.alternatives)))
    return writer.section(say("chapter-context"), "context", blocks)
