"""What methods are made of: questions and steps of each method; tests, rules and phrases that all of them share."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rightguide.entries import AuthorityRef, GuideSourceRef, RuleRef
from rightguide.values import Id, Line, Text, Value

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""`subject.what-it-asks`, for example `impact.evidence`."""

RuleLevel = Literal["blocks", "warns", "suggests"]
"""`blocks`: the dossier cannot be called final; `warns`: the report says it; `suggests`: only the team sees it."""


class Choice(Value):
    """One answer that can be picked."""

    id: Id
    label: Line


class Question(Value):
    """A question of the Quick Scan or a step, in our own words."""

    id: Id
    text: Line
    aspect: Text = ""
    """The human rights aspect: why it matters."""
    help: Line
    where: Line
    """Where to find information."""
    answered_by: Line
    """Who can answer it best."""
    answer: Literal["text", "yes-no-unknown", "choice", "elements"]
    """`elements`: answered by filling in elements of the dossier (measures, groups, sources …), not by a text."""
    choices: tuple[Choice, ...] = ()
    elements: tuple[Id, ...] = ()
    """For `elements`: which kinds."""
    evidence: Text = ""
    """What evidence to expect."""
    when: Literal["ex-ante", "ex-post", "both"] = "both"
    depth: Literal["fast", "full"] = "fast"
    """`fast`: asked in both depths; `full`: only in a full run."""


class OutcomeRule(Value):
    """If all these answers were given, the Quick Scan leans to this outcome. The first that fits is shown; people decide."""

    outcome: Literal["go", "go-with-limits", "not-now", "another-tool"]
    when: tuple[tuple[Id, Id], ...] = ()
    """Pairs of question id and choice id; none: fits always (the last rule)."""
    reason: Line


class QuickScan(Value):
    """The screening of half a day: whether to assess, what, now."""

    title: Line
    purpose: Line
    who: Line
    takes: Line
    questions: tuple[Question, ...]
    outcomes: tuple[OutcomeRule, ...]


class Step(Value):
    """One of the seven steps."""

    id: Id
    number: int
    title: Line
    purpose: Line
    aspects: tuple[Line, ...]
    """Human rights aspects to keep in mind."""
    takes: Line
    outcome: Line
    """What the team holds in hand at the end."""
    conclusion: Line
    """What the conclusion of the step should say."""
    questions: tuple[Question, ...]


class TestItem(Value):
    """One item of a test: a question answered shown / not shown / not applicable, with reasons."""

    id: Id
    title: Line
    text: Line
    help: Line
    burden: Literal["state", "team", "either"] = "state"
    """Who has to show it; what nobody showed is `not shown`, never `passed`."""
    stops: bool = False
    """If not shown, the later items are not reached."""


class Test(Value):
    """A legal test, a conduct test of a measure, or the aims of a policy as a whole."""

    id: Id
    title: Line
    kind: Literal["legal", "conduct", "aims"]
    fits: Literal["act", "omission", "both"]
    what: Line
    order_is: Line
    """Whose order of items this is, said openly."""
    items: tuple[TestItem, ...]
    sources: tuple[GuideSourceRef, ...]


class Rule(Value):
    """A quality rule about the assessment itself, checked by the software and changeable here in its words."""

    id: RuleId
    level: RuleLevel
    title: Line
    message: Line
    """What the team reads; `{…}` are filled in with ids and counts."""
    why: Line
    criterion: int | None = None
    """The quality criterion it carries out, 1 to 14."""
    authorities: tuple[AuthorityRef, ...]
    """Provisions or sources that ask for it."""
    fires: Line
    """An example in words that the rule names."""
    holds: Line
    """An example in words that the rule lets pass."""


class Phrase(Value):
    """A sentence of the report that a lawyer may want to change."""

    id: Id
    text: Line


class QuestionChange(Value):
    """What became of a question of an earlier version."""

    id: Id
    change: Literal["renamed", "split", "removed"]
    to: tuple[Id, ...] = ()
    version: Line


class Method(Value):
    """A way through an assessment: its Quick Scan, its steps and their questions. Tests, rules and phrases are the guide's."""

    id: Id
    version: Line
    title: Line
    notice: Line
    """Whose method it follows, and that it is independent of the authors."""
    quick_scan: QuickScan
    steps: tuple[Step, ...]
    leaves_out: tuple[RuleRef, ...] = ()
    """Rules of the guide that do not fit this method."""
    changes: tuple[QuestionChange, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, those of the Quick Scan first."""
        return self.quick_scan.questions + tuple(question for step in self.steps for question in step.questions)
