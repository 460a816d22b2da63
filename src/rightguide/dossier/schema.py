"""The JSON Schema of a dossier, with the words of the models' docstrings."""

import json
from typing import Any

from rightguide.described import describe
from rightguide.dossier.whole import SCHEMA_VERSION, Dossier

NAME = f"dossier-{SCHEMA_VERSION}.schema.json"


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the present version."""
    schema = describe(Dossier.model_json_schema(mode="validation"), "Dossier")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:rightguide:dossier:{SCHEMA_VERSION}",
        **schema,
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
