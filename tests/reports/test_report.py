"""The report: complete, escaped, with nothing an edition may not show, and never a verdict."""

import re
from datetime import date

import pytest

from making import small_dossier
from rightguide.dossier import EDITIONS, Dossier, Group, Impact, Measure, Participation, Recommendation
from rightguide.evidence import Consent, Excerpt, Source
from rightguide.guide import Guide
from rightguide.reports import document, report, to_html

ON = date(2026, 11, 24)


def html(dossier: Dossier, guide: Guide, edition: str = "public") -> str:
    return report(dossier, guide, ON, "html", edition).decode()


def test_the_same_inputs_give_the_same_bytes(guide: Guide):
    small = small_dossier()
    for to in ("html", "json"):
        assert report(small, guide, ON, to) == report(small_dossier(), guide, ON, to)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_element_kind_can_be_told(guide: Guide, edition: str):
    made = document(small_dossier(), guide, ON, edition)
    assert [section.number for section in made.sections] == list(range(1, 12))


def test_an_empty_dossier_makes_a_report_that_explains_itself(guide: Guide):
    page = html(Dossier(schema_version=1, title="Nothing yet", state="NLD"), guide)
    for words_ in ("No impact is recorded yet", "No conclusion is drawn yet", "No source is recorded yet", "Draft: not final"):
        assert words_ in page


def test_whatever_a_person_typed_is_escaped(guide: Guide):
    evil = "<script>alert(1)</script><img src=x onerror=y>&\"'"
    held = small_dossier()
    held = held.replace(
        title=evil,
        summary=evil,
        groups=tuple(one.replace(title=evil) for one in held.groups),
        impacts=tuple(one.replace(title=evil, says=evil) for one in held.impacts),
        sources=tuple(one.replace(title=evil, confidentiality="public") for one in held.sources),
        recommendations=tuple(one.replace(says=evil) for one in held.recommendations),
    )
    page = html(held, guide, "internal")
    assert "<script" not in page
    assert "<img" not in page


def test_nothing_points_outside_the_file(guide: Guide):
    page = html(small_dossier(), guide, "internal")
    assert re.findall(r"""(?:src|href|action)=["'](?!#)[^"']*""", page) == []
    assert "url(http" not in page
    assert "@import" not in page


def test_every_link_leads_somewhere(guide: Guide):
    page = html(small_dossier(), guide, "internal")
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) - ids == set()


def test_ids_stand_once(guide: Guide):
    ids = re.findall(r'\bid="([^"]+)"', html(small_dossier(), guide, "internal"))
    assert len(ids) == len(set(ids))


def test_paragraphs_are_numbered_without_a_gap(guide: Guide):
    made = document(small_dossier(), guide, ON, "internal")
    numbers = [block.number for section in made.sections for block in section.blocks if block.kind == "paragraph" and block.number]
    assert numbers == list(range(1, len(numbers) + 1))


def leaking() -> Dossier:
    """Canaries in everything that may not stand in a public edition."""
    return Dossier(
        schema_version=1,
        title="Linden",
        state="NLD",
        groups=(
            Group(id="g1", title="A group", kind="sex-workers"),
            Group(id="g2", title="CANARY group", confidentiality="partners"),
        ),
        measures=(
            Measure(id="m1", title="Raids", kind="raid"),
            Measure(id="m2", title="CANARY measure", confidentiality="internal"),
        ),
        participations=(Participation(id="a1", group="g1", step="step-5", level="consulted", people=7, remark="CANARY remark"),),
        sources=(Source(id="s1", title="CANARY name", type="interview", place="CANARY street", author="CANARY author"),),
        consents=(Consent(id="o1", source="s1", use="store", audience="internal", given="yes", other_basis="CANARY basis"),),
        excerpts=(Excerpt(id="x1", source="s1", text="CANARY words", original="CANARY original", confidentiality="public"),),
        impacts=(
            Impact(id="i1", title="Told", measure="m1", group="g1", right="liberty", direction="harm", supported_by=("x1",)),
            Impact(id="i2", title="CANARY of a group", measure="m1", group="g2", right="liberty", direction="harm"),
        ),
        recommendations=(Recommendation(id="r1", says="Stop", kind="stop", grounds=("i1",), endorsed_by=("g2",)),),
    )


@pytest.mark.parametrize("to", ["html", "json"])
def test_what_may_not_be_shown_is_absent_from_the_file(guide: Guide, to: str):
    assert b"CANARY" in report(leaking(), guide, ON, to, "internal")
    assert b"CANARY" not in report(leaking(), guide, ON, to, "public")


def test_a_small_count_is_told_as_fewer_than_eleven(guide: Guide):
    page = html(leaking(), guide)
    assert "fewer than 11" in page
    assert '<td data-l="People">7</td>' not in page
    assert '<td data-l="People">7</td>' in html(leaking(), guide, "internal")


def test_dissent_that_was_withdrawn_is_gone(guide: Guide):
    held = leaking()
    impact = held.impacts[0].replace(dissent="DISSENT")
    assert "DISSENT" in html(held.replace(impacts=(impact,)), guide)
    assert "DISSENT" not in html(held.replace(impacts=(impact.replace(dissent_withdrawn=True),)), guide)


def test_final_is_refused_while_something_blocks(guide: Guide):
    made = document(leaking().replace(status="final"), guide, ON)
    assert made.labels[0] == "Draft: not final"


def test_a_states_own_assessment_says_so(guide: Guide):
    made = document(leaking().replace(by="state", depth="fast"), guide, ON)
    assert "Made by or for a State" in made.labels
    assert "Fast run: indicative only" in made.labels
    assert "not replace an independent one" in to_html(made)


def test_the_report_pronounces_no_violation_and_no_score(guide: Guide):
    page = re.sub(r"<[^>]+>", " ", html(small_dossier(), guide, "internal")).lower()
    for sentence in re.findall(r"[^.]*\bviolat\w*[^.]*\.", page):
        assert "no violation" in sentence or "not violat" in sentence, sentence
    assert re.findall(r"(\w+ \w+) score\b", page) and set(re.findall(r"(\w+) score\b", page)) <= {"no", "overall"}


def test_every_phrase_is_used_and_every_word_is_a_phrase(guide: Guide):
    from pathlib import Path

    import rightguide.reports as room

    code = "".join(path.read_text() for path in Path(room.__file__).parent.rglob("*.py"))
    stems = {match.group(1) for match in re.finditer(r"""["']([a-z][a-z0-9-]*)(?:\{|["'])""", code)}
    unused = [
        phrase.id
        for phrase in guide.phrases
        if not any(phrase.id == stem or (stem.endswith("-") and phrase.id.startswith(stem)) for stem in stems)
        and phrase.id.removesuffix("-one").removesuffix("-many") not in stems
    ]
    assert unused == []


@pytest.mark.parametrize("to", ["html", "json"])
def test_ids_that_people_chose_are_not_in_the_file(guide: Guide, to: str):
    held = leaking()
    named = held.replace(
        sources=(held.sources[0].replace(id="canary-anna"),),
        consents=(),
        excerpts=(held.excerpts[0].replace(id="canary-words", source="canary-anna"),),
        impacts=(held.impacts[0].replace(supported_by=("canary-words",)),),
    )
    assert b"canary" not in report(named, guide, ON, to, "public")
