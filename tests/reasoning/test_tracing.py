"""The chain, both ways."""

from making import small_dossier
from rightguide.dossier import Dossier, Recommendation, links
from rightguide.evidence import Excerpt, Source
from rightguide.reasoning import CHAIN, Chain


def test_from_every_element_of_the_chain_to_its_end_and_back():
    small = small_dossier()
    chain = Chain(small)
    for kind, element in small.elements():
        if kind in CHAIN:
            trace = chain.trace(element.id)
            for step in trace.below:
                assert element.id in [one.upper for one in chain.trace(step.lower).above]
            for step in trace.above:
                assert element.id in [one.lower for one in chain.trace(step.upper).below]


def test_a_recommendation_leads_down_to_sources():
    small = small_dossier()
    below = {small.kind_of[step.lower] for step in Chain(small).trace(small.recommendations[0].id).below}
    assert {"sources", "excerpts", "impacts", "conclusions"} <= below


def test_contradicting_evidence_stands_in_the_trace():
    small = small_dossier()
    roles = {step.role for step in Chain(small).trace(small.impacts[0].id).below}
    assert "supports" in roles


def test_what_nothing_rests_on_has_nothing_above():
    dossier = Dossier(
        schema_version=1,
        title="x",
        state="NLD",
        sources=(Source(id="s1", title="S", type="study"),),
        excerpts=(Excerpt(id="x1", source="s1", text="t"),),
        recommendations=(Recommendation(id="r1", says="R", kind="stop"),),
    )
    chain = Chain(dossier)
    assert chain.trace("r1") == ("r1", (), ())
    assert [step.upper for step in chain.trace("s1").above] == ["x1"]
    assert chain.trace("x1").elements == ("x1", "s1")


def test_every_reference_is_found():
    small = small_dossier()
    text = small.canonical().decode()
    for _, _, reference in links(small):
        assert f'"{reference.target}"' in text
