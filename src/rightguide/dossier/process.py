"""How the assessment itself was made: answers, participation, risks, sign-offs, sessions, publication."""

from typing import Annotated, Literal

from pydantic import Field

from rightguide.elements import AnyRef, Element, GroupRef, ImpactRef, SourceRef
from rightguide.entries import QuestionRef, StepRef
from rightguide.values import Day, Id, Line, Text


class Risk(Element):
    """Something that could hurt people or the work, and what is done about it."""

    title: Line
    to_whom: Text = ""
    likelihood: Literal["high", "medium", "low", "unknown"] = "unknown"
    gravity: Literal["high", "medium", "low", "unknown"] = "unknown"
    kind: Literal["safety", "reprisal", "privacy", "legal", "distress", "child", "misuse", "other"] = "safety"
    answer: Text = ""
    """What is done, and by whom (a role)."""
    confidentiality: Literal["public", "partners", "internal"] = "internal"


class Participation(Element):
    """How a group took part in a step. Counts only: never a list of people."""

    group: GroupRef
    step: StepRef
    level: Literal["informed", "consulted", "co-researching", "leading"]
    people: Annotated[int, Field(ge=0)] | None = None
    """How many; left out where not known or not safe to say."""
    changed: Text = ""
    """What changed because of it."""
    paid: Literal["yes", "no", "partly", "unknown"] = "unknown"
    sources: tuple[SourceRef, ...] = ()


class Answer(Element):
    """The team's answer to one question of the method."""

    question: QuestionRef
    text: Text = ""
    choice: Id | None = None
    """For questions with choices, and `yes`, `no`, `unknown`."""
    sure: Literal["sure", "fairly", "unsure", "unknown"] = "unknown"
    rests_on: tuple[AnyRef, ...] = ()


class StepConclusion(Element):
    """What a step came to."""

    step: StepRef
    text: Text
    rests_on: tuple[AnyRef, ...] = ()


class SignOff(Element):
    """A role agreed to a step on a day."""

    step: StepRef
    by: Line
    """A role, never a name."""
    on: Day
    note: Text = ""


class Validation(Element):
    """A session in which affected people checked what is said about them."""

    title: Line
    group: GroupRef
    date: Day | None = None
    people: Annotated[int, Field(ge=0)] | None = None
    shown: tuple[ImpactRef, ...] = ()
    agreed: Text = ""
    disagreed: Text = ""
    changed: Text = ""


class Publication(Element):
    """Where and how a report went out, so that it can be recalled."""

    title: Line
    date: Day | None = None
    edition: Literal["public", "partners", "internal"] = "public"
    reply_offered: Literal["yes", "no", "too-dangerous", "unknown"] = "unknown"
    """Whether the State was offered a reply before."""
    note: Text = ""
