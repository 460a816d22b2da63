"""What an edition may not show is nowhere in it: every label, audience and consent, with something that could leak."""

from datetime import date

import pytest

from rightguide.dossier import (
    EDITIONS,
    Dossier,
    Group,
    Impact,
    Incident,
    Measure,
    Participation,
    Team,
    Validation,
    broken_links,
    redact,
)
from rightguide.elements import Confidentiality
from rightguide.evidence import Consent, Encounter, Excerpt, Selector, Source

ON = date(2026, 6, 1)
CANARY = "CANARY"
PERSONAL_FIELDS = {
    "title": f"{CANARY} title",
    "collector": f"{CANARY} collector",
    "route": f"{CANARY} route",
    "author": f"{CANARY} author",
    "publisher": f"{CANARY} publisher",
    "where": f"{CANARY} where",
    "place": f"{CANARY} place",
    "frame": f"{CANARY} frame",
    "reliability_reason": f"{CANARY} reason",
    "attachment": f"{CANARY}.pdf",
    "remark": f"{CANARY} remark",
    "encounter": Encounter(own_view_of_risk=f"{CANARY} risk"),
}


def dossier(
    source: Confidentiality = "internal", excerpt: Confidentiality = "public", consents: tuple[Consent, ...] = ()
) -> Dossier:
    return Dossier(
        schema_version=1,
        title="Linden",
        state="NLD",
        groups=(Group(id="g1", title="A group"),),
        measures=(Measure(id="m1", title="A measure"),),
        sources=(
            Source.model_validate(
                {"id": "s1", "type": "interview", "date": "2026-03-04", "confidentiality": source, **PERSONAL_FIELDS}
            ),
        ),
        consents=consents,
        excerpts=(
            Excerpt(
                id="x1",
                source="s1",
                text=f"{CANARY} words",
                original=f"{CANARY} original",
                paraphrase="PARAPHRASE",
                selector=Selector(prefix=f"{CANARY} prefix"),
                confidentiality=excerpt,
                credibility_reason=f"{CANARY} reason",
                remark=f"{CANARY} remark",
            ),
        ),
        impacts=(
            Impact(id="i1", title="An impact", measure="m1", group="g1", right="liberty", direction="harm", supported_by=("x1",)),
        ),
    )


def consent(use: str, audience: str, given: str = "yes") -> Consent:
    return Consent.model_validate(
        {
            "id": f"c-{use}-{audience}",
            "source": "s1",
            "use": use,
            "audience": audience,
            "given": given,
            "other_basis": f"{CANARY} basis",
        }
    )


def leaks(redacted: Dossier) -> bool:
    return CANARY in redacted.canonical().decode()


def test_there_is_something_that_could_leak():
    assert dossier().canonical().decode().count(CANARY) == 17


@pytest.mark.parametrize("edition", ["public", "partners"])
def test_an_internal_interview_leaves_only_kind_and_year(edition: str):
    redacted = redact(dossier(), edition, ON)
    assert not leaks(redacted.dossier)
    (source,) = redacted.dossier.sources
    assert (source.type, source.date, source.title) == ("interview", "2026", "Source known to the team")
    assert (redacted.words_left_out, redacted.sources_masked) == (1, 1)
    assert "PARAPHRASE" not in redacted.dossier.canonical().decode()


@pytest.mark.parametrize("edition", ["public", "partners"])
def test_a_paraphrase_needs_its_own_yes(edition: str):
    told = redact(dossier(consents=(consent("paraphrase", edition),)), edition, ON).dossier
    assert not leaks(told)
    assert told.excerpts[0].paraphrase == "PARAPHRASE"


@pytest.mark.parametrize("edition", ["public", "partners"])
def test_words_stand_only_with_a_yes_for_this_audience(edition: str):
    other = "partners" if edition == "public" else "public"
    told = redact(dossier(consents=(consent("quote", edition),)), edition, ON).dossier
    assert told.excerpts[0].text == f"{CANARY} words"
    assert not leaks(redact(dossier(consents=(consent("quote", other),)), edition, ON).dossier)
    assert not leaks(redact(dossier(consents=(consent("quote", edition, "no"),)), edition, ON).dossier)


@pytest.mark.parametrize("label", EDITIONS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_words_stand_only_as_far_as_their_label_allows(label: Confidentiality, edition: str):
    held = dossier(excerpt=label, consents=tuple(consent(use, one) for use in ("quote", "store") for one in EDITIONS))
    allowed = EDITIONS.index(label) <= EDITIONS.index(edition)
    assert bool(redact(held, edition, ON).dossier.excerpts[0].text) is allowed


@pytest.mark.parametrize("edition", EDITIONS)
def test_after_a_withdrawal_the_words_are_gone_from_every_edition(edition: str):
    withdrawn = [
        Consent.model_validate({**consent(use, one).model_dump(), "withdrawn": "2026-05-01"})
        for use in ("store", "quote", "paraphrase")
        for one in EDITIONS
    ]
    told = redact(dossier(consents=tuple(withdrawn)), edition, ON).dossier
    assert told.excerpts[0].text == told.excerpts[0].original == told.excerpts[0].paraphrase == ""


def test_a_public_source_keeps_its_name_but_not_how_the_meeting_went():
    (source,) = redact(dossier(source="public"), "public", ON).dossier.sources
    assert source.title == f"{CANARY} title"
    assert (source.route, source.collector, source.attachment, source.encounter, source.remark) == ("", "", "", None, "")


def test_consents_leave_the_team_in_no_edition():
    assert redact(dossier(consents=(consent("quote", "public"),)), "partners", ON).dossier.consents == ()


@pytest.mark.parametrize("label", EDITIONS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_element_obeys_its_label(label: Confidentiality, edition: str):
    held = dossier().replace(
        groups=(Group(id="g1", title="A group"), Group(id="g2", title=f"{CANARY} group", confidentiality=label)),
        incidents=(Incident(id="n1", title=f"{CANARY} raid", place=f"{CANARY} street", confidentiality=label),),
    )
    allowed = EDITIONS.index(label) <= EDITIONS.index(edition)
    told = redact(held, edition, ON).dossier
    assert (len(told.groups), len(told.incidents)) == ((2, 1) if allowed else (1, 0))


def test_what_rests_on_a_hidden_element_goes_with_it_and_nothing_dangles():
    held = dossier()
    held = held.replace(
        groups=(Group(id="g1", title="Hidden", confidentiality="internal"), Group(id="g2", title="Part", within="g1")),
        validations=(Validation(id="v1", title="Session", group="g2", shown=("i1",)),),
    )
    redacted = redact(held, "public", ON)
    assert redacted.dossier.impacts == ()
    assert redacted.dossier.groups == (Group(id="g2", title="Part"),)
    assert redacted.dossier.validations[0].shown == ()
    assert broken_links(redacted.dossier, "x") == []
    assert redacted.elements_left_out == 2


@pytest.mark.parametrize(("people", "shown"), [(0, 0), (1, None), (10, None), (11, 11), (None, None)])
def test_small_counts_of_people_are_held_back(people: int | None, shown: int | None):
    held = dossier().replace(participations=(Participation(id="a1", group="g1", step="step-5", level="consulted", people=people),))
    redacted = redact(held, "public", ON)
    assert redacted.dossier.participations[0].people == shown
    assert redacted.small_counts == (("a1",) if people and shown is None else ())
    assert redact(held, "internal", ON).dossier.participations[0].people == people


@pytest.mark.parametrize(
    ("label", "edition", "kept"), [("internal", "partners", ""), ("partners", "partners", "F"), ("partners", "public", "")]
)
def test_funders_obey_their_label(label: Confidentiality, edition: str, kept: str):
    held = dossier().replace(team=Team(funders="F", funders_confidentiality=label))
    assert redact(held, edition, ON).dossier.team.funders == kept


def test_the_hash_of_a_redacted_dossier_is_its_own():
    held = dossier()
    assert held.hash != redact(held, "public", ON).dossier.hash


@pytest.mark.parametrize("label", EDITIONS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("type", ["interview", "court-file"])
def test_a_paraphrase_obeys_the_label_too_whatever_was_allowed(type: str, label: Confidentiality, edition: str):
    held = dossier(excerpt=label, consents=tuple(consent(use, one) for use in ("paraphrase", "store") for one in EDITIONS))
    held = held.replace(sources=(held.sources[0].replace(type=type),), excerpts=(held.excerpts[0].replace(text=""),))
    allowed = EDITIONS.index(label) <= EDITIONS.index(edition)
    assert bool(redact(held, edition, ON).dossier.excerpts[0].paraphrase) is allowed
