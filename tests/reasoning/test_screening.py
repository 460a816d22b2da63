"""The screen over measures, and over our own recommendations."""

from rightguide.dossier import Dossier, Group, Measure, Recommendation
from rightguide.guide import Guide
from rightguide.reasoning import screen
from rightguide.reasoning.screening import kinds_of_group, screen_measures, screen_recommendation


def test_a_raid_reaches_sex_workers_in_many_ways(guide: Guide):
    risks = screen(guide, ["raid"], ["sex-workers"])
    assert {risk.group for risk in risks} == {"sex-workers"}
    assert {"liberty", "privacy", "fair-trial", "property"} <= {risk.right for risk in risks}
    assert all(risk.authorities and risk.safer for risk in risks)


def test_benefits_are_screened_too(guide: Guide):
    risks = screen(guide, ["raid"], ["trafficked-persons"])
    assert {"harm", "benefit"} <= {risk.direction for risk in risks}


def test_without_groups_all_groups_are_shown(guide: Guide):
    everybody = screen(guide, ["raid"])
    assert len({risk.group for risk in everybody}) > 1
    assert set(screen(guide, ["raid"], ["sex-workers"])) < set(everybody)


def test_an_unknown_measure_has_no_risks(guide: Guide):
    assert screen(guide, ["nothing"]) == ()


def test_the_order_is_that_asked_for(guide: Guide):
    assert list(dict.fromkeys(risk.measure for risk in screen(guide, ["deportation", "raid"]))) == ["deportation", "raid"]


def dossier() -> Dossier:
    return Dossier(
        schema_version=1,
        title="x",
        state="NLD",
        groups=(
            Group(id="g1", title="All", kind="sex-workers"),
            Group(id="g2", title="Part", within="g1"),
            Group(id="g3", title="Neither"),
        ),
        measures=(Measure(id="m1", title="Raids", kind="raid", groups=("g2",)), Measure(id="m2", title="Own", kind=None)),
    )


def test_a_part_of_a_group_has_the_kind_of_the_whole():
    held = dossier()
    assert [kinds_of_group(held, group) for group in held.groups] == [("sex-workers",), ("sex-workers",), ()]


def test_the_dossiers_screen_names_its_own_measures_and_groups(guide: Guide):
    risks = screen_measures(dossier(), guide)
    assert {(risk.element, risk.group) for risk in risks} == {("m1", "g2")}


def test_a_recommendation_is_screened_like_a_measure(guide: Guide):
    held = dossier()
    asks = Recommendation(id="r1", says="Raid more", kind="start", brings=("raid",))
    assert {risk.group for risk in screen_recommendation(held, guide, asks)} == {"g1", "g2"}
    assert screen_recommendation(held, guide, asks.replace(brings=())) == ()
