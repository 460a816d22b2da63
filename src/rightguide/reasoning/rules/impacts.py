"""Rules on impacts: evidence, causality, wording, and what was looked for."""

from rightguide.reasoning.rules.case import Case, Finding, Findings
from rightguide.reasoning.strength import CARRIES

_CAUSAL = (
    ("mechanism", "how it comes about"),
    ("order_in_time", "what came first"),
    ("comparison", "a comparison or baseline"),
    ("rivals", "other explanations"),
)


def evidence(case: Case) -> Findings:
    """An impact that nothing supports; "none found" is asked for its search instead."""
    for impact in case.dossier.impacts:
        if impact.direction != "none-found" and not impact.supported_by:
            yield Finding(impact.id)


def one_origin(case: Case) -> Findings:
    """All evidence goes back to one origin."""
    for impact in case.dossier.impacts:
        if case.strengths[impact.id].origins == 1:
            yield Finding(impact.id)


def contradiction(case: Case) -> Findings:
    """Contradicting items without an answer."""
    for impact in case.dossier.impacts:
        if impact.contradicted_by and not impact.contradiction_answer:
            yield Finding(impact.id, {"count": str(len(impact.contradicted_by))})


def causality(case: Case) -> Findings:
    """Mechanism, order in time, comparison, rivals: what is missing."""
    for impact in case.dossier.impacts:
        if impact.direction == "none-found":
            continue
        missing = [
            words for name, words in _CAUSAL if not getattr(impact, name) and not (name == "mechanism" and impact.mechanisms)
        ]
        if missing:
            yield Finding(impact.id, {"item": ", ".join(missing)})


def wording(case: Case) -> Findings:
    """Worded as more certain than the evidence carries."""
    for impact in case.dossier.impacts:
        if impact.direction == "none-found":
            continue
        carries = case.strengths[impact.id].carries
        if carries != "nothing" and CARRIES.index(impact.worded) > CARRIES.index(carries):
            yield Finding(impact.id)


def denominator(case: Case) -> Findings:
    """A count of people or cases without its whole."""
    for estimate in case.dossier.estimates:
        if estimate.kind == "count" and estimate.counts in ("people", "cases") and estimate.denominator is None:
            yield Finding(estimate.id)


def null_needs_search(case: Case) -> Findings:
    """ "None found" without a search."""
    for impact in case.dossier.impacts:
        if impact.direction == "none-found" and not impact.search:
            yield Finding(impact.id)


def validated(case: Case) -> Findings:
    """The people concerned have not checked the finding."""
    for impact in case.dossier.impacts:
        group = case.group(impact.group)
        if not impact.validated_by and not group.not_heard_because:
            yield Finding(impact.id, {"group": group.id})


def both_directions(case: Case) -> Findings:
    """A measure with harm only, and no word on having looked for benefit or for nothing."""
    directions: dict[str, set[str]] = {}
    for impact in case.dossier.impacts:
        directions.setdefault(impact.measure, set()).add(impact.direction)
    for measure in case.dossier.measures:
        found = directions.get(measure.id, set())
        if not found & {"benefit", "none-found", "mixed"} and not measure.looked_for_benefit:
            yield Finding(measure.id)


RULES = {
    "impact.evidence": evidence,
    "impact.one-origin": one_origin,
    "impact.contradiction": contradiction,
    "impact.causality": causality,
    "impact.wording": wording,
    "impact.denominator": denominator,
    "impact.null-needs-search": null_needs_search,
    "impact.validated": validated,
    "measure.both-directions": both_directions,
}
