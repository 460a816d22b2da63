"""Rules on how grave an impact is, whom it hits hardest, and, for drafts, how likely it is."""

from rightguide.reasoning.rules.case import Case, Finding, Findings


def severity(case: Case) -> Findings:
    """A harm of which neither scale, nor scope, nor reparability is told."""
    for impact in case.dossier.impacts:
        if impact.direction == "harm" and not (impact.scale or impact.scope or impact.reparability):
            yield Finding(impact.id)


def hardest_hit(case: Case) -> Findings:
    """A harm without a word on who is hit hardest."""
    for impact in case.dossier.impacts:
        if impact.direction == "harm" and not impact.hardest_hit:
            yield Finding(impact.id)


def likelihood(case: Case) -> Findings:
    """A draft is assessed, and how likely the effect is stays open."""
    if case.dossier.mode == "ex-ante":
        for impact in case.dossier.impacts:
            if impact.direction != "none-found" and impact.likelihood == "unknown":
                yield Finding(impact.id)


def foreseen_as_certain(case: Case) -> Findings:
    """An effect of a draft is worded as certain."""
    if case.dossier.mode == "ex-ante":
        for impact in case.dossier.impacts:
            if impact.direction != "none-found" and impact.worded == "certain":
                yield Finding(impact.id)


RULES = {
    "impact.severity": severity,
    "impact.hardest-hit": hardest_hit,
    "impact.likelihood": likelihood,
    "impact.foreseen-as-certain": foreseen_as_certain,
}
