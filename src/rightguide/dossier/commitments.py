"""What the team itself found about the State's obligations, and what it asked of it. It stands beside the guide's facts."""

from typing import Literal

from rightguide.elements import Element, SourceRef
from rightguide.entries import InstrumentRef, ProvisionRef, RightRef
from rightguide.law import PositionStatus
from rightguide.values import Day, Id, Line, StateId, Text


class StatusFact(Element):
    """A State's position towards an instrument from the team's own source."""

    state: StateId
    instrument: InstrumentRef
    status: PositionStatus
    date: Day | None = None
    """Day of consent; for `denounced` the day on which leaving takes effect."""
    in_force: Day | None = None
    """Day of entry into force for the State, where the source gives it."""
    succession: bool = False
    reservation: bool | None = None
    reservation_says: Text = ""
    accepts: tuple[Id, ...] = ()
    """Optional parts of the instrument that the State accepted."""
    leaves_out: tuple[Id, ...] = ()
    """Optional parts that it left out."""
    territory: Text = ""
    """The territory it speaks of; empty: the State without those it has to name."""
    source: SourceRef
    as_of: Day | None = None


class Commitment(Element):
    """A promise, finding or norm that binds or guides the State besides treaties."""

    title: Line
    kind: Literal[
        "constitution",
        "domestic-norm",
        "concluding-observation",
        "upr-recommendation",
        "monitoring-body",
        "judgment",
        "views",
        "plan",
        "other",
    ]
    state: StateId | None = None
    date: Day | None = None
    reference: Text = ""
    says: Text = ""
    accepted: Literal["yes", "noted", "refused", "not-asked", "unknown"] = "unknown"
    followed_up: Text = ""
    rights: tuple[RightRef, ...] = ()
    provisions: tuple[ProvisionRef, ...] = ()
    sources: tuple[SourceRef, ...] = ()


class RemedyAttempt(Element):
    """A way to redress that was tried, or feared."""

    title: Line
    body: Text = ""
    date: Day | None = None
    outcome: Text = ""
    why_not: Text = ""
    rights: tuple[RightRef, ...] = ()
    sources: tuple[SourceRef, ...] = ()


class InformationRequest(Element):
    """What the State was asked, and what it said. Silence is evidence."""

    title: Line
    asked_of: Text = ""
    asked_on: Day | None = None
    outcome: Literal["answered", "partly", "refused", "silent", "waiting"] = "waiting"
    answered_on: Day | None = None
    says: Text = ""
    sources: tuple[SourceRef, ...] = ()
