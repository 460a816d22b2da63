"""How long it takes to load a large dossier and analyse it, against `json.loads` of the same bytes.

Targets at 10,000 excerpts: at most 10 times, and under 200 MB at the peak of a process that does only that. The three sizes
show that time grows in step with the dossier. The dossiers are drawn from a fixed seed; nobody in them exists.
"""

import json
import subprocess
import sys
from argparse import ArgumentParser
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from measuring import in_turns, megabytes, tell, word

from rightguide.dossier import (
    Actor,
    Answer,
    Conclusion,
    Dossier,
    Group,
    Impact,
    Incident,
    ItemAnswer,
    Measure,
    Participation,
    Policy,
    Recommendation,
    TestRecord,
    load_dossier,
    save_dossier,
)
from rightguide.evidence import Consent, Encounter, Estimate, Excerpt, Selector, Source
from rightguide.guide import Guide, shipped_guide
from rightguide.reasoning import analyse
from rightguide.values import Period

TARGET, MEMORY_TARGET = 10.0, 200_000_000
SIZES = {1_000: (50, 30), 10_000: (500, 300), 100_000: (5_000, 3_000)}
"""Excerpts → impacts, recommendations."""
ON = date(2013, 6, 1)

SENTENCES = (
    "They came in at about nine in the evening and nobody said who they were.",
    "We were told to sit on the floor and wait, and some of us waited until the next day.",
    "An officer took my phone and my papers, and I got the papers back after three weeks.",
    "There was no interpreter, so one of the girls translated for all of us as well as she could.",
    "I was asked whether I was a victim; I said that I wanted to go back to work.",
    "At the shelter the door was locked after eight, and I could not call my sister.",
    "The woman from the centre explained what would happen, and that helped me.",
    "The owner had not paid us for two months, and after the visit he never did.",
    "My daughter waited at school until seven because nobody let me ring.",
    "The doctor examined us one after the other without asking whether we agreed.",
    "In 2011, 38 of 52 persons met were held; 4 were later recognised as victims of trafficking.",
    "The law says that a ground must be given in writing, and none was given to us.",
    "Since then I work alone, in flats, and I change them every week.",
    "The judge asked me two questions, and the hearing was over in ten minutes.",
)
TYPES = ("interview", "focus-group", "court-file", "official-document", "ngo-report", "study", "information-request", "media")


def large_dossier(guide: Guide, excerpts: int, impacts: int, recommendations: int) -> Dossier:
    """A dossier of that size as a team might gather it, the same on every run."""
    draw = Random(excerpts)  # invented facts, no secret
    rights, kinds = list(guide.right), [one for one in guide.measure_kind if one != "enabling"]
    provisions = [one.id for held in guide.instruments if held.is_binding for one in held.provisions if one.rights]
    tests = {test.id: [item.id for item in test.items] for test in guide.tests}
    questions = [one.id for one in guide.method["right"].questions]
    groups = tuple(
        Group(
            id=f"group-{kind}", title=f"People concerned: {kind}", kind=kind, attributes=("sex", "age"), size=draw.randint(40, 4000)
        )
        for kind in guide.group_kind
    )
    measures = tuple(
        Measure(
            id=f"measure-{kind}",
            title=f"The State's way of {kind}",
            policy="plan",
            kind=kind,
            as_written=said(draw, 2),
            as_practised=said(draw, 3),
            period=period(draw),
            groups=tuple(one.id for one in draw.sample(groups, 3)),
            tests=tuple(ItemAnswer(item=item, answer="not-shown", reason=said(draw, 1)) for item in tests["conduct"]),
        )
        for kind in kinds
    )
    sources = tuple(source(draw, number, groups) for number in range(1, max(excerpts // 10, 10) + 1))
    taken = tuple(excerpt(draw, number, sources, rights, groups, measures) for number in range(1, excerpts + 1))
    estimates = tuple(
        Estimate(
            id=f"estimate-{number}",
            sources=(draw.choice(sources).id,),
            what="People held among those met",
            kind="count",
            value=float(draw.randint(10, 200)),
            denominator=float(draw.randint(200, 400)),
            denominator_what="people met",
            method="Counted by the body itself.",
            period=period(draw),
        )
        for number in range(1, impacts // 5 + 1)
    )
    found = tuple(
        Impact(
            id=f"impact-{number}",
            title=said(draw, 1),
            measure=draw.choice(measures).id,
            group=draw.choice(groups).id,
            right=draw.choice(rights),
            direction=draw.choices(("harm", "benefit", "mixed", "none-found"), (12, 4, 3, 1))[0],
            says=said(draw, 4),
            period=period(draw),
            worded=draw.choice(("possible", "likely")),
            mechanism=said(draw, 1),
            order_in_time=said(draw, 1),
            comparison=said(draw, 1),
            rivals=said(draw, 2),
            scale=said(draw, 1),
            scope=said(draw, 1),
            search=said(draw, 1),
            supported_by=tuple(one.id for one in draw.sample(taken, min(draw.randint(3, 25), len(taken)))),
            contradicted_by=tuple(one.id for one in draw.sample(taken, draw.randint(0, 2))),
            contradiction_answer=said(draw, 1),
            incidents=(f"incident-{draw.randint(1, max(impacts // 10, 1))}",),
        )
        for number in range(1, impacts + 1)
    )
    concluded = tuple(
        Conclusion(
            id=f"conclusion-{number}",
            title=said(draw, 1),
            impacts=tuple(one.id for one in draw.sample(found, 5)),
            basis="practice",
            provisions=tuple(draw.sample(provisions, 3)),
            duty="respect",
            route="state-organ",
            threshold=said(draw, 1),
            tests=(
                TestRecord(
                    test="limitation",
                    items=tuple(ItemAnswer(item=item, answer="shown", reason=said(draw, 1)) for item in tests["limitation"]),
                ),
            ),
            state_explanation=said(draw, 2),
            our_reply=said(draw, 2),
            outcome="inconsistent-in-part",
            reasons=said(draw, 5),
        )
        for number in range(1, impacts // 8 + 1)
    )
    asked = tuple(
        Recommendation(
            id=f"recommendation-{number}",
            says=said(draw, 1),
            kind=draw.choice(("stop", "change", "start")),
            addressee="Ministry of Justice",
            addressee_actor="ministry",
            addressee_can="yes",
            grounds=(draw.choice(concluded).id, draw.choice(found).id),
            provisions=tuple(draw.sample(provisions, 1)),
            deadline=day(draw),
            brings=(draw.choice(kinds),) if number % 3 == 0 else (),
            reaches=tuple(one.id for one in draw.sample(groups, 2)),
            might_harm=said(draw, 1),
        )
        for number in range(1, recommendations + 1)
    )
    return Dossier(
        schema_version=1,
        title=f"A dossier of {excerpts:,} excerpts",
        state="NLD",
        period=Period(start="2009", end="2012"),
        languages=("en",),
        summary=said(draw, 8),
        policies=(Policy(id="plan", title="National plan", kind="plan", summary=said(draw, 6), period=Period(start="2008")),),
        measures=measures,
        groups=groups,
        actors=(Actor(id="ministry", title="Ministry of Justice", kind="state-body", power="high"),),
        incidents=tuple(
            Incident(id=f"incident-{number}", title=said(draw, 1), date=day(draw), measure=draw.choice(measures).id)
            for number in range(1, max(impacts // 10, 1) + 1)
        ),
        participations=tuple(
            Participation(id=f"part-{one.id}", group=one.id, step="step-5", level="consulted", people=draw.randint(1, 60))
            for one in groups
        ),
        answers=tuple(Answer(id=f"answer-{one}", question=one, text=said(draw, 4), sure="fairly") for one in questions),
        sources=sources,
        consents=tuple(
            Consent(id=f"{one.id}-{use}", source=one.id, use=use, audience=audience, given="yes", date=one.date, expires="2030")
            for one in sources
            if one.is_personal
            for use, audience in (("store", "internal"), ("paraphrase", "public"), ("quote", "public"))
        ),
        excerpts=taken,
        estimates=estimates,
        impacts=found,
        conclusions=concluded,
        recommendations=asked,
    )


def source(draw: Random, number: int, groups: tuple[Group, ...]) -> Source:
    type = draw.choice(TYPES)
    personal = type in ("interview", "focus-group")
    return Source(
        id=f"source-{number}",
        title=f"{type} no. {number}",
        type=type,
        speaker="affected-person" if personal else "document",
        speaker_groups=(draw.choice(groups).id,) if personal else (),
        status_by="self-described",
        reliability=draw.choice("ABCD"),
        reliability_reason=said(draw, 1),
        collector="Researcher of the team",
        route=f"Drop-in centre {draw.randint(1, 9)}",
        place=f"Town {draw.randint(1, 30)}",
        date=day(draw),
        language="en",
        encounter=Encounter(risk_talked_over=True, limits_told=True, referral_offered=True, interpreter="screened")
        if personal
        else None,
        sha256=None if personal else sha256(str(number).encode()).hexdigest(),
    )


def excerpt(
    draw: Random,
    number: int,
    sources: tuple[Source, ...],
    rights: list[str],
    groups: tuple[Group, ...],
    measures: tuple[Measure, ...],
) -> Excerpt:
    words = passage(draw)
    start = draw.randint(0, 40_000)
    told = day(draw)
    return Excerpt(
        id=f"excerpt-{number}",
        source=draw.choice(sources).id,
        text=words,
        paraphrase=said(draw, 1),
        language="en",
        selector=Selector(
            prefix=draw.choice(SENTENCES)[-30:],
            suffix=draw.choice(SENTENCES)[:30],
            start=start,
            end=start + len(words),
            page=str(start // 2_500 + 1),
            text_sha256=sha256(words.encode()).hexdigest(),
        ),
        period=Period(start=told, end=told),
        rights=tuple(draw.sample(rights, draw.randint(1, 3))),
        groups=(draw.choice(groups).id,),
        measures=(draw.choice(measures).id,),
        direction=draw.choices(("harm", "benefit", "mixed", "none-found", "unclear"), (6, 2, 1, 1, 1))[0],
        credibility=draw.randint(1, 5),
        credibility_reason="Another account names the same day.",
    )


def passage(draw: Random) -> str:
    """200 to 500 characters of speech."""
    words = ""
    while len(words) < 200:
        words = f"{words} {draw.choice(SENTENCES)}".strip()
    while len(words) < 410 and draw.random() < 0.6:
        words = f"{words} {draw.choice(SENTENCES)}"
    return words


def said(draw: Random, sentences: int) -> str:
    return " ".join(draw.choice(SENTENCES) for _ in range(sentences))


def day(draw: Random) -> str:
    return (date(2009, 1, 1) + timedelta(days=draw.randint(0, 1_400))).isoformat()


def period(draw: Random) -> Period:
    first, last = sorted((day(draw), day(draw)))
    return Period(start=first, end=last)


CHILD = """\
import sys
from datetime import date
from rightguide.dossier import load_dossier
from rightguide.guide import shipped_guide
from rightguide.reasoning import analyse

analyse(load_dossier(sys.argv[1]), shipped_guide(), date(2013, 6, 1))
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(int(line.split()[1]) * 1024)
"""
"""A process that only loads and analyses, and says how much memory it held at most."""


def main() -> None:
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=int, nargs="+", choices=list(SIZES), default=list(SIZES))
    sizes = arguments.parse_args().sizes
    guide = shipped_guide()
    per_excerpt = {}
    with TemporaryDirectory() as folder:
        for size in sizes:
            impacts, recommendations = SIZES[size]
            path = Path(folder) / f"dossier-{size}.json"
            save_dossier(large_dossier(guide, size, impacts, recommendations), path)
            data = path.read_bytes()
            print(f"{size:,} excerpts, {impacts:,} impacts, {recommendations:,} recommendations ({megabytes(len(data))})")
            rounds = 3 if size > 10_000 else 9
            mine, theirs = in_turns(lambda: analyse(load_dossier(path), guide, ON), lambda: json.loads(data), rounds)  # noqa: B023
            tell("load and analyse", mine, "json.loads", theirs, TARGET)
            parts(path, guide)
            peak = peak_memory(path)
            target = f", target {megabytes(MEMORY_TARGET)}: {word(peak <= MEMORY_TARGET)}" if size == 10_000 else ""
            print(f"  peak memory of a process that does only that: {megabytes(peak)}{target}\n")
            per_excerpt[size] = min(mine) / size
    print("Time for each excerpt (the same at every size where time grows in step):")
    for size, taken in per_excerpt.items():
        print(f"  {size:>7,} excerpts  {taken * 1e6:6.1f} µs each")


def parts(path: Path, guide: Guide) -> None:
    start = perf_counter()
    dossier = load_dossier(path)
    middle = perf_counter()
    analyse(dossier, guide, ON)
    end = perf_counter()
    print(f"  of this: loading {(middle - start) * 1e3:.0f} ms, analysing {(end - middle) * 1e3:.0f} ms (one call each)")


def peak_memory(path: Path) -> int:
    done = subprocess.run([sys.executable, "-c", CHILD, path], capture_output=True, text=True, check=True)
    return int(done.stdout)


if __name__ == "__main__":
    main()
