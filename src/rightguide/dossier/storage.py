"""A dossier on disk: a folder that people can read and edit, or one JSON file. Both hold the same value."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rightguide.dossier.links import broken_links
from rightguide.dossier.upgrade import upgraded
from rightguide.dossier.whole import Dossier
from rightguide.elements import Element
from rightguide.faults import Fault, Faulty
from rightguide.files import JSON_LIMIT, build, cannot, parse_json, parse_yaml, read_text, to_yaml, uncollected, write, write_all

MAIN = "dossier.yaml"
_OF_A_SOURCE = ("consents", "excerpts")


def load_dossier(path: Path | str) -> Dossier:
    """The dossier in a folder (`dossier.yaml`, `sources/`) or a JSON file, brought up to the present schema.

    Raises `Faulty` with every fault found: unreadable files, unknown keys, impossible dates, references that lead nowhere.
    """
    with uncollected():
        return read_dossier(*read_data(Path(path)))


def read_dossier(data: Any, name: str, texts: dict[str, str]) -> Dossier:
    """The dossier made from plain data; `texts` are the files it came from, used to name lines in faults."""
    if not isinstance(data, dict):
        found = "a list" if isinstance(data, list) else "one text" if data and isinstance(data, str) else "one value"
        raise Faulty([Fault(name, 1, "", f"found {found}, expected a dossier (key: value)")])
    try:
        dossier = build(Dossier, upgraded(data, name), name)
    except Faulty as error:
        raise Faulty(_placed(error.faults, name, texts)) from None
    if faults := broken_links(dossier, name):
        raise Faulty(_placed(faults, name, texts))
    return dossier


def located(faults: Iterable[Fault], path: Path) -> list[Fault]:
    """Faults of the dossier at that path that name no file, with file and line: for what only the guide can tell."""
    _, name, texts = read_data(path)
    return _placed([fault._replace(file=name) for fault in faults], name, texts)


def read_data(path: Path) -> tuple[Any, str, dict[str, str]]:
    """The plain data of a dossier as it stands on disk, a name for messages, and the texts of its files."""
    try:
        if path.is_dir() or path.name == MAIN:
            return _read_folder(path if path.is_dir() else path.parent)
    except OSError as error:
        raise Faulty([Fault(error.filename or str(path), 0, "", cannot("be read", error))]) from None
    text = read_text(path, JSON_LIMIT)
    if path.suffix in (".yaml", ".yml"):
        return parse_yaml(text, str(path)), str(path), {str(path): text}
    return parse_json(text, str(path)), str(path), {str(path): text}


def _read_folder(folder: Path) -> tuple[Any, str, dict[str, str]]:
    main = folder / MAIN
    if not main.exists():
        raise Faulty(
            [Fault(str(folder), 0, "", f"there is no {MAIN} in this folder, so it is not a dossier; 'rightguide new' makes one")]
        )
    texts = {str(main): read_text(main)}
    data = parse_yaml(texts[str(main)], str(main))
    if not isinstance(data, dict):
        return data, str(main), texts
    faults: list[Fault] = []
    gathered: dict[str, list[Any]] = {kind: [] for kind in ("sources", *_OF_A_SOURCE)}
    for file in sorted((folder / "sources").iterdir()) if (folder / "sources").exists() else ():
        if file.suffix != ".yaml":
            if file.suffix.lower() in (".yml", ".yaml"):
                faults.append(Fault(str(file), 0, "", "would be passed over: a source's file ends in .yaml; rename it"))
            continue
        try:
            texts[str(file)] = read_text(file)
            part = parse_yaml(texts[str(file)], str(file))
            _take(part, file, gathered)
        except Faulty as error:
            faults.extend(error.faults)
    if faults:
        raise Faulty(faults)
    for kind, found in gathered.items():
        held = data.get(kind) or []
        if found and isinstance(held, list):
            data[kind] = [*held, *found]
    return data, str(main), texts


def _take(part: Any, file: Path, gathered: dict[str, list[Any]]) -> None:
    if not isinstance(part, dict) or not isinstance(part.get("source"), dict):
        raise Faulty([Fault(str(file), 1, "", "found no 'source:' with its facts below; expected source, consents, excerpts")])
    if unknown := set(part) - {"source", *_OF_A_SOURCE}:
        raise Faulty([Fault(str(file), 0, "", f"unknown key {min(unknown)!r}; expected source, consents, excerpts")])
    source = part["source"]
    if source.get("id") != file.stem:
        raise Faulty(
            [
                Fault(
                    str(file), 1, "source.id", f"found {source.get('id')!r}, expected {file.stem!r}: the file is named after the id"
                )
            ]
        )
    gathered["sources"].append(source)
    for kind in _OF_A_SOURCE:
        held = part.get(kind, [])
        if not isinstance(held, list) or not all(isinstance(one, dict) for one in held):
            raise Faulty([Fault(str(file), 0, kind, "expected a list of mappings")])
        gathered[kind].extend({"source": file.stem, **one} for one in held)


def _placed(faults: Iterable[Fault], name: str, texts: dict[str, str]) -> list[Fault]:
    """The same faults with file and line, found by the element's id in the texts; past the first thousand as they are."""
    files = {file: _Lines(text) for file, text in texts.items() if len(text) < JSON_LIMIT // 10}
    return [_place(fault, files) if number < 1_000 else fault for number, fault in enumerate(faults)]


class _Lines:
    """The lines of a file, and where each id first stands."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.starts: dict[str, int] = {}
        for number, line in enumerate(self.lines):
            if "id" in line and (words := _words(line)).startswith("id:"):
                self.starts.setdefault(words.partition(":")[2].strip().strip("'"), number)

    def key(self, key: str, start: int, end: int | None = None) -> int | None:
        """The first line between the two that begins with that key."""
        lines = enumerate(self.lines[start:end], start)
        return next((number for number, line in lines if key in line and _words(line).startswith(f"{key}:")), None)


def _words(line: str) -> str:
    return line.strip().lstrip("-{ ").replace('"', "").rstrip(",")


def _place(fault: Fault, files: dict[str, _Lines]) -> Fault:
    if fault.line:
        return fault
    id = fault.path.partition("[")[2].partition("]")[0]
    field = fault.path.rpartition(".")[2].partition("[")[0]
    for file, held in files.items():
        start = held.starts.get(id) if id else 0
        if start is None:
            continue
        here = id and f"{field}:" in held.lines[start].replace('"', "")
        at = start if here else held.key(field, start, start + 61 if id else None)
        if id or at is not None:
            return fault._replace(file=file, line=(start if at is None else at) + 1)
    return fault


def plain(value: Dossier | Element) -> dict[str, Any]:
    """The value as plain data, defaults left out."""
    return value.model_dump(exclude_defaults=True)


def as_json(dossier: Dossier) -> bytes:
    """Canonical JSON with a line end."""
    return dossier.canonical() + b"\n"


def as_folder(dossier: Dossier) -> dict[str, str]:
    """The files of the folder form: relative path → text."""
    data = plain(dossier)
    sources = {one["id"]: {"source": one} for one in data.pop("sources", ())}
    for kind in _OF_A_SOURCE:
        for one in data.pop(kind, ()):
            one = dict(one)
            sources[one.pop("source")].setdefault(kind, []).append(one)
    files = {MAIN: to_yaml(data)}
    files.update({f"sources/{id}.yaml": to_yaml(part) for id, part in sources.items()})
    return files


def save_dossier(dossier: Dossier, path: Path | str) -> None:
    """Write it as JSON (a path ending in `.json`) or as a folder. Either all is written or nothing changes. Raises `Faulty`.

    In a folder, files of sources that are no longer in the dossier are removed after everything else is safe.
    """
    path = Path(path)
    if path.suffix == ".json":
        write(path, as_json(dossier))
        return
    files = as_folder(dossier)
    write_all({path / name: text.encode() for name, text in files.items()})
    for old in sorted((path / "sources").glob("*.yaml")) if (path / "sources").is_dir() else ():
        if f"sources/{old.name}" not in files:
            old.unlink()
