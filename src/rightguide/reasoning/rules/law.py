"""Rules on the law a conclusion rests on."""

from collections.abc import Iterator

from rightguide.dossier import Conclusion
from rightguide.law import Provision
from rightguide.reasoning.laws import ConclusionLaw
from rightguide.reasoning.rules.case import Case, Finding, Findings, is_inconsistent
from rightguide.reasoning.scope import reach

WEAK_VERBS = ("shall-endeavour", "shall-consider", "may", "entitled-not-to", "shall-ensure-possibility")
STRENGTH_OF_VERB = (
    "recommends",
    "declares",
    "may",
    "entitled-not-to",
    "shall-consider",
    "shall-endeavour",
    "shall-ensure-possibility",
)


def _rows(case: Case) -> Iterator[tuple[Conclusion, Provision, ConclusionLaw]]:
    for row in case.laws:
        provision = case.guide.provision.get(row.provision)
        if provision is not None and row.spell is not None:
            yield case.conclusion(row.conclusion), provision, row


def obligation_in_force(case: Case) -> Findings:
    """An "inconsistent" conclusion rests on a provision that bound the State at no time of the facts."""
    by_provision: dict[tuple[str, str], list[ConclusionLaw]] = {}
    for conclusion, provision, row in _rows(case):
        if is_inconsistent(conclusion):
            by_provision.setdefault((conclusion.id, provision.id), []).append(row)
    for (id, provision_id), rows in by_provision.items():
        if all(row.spell and row.spell.binding is False for row in rows):
            yield Finding(id, {"provision": case.guide.citation(provision_id), "state": rows[0].state})


def position_unknown(case: Case) -> Findings:
    """Nothing, or contradictory things, known of the State's consent at the time."""
    said = set()
    for conclusion, provision, row in _rows(case):
        if row.spell and row.spell.binding is None and (conclusion.id, provision.id) not in said:
            said.add((conclusion.id, provision.id))
            yield Finding(conclusion.id, {"provision": provision.label, "state": row.state})
    for row in case.laws:
        known = case.guide.provision.get(row.provision)
        if row.spell is None and known is not None and case.guide.instrument_of(row.provision).is_binding:
            yield Finding(row.conclusion, {"provision": known.label, "state": row.state})


def soft_law(case: Case) -> Findings:
    """Soft law interprets; it never grounds a conclusion."""
    for conclusion, provision in case.provisions:
        if not case.guide.instrument_of(provision.id).is_binding:
            yield Finding(conclusion.id, {"provision": provision.label})


def personal_scope(case: Case) -> Findings:
    """The provision protects fewer people than the group holds, and nothing explains it."""
    for conclusion, provision in case.provisions:
        if conclusion.personal_scope:
            continue
        groups = dict.fromkeys(impact.group for impact in case.impacts(conclusion))
        for id in groups:
            group = case.group(id)
            if reach(provision.who, case.dossier, case.guide, group) in ("some", "none"):
                yield Finding(conclusion.id, {"provision": provision.label, "group": group.id})


def eu_scope(case: Case) -> Findings:
    """A provision of the Charter without a link of the facts to Union law."""
    if case.dossier.law_link_to_eu:
        return
    for conclusion, provision in case.provisions:
        if case.guide.instrument_of(provision.id).kind == "eu-treaty":
            yield Finding(conclusion.id, {"provision": provision.label})


def verb(case: Case) -> Findings:
    """The text is weaker than the duty the team reads into it."""
    for conclusion, provision in case.provisions:
        if not is_inconsistent(conclusion) or provision.verb not in WEAK_VERBS:
            continue
        if conclusion.verb is None or _rank(conclusion.verb) > _rank(provision.verb):
            yield Finding(conclusion.id, {"provision": provision.label})


def _rank(verb: str) -> int:
    return STRENGTH_OF_VERB.index(verb) if verb in STRENGTH_OF_VERB else len(STRENGTH_OF_VERB)


def derogation_reservation(case: Case) -> Findings:
    """A reservation or declaration is known that may touch the provision, and the conclusion does not speak of it."""
    said = set()
    for conclusion, provision, row in _rows(case):
        known = row.reservations or (row.spell is not None and row.spell.reservation)
        if known and not conclusion.derogation_or_reservation and (conclusion.id, provision.id) not in said:
            said.add((conclusion.id, provision.id))
            yield Finding(conclusion.id, {"provision": provision.label, "state": row.state})


def continuing(case: Case) -> Findings:
    """The law came into force, or ended, during the facts."""
    answers: dict[tuple[str, str, str], set[bool | None]] = {}
    for conclusion, provision, row in _rows(case):
        if row.spell is not None and conclusion.in_time is None:
            answers.setdefault((conclusion.id, provision.label, row.state), set()).add(row.spell.binding)
    for (id, label, state), seen in answers.items():
        if True in seen and False in seen:
            yield Finding(id, {"provision": label, "state": state})


def facts_undated(case: Case) -> Findings:
    """An impact without a period of its own or of its measure."""
    for impact in case.dossier.impacts:
        if not impact.period and not case.measure(impact.measure).period:
            yield Finding(impact.id)


RULES = {
    "finding.obligation-in-force": obligation_in_force,
    "law.position-unknown": position_unknown,
    "law.soft-law": soft_law,
    "law.personal-scope": personal_scope,
    "law.eu-scope": eu_scope,
    "law.verb": verb,
    "law.derogation-reservation": derogation_reservation,
    "law.continuing": continuing,
    "law.facts-undated": facts_undated,
}
