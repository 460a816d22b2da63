"""`rightguide schema`: the JSON Schema of a dossier, for editors and other programs."""

import sys


def schema() -> None:
    """Print the JSON Schema of a dossier."""
    from rightguide.dossier import schema_text

    sys.stdout.write(schema_text())
