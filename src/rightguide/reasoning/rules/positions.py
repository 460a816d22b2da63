"""Rules on what is known of the State's consent: separate treaties, territories, signatures, and how old and sure the lists are."""

from datetime import timedelta

from rightguide.reasoning.rules.case import Case, Finding, Findings, is_inconsistent
from rightguide.values import latest

OLD = timedelta(days=3 * 365 + 1)
"""A list older than this at the end of the facts may have missed that the State left."""


def separate_treaty(case: Case) -> Findings:
    """A protocol that is not shown to bind, while the treaty it belongs to does."""
    for one in case.cited:
        parent = case.guide.instrument.get(case.guide.instrument_of(one.provision.id).protocol_to or "")
        if parent is None or one.binds_ever or not is_inconsistent(one.conclusion):
            continue
        standings = case.law.standings(one.state)
        if any(True in standings.answers(parent, spell.first or case.on, spell.last or case.on) for spell in one.spells):
            yield Finding(one.conclusion.id, {"provision": one.provision.label, "state": one.state, "item": parent.short})


def territory(case: Case) -> Findings:
    """The facts lie in a territory, and nothing says that the instrument reaches it."""
    if not case.dossier.territory:
        return
    told = {fact.instrument for fact in case.dossier.status_facts if fact.territory == case.dossier.territory}
    said = set()
    for conclusion, provision in case.provisions:
        instrument = case.guide.instrument_of(provision.id)
        elsewhere = conclusion.state not in (None, case.dossier.state)
        if elsewhere or not instrument.is_binding or instrument.id in told or (conclusion.id, instrument.id) in said:
            continue
        said.add((conclusion.id, instrument.id))
        yield Finding(conclusion.id, {"provision": instrument.short, "state": case.dossier.state})


def signed_only(case: Case) -> Findings:
    """During the facts the State had signed, and was never bound."""
    for one in case.cited:
        if not one.binds_ever and any(spell.position == "signatory" for spell in one.spells):
            yield Finding(one.conclusion.id, {"provision": one.provision.label, "state": one.state})


def sources_differ(case: Case) -> Findings:
    """Sources contradict each other on whether it bound."""
    for one in case.cited:
        if any(spell.conflict for spell in one.spells):
            yield Finding(one.conclusion.id, {"provision": one.provision.label, "state": one.state})


def old_list(case: Case) -> Findings:
    """The State is taken to be bound on the word of lists that end years before the facts, and it could have left since."""
    for one in case.cited:
        instrument = case.guide.instrument_of(one.provision.id)
        if instrument.denunciation.kind == "none-provided":
            continue
        seen = {claim.source: claim.as_of for claim in case.law.standings(one.state).claims(instrument.id)}
        for spell in one.spells:
            days = [day for source in (spell.source, *spell.others) if (day := seen.get(source or ""))]
            newest = max(days, key=latest, default=None)
            if spell.binding and spell.last and newest and spell.last - latest(newest) > OLD:
                yield Finding(one.conclusion.id, {"provision": one.provision.label, "state": one.state, "item": newest})
                break


def part_unknown(case: Case) -> Findings:
    """The provision stands in a part that a State may leave out, and its choice is not known."""
    for one in case.cited:
        if any(spell.reason == "part-unknown" for spell in one.spells):
            yield Finding(one.conclusion.id, {"provision": one.provision.label, "state": one.state})


RULES = {
    "law.separate-treaty": separate_treaty,
    "law.territory": territory,
    "law.signed-only": signed_only,
    "law.sources-differ": sources_differ,
    "law.old-list": old_list,
    "law.part-unknown": part_unknown,
}
