"""Which texts of the guide are translated, which have grown stale, and which still wait."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rightguide.guide.whole import Guide
from rightguide.languages import hash_of, render, text_at, wordings


class Waiting(NamedTuple):
    """A text that needs a translator."""

    kind: str
    id: str
    field: str
    language: str
    english: str
    old: str
    """The translation of an earlier English; empty where there is none."""
    of: str
    """Hash of the English as it stands."""


def stale(guide: Guide) -> Iterator[str]:
    """Translations whose English has changed since, as `language kind/id field`."""
    for one in guide.translations:
        held = guide.by_kind.get(one.kind, {}).get(one.id)
        english = text_at(held, one.field) if held else None
        if english is not None and render(english, one).is_stale:
            yield f"{one.language} {one.kind}/{one.id} {one.field}"


def to_translate(guide: Guide, language: str, kinds: Iterable[str]) -> Iterator[Waiting]:
    """Texts of these kinds that have no translation into that language, or a stale one, in the order of the guide."""
    done = {(one.kind, one.id, one.field): one for one in guide.translations if one.language == language}
    for kind in kinds:
        for id, held in guide.by_kind[kind].items():
            for field, english in wordings(held):
                found, of = done.get((kind, id, field)), hash_of(english)
                if _is_told_elsewhere(kind, field) or (found and found.of == of):
                    continue
                yield Waiting(kind, id, field, language, english, found.text if found else "", of)


def _is_told_elsewhere(kind: str, field: str) -> bool:
    """Steps and questions are entries of their own, so a method or a step does not ask for them again."""
    parts = field.split(".")
    return (kind == "method" and parts[0] == "steps") or (kind in ("method", "step") and "questions" in parts) or field == "version"
