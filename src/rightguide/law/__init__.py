"""What States have promised: rights, instruments with their provisions, and each State's position towards them."""

from rightguide.law.instruments import Denunciation, Duty, EntryRule, Instrument, Provision, Rank, Verb, Who
from rightguide.law.positions import Position, PositionStatus, Reservation, State, Union
from rightguide.law.rights import Right
from rightguide.law.sources import GuideSource

__all__ = [
    "Denunciation",
    "Duty",
    "EntryRule",
    "GuideSource",
    "Instrument",
    "Position",
    "PositionStatus",
    "Provision",
    "Rank",
    "Reservation",
    "Right",
    "State",
    "Union",
    "Verb",
    "Who",
]
