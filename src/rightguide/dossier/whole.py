"""The dossier: everything one team found out about one policy, as one value."""

import re
from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Annotated, Literal, Self, TypeVar, get_args

from pydantic import AfterValidator, model_validator

from rightguide.dossier.commitments import Commitment, InformationRequest, RemedyAttempt, StatusFact
from rightguide.dossier.findings import Conclusion, Impact
from rightguide.dossier.follow_up import Action, Indicator, Observation, Recommendation, Reply, Round
from rightguide.dossier.policy import Actor, Alternative, Assumption, Group, Incident, Measure, OpenCode, Policy
from rightguide.dossier.process import Answer, Participation, Publication, Risk, SignOff, StepConclusion, Validation
from rightguide.elements import Element
from rightguide.evidence import Consent, Estimate, Excerpt, Source
from rightguide.references import named
from rightguide.values import Id, LanguageTag, Line, Period, Sha256, StateId, Text, Value, duplicates

SCHEMA_VERSION = 1

E = TypeVar("E", bound=Element)
_DIGITS = re.compile(r"\d+")


def natural(id: str) -> tuple[str, str]:
    """Sort key under which `i2` stands before `i10`; no two ids have the same."""
    return _DIGITS.sub(_padded, id), id


def _padded(digits: re.Match[str]) -> str:
    return digits[0].rjust(80, "0")


def _in_order(elements: tuple[E, ...]) -> tuple[E, ...]:
    return tuple(sorted(elements, key=lambda one: (one.order, *natural(one.id))))


Ordered = Annotated[tuple[E, ...], AfterValidator(_in_order)]
"""Elements of one kind, sorted by `order`, then id, so that equal dossiers give equal bytes."""


class Team(Value):
    """Who makes the assessment, with what interests. Roles and organisations, never a list of people."""

    led_by: Text = ""
    affected_led: Literal["yes", "partly", "no", "unknown"] = "unknown"
    who: Text = ""
    interests: Text = ""
    """What the team stands for, and what it would like to find."""
    funders: Text = ""
    funders_confidentiality: Literal["public", "partners", "internal"] = "public"
    said_about_contrary_findings: Text = ""
    """How a finding against the team's own view is handled."""
    contact: Text = ""


class Dossier(Value):
    """One assessment's facts. Whatever the shell (files, web, API), this is what is read and analysed."""

    schema_version: Literal[1]
    title: Line
    working_name: Line = "Assessment"
    """A name that tells an onlooker nothing."""
    state: StateId
    territory: Text = ""
    by: Literal["civil-society", "state"] = "civil-society"
    """`state`: a State assesses itself, which is said on every page."""
    mode: Literal["ex-ante", "ex-post"] = "ex-post"
    depth: Literal["full", "fast"] = "full"
    status: Literal["draft", "final"] = "draft"
    period: Period = Period()
    languages: tuple[LanguageTag, ...] = ("en",)
    """The first is the language the dossier is written in."""
    team: Team = Team()
    summary: Text = ""
    limits: Text = ""
    """What the assessment cannot say."""
    ethics: Text = ""
    context: Text = ""
    baseline: Text = ""
    law_link_to_eu: Text = ""
    """How the facts fall within the law of the European Union, where its acts are cited."""
    affected_annex: Text = ""
    """For a State's self-assessment: what affected groups say of it, independently."""
    method: Id = "right"
    guide_hash: Sha256 | None = None
    """The guide against which it was last worked on."""

    policies: Ordered[Policy] = ()
    measures: Ordered[Measure] = ()
    groups: Ordered[Group] = ()
    actors: Ordered[Actor] = ()
    assumptions: Ordered[Assumption] = ()
    alternatives: Ordered[Alternative] = ()
    incidents: Ordered[Incident] = ()
    codes: Ordered[OpenCode] = ()
    risks: Ordered[Risk] = ()
    participations: Ordered[Participation] = ()
    answers: Ordered[Answer] = ()
    step_conclusions: Ordered[StepConclusion] = ()
    sign_offs: Ordered[SignOff] = ()
    validations: Ordered[Validation] = ()
    publications: Ordered[Publication] = ()
    status_facts: Ordered[StatusFact] = ()
    commitments: Ordered[Commitment] = ()
    remedy_attempts: Ordered[RemedyAttempt] = ()
    information_requests: Ordered[InformationRequest] = ()
    sources: Ordered[Source] = ()
    consents: Ordered[Consent] = ()
    excerpts: Ordered[Excerpt] = ()
    estimates: Ordered[Estimate] = ()
    impacts: Ordered[Impact] = ()
    conclusions: Ordered[Conclusion] = ()
    recommendations: Ordered[Recommendation] = ()
    actions: Ordered[Action] = ()
    indicators: Ordered[Indicator] = ()
    observations: Ordered[Observation] = ()
    replies: Ordered[Reply] = ()
    rounds: Ordered[Round] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        if twice := duplicates(element.id for _, element in self.elements()):
            raise ValueError(f"id {twice[0]!r} is used by more than one element; every id stands for one thing")
        return self

    def elements(self) -> Iterator[tuple[str, Element]]:
        """Every element with the name of its kind, in the order of the schema."""
        for kind in KINDS:
            for element in getattr(self, kind):
                yield kind, element

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """Every element by its id."""
        return MappingProxyType({element.id: element for _, element in self.elements()})

    @cached_property
    def kind_of(self) -> Mapping[str, str]:
        """The kind of every element (`impacts`, `sources` …) by its id."""
        return MappingProxyType({element.id: kind for kind, element in self.elements()})

    @cached_property
    def named(self) -> Mapping[tuple[str, ...], Set[str]]:
        """Every id that any element names, under the kinds it may be of."""
        return MappingProxyType(named(element for _, element in self.elements()))

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON."""
        return sha256(self.canonical()).hexdigest()


KINDS: Mapping[str, type[Element]] = MappingProxyType(
    {
        name: get_args(field.annotation)[0]
        for name, field in Dossier.model_fields.items()
        if field.annotation
        and get_args(field.annotation)
        and isinstance(get_args(field.annotation)[0], type)
        and issubclass(get_args(field.annotation)[0], Element)
    }
)
"""Every kind of element: the name of its field in the dossier, and its model."""
