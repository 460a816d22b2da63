"""What one version of the guide changes against another: which entries, and for which States and days other law binds."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Literal

from rightguide.guide import Guide
from rightguide.law import Instrument
from rightguide.reasoning.applicability import Spell, Standings
from rightguide.values import Value

_BY_TABLE = ("positions", "unions")
"""Entries without an id of their own: rows of tables."""

_OF_TIME = ("in_force", "entry", "denunciation", "requires", "open_to", "not_bound")
"""Fields of an instrument that decide when it binds."""


class EntryChange(Value):
    """One entry that came, went or reads otherwise."""

    kind: str
    id: str
    change: Literal["added", "removed", "changed"]
    fields: tuple[str, ...] = ()
    """For a changed entry: which of its fields differ."""


class Effect(Value):
    """A stretch of time in which an instrument now stands otherwise towards a State."""

    state: str
    instrument: str
    first: date | None
    """None: from the beginning of time."""
    last: date | None
    before: bool | None
    """Whether it bound; None: could not be said."""
    after: bool | None


class GuideChanges(Value):
    """All that differs between two guides."""

    entries: tuple[EntryChange, ...]
    effects: tuple[Effect, ...]


def compare_guides(old: Guide, new: Guide) -> GuideChanges:
    """What `new` changes against `old`: entries in the guide's order, effects by State and instrument."""
    effects = [effect for state, instrument in sorted(_touched(old, new)) for effect in _effects(state, instrument, old, new)]
    return GuideChanges(entries=tuple(_changes(old, new)), effects=tuple(effects))


def _changes(old: Guide, new: Guide) -> Iterator[EntryChange]:
    for kind, held in old.by_kind.items():
        without = ("provisions",) if kind == "instrument" else ("steps",) if kind == "method" else ()
        yield from _of_kind(kind, held, new.by_kind[kind], without)
    for name in _BY_TABLE:
        yield from _of_kind(name.removesuffix("s"), _rows(getattr(old, name)), _rows(getattr(new, name)), ())


def _of_kind(kind: str, old: Mapping[str, Any], new: Mapping[str, Any], without: tuple[str, ...]) -> Iterator[EntryChange]:
    for id in dict.fromkeys([*old, *new]):
        before, after = old.get(id), new.get(id)
        if before is None or after is None:
            yield EntryChange(kind=kind, id=id, change="added" if before is None else "removed")
        elif before != after:
            names = (name for name in type(after).model_fields if name not in without)
            fields = tuple(name for name in names if getattr(before, name) != getattr(after, name))
            if fields:
                yield EntryChange(kind=kind, id=id, change="changed", fields=fields)


def _rows(values: Iterable[Any]) -> dict[str, Any]:
    """Rows of a table under a name that tells them apart: what they speak of, and a number where the source repeats it."""
    found: dict[str, Any] = {}
    for one in values:
        key = " ".join(filter(None, (one.state, getattr(one, "instrument", ""), one.source)))
        number, name = 1, key
        while name in found:
            number += 1
            name = f"{key} ({number})"
        found[name] = one
    return found


def _touched(old: Guide, new: Guide) -> set[tuple[str, str]]:
    """Pairs of State and instrument whose standing may differ."""
    positions = set(old.positions) ^ set(new.positions)
    pairs = {(one.state, one.instrument) for one in positions}
    changed = {id for id in {*old.instrument, *new.instrument} if _times(old.instrument.get(id)) != _times(new.instrument.get(id))}
    pairs |= {(one.state, one.instrument) for one in (*old.positions, *new.positions) if one.instrument in changed}
    by_union = {one.id for one in (*old.instruments, *new.instruments) if one.entry.kind in ("eu-treaty", "eu-transposition")}
    members = {one.state for one in (*old.unions, *new.unions)}
    moved = {one.state for one in set(old.unions) ^ set(new.unions)}
    pairs |= {(state, id) for id in by_union for state in (members if id in changed else moved)}
    aged = {one.id for one in set(old.states) ^ set(new.states)}
    pairs |= {(one.state, one.instrument) for one in (*old.positions, *new.positions) if one.state in aged}
    needing = [(one.id, needed) for one in (*old.instruments, *new.instruments) for needed in one.requires]
    return pairs | {(state, id) for state, instrument in pairs for id, needed in needing if needed == instrument}


def _times(instrument: Instrument | None) -> tuple[Any, ...] | None:
    return tuple(getattr(instrument, name) for name in _OF_TIME) if instrument else None


def _effects(state: str, instrument: str, old: Guide, new: Guide) -> Iterator[Effect]:
    before, after = (
        Standings(guide, state).timeline(guide.instrument[instrument]) if instrument in guide.instrument else ()
        for guide in (old, new)
    )
    days = sorted({spell.first for spell in (*before, *after) if spell.first})
    found: list[Effect] = []
    for first, following in zip([None, *days], [*days, None], strict=True):
        last = following - timedelta(days=1) if following else None
        one, other = _binding(before, first), _binding(after, first)
        if one == other:
            continue
        follows = found and first and found[-1].last == first - timedelta(days=1)
        if follows and (found[-1].before, found[-1].after) == (one, other):
            found[-1] = found[-1].replace(last=last)
        else:
            found.append(Effect(state=state, instrument=instrument, first=first, last=last, before=one, after=other))
    yield from found


def _binding(spells: Iterable[Spell], day: date | None) -> bool | None:
    """Whether it binds from that day on; None as the day: at the beginning."""
    for spell in spells:
        starts = spell.first is None or (day is not None and spell.first <= day)
        if starts and (spell.last is None or (day or date.min) <= spell.last):
            return spell.binding
    return None
