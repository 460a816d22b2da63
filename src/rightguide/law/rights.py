"""The rights an assessment looks at."""

from typing import Literal

from rightguide.values import Id, Line, Text, Value, Verification

RightSection = Literal["life-liberty-body", "equality-private-life", "justice-help", "work-living", "children"]


class Right(Value):
    """One right in plain words: what it holds, for whom, and what the State owes.

    Whether it may be limited, suspended in an emergency or realised by steps is said by each provision, not here:
    the same right can be worded in one way in one treaty and otherwise in the next.
    """

    id: Id
    title: Line
    short: Line
    """A name short enough for the head of a matrix row."""
    section: RightSection
    order: int
    """Place in lists, 1 first."""
    content: Line
    """What the right holds, in one or two plain sentences."""
    bearers: Line
    """Who has it; who is often left out although covered."""
    respect: Line
    protect: Line
    fulfil: Line
    note: Text = ""
    """A caution a lawyer would give, for example that no treaty states it as a right of its own."""
    sources: tuple[Id, ...] = ()
    verification: Verification = Verification()
