"""What States have promised: rights, instruments with their provisions, and each State's position towards them."""

from rightguide.law.contested import ContestedNorm, Side
from rightguide.law.decisions import Decision
from rightguide.law.instruments import Denunciation, Duty, EntryRule, Instrument, OptionalPart, Provision, Rank, Verb, Who
from rightguide.law.positions import Position, PositionStatus, Reservation, State, Union
from rightguide.law.procedures import Procedure, TimeLimit
from rightguide.law.rights import Right
from rightguide.law.sources import GuideSource

__all__ = [
    "ContestedNorm",
    "Decision",
    "Denunciation",
    "Duty",
    "EntryRule",
    "GuideSource",
    "Instrument",
    "OptionalPart",
    "Position",
    "PositionStatus",
    "Procedure",
    "Provision",
    "Rank",
    "Reservation",
    "Right",
    "Side",
    "State",
    "TimeLimit",
    "Union",
    "Verb",
    "Who",
]
