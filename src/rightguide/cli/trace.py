"""`rightguide trace`: where a sentence comes from, and what rests on it."""

from typing import Annotated

import typer

from rightguide.cli.options import AsJson, DossierPath, print_json


def trace(
    dossier: DossierPath,
    element: Annotated[str, typer.Argument(help="Id of an element: a recommendation, an impact, a source …", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Walk the chain from any element both ways: to what it rests on, and to what rests on it."""
    from rightguide.dossier import load_dossier
    from rightguide.faults import Fault, Faulty
    from rightguide.files import closest
    from rightguide.reasoning import Chain

    facts = load_dossier(dossier)
    if element not in facts.by_id:
        near = closest(element, list(facts.by_id))
        raise Faulty([Fault("ELEMENT", 0, "", f"found {element!r}, which is no id in this dossier{near}")])
    found = Chain(facts).trace(element)
    if as_json:
        print_json(
            {"element": element, "below": [one._asdict() for one in found.below], "above": [one._asdict() for one in found.above]}
        )
        return

    def told(id: str) -> str:
        held = facts.by_id[id]
        words = str(
            next((text for name in ("title", "says", "text", "paraphrase", "what") if (text := getattr(held, name, ""))), "")
        )
        return f"{facts.kind_of[id]} {id}: {words[:90]}"

    print(told(element))
    for head, steps, end in (("rests on", found.below, "lower"), ("carries", found.above, "upper")):
        print(f"\n{head}:" if steps else f"\n{head}: nothing")
        for step in steps:
            print(f"  {step.upper} ← {step.lower} ({step.role})  {told(getattr(step, end))}")
