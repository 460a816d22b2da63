"""Typed references: every field that names something else says what kind of thing it names.

One walk over these marks serves the check for dangling references, the trace, redaction and the link table of the web.
"""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from rightguide.values import Value


class Ref(NamedTuple):
    """Mark of a field that holds an id: the kinds of thing it may name."""

    kinds: tuple[str, ...]


def to(*kinds: str) -> Ref:
    """`Annotated[Id, to("sources")]`: an id of a source."""
    return Ref(kinds)


class Reference(NamedTuple):
    """One reference found in a value: the field it stands in, the id it names, the kinds it may name, and its exact place."""

    role: str
    target: str
    kinds: tuple[str, ...]
    place: tuple[int | str, ...] = ()
    """Fields and numbers of items that lead to it, as in a file."""


def references(value: Value) -> list[Reference]:
    """All references in `value`, in the order of its fields."""
    found: list[Reference] = []
    for role, kinds, many in _fields(type(value)):
        held = getattr(value, role)
        if not held:
            continue
        for number, one in enumerate(held if many else (held,)):
            place = (role, number) if many else (role,)
            if kinds:
                found.append(Reference(role, one, kinds, place))
            else:
                found.extend(
                    Reference(f"{role}.{inner.role}", inner.target, inner.kinds, (*place, *inner.place))
                    for inner in references(one)
                )
    return found


def named(values: Iterable[Value]) -> dict[tuple[str, ...], set[str]]:
    """Every id that the values name, under the kinds it may be of: quick, where the place of each does not matter."""
    found: dict[tuple[str, ...], set[str]] = {}
    for value in values:
        _gather(value, found)
    return found


def _gather(value: Value, found: dict[tuple[str, ...], set[str]]) -> None:
    for role, kinds, many in _fields(type(value)):
        held = getattr(value, role)
        if not held:
            continue
        if not kinds:
            for one in held if many else (held,):
                _gather(one, found)
        elif many:
            found.setdefault(kinds, set()).update(held)
        else:
            found.setdefault(kinds, set()).add(held)


class _Field(NamedTuple):
    """A field that holds references: ids of `kinds`, or, where `kinds` is empty, a value with references of its own."""

    role: str
    kinds: tuple[str, ...]
    many: bool


@cache
def _fields(model: type[Value]) -> tuple[_Field, ...]:
    fields = []
    for role, field in model.model_fields.items():
        mark = next((one for one in field.metadata if isinstance(one, Ref)), None)
        found = _Field(role, mark.kinds, False) if mark else _field(role, field.annotation)
        if found:
            fields.append(found)
    return tuple(fields)


def _field(role: str, annotation: Any) -> _Field | None:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        mark = next((one for one in arguments[1:] if isinstance(one, Ref)), None)
        return _Field(role, mark.kinds, False) if mark else _field(role, arguments[0])
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return _Field(role, (), False) if _fields(annotation) else None
    inner = next((found for one in arguments if (found := _field(role, one))), None)
    return inner._replace(many=True) if inner and origin is tuple else inner
