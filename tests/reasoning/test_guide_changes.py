"""What a change of the guide changes: entries, and the days on which other law binds a State."""

from datetime import date

from making_law import law, position, treaty
from rightguide.guide import Guide
from rightguide.law import EntryRule, State, Union
from rightguide.reasoning import Effect, EntryChange, compare_guides

CONSENT = position(date="2000-01-01", as_of="2020-01-01")
LATER = position(date="2003-01-01", as_of="2020-01-01")


def test_nothing_changed(guide: Guide):
    changes = compare_guides(guide, guide)
    assert (changes.entries, changes.effects) == ((), ())


def test_a_ratification_binds_from_its_day_on():
    changes = compare_guides(law(), law(CONSENT))
    assert changes.entries == (EntryChange(kind="position", id="AAA t list", change="added"),)
    assert changes.effects == (
        Effect(state="AAA", instrument="t", first=date(1995, 6, 1), last=date(2000, 3, 31), before=None, after=False),
        Effect(state="AAA", instrument="t", first=date(2000, 4, 1), last=None, before=None, after=True),
    )


def test_a_corrected_day_affects_the_days_between():
    changes = compare_guides(law(LATER), law(CONSENT))
    assert changes.entries == (EntryChange(kind="position", id="AAA t list", change="changed", fields=("date",)),)
    assert changes.effects == (
        Effect(state="AAA", instrument="t", first=date(2000, 4, 1), last=date(2003, 3, 31), before=False, after=True),
    )


def test_a_changed_rule_of_entry_affects_every_party_and_no_one_else():
    ninety = treaty(entry=EntryRule(kind="days-after-deposit", count=90))
    other = position(state="BBB", status="none", as_of="2020-01-01")
    changes = compare_guides(law(CONSENT, other), law(CONSENT, other, instruments=(ninety,)))
    assert changes.entries == (EntryChange(kind="instrument", id="t", change="changed", fields=("entry",)),)
    assert [(one.state, one.first, one.last) for one in changes.effects] == [("AAA", date(2000, 3, 31), date(2000, 3, 31))]


def test_a_treaty_that_presupposes_another_is_affected_too():
    both = (treaty(), treaty("u", requires=("t",)))
    second = position(instrument="u", date="1996-01-01", as_of="2020-01-01")
    changes = compare_guides(law(second, LATER, instruments=both), law(second, CONSENT, instruments=both))
    assert {one.instrument for one in changes.effects} == {"t", "u"}


def test_words_alone_bind_nobody_otherwise():
    plain = treaty()
    reworded = treaty(provisions=(plain.provisions[0].replace(says="It says otherwise"),))
    changes = compare_guides(law(CONSENT, instruments=(plain,)), law(CONSENT, instruments=(reworded,)))
    assert changes.entries == (EntryChange(kind="provision", id="t:1", change="changed", fields=("says",)),)
    assert changes.effects == ()


def test_leaving_the_union_ends_what_bound_through_it():
    act = treaty("act", kind="directive", entry=EntryRule(kind="eu-transposition"), in_force="2013-04-06")
    member = Union(state="AAA", since="1995-01-01", source="list")
    old = law(instruments=(act,), unions=(member,))
    new = law(instruments=(act,), unions=(member.replace(until="2020-12-31"),))
    changes = compare_guides(old, new)
    assert [(one.first, one.before, one.after) for one in changes.effects] == [(date(2021, 1, 1), True, False)]


def test_a_removed_instrument_and_state_are_told():
    old = law(CONSENT, states=(State(id="AAA", name="A"), State(id="CCC", name="C")))
    new = law(instruments=(treaty("v"),), states=(State(id="AAA", name="A"),))
    told = {(one.kind, one.id, one.change) for one in compare_guides(old, new).entries}
    assert {("instrument", "t", "removed"), ("instrument", "v", "added"), ("state", "CCC", "removed")} <= told
