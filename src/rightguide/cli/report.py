"""`rightguide report`: the document for people outside the team."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rightguide.cli.options import DossierPath, Guides, On, both, day


class To(StrEnum):
    """Formats."""

    html = "html"
    json = "json"


class Edition(StrEnum):
    """Who will read it."""

    public = "public"
    partners = "partners"
    internal = "internal"


class Profile(StrEnum):
    """How much of it."""

    full = "full"


def report(
    dossier: DossierPath,
    to: Annotated[To, typer.Option("--to", help="Format.", show_default=False)],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Where to write it.", show_default=False)],
    edition: Annotated[
        Edition, typer.Option("--edition", help="Who will read it; what they may not see is not in the file.")
    ] = Edition.public,
    profile: Annotated[Profile, typer.Option("--profile", help="How much of it.")] = Profile.full,
    on: On = None,
    guide: Guides = None,
) -> None:
    """Make the report: who asked and how, the law at the time, what was found, what follows, what is asked for.

    Example: rightguide report examples/united-kingdom-2010 --to html -o report.html
    """
    import sys

    from rightguide.files import write
    from rightguide.reports import report as made

    facts, guides = both(dossier, guide)
    write(output, made(facts, guides, day(on), to=to.value, edition=edition.value))
    print(f"Wrote {output} ({edition.value} edition).", file=sys.stderr)
