"""The words written under the fields of the models, for the schema and the reference pages.

They are read from the source once when asked for, so that importing the models stays quick.
"""

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def descriptions() -> Mapping[str, Mapping[str, str]]:
    """Class name → field → its description, for every model of the core."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, {}).update(_fields(node))
    for name, held in found.items():
        if name != "Element" and "id" not in held:
            held.update({key: words for key, words in found.get("Element", {}).items() if key not in held})
    return found


def describe(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """Put the words of the models into their JSON Schema; `name` is the class the schema as a whole is of."""
    for model, definition in {**schema.get("$defs", {}), name: schema}.items():
        said = descriptions().get(model, {})
        for field, held in definition.get("properties", {}).items():
            if field in said:
                held["description"] = said[field]
    return schema


def _fields(node: ast.ClassDef) -> dict[str, str]:
    fields = {}
    for one, following in zip(node.body, node.body[1:], strict=False):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and isinstance(following, ast.Expr):
            if isinstance(following.value, ast.Constant) and isinstance(following.value.value, str):
                fields[one.target.id] = " ".join(following.value.value.split())
    return fields
