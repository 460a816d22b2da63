"""The Quick Scan leans to an outcome for stated reasons, and never hides what nobody answered."""

import pytest

from making import bare_dossier
from rightguide.dossier import Answer
from rightguide.guide import Guide
from rightguide.method import Choice, Method, OutcomeRule, Question, QuickScan
from rightguide.reasoning import leaning

OUTCOMES = (
    OutcomeRule(outcome="not-now", when=(("safe", "no"),), reason="Not safe."),
    OutcomeRule(outcome="go", when=(("safe", "yes"), ("stage", "draft")), reason="Safe, and in time."),
    OutcomeRule(outcome="not-now", when=(("stage", "ended"),), reason="Too late."),
    OutcomeRule(outcome="go-with-limits", reason="Look again when more is known."),
)


def question(id: str, *choices: str) -> Question:
    held = tuple(Choice(id=one, label=one) for one in choices)
    return Question(id=id, text=id, help="h", where="w", answered_by="a", answer="choice", choices=held)


METHOD = Method(
    id="m",
    version="1",
    title="M",
    notice="N",
    quick_scan=QuickScan(
        title="Q",
        purpose="p",
        who="w",
        takes="t",
        questions=(question("safe", "yes", "no"), question("stage", "draft", "ended"), question("free")),
        outcomes=OUTCOMES,
    ),
    steps=(),
)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"safe": "no"}, ("not-now", (0,), ("stage",))),
        ({"safe": "no", "stage": "ended"}, ("not-now", (0, 2), ())),
        ({"safe": "yes", "stage": "draft"}, ("go", (1,), ())),
        ({"safe": "yes", "stage": "ended"}, ("not-now", (2,), ())),
        ({"safe": "yes"}, ("go-with-limits", (3,), ("stage",))),
    ],
)
def test_the_first_that_fits_decides_and_all_that_lean_alike_are_reasons(answers: dict[str, str], expected: tuple[object, ...]):
    held = tuple(Answer(id=f"a-{id}", question=id, choice=choice) for id, choice in answers.items())
    found = leaning(bare_dossier(answers=held), METHOD)
    assert found is not None
    assert (found.outcome, found.reasons, found.open) == expected


def test_without_an_answer_it_leans_nowhere():
    elsewhere = Answer(id="a", question="s1-aim", text="Because")
    assert leaning(bare_dossier(answers=(elsewhere,)), METHOD) is None


def test_every_outcome_of_every_method_can_be_reached(guide: Guide):
    for method in guide.methods:
        reached = set()
        for number, rule in enumerate(method.quick_scan.outcomes):
            first = method.quick_scan.questions[0].id
            held = [Answer(id=f"a-{id}", question=id, choice=choice) for id, choice in rule.when]
            held = held or [Answer(id="a", question=first, text="x")]
            found = leaning(bare_dossier(method=method.id, answers=tuple(held)), method)
            assert found is not None
            reached.add(found.outcome)
            assert number in found.reasons or found.outcome != rule.outcome, (method.id, number)
        assert reached == {"go", "go-with-limits", "not-now", "another-tool"}, method.id
