"""Matters on which authorities disagree: every serious side is shown, with who says it."""

from typing import Self

from pydantic import model_validator

from rightguide.entries import AuthorityRef, MeasureKindRef, ProvisionRef, Verification
from rightguide.values import Id, Line, Value


class Side(Value):
    """One answer to a contested question, as those who hold it would put it."""

    id: Id
    says: Line
    because: Line
    """The reasons its own supporters give."""
    authorities: tuple[AuthorityRef, ...]
    """Provisions or sources that say so."""


class ContestedNorm(Value):
    """A question on which serious authorities differ. The guide takes no side; a report that touches it shows them all."""

    id: Id
    question: Line
    sides: tuple[Side, ...]
    common_ground: Line
    """What all sides accept, as far as they do."""
    in_an_assessment: Line
    """How to write about it without taking a side by accident."""
    provisions: tuple[ProvisionRef, ...] = ()
    measures: tuple[MeasureKindRef, ...] = ()
    verification: Verification = Verification()

    @model_validator(mode="after")
    def _has_sides(self) -> Self:
        if len(self.sides) < 2:
            raise ValueError("a contested norm needs at least two sides")
        return self
