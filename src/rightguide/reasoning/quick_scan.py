"""Where the answers of the Quick Scan lean: go, go with limits, not now, another tool. People decide; no word on rights."""

from rightguide.dossier import Dossier
from rightguide.method import Method
from rightguide.values import Value


class Leaning(Value):
    """What the answers lean to, and which of the method's outcome rules say so."""

    outcome: str
    reasons: tuple[int, ...]
    """Places of the outcome rules that fit and lean the same way, the deciding one first; their words stand in the method."""
    open: tuple[str, ...]
    """Questions with a choice that the outcome rules ask for and that nobody has answered yet."""


def leaning(dossier: Dossier, method: Method) -> Leaning | None:
    """None where no question of the Quick Scan has been answered."""
    scan = method.quick_scan
    asked = {question.id for question in scan.questions}
    given = {one.question: one.choice for one in dossier.answers if one.question in asked}
    if not given:
        return None
    fitting = [
        number for number, rule in enumerate(scan.outcomes) if all(given.get(question) == choice for question, choice in rule.when)
    ]
    first = scan.outcomes[fitting[0]]
    same = tuple(number for number in fitting if scan.outcomes[number].outcome == first.outcome and scan.outcomes[number].when)
    wanted = dict.fromkeys(question for rule in scan.outcomes for question, _ in rule.when)
    return Leaning(
        outcome=first.outcome,
        reasons=same or (fitting[0],),
        open=tuple(question for question in wanted if given.get(question) is None),
    )
