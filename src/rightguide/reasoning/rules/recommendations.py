"""Rules on what is asked for: grounds, completeness, and the same screen as for the State's own measures."""

from rightguide.dossier import Indicator
from rightguide.reasoning.rules.case import Case, Finding, Findings


def traceable(case: Case) -> Findings:
    """A recommendation that rests on no conclusion or impact."""
    for one in case.dossier.recommendations:
        if not one.grounds:
            yield Finding(one.id)


def complete(case: Case) -> Findings:
    """Addressee, date or indicator missing."""
    for one in case.dossier.recommendations:
        missing = []
        if not (one.addressee or one.addressee_actor):
            missing.append("addressee")
        if one.deadline is None:
            missing.append("date")
        if not one.indicators:
            missing.append("indicator")
        if missing:
            yield Finding(one.id, {"item": ", ".join(missing)})


def screened(case: Case) -> Findings:
    """What it would bring about can harm, as the guide knows it, and nobody has answered."""
    for one in case.dossier.recommendations:
        harmful = {risk.mechanism for risk in case.own_risks.get(one.id, ()) if risk.direction != "benefit"}
        if harmful and not one.might_harm:
            yield Finding(one.id, {"count": str(len(harmful))})


def endorsed(case: Case) -> Findings:
    """No affected group has endorsed it."""
    for one in case.dossier.recommendations:
        if not one.endorsed_by:
            yield Finding(one.id)


def penal(case: Case) -> Findings:
    """A new offence, penalty or police power without the safeguards and the less penal way."""
    for one in case.dossier.recommendations:
        if one.new_power and not (one.safeguards and one.might_harm):
            yield Finding(one.id)


def power(case: Case) -> Findings:
    """It is not known that the addressee can do what is asked."""
    for one in case.dossier.recommendations:
        if (one.addressee or one.addressee_actor) and one.addressee_can != "yes":
            yield Finding(one.id)


def success_by_activity(case: Case) -> Findings:
    """What is to show success counts what authorities did."""
    for one in case.dossier.recommendations:
        named = [held for id in one.indicators if isinstance(held := case.dossier.by_id[id], Indicator)]
        kinds = [kind for held in named if (kind := case.guide.indicator_kind.get(held.follows or "")) and kind.is_no_success]
        if kinds:
            yield Finding(one.id, {"item": ", ".join(dict.fromkeys(kind.id for kind in kinds))})


def who_benefits(case: Case) -> Findings:
    """Which group would be better off is not said."""
    for one in case.dossier.recommendations:
        if not one.benefits:
            yield Finding(one.id)


RULES = {
    "recommendation.traceable": traceable,
    "recommendation.complete": complete,
    "recommendation.screened": screened,
    "recommendation.endorsed": endorsed,
    "recommendation.penal": penal,
    "recommendation.power": power,
    "recommendation.success-by-activity": success_by_activity,
    "recommendation.who-benefits": who_benefits,
}
