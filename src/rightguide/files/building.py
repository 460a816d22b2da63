"""From plain data to a model, and every fault of it in words for people, with its line."""

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from rightguide.faults import Fault, Faulty
from rightguide.files.reading import YAML_LIMIT, compose
from rightguide.values import Value

V = TypeVar("V", bound=Value)


def build(model: type[V], data: Any, name: str, text: str = "") -> V:
    """The model made from plain data. Raises `Faulty` with every fault and, where `text` is given, its line."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise Faulty(faults_of(error, data, name, text)) from None
    except RecursionError:
        raise Faulty([Fault(name, 0, "", "nested too deep to be read")]) from None


def faults_of(error: ValidationError, data: Any, name: str, text: str = "") -> list[Fault]:
    """Every fault of a validation, in words for people, each with its line where `text` is YAML or JSON."""
    root = None
    if text and len(text) < YAML_LIMIT:
        try:
            root = compose(text, name)
        except Faulty:
            root = None
    return [
        Fault(name, line_of(root, one["loc"]) if root is not None else 0, _path(one["loc"], data), _words(one, data))
        for one in error.errors(include_url=False)
    ]


def line_of(node: Any, location: Sequence[int | str]) -> int:
    """The line of that place in the composed document, or of the nearest place above it that exists."""
    line = node.start_mark.line + 1
    for part in location:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        else:
            break
    return int(line)


def _path(location: Sequence[int | str], data: Any) -> str:
    parts: list[str] = []
    for part in location:
        held = None
        if isinstance(data, Mapping):
            held = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            held = data[part]
        id = held.get("id") if isinstance(part, int) and isinstance(held, Mapping) else None
        parts.append(f"[{id}]" if isinstance(id, str) else str(part))
        data = held
    return ".".join(parts).replace(".[", "[")


def _words(error: Any, data: Any) -> str:
    kind, context = error["type"], error.get("ctx") or {}
    found = _short(error["input"])
    key = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "missing":
        return f"{key!r} is missing"
    if kind == "extra_forbidden":
        return f"unknown key {key!r}"
    if kind == "literal_error":
        return f"found {found}, expected {context['expected']}"
    if kind == "string_pattern_mismatch":
        return f"found {found}, expected {_PATTERNS.get(context['pattern'], 'the form ' + context['pattern'])}"
    if kind == "value_error":
        return str(context.get("error", error["msg"]))
    if kind in ("string_too_short", "too_short"):
        return "is empty; expected some words"
    if kind == "string_too_long":
        return f"has {len(error['input']):,} characters; at most {context['max_length']:,} are taken"
    if kind == "string_unicode":
        return f"found {found}, which holds half of a character (a lone surrogate)"
    if kind in _BOUNDS:
        words, bound = _BOUNDS[kind]
        return f"found {found}, expected {words} {context[bound]:g}"
    expected = {
        "string_type": "a text",
        "tuple_type": "a list",
        "model_type": "a mapping (key: value)",
        "model_attributes_type": "a mapping (key: value)",
        "int_parsing": "a whole number",
        "int_type": "a whole number",
        "int_from_float": "a whole number",
        "float_parsing": "a number",
        "float_type": "a number",
        "finite_number": "a finite number",
        "bool_parsing": "true or false",
        "bool_type": "true or false",
    }.get(kind)
    return f"found {found}, expected {expected}" if expected else f"found {found}: {error['msg'][0].lower()}{error['msg'][1:]}"


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id of lower-case letters, digits and single hyphens",
    r"^[a-z0-9]+(-[a-z0-9]+)*:[a-z0-9.]+$": "a provision such as iccpr:9.1",
    r"^[A-Z]{3}$": "a State as three capital letters (ISO 3166), for example NLD",
    r"^[0-9a-f]{64}$": "a SHA-256 of 64 hexadecimal digits",
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language tag such as en or pt-BR",
    r"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$": "a rule such as impact.evidence",
}


_BOUNDS = {
    "greater_than": ("a number above", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than": ("a number below", "lt"),
    "less_than_equal": ("at most", "le"),
}


def _short(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    words = repr(value) if isinstance(value, str) else str(value)
    return words if len(words) <= 60 else words[:57] + "…'"


def closest(word: str, known: Sequence[str]) -> str:
    """`; did you mean x?` where one of the known words is near, else nothing."""
    near = get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
