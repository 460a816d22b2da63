"""The frozen base of every value in the core, and the few kinds of field all rooms share: ids, texts, days, periods.

A value never changes; a changed one is a new one. Fields hold tuples, never lists or dicts, so a value can be a key.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Self, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator


class Value(BaseModel):
    """A frozen value without extra fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def canonical(self) -> bytes:
        """Canonical JSON: fields in the order of the schema, defaults left out, UTF-8, no white space.

        Equal values give equal bytes on every machine, so their SHA-256 can stand for them.
        """
        return self.__pydantic_serializer__.to_json(self, exclude_defaults=True)

    def replace(self, **changes: Any) -> Self:
        """The same value with some fields changed. The new contents are taken as they are, without a second check."""
        held = {name: getattr(self, name) for name in type(self).model_fields}
        made = self.__class__.model_construct(**{**held, **changes})
        return cast("Self", made)


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""Lower-case letters, digits and single hyphens."""

ProvisionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*:[a-z0-9.]+$", max_length=80)]
"""`instrument:article.paragraph`, for example `iccpr:9.1`."""

Text = Annotated[str, StringConstraints(max_length=200_000)]
"""Words a person typed; may hold several lines."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
"""One line of words that may not be empty."""

StateId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 3166-1 alpha-3."""

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
"""BCP 47, for example `en`, `pt-BR`."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

FIRST_YEAR, LAST_YEAR = 1500, 2500
_DAY = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$", re.ASCII)


@lru_cache(maxsize=65_536)
def _is_a_day(text: str) -> str:
    if not _DAY.match(text):
        raise ValueError(f"found {text!r}, expected a date as YYYY, YYYY-MM or YYYY-MM-DD")
    if not FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
        raise ValueError(f"found {text!r}, expected a year between {FIRST_YEAR} and {LAST_YEAR}")
    try:
        earliest(text)
    except ValueError:
        raise ValueError(f"{text} is not a day of the calendar") from None
    return text


Day = Annotated[str, AfterValidator(_is_a_day)]
"""A day, or a month or year where only that is known: `2010-12-09`, `2010-12`, `2010`."""


def earliest(day: str) -> date:
    """The first day that `day` can mean: `2010` → 1 January 2010."""
    parts = [int(part) for part in day.split("-")]
    return date(*[*parts, 1, 1][:3])


def latest(day: str) -> date:
    """The last day that `day` can mean: `2010-02` → 28 February 2010."""
    parts = [int(part) for part in day.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


class Period(Value):
    """From a day to a day, both included; an open end is left out."""

    start: Day | None = None
    end: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        start, end = self.start, self.end
        if start and end and start[: len(end)] > end[: len(start)]:
            raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
        return self

    def __eq__(self, other: object) -> bool:
        """As of any value, but quick: leaving out defaults compares every period of a dossier with the empty one."""
        return type(other) is Period and self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def first(self) -> date | None:
        """The first day that may belong to it, None if open."""
        return earliest(self.start) if self.start else None

    def last(self) -> date | None:
        """The last day that may belong to it, None if open."""
        return latest(self.end) if self.end else None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


def duplicates(ids: Iterable[str]) -> list[str]:
    """The ids that stand more than once, in order of their second appearance."""
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for one in ids:
        if one in seen:
            twice[one] = None
        seen.add(one)
    return list(twice)
