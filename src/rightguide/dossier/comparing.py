"""What changed between two states of a dossier, element by element and field by field."""

from typing import Literal

from rightguide.dossier.whole import KINDS, Dossier
from rightguide.values import Line, Value


class Change(Value):
    """One element that came, went or changed; `fields` are those that differ."""

    kind: Line
    id: Line
    what: Literal["added", "removed", "changed"]
    fields: tuple[str, ...] = ()


class Comparison(Value):
    """All changes from `earlier` to `later` (hashes of the dossiers)."""

    earlier: str
    later: str
    changes: tuple[Change, ...]


def compare(earlier: Dossier, later: Dossier) -> Comparison:
    """The changes in the order of the schema; facts of the dossier itself stand under kind `dossier`."""
    changes = []
    own = _differing(earlier, later, [name for name in Dossier.model_fields if name not in KINDS])
    if own:
        changes.append(Change(kind="dossier", id="dossier", what="changed", fields=own))
    for kind, model in KINDS.items():
        before = {one.id: one for one in getattr(earlier, kind)}
        after = {one.id: one for one in getattr(later, kind)}
        changes += [Change(kind=kind, id=id, what="removed") for id in before if id not in after]
        for id, element in after.items():
            if id not in before:
                changes.append(Change(kind=kind, id=id, what="added"))
            elif fields := _differing(before[id], element, list(model.model_fields)):
                changes.append(Change(kind=kind, id=id, what="changed", fields=fields))
    return Comparison(earlier=earlier.hash, later=later.hash, changes=tuple(changes))


def _differing(one: Value, other: Value, fields: list[str]) -> tuple[str, ...]:
    return tuple(name for name in fields if getattr(one, name) != getattr(other, name))
