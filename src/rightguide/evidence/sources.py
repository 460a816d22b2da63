"""Sources, the passages taken from them, and the numbers computed from them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from rightguide.elements import Element, GroupRef, MeasureRef, Recognisable, SourceRef
from rightguide.entries import RightRef
from rightguide.values import Day, Id, LanguageTag, Line, Period, Sha256, Text, Value

SourceType = Literal[
    "interview",
    "focus-group",
    "written-testimony",
    "observation",
    "survey",
    "court-file",
    "law-text",
    "official-document",
    "official-statistics",
    "information-request",
    "international-body",
    "study",
    "ngo-report",
    "expert-opinion",
    "medical",
    "audio-visual",
    "media",
    "other",
]

PERSONAL = frozenset({"interview", "focus-group", "written-testimony", "observation", "medical", "audio-visual"})
"""Types in which people speak to the team or can be seen: nothing is used without their consent."""


class Encounter(Value):
    """How a meeting with a person was kept safe (the WHO's recommendations of 2003; gates by situation)."""

    risk_talked_over: bool | None = None
    own_view_of_risk: Text = ""
    """How the person sees her own risk, in her words."""
    limits_told: bool | None = None
    """Told, before speaking, what the team must report or can be made to testify on."""
    referral_offered: bool | None = None
    interpreter: Literal["none-needed", "screened", "not-screened", "unknown"] = "unknown"
    aftercare: Text = ""
    in_custody: bool | None = None
    """Spoken to in detention, police custody or a closed shelter."""
    custody_safeguards: Text = ""
    under_18: bool | None = None
    child_safeguards: Text = ""
    """Best-interest record, guardian free of conflict, referral."""


class Source(Element):
    """Where evidence comes from. Two quotations of one release share one origin and count once."""

    title: Line
    type: SourceType
    origin: Id | None = None
    """Key of the independent origin; sources with the same key count as one. Left out: it is an origin of its own."""
    speaker: Literal["affected-person", "official", "organisation", "expert", "document", "unknown"] = "unknown"
    speaker_groups: tuple[GroupRef, ...] = ()
    """Groups the speaker belongs to in her own words."""
    status_by: Literal["self-described", "assigned", "unknown"] = "unknown"
    """Whether that belonging was said by the person or assigned by others."""
    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    """How well this account's kind of source has proved itself, A to E; F: cannot be judged. Never a worth of a person."""
    reliability_reason: Text = ""
    collector: Text = ""
    """Who gathered it: a role, never a name."""
    route: Text = ""
    """Through whom the person was reached."""
    author: Text = ""
    publisher: Text = ""
    where: Text = ""
    """Address, shelf mark or citation."""
    place: Text = ""
    date: Day | None = None
    read_on: Day | None = None
    language: LanguageTag | None = None
    n: int | None = Field(default=None, ge=0)
    """How many people or cases it speaks of."""
    denominator: int | None = Field(default=None, ge=0)
    frame: Text = ""
    """Out of whom, and how they were chosen."""
    encounter: Encounter | None = None
    sha256: Sha256 | None = None
    """Of the file as it came in."""
    attachment: Text = ""
    """File name under `attachments/`."""
    confidentiality: Literal["public", "partners", "internal"] = "internal"

    @property
    def is_personal(self) -> bool:
        """People spoke to the team here, so their consent decides."""
        return self.type in PERSONAL

    @property
    def independent_origin(self) -> str:
        """The key that counts: the stated origin, else the source itself."""
        return self.origin or self.id


class Selector(Value):
    """Where a passage stands in its source (W3C Web Annotation: text quote and position)."""

    prefix: Text = ""
    suffix: Text = ""
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    page: Text = ""
    text_sha256: Sha256 | None = None
    """Hash of the text the positions point into."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"the passage ends ({self.end}) before it starts ({self.start})")
        return self


class Excerpt(Element):
    """A passage of a source, coded: which rights, groups and measures it speaks of, and how."""

    source: SourceRef
    text: Text = ""
    """The words as they stand in the source; empty where only their sense is at hand."""
    paraphrase: Text = ""
    """The same in other words: where the words are not at hand, and for editions in which they may not stand."""
    language: LanguageTag | None = None
    original: Text = ""
    """The words in the original language, where `text` is a translation."""
    translation_checked: bool | None = None
    selector: Selector | None = None
    period: Period = Period()
    """When the thing told happened."""
    rights: tuple[RightRef, ...] = ()
    groups: tuple[GroupRef, ...] = ()
    measures: tuple[MeasureRef, ...] = ()
    direction: Literal["harm", "benefit", "mixed", "none-found", "unclear"] = "unclear"
    identifies: tuple[Recognisable, ...] = ()
    """What its words would let a reader recognise."""
    credibility: Annotated[int, Field(ge=1, le=6)] = 6
    """How well this piece of information is confirmed, 1 to 5; 6: cannot be judged. Judged apart from the source."""
    credibility_reason: Text = ""
    confidentiality: Literal["public", "partners", "internal"] = "internal"


class Estimate(Element):
    """A number with what it is out of and how sure it is."""

    sources: tuple[SourceRef, ...]
    what: Line
    """What is counted, as a sentence without the number."""
    kind: Literal["count", "share", "rate", "difference", "prevalence", "amount", "duration", "other"]
    counts: Literal["people", "cases", "activity", "money", "time", "other"] = "people"
    """`activity`: raids, rescues, arrests, beds: what a State did, never by itself a measure of success."""
    value: float
    low: float | None = None
    high: float | None = None
    level: Annotated[float, Field(gt=0, lt=1)] | None = None
    """Confidence level of the interval, for example 0.95."""
    unit: Text = ""
    denominator: float | None = None
    denominator_what: Text = ""
    method: Text = ""
    period: Period = Period()
    place: Text = ""
    data_sha256: Sha256 | None = None

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if self.low is not None and self.low > self.value:
            raise ValueError(f"the lower bound {self.low} lies above the value {self.value}")
        if self.high is not None and self.high < self.value:
            raise ValueError(f"the upper bound {self.high} lies below the value {self.value}")
        if self.kind in ("count", "share") and self.denominator is not None and self.counts == "people" and self.kind == "count":
            if self.value > self.denominator:
                raise ValueError(f"{self.value:g} people are counted out of {self.denominator:g}")
        return self
