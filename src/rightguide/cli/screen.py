"""`rightguide screen`: which rights a measure can touch, in five minutes and without a dossier."""

from typing import Annotated

import typer

from rightguide.cli.options import AsJson, Guides, guide_from, print_json


def screen(
    measure: Annotated[
        list[str],
        typer.Option("--measure", metavar="ID", help="A kind of measure, for example raid. May be repeated.", show_default=False),
    ],
    group: Annotated[
        list[str] | None,
        typer.Option(
            "--group", metavar="ID", help="A group, for example sex-workers. May be repeated. Default: all.", show_default=False
        ),
    ] = None,
    as_json: AsJson = False,
    guide: Guides = None,
) -> None:
    """Show which rights of which groups a measure can touch, how, and what to ask.

    These are effects reported elsewhere, to be looked for; they are no finding about your State.

    Example: rightguide screen --measure raid --group sex-workers
    """
    from rightguide.faults import Fault, Faulty
    from rightguide.files import closest
    from rightguide.reasoning import screen as screened

    guides = guide_from(guide)
    faults = [
        Fault(f"--{option}", 0, "", f"found {id!r}, expected one of {', '.join(known)}{closest(id, list(known))}")
        for option, ids, known in (("measure", measure, guides.measure_kind), ("group", group or [], guides.group_kind))
        for id in ids
        if id not in known
    ]
    if faults:
        raise Faulty(faults)
    risks = screened(guides, measure, group or ())
    if as_json:
        print_json({"risks": [risk.model_dump() | {"how": guides.mechanism[risk.mechanism].how} for risk in risks]})
        return
    if not risks:
        print("The guide knows no way in which this measure touches these groups. That is no finding that there is none.")
        return
    print("Reported elsewhere, to be looked for here. This is no finding.\n")
    shown: set[tuple[str, str]] = set()
    for risk in risks:
        key = (risk.mechanism, risk.group)
        if key in shown:
            continue
        shown.add(key)
        mechanism = guides.mechanism[risk.mechanism]
        rights = ", ".join(guides.right[id].title for id in mechanism.rights)
        print(f"{guides.group_kind[risk.group].title} · {rights} · {risk.direction}")
        print(f"  How:   {mechanism.how}")
        if mechanism.other_side:
            print(f"  Others say: {mechanism.other_side}")
        for question in mechanism.ask:
            print(f"  Ask:   {question}")
        for way in risk.safer:
            print(f"  Safer: {way}")
        print(f"  Speak of it: {'; '.join(guides.citation(id) for id in mechanism.authorities)}\n")
