"""JSON Schema for the files of a pack, so that an editor can help and warn while somebody writes."""

import json
from typing import Any

from rightguide.described import describe
from rightguide.guide.packs import ONE_A_FILE
from rightguide.guide.whole import Pack
from rightguide.languages import Translation
from rightguide.method import Method, Phrase, QuickScan, Step
from rightguide.values import Value

_OTHERS: dict[str, type[Value]] = {
    "pack": Pack,
    "method/ID/method": Method,
    "method/ID/quick-scan": QuickScan,
    "method/ID/steps": Step,
}
_LISTS: dict[str, type[Value]] = {"method/phrases": Phrase, "languages/LANGUAGE": Translation}
_APART = ("quick_scan", "steps")
"""Parts of a method that stand in files of their own."""


def pack_schemas() -> dict[str, dict[str, Any]]:
    """Place in a pack → JSON Schema (2020-12) of a file there.

    Packs are read as text, so wherever words stand a number or a bare yes may stand as well.
    """
    found = {place: _schema(model) for place, (_, model) in ONE_A_FILE.items()}
    found |= {place: _schema(model) for place, model in _OTHERS.items()}
    for place, model in _LISTS.items():
        one = _schema(model)
        found[place] = {"$schema": one.pop("$schema"), "$defs": one.pop("$defs", {}), "type": "array", "items": one}
    return found


def pack_schema_text(place: str) -> str:
    """The schema of that place as it is published."""
    return json.dumps(pack_schemas()[place], indent=2, ensure_ascii=False) + "\n"


def _schema(model: type[Value]) -> dict[str, Any]:
    made = describe(_lenient(model.model_json_schema(mode="validation")), model.__name__)
    if model is Method:
        made["properties"] = {name: held for name, held in made["properties"].items() if name not in _APART}
        made["required"] = [name for name in made["required"] if name not in _APART]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def _lenient(schema: Any) -> Any:
    if isinstance(schema, dict):
        changed = {key: _lenient(held) for key, held in schema.items()}
        if changed.get("type") == "string" and "enum" not in changed and "const" not in changed:
            changed["type"] = ["string", "number", "boolean"]
        return changed
    return [_lenient(one) for one in schema] if isinstance(schema, list) else schema
