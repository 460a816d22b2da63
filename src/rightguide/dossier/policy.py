"""What is assessed and whom it reaches: the policy, its measures, the groups, the actors, and what was assumed."""

from typing import Annotated, Literal

from pydantic import Field

from rightguide.elements import AnyRef, Element, EvidenceRef, GroupRef, MeasureRef, PolicyRef, Recognisable, SourceRef
from rightguide.entries import GroupKindRef, MeasureKindRef
from rightguide.values import Day, Id, Line, Period, Text, Value


class ItemAnswer(Value):
    """One item of a test, answered with reasons. What nobody could show is `not-shown`, never passed."""

    item: Id
    answer: Literal["shown", "not-shown", "not-applicable"]
    reason: Text = ""
    rests_on: tuple[AnyRef, ...] = ()


class Policy(Element):
    """The law, plan or practice under assessment."""

    title: Line
    kind: Literal["law", "bill", "plan", "programme", "practice", "instruction", "agreement"]
    state_of_play: Literal["draft", "in-force", "repealed", "practice-without-law"] = "in-force"
    summary: Text = ""
    adopted: Day | None = None
    period: Period = Period()
    level: Text = ""
    bodies: Text = ""
    stated_goals: Text = ""
    other_purposes: Text = ""
    """Other purposes it may serve (migration control, public order, morality, ranking by donors)."""
    logic: Text = ""
    """The assumed chain: if A then B."""
    definitions: Text = ""
    consulted: Text = ""
    success_counted_as: Text = ""
    """How the State measures success."""
    budget: Text = ""
    sources: tuple[SourceRef, ...] = ()
    aims: tuple[ItemAnswer, ...] = ()
    """The three aims asked of the policy as a whole."""


class Measure(Element):
    """One thing the policy does, or leaves undone."""

    title: Line
    policy: PolicyRef | None = None
    kind: MeasureKindRef | None = None
    """Which kind of the guide it is; left out where the guide knows none."""
    conduct: Literal["act", "omission", "both"] = "act"
    as_written: Text = ""
    as_practised: Text = ""
    period: Period = Period()
    logic: Text = ""
    groups: tuple[GroupRef, ...] = ()
    """Whom it is aimed at or reaches."""
    carried_out_by: Text = ""
    by_private_bodies: bool | None = None
    looked_for_benefit: Text = ""
    """How the team looked for benefits and for no effect."""
    tests: tuple[ItemAnswer, ...] = ()
    """The conduct tests asked of every measure."""
    sources: tuple[SourceRef, ...] = ()


class Group(Element):
    """A group of people the policy can reach, as this team sees it. Groups may overlap."""

    title: Line
    kind: GroupKindRef | None = None
    also: tuple[GroupKindRef, ...] = ()
    """Further kinds its members are of: groups overlap."""
    within: GroupRef | None = None
    """The wider group it is a part of."""
    attributes: tuple[Line, ...] = ()
    own_name: Text = ""
    """What its members call themselves."""
    size: Annotated[int, Field(ge=0)] | None = None
    size_from: SourceRef | None = None
    lawful_stay: Literal["all", "some", "none", "unknown"] = "unknown"
    under_18: Literal["all", "some", "none", "unknown"] = "unknown"
    women: Literal["all", "some", "none", "unknown"] = "unknown"
    missing_voices: Text = ""
    """Who of the group could not be heard (men, trans people, people without papers, people held …), and what follows from it."""
    not_heard_because: Text = ""
    """A stated reason why nobody of the group took part."""


class Actor(Element):
    """A body or force that shapes the policy or can change it."""

    title: Line
    kind: Literal["state-body", "private-body", "international-body", "movement", "company", "media", "donor", "other"]
    role: Text = ""
    power: Literal["high", "medium", "low", "unknown"] = "unknown"
    relation: Literal["ally", "to-persuade", "undecided", "unknown"] = "unknown"


class Assumption(Element):
    """A link of the policy's assumed chain, stated so that it can be tested."""

    says: Line
    measure: MeasureRef | None = None
    supported_by: tuple[EvidenceRef, ...] = ()
    contradicted_by: tuple[EvidenceRef, ...] = ()
    verdict: Text = ""


class Alternative(Element):
    """Another way to the same aim; asked for by the item "least intrusive"."""

    title: Line
    instead_of: tuple[MeasureRef, ...] = ()
    seen_by_lawmaker: Literal["yes", "no", "unknown"] = "unknown"
    says: Text = ""
    sources: tuple[SourceRef, ...] = ()


class Incident(Element):
    """One event, for example a raid: when, who acted; several sources and impacts may speak of it."""

    title: Line
    date: Day | None = None
    place: Text = ""
    acted: Text = ""
    measure: MeasureRef | None = None
    sources: tuple[SourceRef, ...] = ()
    identifies: tuple[Recognisable, ...] = ()
    """What its words would let a reader recognise."""
    confidentiality: Literal["public", "partners", "internal"] = "internal"


class OpenCode(Element):
    """A right, group or measure that the guide does not know, named by the team so that it can be used as a code."""

    of: Literal["right", "measure-kind", "group-kind"]
    title: Line
    says: Text = ""
