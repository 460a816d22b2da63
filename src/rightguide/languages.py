"""Texts in several languages: English is written first, translations follow by id and say when they have grown stale."""

from hashlib import sha256
from typing import NamedTuple

from rightguide.values import Id, LanguageTag, Line, Sha256, Value


class Translation(Value):
    """One field of one entry in another language, with the hash of the English it translates."""

    kind: Id
    """Which sort of entry: `right`, `rule`, `phrase` …"""
    id: str
    field: Line
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
