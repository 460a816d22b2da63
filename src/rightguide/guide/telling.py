"""An entry of the guide in words: its fields one after the other, with whatever they name called by its name."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from rightguide.entries import Verification
from rightguide.guide.whole import Guide
from rightguide.references import Reference, references
from rightguide.values import Value

Naming = Callable[[str, str], str]
"""(kind, id) → how a reader is told of that entry."""


class Line(NamedTuple):
    """One line of an entry: how far it is set in, the name of the field, and what it holds."""

    depth: int
    label: str
    text: str


def find(guide: Guide, id: str) -> list[tuple[str, Any]]:
    """Every entry with this id, each with its kind; a right and a source may share one."""
    return [(kind, entries[id]) for kind, entries in guide.by_kind.items() if id in entries]


def title_of(entry: Any) -> str:
    """What the entry is called: its label, title, question or sentence."""
    for name in ("label", "title", "name", "question", "text", "says", "how"):
        if held := getattr(entry, name, None):
            return str(held)
    return str(getattr(entry, "id", ""))


def tell(guide: Guide, entry: Value, name: Naming, without: tuple[str, ...] = ()) -> Iterator[Line]:
    """The fields of the entry that hold something, in the order of the model."""
    yield from _fields(entry, {reference.place: reference for reference in references(entry)}, name, guide, (), without)


def _fields(
    entry: Value, marks: dict[tuple[int | str, ...], Reference], name: Naming, guide: Guide, at: tuple[int | str, ...], without: Any
) -> Iterator[Line]:
    for field, description in type(entry).model_fields.items():
        held = getattr(entry, field)
        if field in without or held in ((), "", None) or (held == description.default and isinstance(held, bool)):
            continue
        label, place = field.replace("_", " "), (*at, field)
        if isinstance(held, Verification):
            yield Line(0, label, verified(guide, held))
        elif isinstance(held, Value):
            yield Line(0, label, "")
            yield from (line._replace(depth=line.depth + 1) for line in _fields(held, marks, name, guide, place, ()))
        elif isinstance(held, tuple) and isinstance(held[0], Value):
            yield Line(0, label, "")
            for number, one in enumerate(held):
                yield Line(1, "", title_of(one))
                inner = _fields(one, marks, name, guide, (*place, number), ("title", "label", "question"))
                yield from (line._replace(depth=line.depth + 2) for line in inner)
        elif isinstance(held, tuple):
            named = [_said(one, marks.get((*place, number)), name, guide) for number, one in enumerate(held)]
            if max(map(len, named)) > 60:
                yield Line(0, label, "")
                yield from (Line(1, "", one) for one in named)
            else:
                yield Line(0, label, ", ".join(named))
        else:
            yield Line(0, label, _said(held, marks.get(place), name, guide))


def _said(held: Any, reference: Reference | None, name: Naming, guide: Guide) -> str:
    if reference is None:
        return {True: "yes", False: "no"}.get(held, str(held)) if isinstance(held, bool) else str(held)
    kind = next((kind for kind in reference.kinds if held in guide.by_kind[kind]), reference.kinds[0])
    return name(kind, str(held))


def verified(guide: Guide, held: Verification) -> str:
    """Whether it was compared with a text, in words."""
    note = f" {held.note}" if held.note else ""
    if not held.verified:
        return f"not compared with a primary text.{note}"
    return f"compared with {guide.citation(held.against or '')} on {held.on}.{note}"
