"""Cases worked out by hand, before the program was asked: what bound a State on a day, and what a measure can do to people."""

from datetime import date
from typing import Any

import pytest

from reading import worked
from rightguide.guide import Guide
from rightguide.law import Provision
from rightguide.reasoning import obligations, screen
from rightguide.values import earliest, latest

LAW: list[dict[str, Any]] = worked("applicability")["cases"]
PRACTICE: list[dict[str, Any]] = worked("screening")["cases"]

ANSWERS = {"true": True, "false": False, "null": None}


def name_of_law(case: dict[str, Any]) -> str:
    return f"{case['state']}-{case.get('provision', case['instrument'])}-{case['on']}"


def name_of_practice(case: dict[str, Any]) -> str:
    return f"{'+'.join(case['measures'])}-on-{'+'.join(case['groups'])}"


def asked_for(guide: Guide, case: dict[str, Any]) -> list[Provision]:
    """The one provision named, or all of the instrument that no State can leave out."""
    instrument = guide.instrument[case["instrument"]]
    if "provision" in case:
        return [one for one in instrument.provisions if one.id == case["provision"]]
    optional = {id for part in instrument.optional_parts for id in part.provisions}
    return [one for one in instrument.provisions if one.id not in optional and not one.from_day and not one.until_day]


@pytest.mark.parametrize("case", LAW, ids=name_of_law)
def test_what_bound_a_state_on_a_day(case: dict[str, Any], guide: Guide) -> None:
    assert case.keys() <= {"state", "instrument", "provision", "on", "binding", "since", "confidence", "why"}
    assert case["state"] in guide.state
    day, answer = date.fromisoformat(case["on"]), ANSWERS[case["binding"]]
    wanted = asked_for(guide, case)
    assert wanted, "the guide has no such provision"
    found = {one.provision.id: one.standing for one in obligations(guide, case["state"], day)}
    for provision in wanted:
        begun = provision.from_day is None or earliest(provision.from_day) <= day
        over = provision.until_day is not None and latest(provision.until_day) < day
        if over or not begun:
            assert provision.id not in found, "words that came later or were replaced are not shown"
            assert answer is False
            continue
        standing = found[provision.id]
        said: dict[str, Any] = {"binding": standing.binding, "since": standing.since, "confidence": standing.confidence}
        hoped: dict[str, Any] = {key: case[key] for key in ("since", "confidence") if key in case} | {"binding": answer}
        reason = f"{provision.id}: {standing.reason}; expected because: {case['why']}"
        assert {key: said[key] for key in hoped} == hoped, reason
        if answer is None:
            assert (standing.position, standing.confidence) == ("unknown", "none")
        elif answer:
            assert standing.position == "party"
            assert standing.confidence != "none"


@pytest.mark.parametrize("case", PRACTICE, ids=name_of_practice)
def test_what_a_measure_can_do_to_people(case: dict[str, Any], guide: Guide) -> None:
    assert case.keys() <= {"measures", "groups", "expects", "not", "authority", "safer", "why"}
    wanted = {(right, direction) for direction, rights in case["expects"].items() for right in rights}
    absurd = set(case.get("not", []))
    assert set(case["measures"]) <= set(guide.measure_kind)
    assert set(case["groups"]) <= set(guide.group_kind)
    assert {right for right, _ in wanted} | absurd <= set(guide.right)
    risks = screen(guide, case["measures"], case["groups"])
    assert {risk.measure for risk in risks} == set(case["measures"])
    assert {risk.group for risk in risks} == set(case["groups"])
    found = {(risk.right, risk.direction) for risk in risks}
    assert wanted - found == set(), f"expected because: {case['why']}"
    assert {right for right, _ in found} & absurd == set()
    hoped = [risk for risk in risks if (risk.right, risk.direction) in wanted]
    if prefix := case.get("authority"):
        named = {authority for risk in hoped for authority in risk.authorities}
        assert any(one == prefix or one.startswith((f"{prefix}.", f"{prefix}:")) for one in named), f"{prefix} not in {named}"
    if case.get("safer") == "true":
        assert all(risk.safer for risk in hoped)
