"""What is wrong with something a person gave us: where it stands, what was found, what was expected."""

from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    """One fault. `line` is 0 where no line can be named; `path` is the place inside the value (`measures.2.period`)."""

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (where, self.path, self.message) if part)


class Faulty(Exception):
    """The one exception of the core: something given could not be used. It carries every fault found, not the first."""

    def __init__(self, faults: Iterable[Fault] | str) -> None:
        self.faults: tuple[Fault, ...] = (Fault("", 0, "", faults),) if isinstance(faults, str) else tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
