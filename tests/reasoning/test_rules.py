"""Every rule finds what it should and lets pass what it should: facts in tests/worked/rules.yaml."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from reading import worked
from rightguide.dossier import KINDS, read_dossier
from rightguide.guide import Guide
from rightguide.reasoning import RULES, Result, analyse, message, together

ON = date(2026, 11, 24)
BASE = worked("rules-base")
EXAMPLES = worked("rules")


def changed(change: dict[str, Any]) -> dict[str, Any]:
    data = deepcopy(BASE)
    for key, held in change.items():
        if key == "without":
            for id, fields in held.items():
                take_away(data, id, fields)
        elif key in KINDS:
            for element in held:
                merge(data.setdefault(key, []), element)
        else:
            data[key] = held
    return data


def merge(elements: list[dict[str, Any]], element: dict[str, Any]) -> None:
    for one in elements:
        if one["id"] == element["id"]:
            one.update(element)
            return
    elements.append(element)


def take_away(data: dict[str, Any], id: str, fields: Any) -> None:
    for kind in KINDS:
        for one in [one for one in data.get(kind, []) if one["id"] == id]:
            if fields == "all":
                data[kind].remove(one)
            else:
                for field in fields:
                    del one[field]


def results(guide: Guide, change: dict[str, Any]) -> tuple[Result, ...]:
    return analyse(read_dossier(changed(change), "example", {}), guide, ON).results


def test_the_base_satisfies_every_rule(guide: Guide):
    assert results(guide, {}) == ()


def test_every_rule_of_the_method_has_a_function_and_an_example(guide: Guide):
    named = {rule.id for rule in guide.rules}
    assert named == set(RULES) == set(EXAMPLES)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_rule_finds(guide: Guide, rule: str):
    example = EXAMPLES[rule]
    assert [one.element for one in results(guide, example["fires"]) if one.rule == rule] == example["on"]


@pytest.mark.parametrize("rule", EXAMPLES)
def test_rule_lets_pass(guide: Guide, rule: str):
    assert [one for one in results(guide, EXAMPLES[rule]["holds"]) if one.rule == rule] == []


def test_results_that_differ_only_in_what_they_name_are_told_as_one(guide: Guide):
    dossier = read_dossier(changed({"groups": [{"id": "g2", "title": "Two"}, {"id": "g3", "title": "Three"}]}), "example", {})
    found = [one for one in analyse(dossier, guide, ON).results if one.rule == "participation.each-group"]
    ((told, elements),) = together(found)
    assert elements == ("g2", "g3")
    assert 'No part of the group "Two, Three"' in message(told, guide, dossier)
    assert 'No part of the group "Two"' in message(found[0], guide, dossier)
