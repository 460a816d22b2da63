"""Writing without ever losing what was there: a file is replaced whole or left as it was."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from rightguide.faults import Fault, Faulty
from rightguide.files.reading import cannot


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
    """Replace all files, or none: everything is on disk beside its place before the first is moved. Raises `Faulty`.

    A link is followed, and what is no ordinary file (a device, a pipe) is written to, never replaced.
    """
    ready: list[tuple[str, Path]] = []
    target = Path()
    try:
        for target, data in {path.resolve(): data for path, data in files.items()}.items():
            if target.exists() and not target.is_file() and not target.is_dir():
                with target.open("wb") as file:
                    file.write(data)
                continue
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
