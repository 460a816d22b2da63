"""Files in and out: plain data with line numbers, faults in words, and writes that are whole or do not happen."""

from rightguide.files.building import build, closest, faults_of, line_of
from rightguide.files.reading import (
    JSON_LIMIT,
    YAML_LIMIT,
    Loader,
    cannot,
    parse_json,
    parse_yaml,
    read_bytes,
    read_text,
    uncollected,
)
from rightguide.files.writing import to_yaml, write, write_all

__all__ = [
    "JSON_LIMIT",
    "YAML_LIMIT",
    "Loader",
    "build",
    "cannot",
    "closest",
    "faults_of",
    "line_of",
    "parse_json",
    "parse_yaml",
    "read_bytes",
    "read_text",
    "to_yaml",
    "uncollected",
    "write",
    "write_all",
]
