"""Running a command in this process and looking at all that it leaves: status, stdout, stderr."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rightguide.cli.app import app
from rightguide.cli.failing import exit_status


class Ended(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("check", path, "--json")`, as `rightguide check PATH --json` would end."""
    monkeypatch.delenv("RIGHTGUIDE_DEBUG", raising=False)

    def ran(*words: str | Path) -> Ended:
        capsys.readouterr()
        status = exit_status(lambda: app([str(word) for word in words], standalone_mode=False))
        return Ended(status, *capsys.readouterr())

    return ran
