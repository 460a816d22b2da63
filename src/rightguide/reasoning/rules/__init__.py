"""The quality rules: small pure functions, each named as its rule in the method pack says it in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rightguide.reasoning.rules import evidence, findings, impacts, law, process, recommendations
from rightguide.reasoning.rules.case import Case, Finding, Findings, Result

RuleFunction = Callable[[Case], Findings]

RULES: Mapping[str, RuleFunction] = MappingProxyType(
    {
        **law.RULES,
        **findings.RULES,
        **impacts.RULES,
        **evidence.RULES,
        **recommendations.RULES,
        **process.RULES,
    }
)
"""Every rule the software can carry out, by its id."""


def apply_rules(case: Case) -> tuple[Result, ...]:
    """The results of every rule of the method, in the method's order: what blocks first, then warnings, then suggestions."""
    order = ("blocks", "warns", "suggests")
    return tuple(
        Result(rule=rule.id, level=rule.level, element=found.element, details=tuple(found.details.items()))
        for rule in sorted(case.method.rules, key=lambda rule: order.index(rule.level))
        if rule.id in RULES
        for found in RULES[rule.id](case)
    )


__all__ = ["RULES", "Case", "Finding", "Result", "apply_rules"]
