"""What the evidence is made of, and the wording it carries."""

from typing import Any

import pytest

from rightguide.dossier import Dossier, Group, Impact, Measure, Validation
from rightguide.evidence import Estimate, Excerpt, Source
from rightguide.reasoning.strength import strength


def dossier(impact: dict[str, Any], sources: dict[str, dict[str, Any]]) -> Dossier:
    return Dossier(
        schema_version=1,
        title="x",
        state="NLD",
        groups=(Group(id="g1", title="G"),),
        measures=(Measure(id="m1", title="M"),),
        validations=(Validation(id="v1", title="V", group="g1"),),
        sources=tuple(Source.model_validate({"id": id, "title": id, "type": "study", **facts}) for id, facts in sources.items()),
        excerpts=tuple(Excerpt(id=f"x-{id}", source=id, text="t", credibility=2) for id in sources),
        estimates=(Estimate(id="n1", sources=(next(iter(sources)),), what="w", kind="count", value=1, denominator=2),),
        impacts=(
            Impact.model_validate(
                {"id": "i1", "title": "I", "measure": "m1", "group": "g1", "right": "liberty", "direction": "harm", **impact}
            ),
        ),
    )


GOOD = {"reliability": "B"}


@pytest.mark.parametrize(
    ("sources", "impact", "carries"),
    [
        ({"a": {}}, {}, "nothing"),
        ({"a": {}}, {"supported_by": ["x-a"]}, "possible"),
        ({"a": {"origin": "o"}, "b": {"origin": "o"}}, {"supported_by": ["x-a", "x-b"]}, "possible"),
        ({"a": {}, "b": {}}, {"supported_by": ["x-a", "x-b"]}, "likely"),
        ({"a": {}, "b": {}, "c": {}}, {"supported_by": ["x-a", "x-b"], "contradicted_by": ["x-c"]}, "possible"),
        (
            {"a": {}, "b": {}, "c": {}},
            {"supported_by": ["x-a", "x-b"], "contradicted_by": ["x-c"], "contradiction_answer": "w"},
            "likely",
        ),
        (
            {"a": GOOD, "b": GOOD, "c": {"type": "media"}},
            {"supported_by": ["x-a", "x-b", "x-c"], "validated_by": ["v1"]},
            "certain",
        ),
        ({"a": GOOD, "b": GOOD, "c": {"type": "media"}}, {"supported_by": ["x-a", "x-b", "x-c"]}, "likely"),
        ({"a": GOOD, "b": GOOD, "c": {}}, {"supported_by": ["x-a", "x-b", "x-c"], "validated_by": ["v1"]}, "likely"),
        ({"a": GOOD, "b": {}, "c": {"type": "media"}}, {"supported_by": ["x-a", "x-b", "x-c"], "validated_by": ["v1"]}, "likely"),
    ],
)
def test_the_wording_follows_the_evidence(sources: dict[str, Any], impact: dict[str, Any], carries: str):
    held = dossier(impact, sources)
    assert strength(held, held.impacts[0]).carries == carries


def test_the_make_up_is_told():
    held = dossier({"supported_by": ["x-a", "x-b", "n1"], "contradicted_by": ["x-c"]}, {"a": GOOD, "b": {"type": "media"}, "c": {}})
    found = strength(held, held.impacts[0])
    assert found.model_dump() == {
        "impact": "i1",
        "origins": 2,
        "kinds": 2,
        "supporting": 3,
        "contradicting": 1,
        "judged_sound": 1,
        "has_denominator": True,
        "is_validated": False,
        "carries": "possible",
    }
