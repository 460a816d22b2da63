"""How an assessment is made: quick scan, steps, questions, tests, quality rules and the report's phrases. All of it is data."""

from rightguide.method.guide_method import (
    Choice,
    Method,
    OutcomeRule,
    Phrase,
    Question,
    QuestionChange,
    QuickScan,
    Rule,
    RuleId,
    RuleLevel,
    Step,
    Test,
    TestItem,
)

__all__ = [
    "Choice",
    "Method",
    "OutcomeRule",
    "Phrase",
    "Question",
    "QuestionChange",
    "QuickScan",
    "Rule",
    "RuleId",
    "RuleLevel",
    "Step",
    "Test",
    "TestItem",
]
