"""Texts in several languages: English is written first, translations follow by id and say when they have grown stale."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from rightguide.values import Id, LanguageTag, Line, Sha256, Text, Value


class Translation(Value):
    """One field of one entry in another language, with the hash of the English it translates."""

    kind: Id
    """Which sort of entry: `right`, `rule`, `phrase` …"""
    id: str
    field: Line
    """Which of its texts: `title`, or the way to it, for example `items.legal.text` or `aspects.0`."""
    language: LanguageTag
    text: Line
    of: Sha256


class Rendered(NamedTuple):
    """A text as it can be shown: in which language it is, and whether the English has changed since."""

    text: str
    language: str
    is_stale: bool


def hash_of(english: str) -> str:
    """SHA-256 of the English text, as a translation names it."""
    return sha256(english.encode()).hexdigest()


def render(english: str, translation: Translation | None) -> Rendered:
    """The translation if there is one, else the English; never silently an outdated text."""
    if translation is None:
        return Rendered(english, "en", False)
    return Rendered(translation.text, translation.language, translation.of != hash_of(english))


def wordings(value: Value) -> Iterator[tuple[str, str]]:
    """Every text of an entry that people read, with the way to it; empty ones are left out.

    Items of a list are named by their id where they have one, else by their number, beginning with 0. What was compared with which
    text is no part of it.
    """
    for name, field in type(value).model_fields.items():
        held = getattr(value, name)
        if _is_text(field.metadata) and isinstance(held, str):
            if held:
                yield name, held
        elif isinstance(held, Value) and name != "verification":
            yield from ((f"{name}.{inner}", text) for inner, text in wordings(held))
        elif isinstance(held, tuple):
            for number, one in enumerate(held):
                if isinstance(one, Value):
                    step = getattr(one, "id", number)
                    yield from ((f"{name}.{step}.{inner}", text) for inner, text in wordings(one))
                elif isinstance(one, str) and one and _is_text(_inner(field.annotation)):
                    yield f"{name}.{number}", one


def text_at(value: Value, way: str) -> str | None:
    """The text that `way` leads to, None where there is none."""
    return next((text for found, text in wordings(value) if found == way), None)


def _is_text(metadata: Any) -> bool:
    """Marked as words a person reads: `Line` or `Text`, which no id, tag or hash is."""
    return any(one in _TEXTS for one in metadata)


def _inner(annotation: Any) -> tuple[Any, ...]:
    """The marks on the items of a tuple."""
    arguments = get_args(annotation)
    return get_args(arguments[0])[1:] if arguments and get_origin(arguments[0]) is Annotated else ()


_TEXTS = (*get_args(Line)[1:], *get_args(Text)[1:])
