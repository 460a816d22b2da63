"""Rules on what the conclusions leave aside: earlier warnings, strong impacts, harms that add up, and disagreement."""

from collections import Counter
from datetime import date

from rightguide.reasoning.rules.case import Case, Finding, Findings, is_inconsistent
from rightguide.reasoning.strength import CARRIES
from rightguide.values import earliest

_WARNINGS = ("concluding-observation", "upr-recommendation", "monitoring-body", "judgment", "views")
"""Kinds of commitment in which somebody else told the State."""


def told_before(case: Case) -> Findings:
    """Somebody had told the State, on the same provision or right, before the facts ended, and the conclusion does not name it."""
    first: dict[tuple[str, str], date] = {}
    for one in case.dossier.commitments:
        if one.kind in _WARNINGS:
            day = earliest(one.date) if one.date else date.min
            for about in (*one.provisions, *one.rights):
                key = (one.state or case.dossier.state, about)
                first[key] = min(day, first.get(key, date.max))
    for conclusion in case.dossier.conclusions:
        if conclusion.told_before or not is_inconsistent(conclusion):
            continue
        span = case.law.time_of_conclusion(conclusion)
        state = conclusion.state or case.dossier.state
        subjects = {*conclusion.provisions, *(impact.right for impact in case.impacts(conclusion))}
        days = [first[state, one] for one in subjects if (state, one) in first]
        if days and (span is None or min(days) <= span[1]):
            yield Finding(conclusion.id)


def strong_impact_left(case: Case) -> Findings:
    """A harm with good evidence that no conclusion speaks of."""
    spoken = {id for conclusion in case.dossier.conclusions for id in conclusion.impacts}
    for impact in case.dossier.impacts:
        strong = CARRIES.index(case.strengths[impact.id].carries) >= CARRIES.index("likely")
        if impact.direction == "harm" and strong and impact.id not in spoken:
            yield Finding(impact.id)


def cumulative(case: Case) -> Findings:
    """Three harms or more on one group, and no conclusion takes two of them together."""
    harms = Counter(impact.group for impact in case.dossier.impacts if impact.direction == "harm")
    together: set[str] = set()
    for conclusion in case.dossier.conclusions:
        counted = Counter(impact.group for impact in case.impacts(conclusion) if impact.direction == "harm")
        together |= {group for group, count in counted.items() if count >= 2}
    for group, count in harms.items():
        if count >= 3 and group not in together:
            yield Finding(group, {"group": group, "count": str(count)})


def dissent_shown(case: Case) -> Findings:
    """People disagreed in a session, nothing changed, and no impact shown there tells of it. Dissent taken back stays unsaid."""
    impacts = {impact.id: impact for impact in case.dossier.impacts}
    for session in case.dossier.validations:
        shown = [impacts[id] for id in session.shown if id in impacts]
        told = any(impact.dissent or impact.dissent_withdrawn for impact in shown)
        if session.disagreed and shown and not session.changed and not told:
            yield Finding(session.id, {"group": session.group})


RULES = {
    "finding.told-before": told_before,
    "finding.strong-impact-left": strong_impact_left,
    "finding.cumulative": cumulative,
    "finding.dissent-shown": dissent_shown,
}
