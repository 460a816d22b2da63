"""Rules on what may stand where everybody can read it: whoever and whatever its words would let a reader recognise."""

from collections.abc import Iterator

from rightguide.dossier import Incident
from rightguide.evidence import Excerpt, allows
from rightguide.reasoning.rules.case import Case, Finding, Findings


def _public(case: Case) -> Iterator[Excerpt | Incident]:
    """Passages and events that may stand in the public edition and whose words would let somebody be recognised."""
    held: tuple[Excerpt | Incident, ...] = (*case.dossier.excerpts, *case.dossier.incidents)
    for one in held:
        if one.identifies and one.confidentiality == "public":
            yield one


def accused(case: Case) -> Findings:
    """A suspect can be recognised."""
    for one in _public(case):
        if "suspect" in one.identifies:
            yield Finding(one.id)


def place(case: Case) -> Findings:
    """A place, its hours or a tactic can be recognised."""
    for one in _public(case):
        if "place" in one.identifies or "tactic" in one.identifies:
            yield Finding(one.id)


def participant(case: Case) -> Findings:
    """Somebody who took part can be recognised."""
    for one in _public(case):
        if "participant" in one.identifies:
            yield Finding(one.id)


def reprisal(case: Case) -> Findings:
    """People who spoke are quoted in public, and nobody has thought about reprisals against them."""
    if any(risk.kind == "reprisal" for risk in case.dossier.risks):
        return
    printed = {one.source for one in case.dossier.excerpts if one.text and one.confidentiality == "public"}
    spoke = [one for one in case.personal if one.id in printed]
    quoted = [one for one in spoke if allows(case.consents.get(one.id, ()), one, "quote", "public", case.on)]
    if quoted:
        yield Finding("dossier", {"count": str(len(quoted))})


RULES = {
    "publish.accused": accused,
    "publish.place": place,
    "publish.participant": participant,
    "publish.reprisal": reprisal,
}
