"""Which test a conclusion calls for, and which items of it are answered. The provision decides, not the right."""

from rightguide.dossier import Conclusion, ItemAnswer, Measure, Policy
from rightguide.guide import Guide
from rightguide.law import Provision
from rightguide.method import Test
from rightguide.values import Value


class CalledTest(Value):
    """A test that a provision calls for in a conclusion, and how far it is answered."""

    conclusion: str
    provision: str
    test: str | None
    """None: the provision names no test for this conduct."""
    done: bool
    """The conclusion holds a record of this test."""
    missing: tuple[str, ...]
    """Items without an answer, or answered without a reason."""
    not_shown: tuple[str, ...]


class OpenItems(Value):
    """Items of the conduct tests of a measure, or of the aims of a policy, that nobody has answered."""

    element: str
    test: str
    missing: tuple[str, ...]
    not_shown: tuple[str, ...]


def called_test(conclusion: Conclusion, provision: Provision) -> str | None:
    """The test for that conduct: the State's own interference, or its failure to act."""
    return provision.test_omission if conclusion.conduct == "omission" else provision.test_act


def called_tests(conclusion: Conclusion, guide: Guide) -> tuple[CalledTest, ...]:
    """One for each provision of the conclusion that the guide knows."""
    records = {record.test: record for record in conclusion.tests}
    found = []
    for id in conclusion.provisions:
        provision = guide.provision.get(id)
        if provision is None:
            continue
        called = called_test(conclusion, provision)
        record = records.get(called) if called else None
        test = guide.test.get(called) if called else None
        missing, not_shown = _open(test, record.items if record else ())
        found.append(
            CalledTest(
                conclusion=conclusion.id, provision=id, test=called, done=record is not None, missing=missing, not_shown=not_shown
            )
        )
    return tuple(found)


def open_conduct(measure: Measure, guide: Guide) -> tuple[OpenItems, ...]:
    """The conduct tests asked of every measure."""
    return tuple(_items(measure.id, test, measure.tests) for test in guide.tests if test.kind == "conduct")


def open_aims(policy: Policy, guide: Guide) -> tuple[OpenItems, ...]:
    """The aims asked of the policy as a whole."""
    return tuple(_items(policy.id, test, policy.aims) for test in guide.tests if test.kind == "aims")


def _items(element: str, test: Test, answers: tuple[ItemAnswer, ...]) -> OpenItems:
    missing, not_shown = _open(test, answers)
    return OpenItems(element=element, test=test.id, missing=missing, not_shown=not_shown)


def _open(test: Test | None, answers: tuple[ItemAnswer, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if test is None:
        return (), ()
    given = {answer.item: answer for answer in answers}
    stopped = False
    missing, not_shown = [], []
    for item in test.items:
        answer = given.get(item.id)
        if answer is None or not answer.reason.strip():
            if not stopped:
                missing.append(item.id)
        elif answer.answer == "not-shown":
            not_shown.append(item.id)
            stopped = stopped or item.stops
    return tuple(missing), tuple(not_shown)
