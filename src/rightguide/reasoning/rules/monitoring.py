"""Rules on what comes after: indicators that can be read again, actions with a person and a day, and a day to look again."""

from rightguide.reasoning.rules.case import Case, Finding, Findings


def denominator(case: Case) -> Findings:
    """An indicator without its whole or its source. A structure (there or not) needs only the source."""
    for one in case.dossier.indicators:
        missing = ["denominator"] if one.kind != "structure" and not one.denominator else []
        missing += [] if one.source else ["source"]
        if missing:
            yield Finding(one.id, {"item": ", ".join(missing)})


def baseline(case: Case) -> Findings:
    """An indicator without a value to start from."""
    for one in case.dossier.indicators:
        if one.kind != "structure" and one.baseline is None:
            yield Finding(one.id)


def who_and_when(case: Case) -> Findings:
    """An open action that nobody has taken on, or without a day."""
    for one in case.dossier.actions:
        missing = [words for words, held in (("who", one.who), ("when", one.when)) if not held]
        if missing and not one.done:
            yield Finding(one.id, {"item": ", ".join(missing)})


def look_again(case: Case) -> Findings:
    """Something is recommended, and no day is set on which to look again."""
    dated = any(one.target_on for one in case.dossier.indicators)
    if case.dossier.recommendations and not case.dossier.rounds and not dated:
        yield Finding("dossier")


RULES = {
    "indicator.denominator": denominator,
    "indicator.baseline": baseline,
    "action.who-and-when": who_and_when,
    "monitoring.round": look_again,
}
