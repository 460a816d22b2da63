"""What each State has consented to, and when: every line with its own source and the day the source speaks of."""

from typing import Literal

from rightguide.entries import GuideSourceRef, InstrumentRef, ProvisionRef, StateRef, Verification
from rightguide.values import Day, Id, Line, StateId, Text, Value

PositionStatus = Literal["party", "signatory", "none", "denounced", "unclear"]
Consent = Literal["ratification", "accession", "succession", "acceptance", "approval", "signature", ""]


class Position(Value):
    """One source's observation of one State's position towards one instrument. Sources may differ: all are kept."""

    instrument: InstrumentRef
    state: StateRef
    status: PositionStatus
    date: Day | None = None
    """The day of consent (deposit or registration), or of leaving where `denounced`; a year where only that is known."""
    action: Consent = ""
    signed: Day | None = None
    reservation: bool | None = None
    """True: the source knows a declaration or reservation; None: it does not say."""
    source: GuideSourceRef
    as_of: Day | None = None
    """The day for which the source speaks; None where it does not say."""


class Reservation(Value):
    """What a State declared or reserved, in our words, and to which provisions."""

    id: Id
    instrument: InstrumentRef
    state: StateRef
    kind: Literal["reservation", "declaration", "objection"]
    provisions: tuple[ProvisionRef, ...] = ()
    """Empty: it speaks of the whole instrument."""
    made: Day | None = None
    withdrawn: Day | None = None
    says: Line
    sources: tuple[GuideSourceRef, ...]
    verification: Verification = Verification()


class State(Value):
    """A State as the lists name it (ISO 3166-1 alpha-3)."""

    id: StateId
    name: Line
    since: Day | None = None
    """First day as a State of its own, where a predecessor's treaties were succeeded to."""
    predecessor: Text = ""


class Union(Value):
    """A State's membership of the European Union, from which EU acts bind it."""

    state: StateRef
    since: Day
    until: Day | None = None
    source: GuideSourceRef
