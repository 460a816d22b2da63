"""What the evidence for an impact is made of, and the strongest wording it carries. It is never a score."""

from typing import Literal

from rightguide.dossier import Dossier, Impact
from rightguide.evidence import Estimate, Excerpt, Source
from rightguide.values import Value

Carries = Literal["nothing", "possible", "likely", "certain"]
CARRIES: tuple[Carries, ...] = ("nothing", "possible", "likely", "certain")


class Strength(Value):
    """The make-up of one impact's evidence.

    `carries` is the strongest wording it bears: nothing without support; `possible` with one independent origin or with
    unanswered contradiction; `likely` with two; `certain` with three origins of two kinds, two of them judged reliable (A to C)
    with credible information (1 to 3), nothing left contradicting and affected people having checked it.
    """

    impact: str
    origins: int
    kinds: int
    """Different types of source among them, at most one for each origin."""
    supporting: int
    contradicting: int
    judged_sound: int
    """Origins with a source graded A to C and an item graded 1 to 3."""
    has_denominator: bool
    is_validated: bool
    carries: Carries


def strength(dossier: Dossier, impact: Impact) -> Strength:
    """The strength of one impact of the dossier."""
    by_id = dossier.by_id
    origins: dict[str, bool] = {}
    kinds: set[str] = set()
    has_denominator = False
    for id in impact.supported_by:
        item = by_id.get(id)
        has_denominator = has_denominator or (isinstance(item, Estimate) and item.denominator is not None)
        for source in _sources(dossier, item):
            has_denominator = has_denominator or (source.denominator is not None and source.n is not None)
            sound = source.reliability in "ABC" and (not isinstance(item, Excerpt) or item.credibility <= 3)
            origins[source.independent_origin] = origins.get(source.independent_origin, False) or sound
            kinds.add(source.type)
    judged_sound = sum(origins.values())
    unanswered = bool(impact.contradicted_by) and not impact.contradiction_answer
    carries: Carries = "nothing"
    if origins:
        carries = "possible"
        if len(origins) >= 2 and not unanswered:
            carries = "likely"
        if (
            len(origins) >= 3
            and min(len(kinds), len(origins)) >= 2
            and judged_sound >= 2
            and not impact.contradicted_by
            and impact.validated_by
        ):
            carries = "certain"
    return Strength(
        impact=impact.id,
        origins=len(origins),
        kinds=min(len(kinds), len(origins)),
        supporting=len(impact.supported_by),
        contradicting=len(impact.contradicted_by),
        judged_sound=judged_sound,
        has_denominator=has_denominator,
        is_validated=bool(impact.validated_by),
        carries=carries,
    )


def _sources(dossier: Dossier, item: object) -> list[Source]:
    ids = (item.source,) if isinstance(item, Excerpt) else item.sources if isinstance(item, Estimate) else ()
    return [one for id in ids if isinstance(one := dossier.by_id.get(id), Source)]
