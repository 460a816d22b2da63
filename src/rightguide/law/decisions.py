"""Leading cases: what courts and treaty bodies decided about measures like these."""

from typing import Literal

from rightguide.entries import GuideSourceRef, MeasureKindRef, ProvisionRef, RightRef, StateRef, Verification
from rightguide.values import Day, Id, Line, Text, Value


class Decision(Value):
    """One judgment, or the views of one treaty body, in our words: the facts, what was held, and how far it reaches."""

    id: Id
    title: Line
    """As it is cited, for example `Rantsev v. Cyprus and Russia`."""
    short: Line
    body: Line
    """The court or treaty body."""
    rank: Literal["binding-decision", "authoritative-interpretation"]
    """A judgment binds the State it was given against; views interpret."""
    reference: Text = ""
    """Number of the application, communication or case."""
    date: Day
    states: tuple[StateRef, ...] = ()
    """The States concerned; for a national judgment, whose court it was."""
    facts: Line
    held: Line
    """What was decided, in one or two plain sentences."""
    reach: Line
    """How far it carries, and what it does not say: where others would read too much into it."""
    provisions: tuple[ProvisionRef, ...] = ()
    """The provisions it applies, of instruments the guide holds."""
    rights: tuple[RightRef, ...]
    measures: tuple[MeasureKindRef, ...] = ()
    sources: tuple[GuideSourceRef, ...]
    verification: Verification = Verification()
