"""The rights an assessment looks at."""

from typing import Literal

from rightguide.entries import GuideSourceRef, Verification
from rightguide.values import Id, Line, Text, Value

Mark = Literal["yes", "no", "by-provision"]
"""`by-provision`: treaties, or paragraphs of one, differ; what counts is the mark of the provision relied on."""

RightSection = Literal["life-liberty-body", "equality-private-life", "justice-help", "work-living", "children"]


class Right(Value):
    """One right in plain words: what it holds, for whom, and what the State owes.

    Its three marks are an overview for readers. Tests and rules go by the marks of each provision: the same right can be
    worded in one way in one treaty and otherwise in the next.
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
    personal_scope: Line
    """Whom the words of the main provisions cover, and whom they leave out (citizens, lawful stay, parts of treaties)."""
    respect: Line
    protect: Line
    fulfil: Line
    limitable: Mark
    """May be limited in ordinary times."""
    derogable: Mark
    """May be suspended in a declared emergency."""
    immediate: Mark
    """Owed at once, not by steps."""
    marks_note: Text = ""
    """Where the marks need a word: the part that is absolute, the core that stands in emergencies."""
    note: Text = ""
    """A caution a lawyer would give, for example that no treaty states it as a right of its own."""
    sources: tuple[GuideSourceRef, ...] = ()
    verification: Verification = Verification()
