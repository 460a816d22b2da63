"""What every entry of the guide has: the marks with which it is named, and whether somebody compared it with a text."""

from typing import Annotated, Self

from pydantic import model_validator

from rightguide.references import to
from rightguide.values import Day, Id, ProvisionId, StateId, Text, Value

RightRef = Annotated[Id, to("right")]
InstrumentRef = Annotated[Id, to("instrument")]
ProvisionRef = Annotated[ProvisionId, to("provision")]
StateRef = Annotated[StateId, to("state")]
MeasureKindRef = Annotated[Id, to("measure-kind")]
GroupKindRef = Annotated[Id, to("group-kind")]
MechanismRef = Annotated[Id, to("mechanism")]
IndicatorKindRef = Annotated[Id, to("indicator-kind")]
QuestionRef = Annotated[Id, to("question")]
StepRef = Annotated[Id, to("step")]
TestRef = Annotated[Id, to("test")]
RuleRef = Annotated[str, to("rule")]
GuideSourceRef = Annotated[Id, to("guide-source")]
AuthorityRef = Annotated[str, to("provision", "decision", "guide-source")]
"""A provision (`iccpr:9.1`), a leading case or a source: whatever says so."""

GUIDE_KINDS = frozenset(
    {
        "right",
        "instrument",
        "provision",
        "decision",
        "state",
        "measure-kind",
        "group-kind",
        "mechanism",
        "indicator-kind",
        "question",
        "step",
        "test",
        "rule",
        "guide-source",
    }
)
"""What a reference may name that stands in the guide, not in a dossier."""


class Verification(Value):
    """Whether a statement of the packs was compared with a primary text, which one, and when."""

    verified: bool = False
    against: GuideSourceRef | None = None
    """The source it was compared with (an id of `sources.csv`)."""
    on: Day | None = None
    note: Text = ""

    @model_validator(mode="after")
    def _says_against_what(self) -> Self:
        if self.verified and not (self.against and self.on):
            raise ValueError("verified is true, so 'against' (the text compared with) and 'on' (the day) are needed")
        return self
