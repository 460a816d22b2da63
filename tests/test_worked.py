"""The worked dossiers: facts → the analysis a person expects, written down before the program was asked."""

from datetime import date
from typing import Any

import pytest

from reading import EXAMPLES, worked
from rightguide.dossier import Dossier, load_dossier
from rightguide.guide import Guide
from rightguide.reasoning import Analysis, Chain, analyse
from rightguide.reports import report

NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())


def read(name: str, guide: Guide) -> tuple[dict[str, Any], Dossier, Analysis]:
    facts = worked(name)
    dossier = load_dossier(EXAMPLES / facts["dossier"])
    return facts["expected"], dossier, analyse(dossier, guide, date.fromisoformat(facts["on"]))


def by_rule(analysis: Analysis, level: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in analysis.results:
        if one.level == level:
            found.setdefault(one.rule, []).append(one.element)
    return {rule: sorted(ids) for rule, ids in found.items()}


def test_there_are_worked_dossiers():
    assert {"united-kingdom-2010", "india-2018", "czech-republic-2011"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_find_what_is_expected(name: str, guide: Guide):
    expected, _, analysis = read(name, guide)
    assert analysis.may_be_final is (expected["may_be_final"] == "true")
    for key, level in (("blocks", "blocks"), ("warns", "warns")):
        assert by_rule(analysis, level) == {rule: sorted(ids) for rule, ids in expected[key].items()}


@pytest.mark.parametrize("name", NAMES)
def test_the_law_is_that_of_the_time(name: str, guide: Guide):
    expected, _, analysis = read(name, guide)
    answers = {"true": True, "false": False, "null": None}
    wanted: dict[tuple[str, str], list[bool | None]] = {}
    for row in expected["law"]:
        binding = row["binding"] if isinstance(row["binding"], list) else [row["binding"]]
        wanted.setdefault((row["conclusion"], row["provision"]), []).extend(answers[one] for one in binding)
    for key, answer in wanted.items():
        found = [one.spell.binding for one in analysis.conclusion_laws if (one.conclusion, one.provision) == key and one.spell]
        assert found == answer, key
    laws = {one.impact: one for one in analysis.impact_laws}
    for row in expected["impacts_law"]:
        law = laws[row["impact"]]
        assert set(row.get("binding_includes", [])) <= set(law.binding)
        assert set(row.get("in_part_includes", [])) <= set(law.in_part)
        assert set(row.get("not_binding_includes", [])) <= set(law.not_binding)
        assert set(row.get("unknown_includes", [])) <= set(law.unknown)


@pytest.mark.parametrize("name", NAMES)
def test_strength_tests_matrix_and_trace(name: str, guide: Guide):
    expected, dossier, analysis = read(name, guide)
    strengths = {one.impact: one for one in analysis.strengths}
    for impact, wanted in expected["strength"].items():
        assert (strengths[impact].origins, strengths[impact].carries) == (int(wanted["origins"]), wanted["carries"]), impact
    for conclusion, wanted in expected["tests"].items():
        found = [
            (one.provision, one.test or "", one.done, list(one.missing) if one.done else [])
            for one in analysis.tests
            if one.conclusion == conclusion
        ]
        assert found == [
            (one["provision"], one["test"], one["done"] == "true", one["missing"] if one["done"] == "true" else [])
            for one in wanted
        ]
    recorded = {
        right: {
            cell.group: {
                name: sorted(getattr(cell, name)) for name in ("harm", "benefit", "mixed", "none_found") if getattr(cell, name)
            }
            for cell in analysis.matrix.cells
            if cell.right == right and not cell.to_ask
        }
        for right in {cell.right for cell in analysis.matrix.cells if not cell.to_ask}
    }
    assert recorded == {
        right: {group: {name: sorted(ids) for name, ids in cell.items()} for group, cell in groups.items()}
        for right, groups in expected["matrix"].items()
    }
    chain = Chain(dossier)
    for element, wanted in expected["trace"].items():
        assert set(wanted["below_includes"]) <= {step.lower for step in chain.trace(element).below}


@pytest.mark.parametrize("name", NAMES)
def test_the_analysis_is_repeatable_and_holds_no_words_of_a_source(name: str, guide: Guide):
    _, dossier, analysis = read(name, guide)
    data = analysis.canonical().decode()
    assert analyse(dossier, guide, analysis.on).canonical().decode() == data
    for excerpt in dossier.excerpts:
        for words in (excerpt.text, excerpt.paraphrase):
            assert not words or words not in data
    for source in dossier.sources:
        assert source.title not in data


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_of_the_report_has_its_number(name: str, guide: Guide):
    dossier = load_dossier(EXAMPLES / name)
    page = report(dossier, guide, date(2026, 11, 24)).decode()
    for number in range(1, len(dossier.excerpts) + 1):
        assert f"[{number}]" in page
