"""`rightguide schema`: JSON Schema for editors and other programs."""

import sys
from typing import Annotated

import typer


def schema(
    place: Annotated[
        str | None,
        typer.Argument(metavar="PLACE", help="A place in a knowledge pack, such as law/instruments.", show_default=False),
    ] = None,
) -> None:
    """Print the JSON Schema of a dossier, or of the files at one place of a knowledge pack.

    Example: rightguide schema law/instruments
    """
    if place is None:
        from rightguide.dossier import schema_text

        sys.stdout.write(schema_text())
        return
    from rightguide.faults import Fault, Faulty
    from rightguide.guide.schema import pack_schema_text, pack_schemas

    if place not in pack_schemas():
        raise Faulty([Fault("PLACE", 0, "", f"found {place!r}, expected one of {', '.join(pack_schemas())}")])
    sys.stdout.write(pack_schema_text(place))
