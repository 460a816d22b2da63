"""Indicators: what can be counted to see whether rights are better kept, and what must not be taken for success."""

from typing import Literal, Self

from pydantic import model_validator

from rightguide.entries import AuthorityRef, MeasureKindRef, RightRef
from rightguide.values import Id, Line, Text, Value


class IndicatorKind(Value):
    """Something that can be counted again and again, with what it is out of and where the number comes from."""

    id: Id
    title: Line
    kind: Literal["structure", "process", "outcome"]
    """Structure: what law and bodies promise; process: what officials do; outcome: what people live."""
    counts: Line
    """What exactly is counted or looked at; for structure, what must be there for a yes."""
    unit: Literal["yes-no", "share", "count", "rate", "days", "months", "money"]
    denominator: Line
    """Out of what; for a yes or no, which law or body is looked at."""
    disaggregation: tuple[Line, ...]
    """By what it is worth splitting, where numbers are large enough to hide no single person."""
    source: Line
    """Where the number comes from, and who else could count it."""
    caution: Line
    """How it can mislead, or endanger someone."""
    is_no_success: bool = False
    """Counts what authorities did (raids, rescues, arrests, beds): never by itself a measure of success."""
    instead: Text = ""
    """For those: what to count in its place."""
    measures: tuple[MeasureKindRef, ...] = ()
    rights: tuple[RightRef, ...] = ()
    authorities: tuple[AuthorityRef, ...]
    """Provisions or sources that ask for such a count, or warn against it."""

    @model_validator(mode="after")
    def _says_what_instead(self) -> Self:
        if self.is_no_success and not self.instead:
            raise ValueError("it is no measure of success, so 'instead' has to say what to count in its place")
        return self
