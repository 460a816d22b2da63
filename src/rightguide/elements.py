"""What every element of an assessment has, and the marks with which elements name each other."""

from typing import Annotated, Literal

from rightguide.references import to
from rightguide.values import Id, Text, Value

Confidentiality = Literal["public", "partners", "internal"]


Recognisable = Literal["suspect", "participant", "place", "tactic"]
"""A person suspected or accused and not finally convicted; someone who took part; a venue, street or hour; a tactic of police or
of people who avoid it."""


class Element(Value):
    """One thing the team wrote down. Its id is unique in the assessment, whatever its kind."""

    id: Id
    order: int = 0
    """Place among its kind; equal ones stand in the order of their ids."""
    confidentiality: Confidentiality = "public"
    """The widest edition in which it may stand."""
    remark: Text = ""
    """A note to the team; never in any report."""


PolicyRef = Annotated[Id, to("policies")]
MeasureRef = Annotated[Id, to("measures")]
GroupRef = Annotated[Id, to("groups")]
ActorRef = Annotated[Id, to("actors")]
IncidentRef = Annotated[Id, to("incidents")]
SourceRef = Annotated[Id, to("sources")]
EvidenceRef = Annotated[Id, to("excerpts", "estimates")]
CommitmentRef = Annotated[Id, to("commitments")]
ImpactRef = Annotated[Id, to("impacts")]
ConclusionRef = Annotated[Id, to("conclusions")]
GroundRef = Annotated[Id, to("conclusions", "impacts")]
RecommendationRef = Annotated[Id, to("recommendations")]
IndicatorRef = Annotated[Id, to("indicators")]
ValidationRef = Annotated[Id, to("validations")]
RoundRef = Annotated[Id, to("rounds")]
AnyRef = Annotated[Id, to("any")]
