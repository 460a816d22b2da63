"""`rightguide check`: what is still missing before the word "final"."""

import typer

from rightguide.cli.failing import READ_BUT_NO
from rightguide.cli.options import AsJson, DossierPath, Guides, On, both, day, print_json, wrapped


def check(dossier: DossierPath, as_json: AsJson = False, on: On = None, guide: Guides = None) -> None:
    """Say what the quality rules find in a dossier. Exit status 1 where something blocks the word "final".

    "blocks" has to be mended before the assessment can be called final; "warns" is said in the report; "suggests" is for the team.
    """
    from rightguide.reasoning import analyse, message

    facts, guides = both(dossier, guide)
    analysis = analyse(facts, guides, day(on))
    if as_json:
        print_json(
            {
                "results": [
                    {"rule": one.rule, "level": one.level, "element": one.element, "message": message(one, guides, facts)}
                    for one in analysis.results
                ]
            }
        )
    else:
        for level, head in (
            ("blocks", "Blocks the word “final”"),
            ("warns", "Warns; the report says so"),
            ("suggests", "Suggests"),
        ):
            found = [one for one in analysis.results if one.level == level]
            if found:
                print(f"{head}: {len(found)}\n")
            for one in found:
                held = facts.by_id.get(one.element)
                called = next((text for name in ("title", "says", "what") if (text := getattr(held, name, ""))), "")
                print(f"  {one.element}{f': {called}' if called else ''}")
                print(wrapped(f"{message(one, guides, facts)} [{one.rule}]") + "\n")
        if scan := analysis.quick_scan:
            method = guides.method[facts.method]
            print(f"The quick scan leans to: {scan.outcome.replace('-', ' ')}. You decide.")
            for number in scan.reasons:
                print(wrapped(method.quick_scan.outcomes[number].reason))
            if scan.open:
                print(wrapped(f"Not answered yet: {', '.join(scan.open)}."))
            print()
        print("Nothing blocks the word “final”." if analysis.may_be_final else "Not yet final: see what blocks, above.")
    if not analysis.may_be_final:
        raise typer.Exit(READ_BUT_NO)
