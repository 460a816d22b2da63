"""How far the State answers for it: each conclusion with its law, its test, the State's explanation and the reply."""

from rightguide.dossier import Conclusion, TestRecord
from rightguide.reasoning import ConclusionLaw
from rightguide.reports.building.law import source_words, standing_words, stretch_words
from rightguide.reports.building.writer import Cells, Writer
from rightguide.reports.document import Block, Facts, Run, Runs, Section, joined, plain


def conclusions(writer: Writer) -> Section:
    """One heading a conclusion."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = [writer.note(say("outcome-note"))]
    for one in dossier.conclusions:
        blocks += _conclusion(writer, one)
    if not dossier.conclusions:
        blocks.append(writer.note(say("no-conclusions")))
    return writer.section(say("chapter-conclusions"), "conclusions", blocks)


def _conclusion(writer: Writer, one: Conclusion) -> list[Block | None]:
    say = writer.say
    state = writer.guide.state.get(one.state or writer.dossier.state)
    rests = joined([(Run(text=writer.title(id), to=f"impact-{id}"),) for id in one.impacts if id in writer.dossier.by_id], "; ")
    texts = "; ".join(writer.title(id) for id in one.policies)
    facts: list[tuple[str, Runs]] = [
        ("conclusion-outcome", writer.outcome(one)),
        ("conclusion-state", plain(state.name if state else one.state or "")),
        ("conclusion-duty", plain(say(f"duty-{one.duty}") if one.duty else say("not-said"))),
        ("conclusion-basis", plain(say(f"basis-{one.basis}") if one.basis else say("not-said"))),
        ("conclusion-conduct", plain(say(f"conduct-{one.conduct}"))),
        ("conclusion-route", plain(say(f"route-{one.route}") if one.route else say("not-said"))),
        ("conclusion-rests", rests or plain(texts or say("none"))),
        ("conclusion-time", plain(say(f"time-{one.in_time}") if one.in_time else "")),
        ("conclusion-before", plain("; ".join(writer.title(id) for id in one.told_before))),
    ]
    return [
        writer.heading(one.title, 3, f"conclusion-{one.id}"),
        Facts(pairs=tuple((say(id), runs) for id, runs in facts if any(run.text for run in runs))),
        *writer.paragraphs(one.reasons),
        _law_table(writer, one),
        writer.told(say("read-with"), ", ".join(map(writer.guide.citation, one.read_with))),
        writer.told(say("personal-scope"), one.personal_scope),
        writer.told(say("reservation-said"), one.derogation_or_reservation),
        writer.told(say("threshold"), one.threshold),
        *(_test(writer, record) for record in one.tests),
        *_not_answered(writer, one),
        writer.told(say("state-explains"), one.state_explanation or say("not-said")),
        writer.told(say("our-reply"), one.our_reply),
        writer.told(say("search"), one.search),
        writer.told(say("dissent"), "" if one.dissent_withdrawn else one.dissent),
    ]


def _law_table(writer: Writer, one: Conclusion) -> Block:
    say = writer.say
    held = [row for row in writer.analysis.conclusion_laws if row.conclusion == one.id]
    ids = [row.provision for row in held]
    rows: list[Cells] = [_law_row(writer, row, ids.count(row.provision) > 1) for row in held]
    columns = [say(f"column-{name}") for name in ("provision", "says", "position", "source")]
    return writer.table(say("table-law"), columns, rows)


def _law_row(writer: Writer, row: ConclusionLaw, changed: bool) -> Cells:
    say = writer.say
    provision = writer.guide.provision[row.provision]
    verb = say("verb-is", verb=say(f"verb-{provision.verb}"))
    says = f"{provision.says} {verb}" + ("" if provision.verification.verified else f" {say('not-compared')}")
    if row.spell is None:
        binding = writer.guide.instrument_of(row.provision).is_binding
        return (provision.label, says, say("law-undated" if binding else "soft-law-only"), "–")
    known = [next(one.says for one in writer.guide.reservations if one.id == id) for id in row.reservations]
    return (
        stretch_words(writer, provision.label, row.spell, changed),
        says,
        ". ".join([standing_words(writer, row.spell), *known]),
        source_words(writer, row.spell),
    )


def _test(writer: Writer, record: TestRecord) -> Block:
    say = writer.say
    test = writer.guide.test.get(record.test)
    given = {answer.item: answer for answer in record.items}
    rows: list[Cells] = []
    for item in test.items if test else ():
        answer = given.get(item.id)
        rows.append(
            (item.title, say(f"answer-{answer.answer}"), _reason(writer, answer.reason, answer.rests_on))
            if answer
            else (item.title, say("answer-open"), say("none"))
        )
    columns = [say(f"column-{name}") for name in ("item", "answer", "reason")]
    return writer.table(say("table-test", test=test.title if test else record.test), columns, rows)


def _reason(writer: Writer, reason: str, rests_on: tuple[str, ...]) -> Runs:
    runs = plain(reason or writer.say("not-said"))
    cited = writer.cite(rests_on)
    return (*runs, Run(text=" "), *cited) if cited else runs


def _not_answered(writer: Writer, one: Conclusion) -> list[Block | None]:
    """Tests the provisions call for that the team has not made: said, not passed over."""
    say = writer.say
    titles = {test.id: test.title for test in writer.guide.tests}
    open_tests: dict[str, list[str]] = {}
    for called in writer.analysis.tests:
        if called.conclusion == one.id and called.test and not called.done:
            open_tests.setdefault(called.test, []).append(writer.guide.citation(called.provision))
    return [
        writer.paragraph(say("test-open", test=titles.get(test, test), provision=", ".join(provisions)))
        for test, provisions in open_tests.items()
    ]
