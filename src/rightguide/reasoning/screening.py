"""Which rights of which groups a measure can touch, as the guide knows it: reported effects to look for, no finding."""

from collections.abc import Iterable

from rightguide.dossier import Dossier, Group, Recommendation
from rightguide.guide import Guide
from rightguide.practice import Direction
from rightguide.values import Value


class Risk(Value):
    """One way in which a kind of measure can affect a right of a kind of group."""

    measure: str
    group: str
    right: str
    direction: Direction
    mechanism: str
    authorities: tuple[str, ...]
    safer: tuple[str, ...]


def screen(guide: Guide, measures: Iterable[str], groups: Iterable[str] = ()) -> tuple[Risk, ...]:
    """All known ways for these kinds of measure and group, in the guide's order of measures, groups and rights.

    No groups: all that the guide knows. A mechanism that states no safer way of its own takes those of its measure.
    """
    wanted, among = list(dict.fromkeys(measures)), set(groups)
    places = {id: number for number, id in enumerate(guide.group_kind)}
    rights = {id: number for number, id in enumerate(guide.right)}
    risks = [
        Risk(
            measure=one.measure,
            group=group,
            right=right,
            direction=one.direction,
            mechanism=one.id,
            authorities=one.authorities,
            safer=one.safer or guide.measure_kind[one.measure].safer,
        )
        for one in guide.mechanisms
        if one.measure in wanted
        for group in one.groups
        if not among or group in among
        for right in one.rights
    ]
    risks.sort(key=lambda risk: (wanted.index(risk.measure), places[risk.group], rights[risk.right], risk.mechanism))
    return tuple(risks)


class DossierRisk(Value):
    """A risk as it meets this dossier: which of its measures or recommendations, which of its groups."""

    element: str
    """Id of the measure or recommendation."""
    group: str
    """Id of the dossier's group."""
    right: str
    direction: Direction
    mechanism: str


def kinds_of_group(dossier: Dossier, group: Group) -> tuple[str, ...]:
    """The guide's kinds of the group: its own, or those of the wider group it is part of."""
    seen = set()
    here: Group | None = group
    while here is not None and here.id not in seen:
        if here.kind or here.also:
            return tuple(dict.fromkeys(kind for kind in (here.kind, *here.also) if kind))
        seen.add(here.id)
        wider = dossier.by_id.get(here.within) if here.within else None
        here = wider if isinstance(wider, Group) else None
    return ()


def screen_measures(dossier: Dossier, guide: Guide) -> tuple[DossierRisk, ...]:
    """The screen over the dossier's measures and the groups they reach (all groups where a measure names none)."""
    return tuple(
        risk
        for measure in dossier.measures
        if measure.kind
        for risk in _meeting(dossier, guide, measure.id, (measure.kind,), measure.groups)
    )


def screen_recommendation(dossier: Dossier, guide: Guide, recommendation: Recommendation) -> tuple[DossierRisk, ...]:
    """The same screen over what a recommendation would bring about."""
    if not recommendation.brings:
        return ()
    return tuple(_meeting(dossier, guide, recommendation.id, recommendation.brings, recommendation.reaches))


def _meeting(dossier: Dossier, guide: Guide, element: str, measures: Iterable[str], groups: Iterable[str]) -> list[DossierRisk]:
    reached = set(groups)
    kinds: dict[str, list[str]] = {}
    for group in dossier.groups:
        for kind in kinds_of_group(dossier, group):
            if kind in guide.group_kind and (not reached or group.id in reached):
                kinds.setdefault(kind, []).append(group.id)
    if not kinds:
        return []
    known = [measure for measure in measures if measure in guide.measure_kind]
    risks = [
        DossierRisk(element=element, group=group, right=risk.right, direction=risk.direction, mechanism=risk.mechanism)
        for risk in screen(guide, known, kinds)
        for group in kinds[risk.group]
    ]
    return list(dict.fromkeys(risks))
