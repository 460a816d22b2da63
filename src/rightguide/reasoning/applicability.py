"""Which instruments bind a State on a day: from which fact, since when, how sure. Unknown stays unknown.

Every source's observation is judged alone, then they are put together: agreement is kept with its best source, disagreement is
shown, and the team's own status facts outweigh the guide's.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, NamedTuple, TypeVar

from rightguide.dossier import StatusFact
from rightguide.guide import Guide
from rightguide.law import Instrument, OptionalPart, Position, Provision
from rightguide.reasoning.entry import enters_into_force
from rightguide.values import Value, earliest, latest

PositionName = Literal["party", "signatory", "none", "unknown"]
Confidence = Literal["high", "medium", "low", "none"]
_LOWER: dict[Confidence, Confidence] = {"high": "medium", "medium": "low", "low": "low", "none": "none"}
_RANK = ("none", "low", "medium", "high")


class Standing(Value):
    """What can be said of one State and one instrument on one day."""

    position: PositionName
    binding: bool | None
    since: str | None = None
    """Day from which it binds (or will bind) the State; a year, or years, where only that can be told."""
    confidence: Confidence
    reservation: bool | None = None
    source: str | None = None
    """The source that decides: an id of the guide, or of the dossier's sources for the team's own fact."""
    as_of: str | None = None
    conflict: bool = False
    """Sources disagree about this day; those that differ are named in `others`."""
    others: tuple[str, ...] = ()
    """Further sources that speak of this day."""
    reason: str
    """Why, as the end of a phrase's id: `consent`, `signed-only`, `not-yet`, `no-consent`, `left`, `before-general-entry`,
    `before-deadline`, `not-open`, `member`, `not-member`, `exempt`, `needs-other`, `list-undated`, `nothing-known`,
    `sources-differ`, `part-unknown`, `part-left-out`, `words-replaced`."""


class Spell(Standing):
    """A stretch of time in which the standing does not change; open ends are None."""

    first: date | None
    last: date | None


S = TypeVar("S", bound=Standing)

UNKNOWN = Standing(position="unknown", binding=None, confidence="none", reason="nothing-known")


class Claim(NamedTuple):
    """One observation, from the guide or the team."""

    status: str
    date: str | None
    in_force: str | None
    is_succession: bool
    signed: str | None
    reservation: bool | None
    source: str
    as_of: str | None
    own: bool
    remembered: bool
    """From the drafters' professional knowledge, not from a list."""


class Verdict(NamedTuple):
    """What one claim says about one day; `binding` None: it cannot say."""

    position: PositionName
    binding: bool | None
    since: str | None
    confidence: Confidence
    reason: str


class Standings:
    """Standings of one State towards every instrument of a guide, beside the team's own status facts.

    Facts on a territory count only where the standings are those of that territory.
    """

    def __init__(self, guide: Guide, state: str, facts: Iterable[StatusFact] = (), territory: str = "") -> None:
        self.guide = guide
        self.state = state
        self.facts = tuple(fact for fact in facts if fact.state == state and fact.territory in ("", territory))
        self._parts = _optional_parts(guide)
        self._claims: dict[str, tuple[Claim, ...]] = {}
        self._timelines: dict[str, tuple[Spell, ...]] = {}

    @cached_property
    def _own(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for fact in self.facts:
            claim = Claim(
                fact.status, fact.date, fact.in_force, fact.succession, None, fact.reservation, fact.source, fact.as_of, True, False
            )
            found.setdefault(fact.instrument, []).append(claim)
        return found

    def claims(self, instrument: str) -> tuple[Claim, ...]:
        """What every source says of this instrument, the team's own first."""
        if instrument not in self._claims:
            positions = self.guide.positions_of.get((self.state, instrument), ())
            shipped = _sharpened([self._from_guide(one) for one in positions])
            self._claims[instrument] = (*self._own.get(instrument, ()), *shipped)
        return self._claims[instrument]

    def _from_guide(self, one: Position) -> Claim:
        source = self.guide.source.get(one.source)
        remembered = source is not None and source.kind == "project-knowledge"
        succession = one.action == "succession"
        return Claim(one.status, one.date, None, succession, one.signed, one.reservation, one.source, one.as_of, False, remembered)

    def on(self, instrument: Instrument, day: date) -> Standing:
        """The standing on that day."""
        if instrument.entry.kind in ("eu-treaty", "eu-transposition"):
            return self._in_the_union(instrument, day)
        standing = self._by_claims(instrument, day)
        for other in instrument.requires:
            needed = self.guide.instrument.get(other)
            if needed is None or standing.binding is not True:
                continue
            first = self.on(needed, day)
            if first.binding is None:  # only a party to the one can be a party to the other, so this consent speaks for both
                return standing.replace(confidence="low")
            if first.binding is False:
                return standing.replace(position="none", binding=False, reason="needs-other")
        return standing

    def of_provision(self, provision: Provision, standing: S) -> S:
        """The standing of its instrument as it holds for one provision: a State may have left out the part it stands in."""
        if standing.binding is not True or provision.id not in self._parts:
            return standing
        instrument, part = self._parts[provision.id]
        facts = [fact for fact in self.facts if fact.instrument == instrument]
        if any(part.id in fact.accepts for fact in facts):
            return standing
        if any(part.id in fact.leaves_out for fact in facts):
            return standing.replace(binding=False, position="none", reason="part-left-out")
        if part.unless == "accepted":
            return standing.replace(binding=None, position="unknown", confidence="none", reason="part-unknown")
        return standing.replace(confidence=_LOWER[standing.confidence])

    def has_parts(self, provision: str) -> bool:
        """Whether it stands in a part that a State can accept or leave out."""
        return provision in self._parts

    def timeline(self, instrument: Instrument) -> tuple[Spell, ...]:
        """The standings from the beginning of time to its end, each as long as it lasts."""
        if instrument.id not in self._timelines:
            self._timelines[instrument.id] = self._spells(instrument)
        return self._timelines[instrument.id]

    def answers(self, instrument: Instrument, first: date, last: date) -> frozenset[bool | None]:
        """Whether it bound, in every stretch between the two days."""
        return frozenset(spell.binding for spell in self.timeline(instrument) if _touches(spell, first, last))

    def between(self, instrument: Instrument, first: date, last: date) -> tuple[Spell, ...]:
        """The spells that touch the days from `first` to `last`, cut to them.

        Neighbours that agree on position and binding are one; the longer of them gives the source and the reason.
        """
        found: list[Spell] = []
        for spell in self.timeline(instrument):
            if _touches(spell, first, last):
                cut = spell.replace(first=max(first, spell.first or first), last=min(last, spell.last or last))
                if found and _agree(found[-1], cut):
                    longer = max(found[-1], cut, key=_days)
                    found[-1] = longer.replace(first=found[-1].first, last=cut.last)
                else:
                    found.append(cut)
        return tuple(found)

    # -- one day --------------------------------------------------------------------------------------------------------

    def _by_claims(self, instrument: Instrument, day: date) -> Standing:
        claims = self.claims(instrument.id)
        if not claims:
            if instrument.open_to and self.state not in instrument.open_to:
                return UNKNOWN.replace(position="none", binding=False, confidence="high", reason="not-open")
            if instrument.in_force is None or day < earliest(instrument.in_force):
                return UNKNOWN.replace(binding=False, confidence="high", reason="before-general-entry")
            return UNKNOWN
        judged = [(claim, self._judge(instrument, claim, day)) for claim in claims]
        judged = _after_leaving(judged)
        speaking = [(claim, one) for claim, one in judged if one.binding is not None]
        if not speaking:
            claim, one = judged[0]
            return _standing(claim, one, judged, conflict=False)
        own = [pair for pair in speaking if pair[0].own]
        answers = {one.binding for _, one in speaking}
        pool = own or speaking
        if len({one.binding for _, one in pool}) > 1:
            claim, one = max(pool, key=_weight)
            differing = one._replace(position="unknown", binding=None, confidence="none", reason="sources-differ")
            return _standing(claim, differing, judged, conflict=True)
        claim, one = max(pool, key=_weight)
        conflict = len(answers) > 1
        if conflict:
            one = one._replace(confidence=_LOWER[one.confidence])
        return _standing(claim, one, judged, conflict)

    def _judge(self, instrument: Instrument, claim: Claim, day: date) -> Verdict:
        sure: Confidence = "low" if claim.remembered else "high"
        seen = latest(claim.as_of) if claim.as_of else None
        if claim.status == "denounced":
            if claim.date and day >= latest(claim.date):
                return Verdict("none", False, None, sure, "left")
            return Verdict("unknown", None, None, "none", "nothing-known")
        if claim.status == "party" and (claim.date or claim.in_force):
            return self._judge_party(instrument, claim, day, sure, seen)
        if claim.status == "party":
            if seen and day >= seen:
                return Verdict("party", True, None, "low", "list-undated")
            return Verdict("unknown", None, None, "none", "list-undated")
        if claim.status in ("none", "signatory"):
            if seen is None or day > seen:
                return Verdict("unknown", None, None, "none", "nothing-known")
            signed = claim.status == "signatory" and (claim.signed is None or earliest(claim.signed) <= day)
            if signed:
                return Verdict("signatory", False, None, sure, "signed-only")
            return Verdict("none", False, None, sure if claim.status == "signatory" else _LOWER[sure], "no-consent")
        return Verdict("unknown", None, None, "none", "nothing-known")

    def _judge_party(self, instrument: Instrument, claim: Claim, day: date, sure: Confidence, seen: date | None) -> Verdict:
        lower, upper = self._binds_from(instrument, claim)
        since = (
            upper.isoformat() if lower == upper else str(lower.year) if lower.year == upper.year else f"{lower.year}-{upper.year}"
        )
        if lower != upper or (claim.date is not None and len(claim.date) < len("2000-01-01")):
            sure = _LOWER[sure]
        if day >= upper:
            seen = self._last_seen(instrument, seen)
            may_have_left = seen is not None and day > seen and instrument.denunciation.kind != "none-provided"
            return Verdict("party", True, since, _LOWER[sure] if may_have_left else sure, "consent")
        if day >= lower:
            return Verdict("unknown", None, since, "none", "not-yet")
        consented = claim.date is not None and latest(claim.date) <= day
        signed = claim.signed is not None and latest(claim.signed) <= day
        general = instrument.in_force is None or day < earliest(instrument.in_force)
        reason = "before-general-entry" if general else "not-yet" if consented else "signed-only" if signed else "no-consent"
        return Verdict("signatory" if signed or consented else "none", False, since, sure, reason)

    def _last_seen(self, instrument: Instrument, seen: date | None) -> date | None:
        """The last day for which any source still sees the State as a party."""
        days = [latest(one.as_of) for one in self.claims(instrument.id) if one.status == "party" and one.as_of]
        return max([*days, seen]) if seen else seen

    def _binds_from(self, instrument: Instrument, claim: Claim) -> tuple[date, date]:
        """The earliest and latest day from which the claim can mean the State to be bound."""
        if claim.in_force:
            return earliest(claim.in_force), latest(claim.in_force)
        state = self.guide.state.get(self.state)
        if claim.is_succession and state and state.since:
            floor = earliest(instrument.in_force) if instrument.in_force else date.max
            return max(earliest(state.since), floor), max(latest(state.since), floor)
        assert claim.date
        newest = min(latest(claim.date), latest(claim.as_of)) if claim.as_of else latest(claim.date)
        lower, upper = enters_into_force(instrument, earliest(claim.date)), enters_into_force(instrument, newest)
        if state and state.since and instrument.in_force and claim.date == state.since[:4]:
            lower = min(lower, max(earliest(state.since), earliest(instrument.in_force)))  # a year alone may be that of succession
        return lower, upper

    def _in_the_union(self, instrument: Instrument, day: date) -> Standing:
        memberships = [one for one in self.guide.unions if one.state == self.state]
        source = memberships[0].source if memberships else (self.guide.unions[0].source if self.guide.unions else None)
        base = Standing(position="none", binding=False, confidence="medium", source=source, reason="not-member")
        if own := self._own.get(instrument.id):
            base = base.replace(source=own[0].source)
        if self.state in instrument.not_bound:
            return base.replace(reason="exempt")
        if instrument.in_force is None or day < earliest(instrument.in_force):
            is_directive = instrument.entry.kind == "eu-transposition"
            return base.replace(reason="before-deadline" if is_directive else "before-general-entry")
        for one in memberships:
            until = latest(one.until) if one.until else date.max
            if earliest(one.since) <= day <= until:
                since = max(earliest(one.since), earliest(instrument.in_force))
                return base.replace(position="party", binding=True, since=since.isoformat(), reason="member")
        return base

    # -- a stretch of time ----------------------------------------------------------------------------------------------

    def _spells(self, instrument: Instrument) -> tuple[Spell, ...]:
        days = sorted(self._turns(instrument, set()))
        before_all = days[0] - timedelta(days=1) if days else date(1900, 1, 1)
        spells = [_spell(self.on(instrument, before_all), None)]
        for day in days:
            standing = self.on(instrument, day)
            if not _same(spells[-1], standing):
                spells[-1] = spells[-1].replace(last=day - timedelta(days=1))
                spells.append(_spell(standing, day))
        return tuple(spells)

    def _turns(self, instrument: Instrument, seen: set[str]) -> set[date]:
        """Every day on which the standing may change."""
        if instrument.id in seen:
            return set()
        seen.add(instrument.id)
        turns: set[date] = set()
        if instrument.in_force:
            turns.add(earliest(instrument.in_force))
        for one in self.guide.unions:
            if one.state == self.state:
                turns.add(earliest(one.since))
                turns |= {latest(one.until) + timedelta(days=1)} if one.until else set()
        for claim in self.claims(instrument.id):
            for day in filter(None, (claim.date, claim.signed)):
                turns |= {earliest(day), latest(day)}
            if claim.as_of:
                turns |= {latest(claim.as_of), latest(claim.as_of) + timedelta(days=1)}
            if claim.status == "party" and (claim.date or claim.in_force):
                turns |= set(self._binds_from(instrument, claim))
        for other in instrument.requires:
            if needed := self.guide.instrument.get(other):
                turns |= self._turns(needed, seen)
        return {day for day in turns if day != date.max}


def _sharpened(claims: list[Claim]) -> list[Claim]:
    """A list that gives only the year of a consent which another gives by day speaks of the same one: it takes that day over."""
    exact = {one.date[:4]: one for one in claims if one.status == "party" and one.date and len(one.date) == len("2000-01-01")}
    return [
        one._replace(date=same.date, is_succession=same.is_succession)
        if one.status == "party" and one.date and len(one.date) == len("2000") and (same := exact.get(one.date))
        else one
        for one in claims
    ]


def _optional_parts(guide: Guide) -> dict[str, tuple[str, OptionalPart]]:
    """Provision → its instrument and the part that can be accepted or left out."""
    return {
        id: (instrument.id, part)
        for instrument in guide.instruments
        for part in instrument.optional_parts
        for id in part.provisions
    }


def _after_leaving(judged: list[tuple[Claim, Verdict]]) -> list[tuple[Claim, Verdict]]:
    """Where the State had left, its earlier consents speak no more; a later one does, and then the leaving is past."""
    left = [latest(claim.date) for claim, one in judged if one.reason == "left" and claim.date]
    if not left:
        return judged
    last = max(left)
    again = [
        (claim, one)
        for claim, one in judged
        if one.binding and (consent := claim.in_force or claim.date or claim.as_of) and earliest(consent) > last
    ]
    return again or [(claim, one) for claim, one in judged if not one.binding]


def _weight(pair: tuple[Claim, Verdict]) -> tuple[int, bool, bool, str]:
    claim, verdict = pair
    is_exact = verdict.since is not None and len(verdict.since) == len("2000-01-01")
    return _RANK.index(verdict.confidence), claim.own, is_exact, claim.as_of or ""


def _standing(claim: Claim, one: Verdict, judged: Sequence[tuple[Claim, Verdict]], conflict: bool) -> Standing:
    flags = [other.reservation for other, _ in judged if other.reservation is not None]
    said = {one.binding} if not conflict else {verdict.binding for _, verdict in judged} - {None}
    speaking = [other.source for other, verdict in judged if verdict.binding in said and verdict.binding is not None]
    others = tuple(dict.fromkeys(source for source in speaking if source != claim.source))
    reservation = any(flags) if flags else None
    return Standing(
        position=one.position,
        binding=one.binding,
        since=one.since,
        confidence=one.confidence,
        reservation=reservation,
        source=claim.source,
        as_of=claim.as_of,
        conflict=conflict,
        others=others,
        reason=one.reason,
    )


def _touches(spell: Spell, first: date, last: date) -> bool:
    return (spell.first is None or spell.first <= last) and (spell.last is None or spell.last >= first)


def _agree(one: Spell, other: Spell) -> bool:
    return (one.position, one.binding, one.conflict) == (other.position, other.binding, other.conflict)


def _days(spell: Spell) -> int:
    return (spell.last - spell.first).days if spell.first and spell.last else 0


def _spell(standing: Standing, first: date | None) -> Spell:
    return Spell(first=first, last=None, **{name: getattr(standing, name) for name in Standing.model_fields})


def _same(spell: Spell, standing: Standing) -> bool:
    return all(getattr(spell, name) == getattr(standing, name) for name in Standing.model_fields)
