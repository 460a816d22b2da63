"""The report as a value: numbered paragraphs, tables, figures. Every renderer draws this one value, so no format knows more."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from rightguide.values import Value

Mark = Literal["harm", "benefit", "mixed", "none-found", "to-ask"]
"""How a direction is drawn: by shape and texture, always with its word."""


class Run(Value):
    """A stretch of text in one style, which may lead to an anchor in the document."""

    text: str
    style: Literal["plain", "strong", "emphasis", "quote", "held-back"] = "plain"
    to: str | None = None
    mark: Mark | None = None


Runs = tuple[Run, ...]


class Paragraph(Value):
    """Running text. `number` is what others cite; paragraphs of notes have none."""

    kind: Literal["paragraph"] = "paragraph"
    runs: Runs
    number: int | None = None
    anchor: str = ""


class Points(Value):
    """A list."""

    kind: Literal["points"] = "points"
    items: tuple[Runs, ...]


class Facts(Value):
    """Names and what they hold, as a two-column list."""

    kind: Literal["facts"] = "facts"
    pairs: tuple[tuple[str, Runs], ...]


class Table(Value):
    """A table with a caption that says what it shows. The first column heads its row."""

    kind: Literal["table"] = "table"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    anchor: str = ""
    number: int | None = None


class Sides(Value):
    """What supports and what contradicts, with equal weight."""

    kind: Literal["sides"] = "sides"
    heads: tuple[str, str]
    left: tuple[Runs, ...]
    right: tuple[Runs, ...]


class Note(Value):
    """Something the reader has to know before reading on."""

    kind: Literal["note"] = "note"
    runs: Runs


class MatrixCell(Value):
    """One place of the matrix figure: marks with their counts."""

    row: int
    column: int
    marks: tuple[tuple[Mark, int], ...]


class MatrixFigure(Value):
    """Rights by groups. The table after it says the same in words."""

    kind: Literal["matrix"] = "matrix"
    caption: str
    description: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[MatrixCell, ...]
    anchor: str = ""
    number: int | None = None
    legend: tuple[tuple[Mark, str], ...] = ()


class TraceBox(Value):
    """One element of the chain in the figure."""

    id: str
    column: int
    label: str
    text: str
    to: str | None = None


class TraceFigure(Value):
    """Where a recommendation comes from. The list after it says the same in words."""

    kind: Literal["trace"] = "trace"
    caption: str
    description: str
    columns: tuple[str, ...]
    boxes: tuple[TraceBox, ...]
    lines: tuple[tuple[str, str, bool], ...]
    """Lower id, upper id, whether it contradicts."""
    anchor: str = ""
    number: int | None = None


class Heading(Value):
    """A heading inside a section."""

    kind: Literal["heading"] = "heading"
    level: Literal[3, 4]
    runs: Runs
    anchor: str = ""


Block = Annotated[
    Heading | Paragraph | Points | Facts | Table | Sides | Note | MatrixFigure | TraceFigure, Field(discriminator="kind")
]


class Section(Value):
    """A chapter."""

    number: int
    title: str
    anchor: str
    blocks: tuple[Block, ...]


class Document(Value):
    """The whole report, ready to be drawn."""

    language: str
    title: str
    subtitle: str
    by: str
    labels: tuple[str, ...]
    """What has to stand on the cover: draft or final, edition, fast, made by a State."""
    notice: str
    contents_title: str
    skip: str
    table_word: str
    figure_word: str
    paragraph_word: str
    running: str
    """What stands at the foot of each page; it names no country, group or person."""
    on: date
    dossier_hash: str
    guide_hash: str
    software_version: str
    sections: tuple[Section, ...]


def plain(text: str) -> Runs:
    """One plain run."""
    return (Run(text=text),)


def joined(parts: Iterable[Runs], between: str = ", ") -> Runs:
    """Runs one after another with a text between."""
    found: list[Run] = []
    for part in parts:
        if found:
            found.append(Run(text=between))
        found.extend(part)
    return tuple(found)
