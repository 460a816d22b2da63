"""Rules on how a legal test is filled in: was it detention at all, and do the aims and the milder ways bear scrutiny."""

from rightguide.dossier import Conclusion, ItemAnswer
from rightguide.reasoning.rules.case import Case, Finding, Findings, is_inconsistent
from rightguide.reasoning.testing import called_test

_FITS = {
    "national-security": ("national security", "national defence", "territorial integrity"),
    "public-safety": ("public safety", "public order", "law and order"),
    "public-order": ("public order", "public policy", "disorder", "law and order"),
    "crime-prevention": ("crime", "criminal", "disorder", "public order", "law and order"),
    "health": ("health",),
    "morals": ("moral",),
    "rights-of-others": ("of others",),
    "migration-control": ("entry", "deport", "economic well-being", "public order", "public policy", "disorder", "law and order"),
}
"""Words by which an aim can be found on a provision's closed list, read generously. Aims that are not here cannot be matched."""

_WIDE = ("public interest", "general welfare", "social interest", "public utility", "public need")
"""Words so wide that any public aim fits them."""


def could_leave(case: Case) -> Findings:
    """Detention is concluded, and whether people could leave is not recorded."""
    said = set()
    for conclusion, provision in case.provisions:
        if conclusion.could_leave or conclusion.id in said or not is_inconsistent(conclusion):
            continue
        on_detention = "liberty" in provision.rights and called_test(conclusion, provision) == "arbitrariness"
        if on_detention and any(impact.right == "liberty" for impact in case.impacts(conclusion)):
            said.add(conclusion.id)
            yield Finding(conclusion.id)


def morals_aim(case: Case) -> Findings:
    """Morals or dignity are the only aims named, and neither the item on the aim nor the other views take that up."""
    for conclusion in case.dossier.conclusions:
        aims = set(conclusion.aims_claimed)
        if aims and aims <= {"morals", "dignity"} and not conclusion.other_views and not _reasoned(conclusion, "aim"):
            yield Finding(conclusion.id)


def alternatives(case: Case) -> Findings:
    """Whether a milder way existed is answered, and no other way to the same aim is described."""
    described = {measure for one in case.dossier.alternatives for measure in one.instead_of}
    of_the_whole = any(not one.instead_of for one in case.dossier.alternatives)
    for conclusion in case.dossier.conclusions:
        if of_the_whole or not _reasoned(conclusion, "least-intrusive"):
            continue
        measures = {impact.measure for impact in case.impacts(conclusion)}
        if not (measures & described if measures else described):
            yield Finding(conclusion.id)


def allowed_aim(case: Case) -> Findings:
    """None of the aims named stands on the closed list of the provision. Said only where every aim named can be matched."""
    for conclusion, provision in case.provisions:
        aims = conclusion.aims_claimed
        if not aims or not provision.aims or called_test(conclusion, provision) != "limitation":
            continue
        listed = " · ".join(provision.aims).lower()
        if any(word in listed for word in _WIDE) or not all(aim in _FITS for aim in aims):
            continue
        if not any(word in listed for aim in aims for word in _FITS[aim]):
            yield Finding(conclusion.id, {"provision": provision.label, "item": ", ".join(aims)})


def _reasoned(conclusion: Conclusion, item: str) -> bool:
    """Some test of the conclusion answers that item with a reason."""
    return any(_is_reasoned(answer) for record in conclusion.tests for answer in record.items if answer.item == item)


def _is_reasoned(answer: ItemAnswer) -> bool:
    return answer.answer != "not-applicable" and bool(answer.reason.strip())


RULES = {
    "test.could-leave": could_leave,
    "test.morals-aim": morals_aim,
    "test.alternatives": alternatives,
    "test.allowed-aim": allowed_aim,
}
