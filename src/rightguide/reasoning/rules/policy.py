"""Rules on how the policy and its measures are described."""

from rightguide.reasoning.rules.case import Case, Finding, Findings


def logic_untested(case: Case) -> Findings:
    """The assumed chain is told, and none of its links stands there to be tested."""
    tested = {case.measure(one.measure).policy for one in case.dossier.assumptions if one.measure}
    of_the_whole = any(one.measure is None for one in case.dossier.assumptions)
    for policy in case.dossier.policies:
        if policy.logic and not of_the_whole and policy.id not in tested:
            yield Finding(policy.id)


def as_practised(case: Case) -> Findings:
    """Neither what is written nor what is done is told."""
    for measure in case.dossier.measures:
        if not measure.as_written and not measure.as_practised:
            yield Finding(measure.id)


RULES = {
    "policy.logic-untested": logic_untested,
    "measure.as-practised": as_practised,
}
