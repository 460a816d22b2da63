"""Whether an instrument bound a State on a day: rules of entry into force, vintages, conflicts, leaving, successions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making_law import law, position, treaty
from rightguide.dossier import StatusFact
from rightguide.guide import Guide
from rightguide.law import EntryRule, Union
from rightguide.reasoning import Standings, enters_into_force, months_later, obligations


def answer(guide: Guide, day: str, *facts: StatusFact, state: str = "AAA", instrument: str = "t"):
    standing = Standings(guide, state, facts).on(guide.instrument[instrument], date.fromisoformat(day))
    return standing.position, standing.binding, standing.since, standing.reason


@pytest.mark.parametrize(
    ("kind", "count", "consent", "expected"),
    [
        ("day-of-deposit", 0, "2000-01-31", "2000-01-31"),
        ("days-after-deposit", 30, "2000-01-31", "2000-03-01"),
        ("months-after-deposit", 3, "2000-11-30", "2001-02-28"),
        ("months-after-registration", 12, "2017-06-13", "2018-06-13"),
        ("first-of-month-after-months", 3, "2010-04-22", "2010-08-01"),
        ("first-of-month-after-months", 3, "2010-04-01", "2010-08-01"),
        ("months-after-deposit", 3, "1991-01-01", "1995-06-01"),
    ],
)
def test_each_rule_of_entry_into_force(kind: str, count: int, consent: str, expected: str):
    instrument = treaty(entry=EntryRule.model_validate({"kind": kind, "count": count}))
    assert enters_into_force(instrument, date.fromisoformat(consent)) == date.fromisoformat(expected)


def test_a_treaty_that_is_not_in_force_binds_nobody():
    assert enters_into_force(treaty(in_force=None), date(2000, 1, 1)) == date.max


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_months_later_never_skips_a_month(day: date, months: int):
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_consent_binds_after_its_rule_and_not_before():
    guide = law(position(date="2000-01-10", signed="1999-05-05", as_of="2015-03"))
    assert answer(guide, "1999-05-04") == ("none", False, "2000-04-10", "no-consent")
    assert answer(guide, "1999-05-05") == ("signatory", False, "2000-04-10", "signed-only")
    assert answer(guide, "2000-01-10") == ("signatory", False, "2000-04-10", "not-yet")
    assert answer(guide, "2000-04-09") == ("signatory", False, "2000-04-10", "not-yet")
    assert answer(guide, "2000-04-10") == ("party", True, "2000-04-10", "consent")
    assert answer(guide, "2026-01-01") == ("party", True, "2000-04-10", "consent")


def test_a_year_alone_leaves_the_days_between_unknown():
    guide = law(position(date="2000", as_of="2022-08"))
    assert answer(guide, "2000-03-31") == ("none", False, "2000-2001", "no-consent")
    assert answer(guide, "2000-04-01") == ("unknown", None, "2000-2001", "not-yet")
    assert answer(guide, "2001-03-31") == ("party", True, "2000-2001", "consent")


def test_an_undated_list_says_nothing_of_the_time_before_it():
    guide = law(position(as_of="2022"))
    assert answer(guide, "2021-01-01") == ("unknown", None, None, "list-undated")
    assert answer(guide, "2022-12-31") == ("party", True, None, "list-undated")
    assert answer(law(position()), "2026-01-01") == ("unknown", None, None, "list-undated")


def test_no_consent_later_means_no_consent_earlier_but_not_after():
    guide = law(position("none", as_of="2022-08"))
    assert answer(guide, "2010-01-01") == ("none", False, None, "no-consent")
    assert answer(guide, "2022-09-01") == ("unknown", None, None, "nothing-known")


def test_a_signatory_is_not_bound_and_later_nobody_knows():
    guide = law(position("signatory", signed="1999-05-05", as_of="2015-03"))
    assert answer(guide, "1999-05-04") == ("none", False, None, "no-consent")
    assert answer(guide, "2010-01-01") == ("signatory", False, None, "signed-only")
    assert answer(guide, "2015-04-01") == ("unknown", None, None, "nothing-known")


def test_nothing_known_is_unknown_and_not_no():
    assert answer(law(), "2010-01-01") == ("unknown", None, None, "nothing-known")


def test_before_the_treaty_was_in_force_it_bound_nobody():
    assert answer(law(), "1995-05-31") == ("unknown", False, None, "before-general-entry")
    guide = law(position(date="1992-01-01", as_of="2015"))
    assert answer(guide, "1995-05-31") == ("signatory", False, "1995-06-01", "before-general-entry")
    assert answer(guide, "1995-06-01") == ("party", True, "1995-06-01", "consent")


def test_leaving_ends_it_and_the_time_before_stays():
    guide = law(position(date="2000-01-01", as_of="2015"), position("denounced", date="2010-06-30", as_of="2015"))
    assert answer(guide, "2010-06-29")[:2] == ("party", True)
    assert answer(guide, "2010-06-30") == ("none", False, None, "left")


def test_coming_back_after_leaving_binds_again():
    guide = law(
        position(date="2000-01-01", as_of="2020"),
        position("denounced", date="2005-06-30", as_of="2020"),
        position(date="2010-01-01", as_of="2020", source="memory"),
    )
    assert answer(guide, "2006-01-01")[:2] == ("none", False)
    assert answer(guide, "2011-01-01")[:3] == ("party", True, "2010-04-01")


def test_a_successor_is_bound_from_its_first_day():
    guide = law(
        position(state="BBB", date="1993-02-22", action="succession", as_of="2015"), instruments=(treaty(in_force="1976-03-23"),)
    )
    guide = guide.replace(instruments=(treaty(adopted="1966-12-16", in_force="1976-03-23"),))
    assert answer(guide, "1992-12-31", state="BBB")[1] is False
    assert answer(guide, "1993-01-01", state="BBB") == ("party", True, "1993-01-01", "consent")


def test_a_year_alone_may_be_that_of_succession():
    old = treaty(adopted="1966-12-16", in_force="1976-03-23")
    exact = position(state="BBB", date="1993-02-22", action="succession", as_of="2015")
    guide = law(exact, position(state="BBB", date="1993", as_of="2022"), instruments=(old,))
    assert answer(guide, "1993-01-01", state="BBB") == ("party", True, "1993-01-01", "consent")


def test_sources_that_differ_are_both_named():
    guide = law(position(date="2000-01-01", as_of="2015"), position("none", as_of="2022", source="memory"))
    standing = Standings(guide, "AAA").on(guide.instrument["t"], date(2010, 1, 1))
    assert (standing.position, standing.binding, standing.conflict, standing.reason) == ("unknown", None, True, "sources-differ")
    assert {standing.source, *standing.others} == {"list", "memory"}


def fact(status: str, **more: object) -> StatusFact:
    return StatusFact.model_validate({"id": "f1", "state": "AAA", "instrument": "t", "status": status, "source": "s1", **more})


def test_the_teams_own_fact_outweighs_and_the_conflict_shows():
    guide = law(position("none", as_of="2022"))
    standing = Standings(guide, "AAA", [fact("party", date="2000-01-01")]).on(guide.instrument["t"], date(2010, 1, 1))
    assert (standing.position, standing.binding, standing.source, standing.conflict) == ("party", True, "s1", True)
    assert standing.others == ("list",)
    assert standing.confidence == "medium"


def test_the_teams_own_day_of_entry_is_taken():
    assert answer(law(), "2001-01-31", fact("party", in_force="2001-02-01"))[1] is False
    assert answer(law(), "2001-02-01", fact("party", in_force="2001-02-01")) == ("party", True, "2001-02-01", "consent")


def test_a_fact_of_a_territory_is_not_the_states():
    assert answer(law(), "2010-01-01", fact("party", date="2000-01-01", territory="An island")) == (
        "unknown",
        None,
        None,
        "nothing-known",
    )


def test_a_protocol_needs_its_treaty():
    protocol = treaty("p", protocol_to="t", requires=("t",))
    guide = law(
        position(instrument="p", date="2000-01-01", as_of="2015"),
        position("none", instrument="t", as_of="2015"),
        instruments=(treaty(), protocol),
    )
    assert answer(guide, "2010-01-01", instrument="p") == ("none", False, "2000-04-01", "needs-other")
    silent = law(position(instrument="p", date="2000-01-01", as_of="2015"), instruments=(treaty(), protocol))
    standing = Standings(silent, "AAA").on(protocol, date(2010, 1, 1))
    assert (standing.binding, standing.confidence, standing.reason) == (True, "low", "consent")


def test_a_list_with_years_takes_over_the_day_another_gives():
    exact, yearly = position(date="2000-05-20", as_of="2010"), position(date="2000", as_of="2020", source="memory")
    assert answer(law(exact, yearly), "2000-07-01") == ("signatory", False, "2000-08-20", "not-yet")
    assert answer(law(yearly), "2000-07-01")[1] is None


def test_a_consent_was_made_before_the_list_that_names_it():
    assert answer(law(position(date="2020", as_of="2020-03-31")), "2020-07-01")[1] is True
    assert answer(law(position(date="2020", as_of="2020-12-31")), "2020-07-01")[1] is None


def test_being_bound_by_the_treaty_is_not_being_bound_by_its_protocol():
    guide = law(position(date="2000-01-01", as_of="2015"), instruments=(treaty(), treaty("p", protocol_to="t", requires=("t",))))
    assert answer(guide, "2010-01-01", instrument="p") == ("unknown", None, None, "nothing-known")


def test_a_directive_binds_members_from_its_deadline():
    directive = treaty("d", kind="directive", in_force="2013-04-06", entry=EntryRule(kind="eu-transposition"), not_bound=("BBB",))
    guide = law(
        instruments=(directive,),
        unions=(
            Union(state="AAA", since="2004-05-01", until="2020-12-31", source="list"),
            Union(state="BBB", since="1973", source="list"),
        ),
    )
    assert answer(guide, "2013-04-05", instrument="d") == ("none", False, None, "before-deadline")
    assert answer(guide, "2013-04-06", instrument="d") == ("party", True, "2013-04-06", "member")
    assert answer(guide, "2021-01-01", instrument="d") == ("none", False, None, "not-member")
    assert answer(guide, "2015-01-01", instrument="d", state="BBB") == ("none", False, None, "exempt")


def test_a_change_within_the_time_gives_two_spells():
    guide = law(position(date="2000-01-10", as_of="2015-03"))
    spells = Standings(guide, "AAA").between(guide.instrument["t"], date(2000, 1, 10), date(2001, 12, 31))
    assert [(one.first, one.last, one.binding) for one in spells] == [
        (date(2000, 1, 10), date(2000, 4, 9), False),
        (date(2000, 4, 10), date(2001, 12, 31), True),
    ]


@given(day=st.dates(date(1960, 1, 1), date(2030, 1, 1)), state=st.sampled_from(["NLD", "GBR", "IND", "CZE", "THA", "RUS"]))
def test_the_timeline_says_the_same_as_the_day(guide: Guide, day: date, state: str):
    standings = Standings(guide, state)
    for instrument in guide.instruments:
        if instrument.is_binding:
            (spell,) = standings.between(instrument, day, day)
            assert spell.binding == standings.on(instrument, day).binding


def test_obligations_keep_the_right_asked_for(guide: Guide):
    rows = obligations(guide, "NLD", date(2010, 12, 9), "liberty")
    assert rows
    assert all("liberty" in one.provision.rights for one in rows)
    assert all(one.instrument.is_binding for one in rows)


PARTS = (
    {"id": "annex", "title": "The annex", "provisions": ("t:1",), "unless": "excluded"},
    {"id": "chapter", "title": "A chapter", "provisions": ("t:1",), "unless": "accepted"},
)


@pytest.mark.parametrize(
    ("part", "facts", "expected"),
    [
        (0, {}, (True, "medium", "consent")),
        (0, {"leaves_out": ("annex",)}, (False, "high", "part-left-out")),
        (0, {"leaves_out": ("another",)}, (True, "medium", "consent")),
        (1, {}, (None, "none", "part-unknown")),
        (1, {"accepts": ("chapter",)}, (True, "high", "consent")),
    ],
)
def test_a_part_that_can_be_left_out(part: int, facts: dict[str, object], expected: tuple[object, ...]):
    guide = law(instruments=(treaty(optional_parts=(PARTS[part],)),))
    (found,) = obligations(guide, "AAA", date(2010, 1, 1), facts=(fact("party", date="2000-01-01", **facts),))
    assert (found.standing.binding, found.standing.confidence, found.standing.reason) == expected


def test_a_fact_on_a_territory_counts_there_only():
    guide = law(instruments=(treaty(),))
    island = fact("party", date="2000-01-01", territory="The island")
    for territory, binding in (("", None), ("The island", True), ("Another island", None)):
        standing = Standings(guide, "AAA", (island,), territory).on(guide.instrument["t"], date(2010, 1, 1))
        assert standing.binding is binding, territory
