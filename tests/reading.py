"""Reading the worked YAML files of the tests."""

from pathlib import Path
from typing import Any

from rightguide.files import parse_yaml, read_text

WORKED = Path(__file__).parent / "worked"
EXAMPLES = Path(__file__).parent.parent / "examples"


def worked(name: str) -> Any:
    """The plain data of tests/worked/NAME.yaml (every scalar is text)."""
    path = WORKED / f"{name}.yaml"
    return parse_yaml(read_text(path), path.name)
