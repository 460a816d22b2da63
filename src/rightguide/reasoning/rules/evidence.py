"""Rules on sources and excerpts: consent, safety, grades, and whose voices they are."""

from collections import Counter

from rightguide.evidence import allows
from rightguide.reasoning.rules.case import Case, Finding, Findings

_SOUND = {"A": 1, "B": 2, "C": 3, "D": 4, "E": 5}


def consent(case: Case) -> Findings:
    """People spoke to the team, and no permission to keep and use it is in force."""
    for source in case.personal:
        if not allows(case.consents.get(source.id, ()), source, "store", "internal", case.on):
            yield Finding(source.id)


def graded(case: Case) -> Findings:
    """Sources in use that nobody has graded, and excerpts likewise: one line for each source."""
    ungraded = {excerpt.source for excerpt in case.dossier.excerpts if excerpt.credibility == 6 and not excerpt.credibility_reason}
    for source in case.dossier.sources:
        if source.id in case.used_sources and (
            (source.reliability == "F" and not source.reliability_reason) or source.id in ungraded
        ):
            yield Finding(source.id)


def one_gate(case: Case) -> Findings:
    """Every personal account came through the same organisation or person."""
    sources = case.personal
    routes = Counter(source.route.strip().lower() for source in sources)
    if len(sources) >= 2 and len(routes) == 1 and "" not in routes:
        yield Finding("dossier", {"count": str(len(sources))})


def provenance(case: Case) -> Findings:
    """An account in use without the day or the role of the person who took it. A place may be left out for safety."""
    for source in case.personal:
        missing = [words for words, held in (("date", source.date), ("who collected it", source.collector)) if not held]
        if missing:
            yield Finding(source.id, {"item": ", ".join(missing)})


def interpreter(case: Case) -> Findings:
    """An interpreter nobody had looked at beforehand."""
    for source in case.dossier.sources:
        if source.encounter and source.encounter.interpreter == "not-screened":
            yield Finding(source.id)


def limits_told(case: Case) -> Findings:
    """That a person knew beforehand what the team must report is not recorded. Professionals are not asked this."""
    for source in case.dossier.sources:
        professional = source.speaker in ("official", "organisation", "expert")
        if source.is_personal and source.encounter and not professional and source.encounter.limits_told is not True:
            yield Finding(source.id)


def captive(case: Case) -> Findings:
    """An account taken where the person could not leave, without safeguards."""
    for source in case.dossier.sources:
        if source.encounter and source.encounter.in_custody and not source.encounter.custody_safeguards:
            yield Finding(source.id)


def child(case: Case) -> Findings:
    """An account of a person under 18 without the record that protects her."""
    for source in case.dossier.sources:
        if source.encounter and source.encounter.under_18 and not source.encounter.child_safeguards:
            yield Finding(source.id)


def even_hand(case: Case) -> Findings:
    """Accounts of affected people all graded lower than officials', without reasons."""
    rated = [one for one in case.dossier.sources if one.id in case.used_sources and one.reliability in _SOUND]
    people = [one for one in rated if one.speaker == "affected-person"]
    officials = [_SOUND[one.reliability] for one in rated if one.speaker == "official"]
    if not people or not officials:
        return
    lower = [one for one in people if _SOUND[one.reliability] > max(officials) and not one.reliability_reason]
    for source in lower:
        yield Finding(source.id)


def translated(case: Case) -> Findings:
    """A translated quotation without its original or a second person's check."""
    language = case.dossier.languages[0] if case.dossier.languages else "en"
    spoken = {source.id: source.language for source in case.dossier.sources}
    for excerpt in case.dossier.excerpts:
        original = spoken.get(excerpt.source)
        is_translation = original is not None and (excerpt.language or language) != original
        if is_translation and not excerpt.original and not excerpt.translation_checked:
            yield Finding(excerpt.id)


RULES = {
    "evidence.consent": consent,
    "evidence.graded": graded,
    "evidence.one-gate": one_gate,
    "evidence.provenance": provenance,
    "evidence.interpreter": interpreter,
    "evidence.limits-told": limits_told,
    "evidence.captive": captive,
    "evidence.child": child,
    "evidence.even-hand": even_hand,
    "evidence.translated": translated,
}
