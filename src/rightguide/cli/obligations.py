"""`rightguide obligations`: what bound a State on a day."""

from pathlib import Path
from typing import Annotated

import typer

from rightguide.cli.options import AsJson, Guides, day, guide_from, print_json


def obligations(
    state: Annotated[
        str, typer.Option("--state", metavar="XXX", help="The State, three letters (ISO 3166): NLD.", show_default=False)
    ],
    on: Annotated[
        str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="The day of the facts. Default: today.", show_default=False)
    ] = None,
    right: Annotated[
        str | None, typer.Option("--right", metavar="ID", help="Only provisions on this right.", show_default=False)
    ] = None,
    dossier: Annotated[
        Path | None, typer.Option("--dossier", metavar="DOSSIER", help="Add a team's own status facts.", show_default=False)
    ] = None,
    as_json: AsJson = False,
    guide: Guides = None,
) -> None:
    """Show which provisions bound a State on a day, since when, from which source, and how sure that is.

    "binding" is true, false or null: null says that nobody knows. Every line names the day its source speaks of; no list in the
    guide is current.

    Example: rightguide obligations --state NLD --on 2010-12-09 --right liberty
    """
    from rightguide.dossier import load_dossier
    from rightguide.faults import Fault, Faulty
    from rightguide.files import closest
    from rightguide.reasoning import obligations as found

    guides = guide_from(guide)
    if state not in guides.state:
        near = closest(state.upper(), list(guides.state))
        raise Faulty([Fault("--state", 0, "", f"found {state!r}, expected a State as three letters (ISO 3166){near}")])
    if right is not None and right not in guides.right:
        raise Faulty([Fault("--right", 0, "", f"found {right!r}, expected one of {', '.join(guides.right)}")])
    facts = load_dossier(dossier).status_facts if dossier else ()
    rows = found(guides, state, day(on), right, facts)
    if as_json:
        print_json(
            {
                "obligations": [
                    {
                        "instrument": one.instrument.id,
                        "provision": one.provision.id,
                        "rights": one.provision.rights,
                        "duties": one.provision.duties,
                        "position": one.standing.position,
                        "since": one.standing.since,
                        "binding": one.standing.binding,
                        "confidence": one.standing.confidence,
                        "reservation": one.standing.reservation,
                        "source": one.standing.source,
                        "as_of": one.standing.as_of,
                        "conflict": one.standing.conflict,
                        "other_sources": one.standing.others,
                        "reason": one.standing.reason,
                        "verb": one.provision.verb,
                        "who": one.provision.who,
                        "verified": one.provision.verification.verified,
                    }
                    for one in rows
                ]
            }
        )
        return
    print(f"{guides.state[state].name}, {day(on).isoformat()}\n")
    last = None
    answers = {True: "binds", False: "did not bind", None: "not known"}
    for one in rows:
        if one.instrument.id != last:
            last = one.instrument.id
            held = one.standing
            since = f" since {held.since}" if held.since and held.binding else f" (from {held.since})" if held.since else ""
            source = guides.citation(held.source) if held.source else "no source"
            of = f", as of {held.as_of}" if held.as_of else ""
            sure = "" if held.binding is None else f"; confidence {held.confidence}"
            differ = "; SOURCES DIFFER: " + "; ".join(map(guides.citation, held.others)) if held.conflict else ""
            reservation = "; a reservation or declaration is known" if held.reservation else ""
            why = "" if held.binding else f" [{held.reason.replace('-', ' ')}]"
            print(f"{one.instrument.short}: {answers[held.binding]}{why}{since}{sure}{reservation}\n    {source}{of}{differ}")
        mark = "" if one.provision.verification.verified else " [not compared with the text]"
        print(f"    {one.provision.label} ({one.provision.verb}): {one.provision.says}{mark}")
