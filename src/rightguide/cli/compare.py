"""`rightguide compare`: what changed between two states of a dossier."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rightguide.cli.options import AsJson


def compare(
    earlier: Annotated[Path, typer.Argument(help="The earlier dossier.", show_default=False)],
    later: Annotated[Path, typer.Argument(help="The later dossier.", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Show which elements came, went or changed, and in which fields."""
    from rightguide.dossier import compare as compared
    from rightguide.dossier import load_dossier

    found = compared(load_dossier(earlier), load_dossier(later))
    if as_json:
        sys.stdout.write(found.model_dump_json(indent=2) + "\n")
        return
    for change in found.changes:
        fields = f" ({', '.join(change.fields)})" if change.fields else ""
        print(f"{change.what:8} {change.kind} {change.id}{fields}")
    if not found.changes:
        print("No difference.")
