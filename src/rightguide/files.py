"""Reading what people give us and writing without ever losing what was there: YAML and JSON as plain data, with line numbers.

YAML is read as text only: `NO` stays Norway and `6.10` stays an article; the models give the types. Tags, anchors and aliases
are refused, so no file can run code or blow up in memory.
"""

import errno
import gc
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import yaml
from pydantic import ValidationError

from rightguide.faults import Fault, Faulty
from rightguide.values import Value, duplicates

YAML_LIMIT = 4_000_000
JSON_LIMIT = 150_000_000
DEPTH_LIMIT = 40

V = TypeVar("V", bound=Value)
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
_FAR_IN = re.compile(r"^[ \t?:-]{250}", re.MULTILINE)
"""A line whose words start far to the right, as they must where blocks are nested deep."""


@contextmanager
def uncollected() -> Iterator[None]:
    """While a large value is built, do not search memory for cyclic garbage: all of it stays, and the search takes as long.

    What was made then counts as old at once (frozen and thawed), so that it is not gone through young, middle-aged and old.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def read_text(path: Path, limit: int = YAML_LIMIT, name: str | None = None) -> str:
    """The file's text. Raises `Faulty` for what is missing, closed to us, too large or not UTF-8."""
    shown = name or str(path)
    data = read_bytes(path, limit, shown)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"found byte 0x{data[error.start]:02x}, which is not UTF-8; save the file as UTF-8"
        raise Faulty([Fault(shown, line, "", message)]) from None


def read_bytes(path: Path, limit: int = JSON_LIMIT, name: str | None = None) -> bytes:
    """The file's bytes. Raises `Faulty` for what is missing, closed to us or too large."""
    shown = name or str(path)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(size or limit + 1) if size <= limit else b""
    except OSError as error:
        raise Faulty([Fault(shown, 0, "", cannot("be read", error))]) from None
    if max(size, len(data)) > limit:
        has = f"{size:,}" if size else f"more than {limit:,}"
        raise Faulty([Fault(shown, 0, "", f"the file has {has} bytes; at most {limit:,} are read")])
    return data


def parse_yaml(text: str, name: str) -> Any:
    """Plain data (texts, lists, mappings) of one YAML document. Raises `Faulty`."""
    node = _compose(text, name)
    if node is None:
        raise Faulty([Fault(name, 1, "", "the file is empty")])
    return _Plain(name).data(node)


def parse_json(text: str, name: str) -> Any:
    """Plain data of one JSON document; duplicate keys, NaN and very deep nesting are refused. Raises `Faulty`."""
    try:
        return json.loads(text, object_pairs_hook=_without_twins, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg.lower().removesuffix(' at')} at column {error.colno}"
        raise Faulty([Fault(name, error.lineno, "", message)]) from None
    except RecursionError:
        raise Faulty([Fault(name, 0, "", "nested too deep to be read")]) from None
    except _Refused as error:
        raise Faulty([Fault(name, 0, "", str(error))]) from None
    except ValueError:
        raise Faulty([Fault(name, 0, "", "holds a whole number with more digits than can be read")]) from None


class _Refused(Exception):
    """JSON that Python would read and we do not."""


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise _Refused(f"key {duplicates(key for key, _ in pairs)[0]!r} stands twice in one place; keep one")
    return mapping


def _no_constant(word: str) -> NoReturn:
    raise _Refused(f"found {word}, expected a number")


def _compose(text: str, name: str) -> Any:
    try:
        if text.count("[") + text.count("{") > 250 or _FAR_IN.search(text):
            _refuse_depth(text, name)
        loader = Loader(text)
        try:
            return loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        message = f"not readable as YAML: {', '.join(filter(None, (error.context, error.problem)))}"
        if "".join(text.split("\n")[max(line - 1, 0) : line]).lstrip(" ").startswith("\t"):
            message = "a tab stands here; indent with spaces"
        raise Faulty([Fault(name, line, "", message)]) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else 0
        raise Faulty([Fault(name, line, "", "a control character stands here that YAML does not allow")]) from None
    except RecursionError:
        raise Faulty([Fault(name, 0, "", "nested too deep to be read")]) from None


def _refuse_depth(text: str, name: str) -> None:
    """Composing calls itself at every level and would crash in very deep nesting, so that is counted before; events are flat."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEPTH_LIMIT:
                line = event.start_mark.line + 1 if event.start_mark else 0
                raise Faulty([Fault(name, line, "", f"nested more than {DEPTH_LIMIT} deep")])
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Plain:
    """Turns composed nodes into plain data, refusing what could hide a trap."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.seen: set[int] = set()

    def data(self, node: Any, depth: int = 0) -> Any:
        if id(node) in self.seen:
            self.refuse(node, "an alias (*name) points here; write the text out instead")
        self.seen.add(id(node))
        if type(node) is yaml.ScalarNode:
            if node.tag != "tag:yaml.org,2002:str":
                self.refuse(node, f"tag {node.tag!r} is not allowed; write plain text")
            return node.value
        if node.tag not in _PLAIN_TAGS:
            self.refuse(node, f"tag {node.tag!r} is not allowed; write plain text")
        if depth >= DEPTH_LIMIT:
            self.refuse(node, f"nested more than {DEPTH_LIMIT} deep")
        if type(node) is yaml.SequenceNode:
            return [self.data(one, depth + 1) for one in node.value]
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            if type(key) is not yaml.ScalarNode or key.tag != "tag:yaml.org,2002:str":
                self.refuse(key, "a key must be plain text")
            if key.value in mapping:
                self.refuse(key, f"key {key.value!r} stands twice in one place; keep one")
            mapping[key.value] = self.data(value, depth + 1)
        return mapping

    def refuse(self, node: Any, message: str) -> NoReturn:
        raise Faulty([Fault(self.name, node.start_mark.line + 1, "", message)])


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
            root = _compose(text, name)
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


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every value as text; long or many-line texts as blocks a person can edit."""


def _as_text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _as_text)
_Dumper.add_representer(tuple, lambda dumper, held: dumper.represent_list(held))


def to_yaml(data: Any) -> str:
    """YAML in the given order of keys, wide lines, no anchors."""
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120, default_flow_style=False)
    return text


def write(path: Path, data: bytes) -> None:
    """Replace the file by `data` at once, or leave it as it was. Raises `Faulty`."""
    write_all({path: data})


def write_all(files: Mapping[Path, bytes]) -> None:
    """Replace all files, or none: everything is on disk beside its place before the first is moved. Raises `Faulty`."""
    ready: list[tuple[str, Path]] = []
    target = Path()
    try:
        for target, data in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".writing-", dir=target.parent)
            ready.append((name, target))
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        while ready:
            name, target = ready[0]
            Path(name).replace(target)
            ready.pop(0)
        for folder in {path.parent for path in files}:
            _sync_folder(folder)
    except OSError as error:
        raise Faulty([Fault(str(target), 0, "", cannot("be written", error) + "; what was there before is unchanged")]) from None
    finally:
        for name, _ in ready:
            Path(name).unlink(missing_ok=True)


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def cannot(act: str, error: OSError) -> str:
    """`cannot be read: permission denied`, in words for people."""
    reasons = {
        errno.ENOENT: "there is no such file or folder",
        errno.EACCES: "permission denied",
        errno.EPERM: "permission denied",
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EROFS: "the disk is read-only",
        errno.EISDIR: "this is a folder, expected a file",
        errno.ENOTDIR: "part of the path is a file, expected a folder",
        errno.ENAMETOOLONG: "the name is too long",
    }
    return f"cannot {act}: {reasons.get(error.errno or 0, (error.strerror or 'unknown error').lower())}"
