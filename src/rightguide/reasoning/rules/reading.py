"""Rules on how a provision is read: where authorities disagree, whether our sentence was compared, and with what it is read."""

from rightguide.reasoning.rules.case import Case, Finding, Findings, is_inconsistent


def contested(case: Case) -> Findings:
    """Serious authorities disagree on the question, and the conclusion shows one side only.

    The kinds of measure decide what is touched; the provisions do so only where no kind is known (a text on its face), since
    wide provisions stand in questions that concern a few measures.
    """
    by_measure: dict[str, list[str]] = {}
    by_provision: dict[str, list[str]] = {}
    for norm in case.guide.contested:
        for kind in norm.measures:
            by_measure.setdefault(kind, []).append(norm.id)
        for provision in norm.provisions:
            by_provision.setdefault(provision, []).append(norm.id)
    for conclusion in case.dossier.conclusions:
        if conclusion.other_views or conclusion.outcome == "not-enough-evidence":
            continue
        kinds = {case.measure(impact.measure).kind: None for impact in case.impacts(conclusion)}
        known = [kind for kind in kinds if kind in case.guide.measure_kind]
        touched = [by_measure.get(kind, []) for kind in known if kind] or [by_provision.get(id, []) for id in conclusion.provisions]
        norms = dict.fromkeys(id for ids in touched for id in ids)
        if norms:
            yield Finding(conclusion.id, {"item": ", ".join(norms)})


def unverified(case: Case) -> Findings:
    """Our sentence of the provision was not compared with its text."""
    for conclusion, provision in case.provisions:
        if not provision.verification.verified:
            yield Finding(conclusion.id, {"provision": provision.label})


def read_with(case: Case) -> Findings:
    """A treaty body has explained the provision, and the conclusion names no such text."""
    explained = {
        id
        for instrument in case.guide.instruments
        if instrument.rank == "authoritative-interpretation"
        for provision in instrument.provisions
        for id in provision.interprets
    }
    for conclusion, provision in case.provisions:
        if is_inconsistent(conclusion) and not conclusion.read_with and provision.id in explained:
            yield Finding(conclusion.id, {"provision": provision.label})


RULES = {
    "law.contested": contested,
    "law.unverified": unverified,
    "law.read-with": read_with,
}
