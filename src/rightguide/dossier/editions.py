"""Editions: the same dossier with everything taken out that an audience may not see. What is out is nowhere in the value."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, Literal

from rightguide.dossier.whole import KINDS, Dossier
from rightguide.elements import Element
from rightguide.evidence import Consent, Excerpt, Source, Use, allows
from rightguide.references import Ref, references
from rightguide.values import Period, Value

Edition = Literal["public", "partners", "internal"]
EDITIONS: tuple[Edition, ...] = ("public", "partners", "internal")
SMALL = 11
"""Counts of people below this are not printed in editions that leave the team."""


class Redacted(Value):
    """A dossier as an edition may show it, with counts of what was left out."""

    edition: Edition
    dossier: Dossier
    elements_left_out: int = 0
    words_left_out: int = 0
    """Excerpts whose words are replaced by a paraphrase or left empty."""
    sources_masked: int = 0
    small_counts: tuple[str, ...] = ()
    """Ids of elements whose count of people is held back because it is small."""


def redact(dossier: Dossier, edition: Edition, on: date) -> Redacted:
    """The dossier for that edition on that day: by confidentiality of each element, consent of the people behind each source,
    and a floor for small counts of people.

    A source that may not be named keeps its kind and year, since the strength of a finding rests on it. Remarks to the team
    stand in no edition that leaves it.
    """
    if edition == "internal":
        return _internal(dossier, on)
    rank = EDITIONS.index(edition)
    words = _words_allowed(dossier, "quote", edition, on)
    sense = _words_allowed(dossier, "paraphrase", edition, on)
    masked = [one.id for one in dossier.sources if EDITIONS.index(one.confidentiality) > rank]
    gone = _gone(dossier, rank)
    small: list[str] = []
    kept: dict[str, Any] = {}
    for kind in KINDS:
        elements = (one for one in getattr(dossier, kind) if one.id not in gone)
        kept[kind] = tuple(_shown(one, gone, edition, words, sense, small) for one in elements)
    team = dossier.team
    if EDITIONS.index(team.funders_confidentiality) > rank:
        team = team.replace(funders="")
    return Redacted(
        edition=edition,
        dossier=dossier.replace(**kept, team=team),
        elements_left_out=len(gone) - len(dossier.consents),
        words_left_out=sum(one.id not in words for one in dossier.excerpts),
        sources_masked=len(masked),
        small_counts=tuple(small),
    )


def _gone(dossier: Dossier, rank: int) -> set[str]:
    """Ids of elements that stand in no edition of that rank: too confidential, or resting on one that is."""
    gone = {one.id for one in dossier.consents}
    for kind, element in dossier.elements():
        if kind not in ("sources", "excerpts") and EDITIONS.index(element.confidentiality) > rank:
            gone.add(element.id)
    while more := {
        element.id
        for kind, element in dossier.elements()
        if element.id not in gone and any(getattr(element, role) in gone for role in _needed(kind))
    }:
        gone |= more
    return gone


@cache
def _needed(kind: str) -> tuple[str, ...]:
    """Fields of that kind without which its elements make no sense, and which name another element."""
    fields = KINDS[kind].model_fields
    return tuple(
        name for name, field in fields.items() if field.is_required() and any(isinstance(one, Ref) for one in field.metadata)
    )


def _internal(dossier: Dossier, on: date) -> Redacted:
    """Everything, save the words of people who said no or took their consent back."""
    words = _words_allowed(dossier, "store", "internal", on)
    excerpts = tuple(one if one.id in words else _wordless(one, False) for one in dossier.excerpts)
    return Redacted(
        edition="internal",
        dossier=dossier.replace(excerpts=excerpts),
        words_left_out=sum(one.id not in words for one in dossier.excerpts),
    )


def _words_allowed(dossier: Dossier, use: Use, edition: Edition, on: date) -> set[str]:
    """Ids of the excerpts whose words (or, for `paraphrase`, whose sense) may stand in that edition: by label and by consent."""
    consents: dict[str, list[Consent]] = {}
    for consent in dossier.consents:
        consents.setdefault(consent.source, []).append(consent)
    allowed = {one.id: allows(consents.get(one.id, ()), one, use, edition, on) for one in dossier.sources}
    rank = EDITIONS.index(edition)
    return {one.id for one in dossier.excerpts if allowed[one.source] and EDITIONS.index(one.confidentiality) <= rank}


_COUNTS = ("people", "size", "n", "denominator")
"""Fields that count people; `n` and `denominator` of a source only where people spoke to the team."""


def _shown(element: Element, gone: set[str], edition: Edition, words: set[str], sense: set[str], small: list[str]) -> Element:
    changes: dict[str, Any] = {"remark": ""} if element.remark else {}
    if isinstance(element, Excerpt):
        if element.id not in words:
            return _wordless(element, element.id in sense)
    elif isinstance(element, Source):
        changes |= _masked(element) if EDITIONS.index(element.confidentiality) > EDITIONS.index(edition) else _outside(element)
    for name in _COUNTS:
        people = getattr(element, name, None)
        own = name in ("people", "size") or (isinstance(element, Source) and element.is_personal)
        if own and people is not None and 0 < people < SMALL and name not in changes:
            changes[name] = None
            small.append(element.id)
    changes |= _without(element, gone)
    return element.replace(**changes) if changes else element


def _wordless(excerpt: Excerpt, with_sense: bool) -> Excerpt:
    """What is left of an excerpt whose words may not be shown: its codes and grade, and a paraphrase where that is allowed."""
    return excerpt.replace(
        text="",
        paraphrase=excerpt.paraphrase if with_sense else "",
        original="",
        selector=None,
        period=Period(),
        credibility_reason="",
        remark="",
    )


_KEPT_OF_A_MASKED_SOURCE = ("id", "order", "type", "origin", "speaker", "reliability", "confidentiality")


def _masked(source: Source) -> dict[str, Any]:
    """Kind, independence, grade and year stay; whatever could point to a person or place goes."""
    fields = {name: field.default for name, field in Source.model_fields.items() if name not in _KEPT_OF_A_MASKED_SOURCE}
    return {**fields, "title": "Source known to the team", "date": source.date[:4] if source.date else None}


def _outside(source: Source) -> dict[str, Any]:
    """A named source outside the team: how the meeting went, and through whom, stays inside."""
    return {"encounter": None, "route": "", "collector": "", "attachment": "", "sha256": None}


def _without(element: Element, gone: Iterable[str]) -> dict[str, Any]:
    """The fields of the element that must change so that it names nothing that is gone."""
    lost = {one.target for one in references(element)} & set(gone)
    return (
        {}
        if not lost
        else {name: _pruned(held, lost) for name in type(element).model_fields if _names(held := getattr(element, name), lost)}
    )


def _names(held: Any, lost: set[str]) -> bool:
    if isinstance(held, str):
        return held in lost
    if isinstance(held, tuple):
        return any(_names(one, lost) for one in held)
    return isinstance(held, Value) and any(one.target in lost for one in references(held))


def _pruned(held: Any, lost: set[str]) -> Any:
    if isinstance(held, tuple):
        return tuple(_pruned(one, lost) for one in held if not (isinstance(one, str) and one in lost))
    if isinstance(held, Value):
        names = [name for name in type(held).model_fields if _names(getattr(held, name), lost)]
        return held.replace(**{name: _pruned(getattr(held, name), lost) for name in names})
    return None
