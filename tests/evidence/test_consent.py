"""Consent is enforced, not noted: only an explicit yes in force allows, for each use and audience."""

from datetime import date
from typing import get_args

import pytest

from rightguide.evidence import Audience, Consent, Source, Use, allows

ON = date(2026, 6, 1)
INTERVIEW = Source(id="s1", title="An interview", type="interview")
STATES = {
    "yes": {"given": "yes"},
    "no": {"given": "no"},
    "unknown": {"given": "unknown"},
    "withdrawn": {"given": "yes", "withdrawn": "2026-06-01"},
    "expired": {"given": "yes", "expires": "2026-05-31"},
}


@pytest.mark.parametrize("use", get_args(Use))
@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("state", STATES)
def test_each_use_for_each_audience_in_each_state(use: str, audience: str, state: str):
    consent = Consent.model_validate({"id": "c1", "source": "s1", "use": use, "audience": audience, **STATES[state]})
    assert consent.state(ON) == state
    assert allows([consent], INTERVIEW, consent.use, consent.audience, ON) is (state == "yes")


def test_a_yes_for_one_use_or_audience_allows_no_other():
    consent = Consent(id="c1", source="s1", use="quote", audience="partners", given="yes")
    allowed = [
        (use, audience)
        for use in get_args(Use)
        for audience in get_args(Audience)
        if allows([consent], INTERVIEW, use, audience, ON)
    ]
    assert allowed == [("quote", "partners")]


def test_a_refusal_outweighs_a_yes():
    consents = [
        Consent(id="c1", source="s1", use="quote", audience="public", given="yes"),
        Consent(id="c2", source="s1", use="quote", audience="public", given="no"),
    ]
    assert not allows(consents, INTERVIEW, "quote", "public", ON)


def test_somebody_elses_yes_does_not_count():
    consent = Consent(id="c1", source="s2", use="quote", audience="public", given="yes")
    assert not allows([consent], INTERVIEW, "quote", "public", ON)


def test_a_yes_holds_to_its_last_day_and_not_before_its_first():
    consent = Consent(id="c1", source="s1", use="quote", audience="public", given="yes", date="2026-06-02", expires="2026-06")
    assert not allows([consent], INTERVIEW, "quote", "public", ON)
    assert allows([consent], INTERVIEW, "quote", "public", date(2026, 6, 30))
    assert not allows([consent], INTERVIEW, "quote", "public", date(2026, 7, 1))


def test_a_document_needs_no_consent():
    assert allows([], Source(id="s1", title="A report", type="ngo-report"), "quote", "public", ON)
