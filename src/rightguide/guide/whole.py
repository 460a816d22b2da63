"""The guide: method, law and practice as one value, with the look-ups every reader needs."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeVar

from rightguide.languages import Rendered, Translation, render
from rightguide.law import (
    ContestedNorm,
    Decision,
    GuideSource,
    Instrument,
    Position,
    Procedure,
    Provision,
    Reservation,
    Right,
    State,
    Union,
)
from rightguide.method import Method, Phrase, Rule, Test
from rightguide.practice import GroupKind, IndicatorKind, MeasureKind, Mechanism
from rightguide.values import Id, Line, Text, Value

FORMAT = 1
"""Version of the compiled form."""

T = TypeVar("T")


class Pack(Value):
    """Where entries come from: the shipped pack, or somebody else's."""

    id: Id
    version: Line
    title: Line
    licence: Text = ""


class Guide(Value):
    """Everything a dossier is read against."""

    format: int = FORMAT
    packs: tuple[Pack, ...]
    sources: tuple[GuideSource, ...] = ()
    rights: tuple[Right, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    states: tuple[State, ...] = ()
    unions: tuple[Union, ...] = ()
    positions: tuple[Position, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    contested: tuple[ContestedNorm, ...] = ()
    measure_kinds: tuple[MeasureKind, ...] = ()
    group_kinds: tuple[GroupKind, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    indicator_kinds: tuple[IndicatorKind, ...] = ()
    methods: tuple[Method, ...] = ()
    tests: tuple[Test, ...] = ()
    rules: tuple[Rule, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    translations: tuple[Translation, ...] = ()

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON."""
        return sha256(self.canonical()).hexdigest()

    @cached_property
    def source(self) -> Mapping[str, GuideSource]:
        """Sources by id."""
        return _by_id(self.sources)

    @cached_property
    def right(self) -> Mapping[str, Right]:
        """Rights by id, in the order of the matrix."""
        return _by_id(sorted(self.rights, key=lambda one: one.order))

    @cached_property
    def instrument(self) -> Mapping[str, Instrument]:
        """Instruments by id."""
        return _by_id(self.instruments)

    @cached_property
    def provision(self) -> Mapping[str, Provision]:
        """Provisions of all instruments by id."""
        return _by_id(provision for instrument in self.instruments for provision in instrument.provisions)

    @cached_property
    def state(self) -> Mapping[str, State]:
        """States by their three letters."""
        return _by_id(self.states)

    @cached_property
    def measure_kind(self) -> Mapping[str, MeasureKind]:
        """Kinds of measure by id."""
        return _by_id(self.measure_kinds)

    @cached_property
    def group_kind(self) -> Mapping[str, GroupKind]:
        """Kinds of group by id, in their order."""
        return _by_id(sorted(self.group_kinds, key=lambda one: one.order))

    @cached_property
    def mechanism(self) -> Mapping[str, Mechanism]:
        """Mechanisms by id."""
        return _by_id(self.mechanisms)

    @cached_property
    def indicator_kind(self) -> Mapping[str, IndicatorKind]:
        """Kinds of indicator by id."""
        return _by_id(self.indicator_kinds)

    @cached_property
    def decision(self) -> Mapping[str, Decision]:
        """Leading cases by id."""
        return _by_id(self.decisions)

    @cached_property
    def procedure(self) -> Mapping[str, Procedure]:
        """Complaint procedures by id."""
        return _by_id(self.procedures)

    @cached_property
    def contested_norm(self) -> Mapping[str, ContestedNorm]:
        """Contested norms by id."""
        return _by_id(self.contested)

    @cached_property
    def method(self) -> Mapping[str, Method]:
        """Methods by id."""
        return _by_id(self.methods)

    @cached_property
    def test(self) -> Mapping[str, Test]:
        """Tests by id."""
        return _by_id(self.tests)

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """Rules by id."""
        return _by_id(self.rules)

    @cached_property
    def phrase(self) -> Mapping[str, Phrase]:
        """Phrases of the report by id."""
        return _by_id(self.phrases)

    @cached_property
    def positions_of(self) -> Mapping[tuple[str, str], tuple[Position, ...]]:
        """Positions by (State, instrument)."""
        found: dict[tuple[str, str], list[Position]] = {}
        for one in self.positions:
            found.setdefault((one.state, one.instrument), []).append(one)
        return MappingProxyType({key: tuple(held) for key, held in found.items()})

    @cached_property
    def _translation(self) -> Mapping[tuple[str, str, str, str], Translation]:
        return {(one.kind, one.id, one.field, one.language): one for one in self.translations}

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[str, Any]]:
        """Entries by id, under every kind that a reference or a translation can name."""
        methods = self.methods
        return {
            "right": self.right,
            "instrument": self.instrument,
            "provision": self.provision,
            "decision": self.decision,
            "procedure": self.procedure,
            "contested-norm": self.contested_norm,
            "state": self.state,
            "reservation": _by_id(self.reservations),
            "measure-kind": self.measure_kind,
            "group-kind": self.group_kind,
            "mechanism": self.mechanism,
            "indicator-kind": self.indicator_kind,
            "method": self.method,
            "step": _by_id(step for one in methods for step in one.steps),
            "question": _by_id(question for one in methods for question in one.questions),
            "test": self.test,
            "rule": self.rule,
            "phrase": self.phrase,
            "guide-source": self.source,
        }

    def entries(self) -> Mapping[str, tuple[Any, ...]]:
        """All entries as they stand, by the name of the field that holds them."""
        return {name: getattr(self, name) for name in type(self).model_fields if name != "format"}

    def text(self, kind: str, id: str, field: str, english: str, language: str) -> Rendered:
        """The field in that language, or in English, and whether the translation has grown stale."""
        return render(english, self._translation.get((kind, id, field, language)))

    def instrument_of(self, provision: str) -> Instrument:
        """The instrument a provision belongs to."""
        return self.instrument[provision.partition(":")[0]]

    def citation(self, id: str) -> str:
        """A provision, instrument or source as a reader cites it; the id itself where the guide does not know it."""
        if found := self.provision.get(id):
            return found.label
        if instrument := self.instrument.get(id):
            return instrument.short
        source = self.source.get(id)
        return source.title if source else id


def _by_id(entries: Iterable[T]) -> Mapping[str, T]:
    return MappingProxyType({str(getattr(one, "id")): one for one in entries})
