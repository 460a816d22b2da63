"""The quality rules: small pure functions, each named as its rule in the method pack says it in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rightguide.reasoning.rules import (
    coverage,
    evidence,
    findings,
    impacts,
    law,
    legal_tests,
    monitoring,
    path,
    policy,
    positions,
    process,
    reading,
    recommendations,
    safety,
    severity,
    voices,
)
from rightguide.reasoning.rules.case import Case, Finding, Findings, Result

RuleFunction = Callable[[Case], Findings]

RULES: Mapping[str, RuleFunction] = MappingProxyType(
    {
        **law.RULES,
        **positions.RULES,
        **reading.RULES,
        **findings.RULES,
        **coverage.RULES,
        **legal_tests.RULES,
        **impacts.RULES,
        **severity.RULES,
        **evidence.RULES,
        **voices.RULES,
        **safety.RULES,
        **policy.RULES,
        **recommendations.RULES,
        **monitoring.RULES,
        **process.RULES,
        **path.RULES,
    }
)
"""Every rule the software can carry out, by its id."""


def apply_rules(case: Case) -> tuple[Result, ...]:
    """The results of every rule that the method does not leave out: what blocks first, then warnings, then suggestions."""
    order = ("blocks", "warns", "suggests")
    return tuple(
        Result(rule=rule.id, level=rule.level, element=found.element, details=tuple(found.details.items()))
        for rule in sorted(case.guide.rules, key=lambda rule: order.index(rule.level))
        if rule.id in RULES and rule.id not in case.method.leaves_out
        for found in RULES[rule.id](case)
    )


__all__ = ["RULES", "Case", "Finding", "Result", "apply_rules"]
