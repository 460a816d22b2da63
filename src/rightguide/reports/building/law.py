"""What the State was bound to at the time of the facts, from which source, and what else it promised."""

from rightguide.law import Instrument, Provision
from rightguide.reasoning import Laws, Spell
from rightguide.reports.building.writer import Cells, Writer
from rightguide.reports.document import Block, Points, Run, Runs, Section, plain


def obligations(writer: Writer) -> Section:
    """Instruments first (is the State bound?), then the provisions on the rights the impacts touch."""
    say, dossier, guide = writer.say, writer.dossier, writer.guide
    blocks: list[Block | None] = [writer.paragraph(say("law-intro"))]
    laws = Laws(dossier, guide, writer.analysis.on)
    touched = _touched(writer)
    if dossier.period:
        first, last = laws.span_of(dossier.period)
        rows: list[Cells] = [
            _row(writer, instrument, spell, len(spells) > 1)
            for instrument in guide.instruments
            if instrument.is_binding and instrument.id in touched
            for spells in [laws.standings(dossier.state).between(instrument, first, last)]
            for spell in spells
            if spell.reason != "not-open"
        ]
        columns = [say(f"column-{name}") for name in ("instrument", "position", "since", "source")]
        caption = say("table-instruments", state=guide.state[dossier.state].name, period=writer.period(dossier.period))
        blocks.append(writer.table(caption, columns, rows) if rows else writer.note(say("no-rights-touched")))
    else:
        blocks.append(writer.note(say("law-undated")))
    blocks += _provisions(writer, touched)
    blocks += _own_facts(writer)
    return writer.section(say("chapter-law"), "obligations", blocks)


def _touched(writer: Writer) -> set[str]:
    """Instruments with a provision on a right that an impact touches, or that a conclusion names."""
    rights = {impact.right for impact in writer.dossier.impacts}
    named = {id.partition(":")[0] for one in writer.dossier.conclusions for id in one.provisions}
    return named | {
        instrument.id
        for instrument in writer.guide.instruments
        if any(rights.intersection(provision.rights) for provision in instrument.provisions)
    }


def standing_words(writer: Writer, spell: Spell) -> str:
    """Whether it bound, in words, with what is unsure."""
    say = writer.say
    answer = {True: "binds", False: "binds-not", None: "binds-unknown"}[spell.binding]
    text = say(answer) + (say(f"reason-{spell.reason}") if spell.binding is not True or spell.reason == "member" else "")
    if spell.binding is not None and spell.confidence != "high":
        text += say(f"confidence-{spell.confidence}")
    if spell.reservation:
        text += say("reservation-known")
    if spell.conflict:
        text += say("sources-differ")
    return text


def source_words(writer: Writer, spell: Spell) -> Runs:
    """The source of a standing with the day for which it speaks; the team's own source as a link."""
    say = writer.say
    as_of = f", {say('as-of', day=writer.day(spell.as_of))}" if spell.as_of else f", {say('as-of-unknown')}"
    if spell.source is None:
        return plain(say("no-source"))
    names = [spell.source, *(spell.others if spell.conflict else ())]
    runs: list[Run] = []
    for id in names:
        runs.append(Run(text="; ") if runs else Run(text=""))
        runs += writer.from_source(id) or [Run(text=writer.guide.citation(id))]
    return (*(run for run in runs if run.text), Run(text=as_of))


def stretch_words(writer: Writer, name: str, spell: Spell, changed: bool) -> str:
    """The name; with its stretch of time where the law changed within the facts' time."""
    if not changed:
        return name
    return f"{name} ({writer.say('from-to', start=writer.date(spell.first), end=writer.date(spell.last))})"


def _row(writer: Writer, instrument: Instrument, spell: Spell, changed: bool) -> Cells:
    since = writer.day(spell.since) if spell.since else "–"
    return (
        stretch_words(writer, instrument.short, spell, changed),
        standing_words(writer, spell),
        since,
        source_words(writer, spell),
    )


def _provisions(writer: Writer, touched: set[str]) -> list[Block | None]:
    say, guide = writer.say, writer.guide
    blocks: list[Block | None] = []
    rights = {impact.right for impact in writer.dossier.impacts}
    binding = {id for law in writer.analysis.impact_laws for id in (*law.binding, *law.in_part)}
    named = {id for one in writer.dossier.conclusions for id in (*one.provisions, *one.read_with)}
    told: set[str] = set()
    for id in (*guide.right, *(code.id for code in writer.dossier.codes if code.of == "right")):
        if id not in rights:
            continue
        provisions = [one for one in guide.provision.values() if id in one.rights and (one.id in binding or one.id in named)]
        blocks.append(writer.heading(writer.right(id)))
        if not provisions:
            blocks.append(writer.paragraph(say("right-without-law")))
            continue
        again = [one.label for one in provisions if one.id in told]
        items = [_provision(writer, one, one.id in binding) for one in provisions if one.id not in told]
        told.update(one.id for one in provisions)
        blocks.append(Points(items=tuple(items)) if items else None)
        blocks.append(writer.paragraph(say("told-above", provisions=", ".join(again))) if again else None)
    return blocks


def _provision(writer: Writer, one: Provision, bound: bool) -> Runs:
    """What a provision says, how strongly, and whether it did not bind then."""
    say = writer.say
    did_not = not bound and writer.guide.instrument_of(one.id).is_binding
    runs = (
        Run(text=f"{one.label}. ", style="strong"),
        Run(text=one.says),
        Run(text=f" {say('verb-is', verb=say(f'verb-{one.verb}'))}"),
        Run(text=f" {say('did-not-bind')}" if did_not else "", style="strong"),
        Run(text="" if one.verification.verified else f" {say('not-compared')}"),
        Run(text=f" {one.contested}" if one.contested else ""),
    )
    return tuple(run for run in runs if run.text)


def _own_facts(writer: Writer) -> list[Block | None]:
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    if dossier.status_facts:
        rows: list[Cells] = [
            (
                writer.guide.citation(one.instrument),
                say(f"status-{one.status}"),
                writer.day(one.date),
                one.reservation_says or say("none"),
                writer.from_source(one.source),
            )
            for one in dossier.status_facts
        ]
        columns = [say(f"column-{name}") for name in ("instrument", "position", "since", "reservation", "source")]
        blocks.append(writer.table(say("table-own-facts"), columns, rows))
    if dossier.commitments:
        rows = [
            (
                one.title,
                say(f"commitment-{one.kind}"),
                writer.day(one.date),
                one.says or say("not-said"),
                one.followed_up or say("not-known"),
            )
            for one in dossier.commitments
        ]
        columns = [say(f"column-{name}") for name in ("commitment", "kind", "date", "says", "follow-up")]
        blocks.append(writer.table(say("table-commitments"), columns, rows))
    return blocks
