"""Reading a pack: a folder of YAML and CSV files becomes entries, each remembered with the file it stands in."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rightguide.faults import Fault, Faulty
from rightguide.files import Loader, build, line_of, parse_yaml, read_text
from rightguide.guide.whole import Pack
from rightguide.languages import Translation
from rightguide.law import (
    ContestedNorm,
    Decision,
    GuideSource,
    Instrument,
    Position,
    Procedure,
    Reservation,
    Right,
    State,
    Union,
)
from rightguide.method import Method, Phrase, QuickScan, Rule, Step, Test
from rightguide.practice import GroupKind, IndicatorKind, MeasureKind, Mechanism
from rightguide.values import Value

ONE_A_FILE: dict[str, tuple[str, type[Value]]] = {
    "law/rights": ("rights", Right),
    "law/instruments": ("instruments", Instrument),
    "law/reservations": ("reservations", Reservation),
    "law/decisions": ("decisions", Decision),
    "law/procedures": ("procedures", Procedure),
    "law/contested": ("contested", ContestedNorm),
    "practice/measures": ("measure_kinds", MeasureKind),
    "practice/groups": ("group_kinds", GroupKind),
    "practice/mechanisms": ("mechanisms", Mechanism),
    "practice/indicators": ("indicator_kinds", IndicatorKind),
    "method/tests": ("tests", Test),
    "method/rules": ("rules", Rule),
}
"""Folder → entries of which kind; each file is one entry and is named after its id."""

TABLES: dict[str, tuple[str, type[Value]]] = {
    "sources": ("sources", GuideSource),
    "law/positions": ("positions", Position),
    "law/states.csv": ("states", State),
    "law/union.csv": ("unions", Union),
}
"""CSV file, or folder of CSV files → entries of which kind; each row is one entry."""


class Place(NamedTuple):
    """Where an entry stands: the file, and the line for a table."""

    file: str
    line: int = 0


class Entry(NamedTuple):
    """One entry of a pack and where it stands."""

    kind: str
    value: Any
    place: Place


class Contents(NamedTuple):
    """What a pack folder holds, and every fault met in reading it."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def read_pack(folder: Path) -> Contents:
    """Everything readable in the folder, and all faults at once."""
    reader = _Reader(folder)
    if not folder.is_dir():
        fault = Fault(
            str(folder), 0, "", "there is no such folder; expected a knowledge pack (a folder with law/, practice/ or method/)"
        )
        return Contents((), (fault,))
    try:
        reader.read()
    except OSError as error:
        reader.faults.append(Fault(str(folder), 0, "", f"cannot be read: {(error.strerror or 'unknown error').lower()}"))
    return Contents(tuple(reader.entries), tuple(reader.faults))


class _Reader:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: list[Entry] = []
        self.faults: list[Fault] = []
        self.known: set[Path] = set()

    def read(self) -> None:
        self.pack()
        for place, (kind, model) in TABLES.items():
            self.tables(place, kind, model)
        for place, (kind, model) in ONE_A_FILE.items():
            for file in self.files(place, "*.yaml"):
                self.take(kind, self.one(file, model, named=True), file)
        for file in self.files("method", "*/method.yaml"):
            self.take("methods", self.method(file.parent), file)
        for phrase in self.listed(self.folder / "method" / "phrases.yaml", Phrase):
            self.take("phrases", phrase, self.folder / "method" / "phrases.yaml")
        for file in self.files("languages", "*/*.yaml"):
            self.translations(file)
        self.strangers()

    def name(self, file: Path) -> str:
        return str(file)

    def files(self, place: str, pattern: str) -> Iterator[Path]:
        at = self.folder / place
        if at.exists():
            next(at.iterdir(), None)  # a folder closed to us would otherwise count as empty
        for file in sorted(at.glob(pattern)):
            self.known.add(file)
            yield file

    def take(self, kind: str, value: Any, file: Path) -> None:
        if value is not None:
            self.entries.append(Entry(kind, value, Place(self.name(file))))

    def pack(self) -> None:
        file = self.folder / "pack.yaml"
        self.known.add(file)
        if file.exists():
            self.take("packs", self.one(file, Pack), file)
        else:
            self.faults.append(Fault(self.name(file), 0, "", "is missing; it names the pack (id, version, title)"))

    def data(self, file: Path) -> tuple[Any, str]:
        self.known.add(file)
        text = read_text(file, name=self.name(file))
        return parse_yaml(text, self.name(file)), text

    def one(self, file: Path, model: type[Value], named: bool = False) -> Any:
        try:
            data, text = self.data(file)
            value = build(model, data, self.name(file), text)
        except Faulty as error:
            self.faults.extend(error.faults)
            return None
        if named and getattr(value, "id") != file.stem:
            message = f"found {getattr(value, 'id')!r}, expected {file.stem!r}: a file is named after the id of its entry"
            self.faults.append(Fault(self.name(file), 1, "id", message))
            return None
        return value

    def tables(self, place: str, kind: str, model: type[Value]) -> None:
        at = self.folder / place
        files = [at] if at.suffix == ".csv" and at.exists() else sorted(at.glob("*.csv")) if at.suffix != ".csv" else []
        for file in files:
            self.known.add(file)
            try:
                text = read_text(file, name=self.name(file))
            except Faulty as error:
                self.faults.extend(error.faults)
                continue
            self.rows(file, text, kind, model)

    def rows(self, file: Path, text: str, kind: str, model: type[Value]) -> None:
        name = self.name(file)
        table = csv.reader(text.splitlines(), strict=True)
        try:
            header = next(table, [])
            if unknown := [one for one in header if one not in model.model_fields]:
                expected = ", ".join(model.model_fields)
                self.faults.append(Fault(name, 1, "", f"unknown column {unknown[0]!r}; expected some of {expected}"))
                return
            for row in table:
                if not row:
                    continue
                if len(row) != len(header):
                    self.faults.append(Fault(name, table.line_num, "", f"found {len(row)} cells, expected {len(header)}"))
                    continue
                data = {key: cell for key, cell in zip(header, row, strict=True) if cell}
                try:
                    self.entries.append(Entry(kind, build(model, data, name), Place(name, table.line_num)))
                except Faulty as error:
                    self.faults.extend(fault._replace(line=table.line_num) for fault in error.faults)
        except csv.Error as error:
            self.faults.append(Fault(name, table.line_num, "", f"not readable as CSV: {error}"))

    def method(self, folder: Path) -> Any:
        try:
            data, text = self.data(folder / "method.yaml")
        except Faulty as error:
            self.faults.extend(error.faults)
            return None
        if not isinstance(data, dict):
            self.faults.append(Fault(self.name(folder / "method.yaml"), 1, "", "expected a mapping (key: value)"))
            return None
        before = len(self.faults)
        parts: dict[str, Any] = {
            "quick_scan": self.one(folder / "quick-scan.yaml", QuickScan),
            "steps": tuple(sorted(self.parts(folder / "steps", Step), key=lambda one: one.number)),
        }
        if len(self.faults) > before:
            return None
        try:
            return build(Method, {**data, **parts}, self.name(folder / "method.yaml"), text)
        except Faulty as error:
            self.faults.extend(error.faults)
            return None

    def parts(self, folder: Path, model: type[Value]) -> tuple[Any, ...]:
        files = sorted(folder.glob("*.yaml"))
        return tuple(value for file in files if (value := self.one(file, model, named=True)) is not None)

    def listed(self, file: Path, model: type[Value]) -> tuple[Any, ...]:
        if not file.exists():
            return ()
        try:
            data, text = self.data(file)
        except Faulty as error:
            self.faults.extend(error.faults)
            return ()
        if not isinstance(data, list):
            self.faults.append(Fault(self.name(file), 1, "", "expected a list"))
            return ()
        values = []
        for number, one in enumerate(data):
            try:
                values.append(build(model, one, self.name(file)))
            except Faulty as error:
                line = line_of(Loader(text).get_single_node(), [number])
                self.faults.extend(fault._replace(line=line) for fault in error.faults)
        return tuple(values)

    def translations(self, file: Path) -> None:
        for value in self.listed(file, Translation):
            self.take("translations", value, file)

    def strangers(self) -> None:
        """Files that belong to nothing: a misspelt folder would otherwise be passed over in silence."""
        for file in sorted(self.folder.rglob("*")):
            if file.is_file() and file.suffix in (".yaml", ".yml", ".csv") and file not in self.known:
                self.faults.append(Fault(self.name(file), 0, "", "belongs to nothing the guide knows; is its folder misspelt?"))
