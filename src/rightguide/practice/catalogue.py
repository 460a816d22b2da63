"""Kinds of measure, kinds of group, and the mechanisms by which one can help or harm the other."""

from typing import Literal

from rightguide.entries import AuthorityRef, GroupKindRef, GuideSourceRef, MeasureKindRef, RightRef, Verification
from rightguide.values import Id, Line, Text, Value

Direction = Literal["harm", "benefit", "contested"]
"""`contested`: serious sources say both; both are given."""


class MeasureKind(Value):
    """Something a State does, or leaves undone, that can affect rights."""

    id: Id
    title: Line
    conduct: Literal["act", "omission", "both"]
    effect: Literal["can-affect-rights", "enabling"]
    what: Line
    """What it is, in one plain sentence, without the State's own praise."""
    ask: tuple[Line, ...]
    """What to ask about it."""
    safer: tuple[Line, ...]
    """Ways that reach the same aim with less harm."""
    note: Text = ""
    sources: tuple[GuideSourceRef, ...] = ()
    verification: Verification = Verification()


class GroupKind(Value):
    """A group of people a measure can reach. Groups overlap, and a person's situation changes over time."""

    id: Id
    title: Line
    short: Line
    order: int
    who: Line
    attributes: tuple[Line, ...] = ()
    """By what it is worth looking closer (sex, age, residence status …)."""
    without_papers: bool = False
    """Members may lack lawful stay, so provisions for those lawfully present do not reach all of them."""
    of_minors: bool = False
    note: Text = ""
    sources: tuple[GuideSourceRef, ...] = ()


class Mechanism(Value):
    """How a kind of measure can affect a right of a group. A reported effect, never "typical": the team has to look."""

    id: Id
    measure: MeasureKindRef
    groups: tuple[GroupKindRef, ...]
    rights: tuple[RightRef, ...]
    direction: Direction
    how: Line
    """The way it happens, one or two plain sentences."""
    authorities: tuple[AuthorityRef, ...]
    """Provisions (`iccpr:9.1`) or sources (ids of `sources.csv`) that speak of it."""
    ask: tuple[Line, ...]
    """What to ask to find out whether it happens here."""
    safer: tuple[Line, ...] = ()
    other_side: Text = ""
    """For `contested`: what the other side says, with where."""
    verification: Verification = Verification()
