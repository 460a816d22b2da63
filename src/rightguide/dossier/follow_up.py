"""What is asked for, what is done about it, and whether it changed: recommendations and monitoring."""

from typing import Annotated, Literal

from pydantic import Field

from rightguide.elements import ActorRef, AnyRef, Element, GroundRef, GroupRef, IndicatorRef, RecommendationRef, RoundRef, SourceRef
from rightguide.entries import IndicatorKindRef, MeasureKindRef, ProvisionRef
from rightguide.values import Day, Line, Period, Text


class Recommendation(Element):
    """What should stop, change or start, asked of a named body."""

    says: Line
    kind: Literal["stop", "change", "start"]
    addressee: Text = ""
    addressee_actor: ActorRef | None = None
    addressee_can: Literal["yes", "no", "unknown"] = "unknown"
    grounds: tuple[GroundRef, ...] = ()
    provisions: tuple[ProvisionRef, ...] = ()
    deadline: Day | None = None
    term: Literal["short", "long"] = "short"
    indicators: tuple[IndicatorRef, ...] = ()
    benefits: tuple[GroupRef, ...] = ()
    brings: tuple[MeasureKindRef, ...] = ()
    """Kinds of measure it would bring about: they pass the same screen as the State's."""
    reaches: tuple[GroupRef, ...] = ()
    """Groups those would reach; left out: all groups of the dossier."""
    might_harm: Text = ""
    """Whom it might harm, and the answer."""
    new_power: bool = False
    """It asks for a new offence, penalty or police power."""
    safeguards: Text = ""
    endorsed_by: tuple[GroupRef, ...] = ()
    dissent: Text = ""


class Action(Element):
    """A step of the action plan."""

    says: Line
    recommendations: tuple[RecommendationRef, ...] = ()
    who: Text = ""
    when: Day | None = None
    done: bool = False
    product: Text = ""
    cost: Text = ""
    risk: Text = ""


class Indicator(Element):
    """What will be counted to see change; raids and rescues are never a measure of success."""

    title: Line
    kind: Literal["structure", "process", "outcome"]
    follows: IndicatorKindRef | None = None
    """The indicator of the guide that it follows, if any."""
    denominator: Text = ""
    disaggregation: Text = ""
    source: Text = ""
    baseline: float | None = None
    baseline_on: Day | None = None
    target: float | None = None
    target_on: Day | None = None
    unit: Text = ""


class Observation(Element):
    """One reading of an indicator."""

    indicator: IndicatorRef
    date: Day
    value: float
    denominator: float | None = None
    round: RoundRef | None = None
    sources: tuple[SourceRef, ...] = ()


class Reply(Element):
    """What the State answered, to a recommendation, a conclusion or the whole."""

    to: tuple[AnyRef, ...] = ()
    """Left out: to the whole."""
    by: Text = ""
    date: Day | None = None
    answer: Literal["accepted", "noted", "refused", "silent", "other"]
    says: Text = ""
    sources: tuple[SourceRef, ...] = ()


class Round(Element):
    """One time of looking; a second round is compared with the first."""

    number: Annotated[int, Field(ge=1)]
    title: Line
    period: Period = Period()
    before: RoundRef | None = None
