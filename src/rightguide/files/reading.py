"""YAML and JSON as plain data, with line numbers.

YAML is read as text only: `NO` stays Norway and `6.10` stays an article; the models give the types. Tags, anchors and aliases
are refused, so no file can run code or blow up in memory.
"""

import errno
import gc
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import yaml

from rightguide.faults import Fault, Faulty
from rightguide.values import duplicates

YAML_LIMIT = 4_000_000
JSON_LIMIT = 150_000_000
DEPTH_LIMIT = 40

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
    node = compose(text, name)
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


def compose(text: str, name: str) -> Any:
    """The document's nodes, which know their lines; None for an empty one. Raises `Faulty`."""
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
