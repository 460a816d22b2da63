"""From packs to one `Guide`: compile the shipped packs to `guide.json`, load that, add other people's packs."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rightguide.faults import Fault, Faulty
from rightguide.files import JSON_LIMIT, faults_of, read_text, write
from rightguide.guide.checking import check_entries
from rightguide.guide.packs import Contents, Entry, read_pack
from rightguide.guide.whole import FORMAT, Guide

SHIPPED = Path(__file__).parent.parent / "knowledge"
COMPILED = SHIPPED / "guide.json"
ENTRY_POINTS = "rightguide.packs"
"""Installed packages may offer a pack under this entry point group: a function that gives the folder's path."""

_WITH_IDS = {
    "packs",
    "sources",
    "rights",
    "instruments",
    "states",
    "reservations",
    "measure_kinds",
    "group_kinds",
    "mechanisms",
    "methods",
    "decisions",
    "procedures",
    "contested",
    "indicator_kinds",
    "tests",
    "rules",
    "phrases",
}


def load_guide(packs: Iterable[Path | str] = (), installed: bool = True) -> Guide:
    """The shipped guide, with the packs of installed packages and the given ones added.

    A path may be a pack folder, or a compiled `guide.json`, which then takes the place of the shipped guide.
    Raises `Faulty` with every fault of the packs.
    """
    paths = [Path(path) for path in packs]
    compiled = [path for path in paths if path.suffix == ".json"]
    if len(compiled) > 1:
        raise Faulty([Fault(str(compiled[1]), 0, "", "is a second compiled guide; expected one, and pack folders beside it")])
    guide = read_compiled(compiled[0]) if compiled else shipped_guide()
    folders = [path for path in paths if path.suffix != ".json"]
    if installed:
        folders = [Path(point.load()()) for point in entry_points(group=ENTRY_POINTS)] + folders
    for folder in folders:
        guide = with_pack(guide, folder)
    return guide


def shipped_guide() -> Guide:
    """The guide that comes with the software. In a source checkout it is compiled anew when a pack file is newer."""
    if COMPILED.exists() and not (_is_checkout() and _is_outdated()):
        return read_compiled(COMPILED)
    guide = compile_guide(SHIPPED)
    with suppress(Faulty):  # a read-only installation works from the packs each time
        write(COMPILED, guide.canonical())
    return guide


def _is_checkout() -> bool:
    return (SHIPPED.parents[2] / "pyproject.toml").exists()


def _is_outdated() -> bool:
    """A pack or a model changed after the guide was compiled (a new or removed file changes its folder's time)."""
    made = COMPILED.stat().st_mtime_ns
    rooms = [SHIPPED.parent / room for room in ("law", "method", "practice", "guide")]
    code = [*SHIPPED.parent.glob("*.py"), *(file for room in rooms for file in room.glob("*.py"))]
    packs = (path for path in SHIPPED.rglob("*") if path != COMPILED)
    return any(path.stat().st_mtime_ns >= made for path in (*packs, *code))


def read_compiled(path: Path) -> Guide:
    """A compiled guide. Raises `Faulty` for an unreadable or newer one."""
    text = read_text(path, JSON_LIMIT)
    try:
        guide = Guide.model_validate_json(text)
    except ValidationError as error:
        raise Faulty(_faults(error, text, path)) from None
    if guide.format > FORMAT:
        raise Faulty(
            [Fault(str(path), 0, "format", f"found {guide.format}, this RightGuide reads up to {FORMAT}: please update it")]
        )
    return guide


def _faults(error: ValidationError, text: str, path: Path) -> list[Fault]:
    try:
        data = json.loads(text)
    except ValueError:
        return [Fault(str(path), 0, "", "not JSON; expected a compiled guide, as 'rightguide guide compile' writes it")]
    except RecursionError:
        return [Fault(str(path), 0, "", "nested too deep to be read")]
    return faults_of(error, data, str(path))


def compile_guide(folder: Path, rules: frozenset[str] = frozenset()) -> Guide:
    """The packs of a folder that stands alone, checked. Raises `Faulty` with all faults at once."""
    guide, faults = checked(folder, None, rules)
    if faults:
        raise Faulty(faults)
    return guide


def with_pack(guide: Guide, folder: Path) -> Guide:
    """The guide with the entries of one more pack. Raises `Faulty`, also where an id is taken."""
    both, faults = checked(folder, guide)
    if faults:
        raise Faulty(faults)
    return both


def checked(folder: Path, base: Guide | None, rules: frozenset[str] = frozenset()) -> tuple[Guide, list[Fault]]:
    """The guide that `folder` makes (on top of `base`, if any), with every fault found in the folder."""
    contents = read_pack(folder)
    guide = _assembled(contents.entries, base)
    faults = list(contents.faults) + _taken(contents, base)
    if not contents.faults:
        faults += check_entries(guide, contents.entries, rules)
    return guide, sorted(faults, key=lambda fault: (fault.file, fault.line))


def _assembled(entries: Sequence[Entry], base: Guide | None) -> Guide:
    gathered: dict[str, list[Any]] = {
        kind: list(getattr(base, kind)) if base else [] for kind in Guide.model_fields if kind != "format"
    }
    for entry in entries:
        gathered[entry.kind].append(entry.value)
    parts: dict[str, Any] = {kind: tuple(values) for kind, values in gathered.items()}
    return Guide.model_construct(None, format=FORMAT, **parts)


def _taken(contents: Contents, base: Guide | None) -> list[Fault]:
    if base is None:
        return []
    taken = {kind: {getattr(one, "id") for one in getattr(base, kind)} for kind in _WITH_IDS}
    return [
        Fault(
            entry.place.file,
            entry.place.line or 1,
            "id",
            f"{entry.value.id!r} is taken by the guide this pack adds to; choose another id",
        )
        for entry in contents.entries
        if entry.kind in taken and entry.value.id in taken[entry.kind]
    ]
