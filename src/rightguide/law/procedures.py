"""Complaint procedures: where people can turn against a State, on which conditions, and until when."""

from typing import Literal, Self

from pydantic import Field, model_validator

from rightguide.entries import GuideSourceRef, InstrumentRef, ProvisionRef, Verification
from rightguide.values import Day, Id, Line, Text, Value


class TimeLimit(Value):
    """How long after what a complaint may be brought, in one span of time; a changed limit is a further entry."""

    from_day: Day | None = None
    """First day on which this limit applies; None: from the beginning."""
    until: Day | None = None
    """Last day on which it applied; None: still does, as far as the source knows."""
    months: int | None = Field(default=None, ge=0)
    """None: no fixed limit."""
    runs_from: Line
    """The moment from which it runs, for example the final decision at home."""
    note: Text = ""
    source: GuideSourceRef


class Procedure(Value):
    """One way to complain about a State: who may, to whom, about which texts, on which conditions."""

    id: Id
    title: Line
    short: Line
    body: Line
    """Who decides."""
    kind: Literal["individual", "collective", "inquiry", "visits", "supervision"]
    outcome_rank: Literal["binding-decision", "authoritative-interpretation", "commitment-or-guidance"]
    """What comes out of it."""
    covers: tuple[InstrumentRef, ...]
    """The instruments whose breach may be alleged."""
    opened_by: Literal["being-party", "own-treaty", "declaration", "none-needed"]
    """What the State must have done: be party to the text itself, to a treaty of its own, or have made a declaration."""
    opening: InstrumentRef | None = None
    """For `own-treaty`: the instrument that opens it."""
    provisions: tuple[ProvisionRef, ...] = ()
    """The articles that establish it, of instruments the guide holds."""
    in_operation: Day | None = None
    """From which day it has been working; None: not yet, or not known to us (the note says which)."""
    who_may: Line
    admissibility: tuple[Line, ...]
    """The conditions, one a line; the first to look at first."""
    time_limits: tuple[TimeLimit, ...]
    interim_measures: Line
    """Whether it can ask for a stay before it decides, and how."""
    outcome: Line
    """What a complaint can bring, and how it is followed up."""
    safety: Line
    """What a person at risk should know: anonymity, reprisals, whether the State learns the name."""
    note: Text = ""
    sources: tuple[GuideSourceRef, ...]
    verification: Verification = Verification()

    @model_validator(mode="after")
    def _opening_is_named(self) -> Self:
        if (self.opened_by == "own-treaty") != (self.opening is not None):
            raise ValueError("opened_by 'own-treaty' and opening belong together: name the treaty that opens the procedure")
        return self
