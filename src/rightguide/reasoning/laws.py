"""The law at the time of the facts: for every impact, and for every provision a conclusion rests on."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, get_args

from rightguide.dossier import Conclusion, Dossier, Group, Impact, Measure
from rightguide.guide import Guide
from rightguide.law import Provision, Reservation, Who
from rightguide.reasoning.applicability import Spell, Standings
from rightguide.reasoning.scope import reach
from rightguide.values import Period, Value, earliest, latest

Span = tuple[date, date]
FactsFrom = Literal["own", "measure", "dossier", "none"]


class ImpactLaw(Value):
    """Which provisions on an impact's right bound the State during the impact's period.

    Provisions whose words reach nobody of the group, and words that did not stand yet, are left out.
    """

    impact: str
    state: str
    first: date | None
    last: date | None
    period_from: FactsFrom
    """Whose period was used."""
    binding: tuple[str, ...]
    """Provisions in force for the State throughout."""
    in_part: tuple[str, ...]
    """In force for a part of the period only."""
    not_binding: tuple[str, ...]
    unknown: tuple[str, ...]
    """Nothing, or contradictory things, known of the State's consent at that time."""


class ConclusionLaw(Value):
    """One provision of a conclusion as it stood for the State during a stretch of the facts' time. A change gives two of these."""

    conclusion: str
    provision: str
    state: str
    spell: Spell | None
    """None: the facts have no date at all, or the guide does not know the instrument as binding."""
    reservations: tuple[str, ...] = ()
    """Reservations and declarations of the guide that touch it at that time."""


UNKNOWN_PILE = 3


def _pile(answers: Iterable[bool | None]) -> int:
    """Bound throughout, in part, not at all, not known: in this order."""
    given = set(answers)
    if given == {True}:
        return 0
    if True in given:
        return 1
    return 2 if given == {False} else UNKNOWN_PILE


class Laws:
    """The law for one dossier, worked out once for each State and period."""

    def __init__(self, dossier: Dossier, guide: Guide, on: date) -> None:
        self.dossier, self.guide, self.on = dossier, guide, on
        self._standings: dict[str, Standings] = {}
        self._known: dict[tuple[str, str, tuple[int, int] | None], tuple[tuple[str, ...], ...]] = {}
        self._turns: dict[tuple[str, str], list[date]] = {}
        self._bound: dict[tuple[str, str, Span], int] = {}
        self._unreached: dict[str, frozenset[str]] = {}
        self._by_right: dict[str, dict[str, list[Provision]]] = {}
        """Right → binding instrument → its provisions on that right."""
        for instrument in guide.instruments:
            if instrument.is_binding:
                for provision in instrument.provisions:
                    for right in provision.rights:
                        self._by_right.setdefault(right, {}).setdefault(instrument.id, []).append(provision)

    def standings(self, state: str) -> Standings:
        """The standings of one State, with the team's own facts."""
        if state not in self._standings:
            self._standings[state] = Standings(self.guide, state, self.dossier.status_facts, self.dossier.territory)
        return self._standings[state]

    def of_impact(self, impact: Impact) -> ImpactLaw:
        """The law on the impact's right during its time."""
        span, whose = self.time_of(impact)
        state = self.dossier.state
        key = (state, impact.right, self._between_turns(state, impact.right, span) if span else None)
        if key not in self._known:
            self._known[key] = self._sorted(state, impact.right, span)
        binding, in_part, not_binding, unknown = (self._reaching(pile, impact.group) for pile in self._known[key])
        return ImpactLaw(
            impact=impact.id,
            state=state,
            first=span[0] if span else None,
            last=span[1] if span else None,
            period_from=whose,
            binding=binding,
            in_part=in_part,
            not_binding=not_binding,
            unknown=unknown,
        )

    def _between_turns(self, state: str, right: str, span: Span) -> tuple[int, int]:
        """Between which days of change the span lies: two spans between the same ones meet the same law on that right."""
        if (state, right) not in self._turns:
            turns: set[date] = set()
            for instrument, provisions in self._by_right.get(right, {}).items():
                spells = self.standings(state).timeline(self.guide.instrument[instrument])
                turns.update(spell.first for spell in spells if spell.first)
                turns.update(earliest(one.from_day) for one in provisions if one.from_day)
                turns.update(latest(one.until_day) + timedelta(days=1) for one in provisions if one.until_day)
            self._turns[state, right] = sorted(turns)
        turns_of = self._turns[state, right]
        return bisect_right(turns_of, span[0]), bisect_right(turns_of, span[1])

    def _sorted(self, state: str, right: str, span: Span | None) -> tuple[tuple[str, ...], ...]:
        piles: tuple[list[str], ...] = ([], [], [], [])
        for instrument, provisions in self._by_right.get(right, {}).items():
            whole = self._pile(state, instrument, span) if span else UNKNOWN_PILE
            for provision in provisions:
                if provision.has_stood_always and not self.standings(state).has_parts(provision.id):
                    piles[whole].append(provision.id)
                elif span and provision.stood(*span):
                    piles[_pile(spell.binding for spell in self._spells(state, provision, span))].append(provision.id)
        return tuple(map(tuple, piles))

    def _pile(self, state: str, instrument: str, span: Span) -> int:
        key = (state, instrument, span)
        if key not in self._bound:
            self._bound[key] = _pile(self.standings(state).answers(self.guide.instrument[instrument], *span))
        return self._bound[key]

    def _reaching(self, ids: tuple[str, ...], group: str) -> tuple[str, ...]:
        """Those whose words can reach someone of the group."""
        if group not in self._unreached:
            held = self.dossier.by_id.get(group)
            self._unreached[group] = (
                frozenset(who for who in get_args(Who) if reach(who, self.dossier, self.guide, held) == "none")
                if isinstance(held, Group)
                else frozenset()
            )
        unreached = self._unreached[group]
        if not unreached:
            return ids
        provisions = self.guide.provision
        return tuple(id for id in ids if provisions[id].who not in unreached)

    def of_conclusion(self, conclusion: Conclusion) -> tuple[ConclusionLaw, ...]:
        """Every provision of the conclusion, a row for each spell of the facts' time."""
        state = conclusion.state or self.dossier.state
        span = self.time_of_conclusion(conclusion)
        rows = []
        for id in conclusion.provisions:
            provision = self.guide.provision.get(id)
            binding = provision is not None and self.guide.instrument_of(id).is_binding
            if provision is None or not binding or span is None:
                rows.append(ConclusionLaw(conclusion=conclusion.id, provision=id, state=state, spell=None))
                continue
            for spell in self._spells(state, provision, span):
                known = tuple(one.id for one in self._reservations(state, provision, spell))
                rows.append(ConclusionLaw(conclusion=conclusion.id, provision=id, state=state, spell=spell, reservations=known))
        return tuple(rows)

    def _spells(self, state: str, provision: Provision, span: Span) -> tuple[Spell, ...]:
        first, last = span
        standings = self.standings(state)
        whole = standings.between(self.guide.instrument_of(provision.id), first, last)
        spells = tuple(standings.of_provision(provision, one) for one in whole)
        return tuple(piece for spell in spells for piece in _as_worded(spell, provision, first, last))

    def _reservations(self, state: str, provision: Provision, spell: Spell) -> Iterable[Reservation]:
        instrument = provision.id.partition(":")[0]
        for one in self.guide.reservations:
            if one.state != state or one.instrument != instrument or (one.provisions and provision.id not in one.provisions):
                continue
            begins = one.made is None or spell.last is None or earliest(one.made) <= spell.last
            ends = one.withdrawn is not None and spell.first is not None and latest(one.withdrawn) < spell.first
            if begins and not ends:
                yield one

    # -- the time of the facts ------------------------------------------------------------------------------------------

    def time_of(self, impact: Impact) -> tuple[Span | None, FactsFrom]:
        """The impact's own period, else its measure's, else the dossier's."""
        measure = self.dossier.by_id.get(impact.measure)
        if impact.period:
            return self.span_of(impact.period), "own"
        if isinstance(measure, Measure) and measure.period:
            return self.span_of(measure.period), "measure"
        if self.dossier.period:
            return self.span_of(self.dossier.period), "dossier"
        return None, "none"

    def time_of_conclusion(self, conclusion: Conclusion) -> Span | None:
        """Its own period, else the time from its first impact to its last, else the dossier's."""
        if conclusion.period:
            return self.span_of(conclusion.period)
        spans = [
            span
            for id in conclusion.impacts
            if isinstance(impact := self.dossier.by_id.get(id), Impact) and (span := self.time_of(impact)[0])
        ]
        if spans:
            return min(one[0] for one in spans), max(one[1] for one in spans)
        return self.span_of(self.dossier.period) if self.dossier.period else None

    def span_of(self, period: Period) -> Span:
        """An open end means until the day on which we look; an open start means that only the end is known."""
        last = period.last() or self.on
        first = period.first() or (earliest(period.end) if period.end else last)
        return first, max(first, last)


def _as_worded(spell: Spell, provision: Provision, first: date, last: date) -> list[Spell]:
    """The spell cut where the provision's words begin or end: before and after, they bind nobody."""
    start, end = spell.first or first, spell.last or last
    begin = earliest(provision.from_day) if provision.from_day else start
    stop = latest(provision.until_day) if provision.until_day else end
    day = timedelta(days=1)
    pieces = []
    if begin > start:
        unborn = spell.replace(binding=False, position="none", reason="before-general-entry")
        pieces.append(unborn.replace(first=start, last=min(end, begin - day)))
    if max(start, begin) <= min(end, stop):
        pieces.append(spell.replace(first=max(start, begin), last=min(end, stop)))
    if stop < end:
        gone = spell.replace(binding=False, position="none", reason="words-replaced")
        pieces.append(gone.replace(first=max(start, stop + day), last=end))
    return pieces
