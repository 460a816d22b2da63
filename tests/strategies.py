"""Any dossier at all: every kind of element, every field, every text, with references that lead somewhere."""

from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import AfterValidator
from pydantic_core import PydanticUndefined

from rightguide.dossier import KINDS, Dossier
from rightguide.elements import Element
from rightguide.entries import GUIDE_KINDS
from rightguide.evidence import Estimate, Selector
from rightguide.references import Ref
from rightguide.values import Day, LanguageTag, Line, Period, Sha256, StateId, Text, Value, earliest, latest

ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
lines = texts.filter(lambda text: len(text) > 0)
calendar = st.dates(date(1500, 1, 1), date(2500, 12, 31))
days = st.one_of(
    calendar.map(lambda day: day.isoformat()),
    calendar.map(lambda day: day.isoformat()[:7]),
    calendar.map(lambda day: day.isoformat()[:4]),
)
floats = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start and end and earliest(start) > latest(end):
        start, end = end, start
    if start and end and earliest(start) > latest(end):
        end = None
    return Period(start=start, end=end)


KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    Text: texts,
    Line: lines,
    Day: days,
    Sha256: st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    LanguageTag: st.sampled_from(["en", "fr", "pt-BR", "zh-Hant"]),
    StateId: st.sampled_from(["NOR", "NLD", "THA"]),
    Period: periods(),
    str: texts,
    bool: st.booleans(),
    float: floats,
    int: st.integers(0, 5),
}


def of(annotation: Any, metadata: list[Any], pool: dict[str, list[str]]) -> st.SearchStrategy[Any] | None:
    """The strategy for a field, None where nothing can be drawn (no element of the kind it names)."""
    mark = next((one for one in metadata if isinstance(one, Ref)), None)
    if mark is not None:
        return named(mark, pool)
    if annotation is float and metadata:
        return st.floats(0.1, 0.9)
    if annotation in KNOWN and not metadata:
        return KNOWN[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        whole = next((held for known, held in KNOWN.items() if known == annotation), None)
        return whole or of(arguments[0], list(arguments[1:]), pool)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        inner = [one for one in arguments if one is not type(None)]
        held = of(inner[0], [], pool)
        return st.none() if held is None else st.none() | held
    if origin is tuple:
        held = of(arguments[0], [], pool)
        return st.just(()) if held is None else st.lists(held, max_size=2).map(tuple)
    if annotation is Selector:
        return st.builds(Selector, prefix=texts, page=texts)
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return built(annotation, pool)
    if annotation is int:
        return st.integers(1, 5)
    if annotation is str and any(isinstance(one, AfterValidator) for one in metadata):
        return days
    if annotation is str:
        pattern = next((getattr(one, "pattern", None) for one in metadata if getattr(one, "pattern", None)), None)
        shortest = next((getattr(one, "min_length", None) or 0 for one in metadata if hasattr(one, "min_length")), 0)
        if pattern is None:
            return lines if shortest else texts
        return ids if pattern.startswith("^[a-z0-9]+(-") and ":" not in pattern else st.from_regex(pattern, fullmatch=True)
    raise AssertionError(f"no strategy for {annotation}")


def named(mark: Ref, pool: dict[str, list[str]]) -> st.SearchStrategy[str] | None:
    if mark.kinds[0] == "provision":
        return st.sampled_from(["iccpr:9.1", "cets197:10.2"])
    if mark.kinds[0] in GUIDE_KINDS:
        return ids
    known = sorted(id for kind, held in pool.items() for id in held if mark.kinds == ("any",) or kind in mark.kinds)
    return st.sampled_from(known) if known else None


def built(model: type[Value], pool: dict[str, list[str]], **fixed: Any) -> st.SearchStrategy[Any]:
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        if name in fixed or name in ("within", "before"):
            continue
        held = of(field.annotation, list(field.metadata), pool)
        needed = field.default is PydanticUndefined
        if held is None:
            if needed:
                return st.nothing()
            continue
        fields[name] = held if needed else st.just(field.default) | held
    return (
        st.fixed_dictionaries(fields)
        .map(lambda held: {**held, **fixed})
        .filter(lambda held: makes_sense(model, held))
        .map(lambda held: model.model_validate(held))
    )


def makes_sense(model: type[Value], held: dict[str, Any]) -> bool:
    if model is not Estimate:
        return True
    low, high, value = held.get("low"), held.get("high"), held["value"]
    whole = held.get("denominator")
    return (low is None or low <= value) and (high is None or high >= value) and (whole is None or value <= whole)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier with zero to two elements of some kinds."""
    chosen = draw(st.sets(st.sampled_from(sorted(KINDS)), max_size=8)) | {"groups", "measures", "sources", "excerpts"}
    taken: set[str] = set()
    pool: dict[str, list[str]] = {}
    for kind in KINDS:
        if kind in chosen:
            pool[kind] = [id for id in draw(st.lists(ids, min_size=1, max_size=2, unique=True)) if id not in taken]
            taken |= set(pool[kind])
    found: dict[str, tuple[Element, ...]] = {}
    for kind, model in KINDS.items():
        strategies = [built(model, pool, id=id) for id in pool.get(kind, ())]
        usable = [one for one in strategies if not one.is_empty]
        if len(usable) != len(strategies):
            return Dossier(schema_version=1, title=draw(lines), state="NLD")
        found[kind] = tuple(draw(one) for one in usable)
    return Dossier(
        schema_version=1,
        title=draw(lines),
        state="NOR",
        summary=draw(texts),
        period=draw(periods()),
        languages=draw(st.sampled_from([("en",), ("fr", "en")])),
        **found,  # type: ignore[arg-type]
    )
