"""`rightguide analyse`: the whole analysis."""

import sys

from rightguide.cli.options import AsJson, DossierPath, Guides, On, both, day


def analyse(dossier: DossierPath, as_json: AsJson = False, on: On = None, guide: Guides = None) -> None:
    """Read a dossier against the guide: law at the time, risks, strength of evidence, tests, matrix, rules.

    With --json the whole analysis as canonical JSON: the same dossier, guide and day give the same bytes.
    """
    from rightguide.reasoning import analyse as analysed

    facts, guides = both(dossier, guide)
    analysis = analysed(facts, guides, day(on))
    if as_json:
        sys.stdout.write(analysis.canonical().decode() + "\n")
        return
    print(f"{facts.title}\n{guides.state[facts.state].name}, looked at on {analysis.on.isoformat()}\n")
    counts = {one.kind: one.count for one in analysis.counts}
    chain = ("sources", "excerpts", "impacts", "conclusions", "recommendations")
    print(" → ".join(f"{counts.get(kind, 0)} {kind if counts.get(kind, 0) != 1 else kind[:-1]}" for kind in chain) + "\n")
    laws = {one.impact: one for one in analysis.impact_laws}
    strengths = {one.impact: one for one in analysis.strengths}
    for impact in facts.impacts:
        law, made_of = laws[impact.id], strengths[impact.id]
        print(f"{impact.id}  {impact.title}  [{impact.direction}]")
        print(
            f"    evidence: {made_of.origins} independent origins, {made_of.contradicting} items contradict; "
            f"carries the wording “{made_of.carries}”"
        )
        print(
            f"    law: {len(law.binding)} provisions bound the State, {len(law.not_binding)} did not, {len(law.unknown)} not known"
        )
    blocks = sum(one.level == "blocks" for one in analysis.results)
    warns = sum(one.level == "warns" for one in analysis.results)
    print(f"\nRules: {blocks} block the word “final”, {warns} warn. 'rightguide check' lists them.")
