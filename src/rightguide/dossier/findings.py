"""What the team found, and what it concludes: impacts and conclusions."""

from typing import Literal

from rightguide.dossier.policy import ItemAnswer
from rightguide.elements import (
    CommitmentRef,
    Element,
    EvidenceRef,
    GroupRef,
    ImpactRef,
    IncidentRef,
    MeasureRef,
    PolicyRef,
    ValidationRef,
)
from rightguide.entries import MechanismRef, ProvisionRef, RightRef, TestRef
from rightguide.law import Duty, Verb
from rightguide.values import Line, Period, StateId, Text, Value

Outcome = Literal[
    "no-inconsistency-shown",
    "inconsistent-in-part",
    "inconsistent",
    "not-enough-evidence",
]
"""All four speak of this evidence only. None of them is a verdict; people word the conclusion."""


class Impact(Element):
    """What a measure did to a right of a group."""

    title: Line
    """One sentence that could stand in the report."""
    measure: MeasureRef
    group: GroupRef
    right: RightRef
    direction: Literal["harm", "benefit", "mixed", "none-found"]
    conduct: Literal["act", "omission"] = "act"
    says: Text = ""
    period: Period = Period()
    intended: Literal["yes", "no", "unknown"] = "unknown"
    path: Literal["direct", "indirect", "deterrent"] = "direct"
    worded: Literal["certain", "likely", "possible"] = "possible"
    """How sure the wording is; it follows the evidence."""
    standard_of_proof: Text = ""
    mechanisms: tuple[MechanismRef, ...] = ()
    mechanism: Text = ""
    """How the measure brings it about."""
    order_in_time: Text = ""
    comparison: Text = ""
    """Against which baseline or comparison."""
    rivals: Text = ""
    """Rival explanations, and why they do or do not hold."""
    scale: Text = ""
    """How grave for one person."""
    scope: Text = ""
    """How many, out of how many."""
    reparability: Text = ""
    likelihood: Literal["high", "medium", "low", "unknown"] = "unknown"
    """For drafts."""
    hardest_hit: Text = ""
    search: Text = ""
    """For `none-found`: who was asked, how many, and why it would have shown."""
    supported_by: tuple[EvidenceRef, ...] = ()
    contradicted_by: tuple[EvidenceRef, ...] = ()
    contradiction_answer: Text = ""
    """What the team makes of the contradicting items."""
    incidents: tuple[IncidentRef, ...] = ()
    validated_by: tuple[ValidationRef, ...] = ()
    dissent: Text = ""
    dissent_withdrawn: bool = False


class TestRecord(Value):
    """A test, item by item."""

    test: TestRef
    items: tuple[ItemAnswer, ...] = ()


class Conclusion(Element):
    """What the team concludes about one duty of one State, in its own words."""

    title: Line
    state: StateId | None = None
    """Left out: the dossier's State."""
    impacts: tuple[ImpactRef, ...] = ()
    policies: tuple[PolicyRef, ...] = ()
    """Where the text itself is meant."""
    basis: Literal["text", "practice", "both"] | None = None
    """Whether the law on its face, its practice, or both are meant."""
    provisions: tuple[ProvisionRef, ...]
    read_with: tuple[ProvisionRef, ...] = ()
    """Texts that interpret; they never ground a conclusion alone."""
    duty: Duty | None = None
    verb: Verb | None = None
    """How strong the team reads the text to be."""
    conduct: Literal["act", "omission"] = "act"
    route: (
        Literal[
            "state-organ",
            "delegated-power",
            "beyond-powers",
            "direction-or-control",
            "adopted-as-own",
            "own-omission",
            "aid-to-another-state",
            "not-attributable",
        ]
        | None
    ) = None
    """How the conduct is the State's own. Acts beyond powers still are (ILC Articles, article 7)."""
    private_body: Text = ""
    """The private body that acted, if any (a kind, not a name)."""
    in_time: Literal["single", "continuing", "composite"] | None = None
    period: Period = Period()
    threshold: Text = ""
    """What shows that the right is engaged and the State interfered, or failed to act."""
    could_leave: Text = ""
    """Where detention is meant: whether people could leave when they chose, and what shows it."""
    aims_claimed: tuple[
        Literal[
            "national-security",
            "public-safety",
            "public-order",
            "crime-prevention",
            "health",
            "morals",
            "dignity",
            "rights-of-others",
            "migration-control",
            "other",
        ],
        ...,
    ] = ()
    """The aims the State names for an interference."""
    other_views: Text = ""
    """Where authorities disagree on the question: what the other sides hold, and why the team reads the law as it does."""
    tests: tuple[TestRecord, ...] = ()
    personal_scope: Text = ""
    """Why the provision covers this group, where it protects only some."""
    derogation_or_reservation: Text = ""
    state_explanation: Text = ""
    our_reply: Text = ""
    told_before: tuple[CommitmentRef, ...] = ()
    search: Text = ""
    """For "no inconsistency shown": who was asked, how many, and why one would have shown."""
    outcome: Outcome
    reasons: Text = ""
    dissent: Text = ""
    dissent_withdrawn: bool = False
