"""Options that several commands share."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rightguide.dossier import Dossier
    from rightguide.guide import Guide

DossierPath = Annotated[
    Path, typer.Argument(metavar="DOSSIER", help="A dossier: its folder, or one JSON file.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of text.")]
On = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="YYYY-MM-DD", help="The day on which we look (consent, deadlines). Default: today.", show_default=False
    ),
]
Guides = Annotated[
    list[Path] | None,
    typer.Option(
        "--guide",
        metavar="PATH",
        help="A knowledge pack to add (a folder), or a compiled guide.json to use instead of the shipped one. May be repeated.",
        show_default=False,
    ),
]


def day(text: str | None) -> date:
    """The day meant by `--on`, today if left out. Raises `Faulty`."""
    from rightguide.faults import Fault, Faulty

    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Faulty([Fault("--on", 0, "", f"found {text!r}, expected a day of the calendar as YYYY-MM-DD")]) from None


def guide_from(paths: list[Path] | None) -> "Guide":
    """The shipped guide with the packs given."""
    from rightguide.guide import load_guide

    return load_guide(paths or ())


def both(dossier: Path, guides: list[Path] | None) -> "tuple[Dossier, Guide]":
    """The dossier and the guide it is read against. Raises `Faulty`, also where the dossier names what the guide has not."""
    from rightguide.dossier import load_dossier, located
    from rightguide.faults import Faulty
    from rightguide.reasoning.analysis import unknown_names

    facts, guide = load_dossier(dossier), guide_from(guides)
    if faults := unknown_names(facts, guide):
        raise Faulty(located(faults, dossier))
    return facts, guide


def print_json(data: object) -> None:
    """One JSON document on stdout."""
    import json

    print(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def wrapped(text: str) -> str:
    """The text in lines that fit a terminal, set in a little."""
    from textwrap import fill

    return fill(text, width=100, initial_indent="      ", subsequent_indent="      ")
