"""Rules on conclusions: their evidence, their tests, and how the conduct is the State's."""

from rightguide.evidence import Estimate
from rightguide.reasoning.rules.case import Case, Finding, Findings, is_inconsistent


def evidence(case: Case) -> Findings:
    """An "inconsistent" conclusion without one supported impact; a law meant on its face rests on its own text instead."""
    for conclusion in case.dossier.conclusions:
        on_its_face = conclusion.basis == "text" and conclusion.policies
        if is_inconsistent(conclusion) and not on_its_face:
            if not any(impact.supported_by for impact in case.impacts(conclusion)):
                yield Finding(conclusion.id)


def test_complete(case: Case) -> Findings:
    """Items of the called-for test are unanswered. Where the evidence is not enough, nothing is asked."""
    said = set()
    for called in case.tests:
        wanted = called.done and called.missing and case.conclusion(called.conclusion).outcome != "not-enough-evidence"
        if wanted and (called.conclusion, called.test) not in said:
            said.add((called.conclusion, called.test))
            yield Finding(called.conclusion, {"item": ", ".join(called.missing), "count": str(len(called.missing))})


def test_fits_duty(case: Case) -> Findings:
    """The test the provision calls for, given act or omission, is not there."""
    said = set()
    for called in case.tests:
        wanted = called.test and not called.done and case.conclusion(called.conclusion).outcome != "not-enough-evidence"
        if wanted and (called.conclusion, called.test) not in said:
            said.add((called.conclusion, called.test))
            yield Finding(called.conclusion, {"item": str(called.test)})


def threshold_first(case: Case) -> Findings:
    """Nothing says that the right is engaged and that the State interfered or failed to act."""
    for conclusion in case.dossier.conclusions:
        recorded = conclusion.threshold or any(record.test == "threshold" for record in conclusion.tests)
        if is_inconsistent(conclusion) and not recorded:
            yield Finding(conclusion.id)


def no_inconsistency_power(case: Case) -> Findings:
    """ "No inconsistency shown" without a search that could have found one."""
    for conclusion in case.dossier.conclusions:
        if conclusion.outcome == "no-inconsistency-shown" and not conclusion.search:
            yield Finding(conclusion.id)


def facial_or_practice(case: Case) -> Findings:
    """Whether the text or its practice is meant is not said."""
    for conclusion in case.dossier.conclusions:
        if conclusion.basis is None:
            yield Finding(conclusion.id)


def state_explanation(case: Case) -> Findings:
    """The State's explanation and the reply to it are missing."""
    for conclusion in case.dossier.conclusions:
        if is_inconsistent(conclusion) and not (conclusion.state_explanation and conclusion.our_reply):
            yield Finding(conclusion.id)


def rescue_is_not_effect(case: Case) -> Findings:
    """Counts of what the State did stand as evidence of a benefit."""
    for impact in case.dossier.impacts:
        if impact.direction == "benefit":
            if any(isinstance(item, Estimate) and item.counts == "activity" for item in case.evidence(impact)):
                yield Finding(impact.id)


def route(case: Case) -> Findings:
    """How the conduct is the State's own is not said."""
    for conclusion in case.dossier.conclusions:
        if is_inconsistent(conclusion) and conclusion.route is None:
            yield Finding(conclusion.id)


def private_route(case: Case) -> Findings:
    """A private body acted, and the route from it to the State is not said."""
    for conclusion in case.dossier.conclusions:
        private = conclusion.private_body or any(
            case.measure(impact.measure).by_private_bodies for impact in case.impacts(conclusion)
        )
        if private and is_inconsistent(conclusion) and conclusion.route in (None, "state-organ"):
            yield Finding(conclusion.id)


def ultra_vires(case: Case) -> Findings:
    """Conduct of officials outside instructions is called not attributable."""
    for conclusion in case.dossier.conclusions:
        if conclusion.route == "not-attributable" and not conclusion.private_body:
            yield Finding(conclusion.id)


RULES = {
    "finding.evidence": evidence,
    "finding.test-complete": test_complete,
    "test.fits-duty": test_fits_duty,
    "test.threshold-first": threshold_first,
    "finding.no-inconsistency-power": no_inconsistency_power,
    "finding.facial-or-practice": facial_or_practice,
    "finding.state-explanation": state_explanation,
    "finding.rescue-is-not-effect": rescue_is_not_effect,
    "attribution.route": route,
    "attribution.private-route": private_route,
    "attribution.ultra-vires": ultra_vires,
}
