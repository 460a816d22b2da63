"""Treaties, protocols, EU acts and authoritative texts, with their provisions at paragraph level."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from rightguide.entries import GuideSourceRef, InstrumentRef, ProvisionRef, RightRef, TestRef, Verification
from rightguide.values import Day, Id, Line, ProvisionId, StateId, Text, Value, duplicates, earliest, latest

Rank = Literal["binding-text", "binding-decision", "authoritative-interpretation", "commitment-or-guidance"]
"""The four ranks of authority. Only the first two bind; the third interprets; the last persuades."""

Verb = Literal[
    "shall",
    "shall-not",
    "shall-progressively",
    "shall-ensure-possibility",
    "entitled-not-to",
    "shall-endeavour",
    "shall-consider",
    "may",
    "declares",
    "recommends",
]
"""How strongly the text binds, from `shall` down to `may`; `declares` for definitions and aims, `recommends` for soft law."""

Who = Literal[
    "everyone",
    "citizens",
    "lawfully-present",
    "non-citizens",
    "lawfully-present-non-citizens",
    "refugees",
    "children",
    "women",
    "workers",
    "migrant-workers",
    "documented-migrant-workers",
    "trafficked-persons",
    "accused",
    "detained",
    "states",
]
"""Whom the words of a provision protect (`states`: an inter-State duty such as cooperation)."""

Duty = Literal["respect", "protect", "fulfil"]


class EntryRule(Value):
    """How the treaty enters into force for a State that consents after it is in force generally."""

    kind: Literal[
        "day-of-deposit",
        "days-after-deposit",
        "months-after-deposit",
        "first-of-month-after-months",
        "months-after-registration",
        "eu-treaty",
        "eu-transposition",
        "none",
    ]
    """`eu-treaty`: binds while a member of the Union; `eu-transposition`: a directive, from its deadline; `none`: none asked."""
    count: int = 0
    """Days or months, as the kind says."""
    provision: str = ""
    """The article that says so, for example `49(2)`."""
    note: Text = ""


class Denunciation(Value):
    """How a State can leave, if at all."""

    kind: Literal["none-provided", "notice", "ilo-ten-years", "leaving-the-union", "not-applicable"]
    months: int = 0
    """After how many months a notice takes effect."""
    provision: str = ""
    note: Text = ""


class Provision(Value):
    """One paragraph of an instrument, in one plain sentence of ours."""

    id: ProvisionId
    label: Line
    """As lawyers cite it, for example `ICCPR 9(1)`."""
    says: Line
    verb: Verb
    who: Who = "everyone"
    rights: tuple[RightRef, ...] = ()
    duties: tuple[Duty, ...] = ()
    limitable: bool = False
    """May be limited in ordinary times."""
    derogable: bool = False
    """May be suspended in a declared emergency."""
    immediate: bool = True
    """Owed at once, not by steps."""
    threshold: Text = ""
    """What must be shown before the provision is engaged, as a question; empty where nothing special."""
    test_act: TestRef | None = None
    """The test for an interference by the State."""
    test_omission: TestRef | None = None
    """The test for a failure to act."""
    aims: tuple[Line, ...] = ()
    """The closed list of aims for which it may be limited; empty where the text has none."""
    interprets: tuple[ProvisionRef, ...] = ()
    """For authoritative interpretation and guidance: the provisions it explains."""
    contested: Text = ""
    """Where authorities disagree: both sides, in one or two sentences."""
    from_day: Day | None = None
    """Day from which these words apply, where later than the instrument (an amendment)."""
    until_day: Day | None = None
    """Last day on which these words applied, where an amendment took their place."""
    verification: Verification = Verification()

    def stood(self, first: date, last: date) -> bool:
        """Whether these words applied on some day between the two."""
        begun = self.from_day is None or earliest(self.from_day) <= last
        return begun and (self.until_day is None or latest(self.until_day) >= first)

    @property
    def has_stood_always(self) -> bool:
        """Whether these words are as old as the instrument and still stand."""
        return self.from_day is None and self.until_day is None

    @model_validator(mode="after")
    def _limits_need_a_test(self) -> Self:
        if self.aims and not self.limitable:
            raise ValueError("a closed list of aims stands here, yet limitable is false")
        return self


class OptionalPart(Value):
    """A part that a State may accept or leave out on its own: a chapter, an annex, a list of articles to choose from."""

    id: Id
    title: Line
    provisions: tuple[ProvisionRef, ...]
    """The provisions that bind only a State that accepted (or did not leave out) this part."""
    unless: Literal["accepted", "excluded"]
    """`accepted`: it binds no one who did not take it on; `excluded`: it binds all who did not leave it out."""


class Instrument(Value):
    """A text with its provisions. Every protocol is an instrument of its own: a State may be bound by one and not the other."""

    id: Id
    title: Line
    short: Line
    rank: Rank
    kind: Literal[
        "treaty", "protocol", "eu-treaty", "directive", "regulation", "declaration", "general-comment", "guidelines", "judgment"
    ]
    adopted: Day
    in_force: Day | None = None
    """General entry into force; for a directive the day from which States must have transposed it."""
    depositary: Text = ""
    protocol_to: InstrumentRef | None = None
    requires: tuple[InstrumentRef, ...] = ()
    """Instruments to which a State must also be party."""
    entry: EntryRule = EntryRule(kind="none")
    denunciation: Denunciation = Denunciation(kind="not-applicable")
    territories: Text = ""
    """How it reaches territories and the parts of federal States."""
    parts: Text = ""
    """Which parts may be accepted or excluded, if any, in words."""
    optional_parts: tuple[OptionalPart, ...] = ()
    """Those of them that the guide holds provisions of."""
    open_to: tuple[StateId, ...] = ()
    """Where only some States can become party: those that can or could. Empty: no such limit is recorded."""
    not_bound: tuple[str, ...] = ()
    """Members of the Union that an EU act does not bind."""
    note: Text = ""
    sources: tuple[GuideSourceRef, ...]
    verification: Verification = Verification()
    provisions: tuple[Provision, ...]

    @model_validator(mode="after")
    def _own_provisions(self) -> Self:
        for provision in self.provisions:
            if provision.id.partition(":")[0] != self.id:
                raise ValueError(f"provision {provision.id} stands under instrument {self.id}; its id must start with '{self.id}:'")
        if twice := duplicates(provision.id for provision in self.provisions):
            raise ValueError(f"provision {twice[0]} stands twice")
        return self

    @property
    def is_binding(self) -> bool:
        """True where a State can be bound by it."""
        return self.rank == "binding-text" and self.kind != "declaration"
