"""The chain, walked from any element both ways: to what it rests on, and to what rests on it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rightguide.dossier import Dossier, links

CHAIN = ("sources", "excerpts", "estimates", "impacts", "conclusions", "recommendations", "actions", "indicators", "observations")

_RESTS_ON: Mapping[tuple[str, str], str] = {
    ("excerpts", "source"): "from",
    ("estimates", "sources"): "from",
    ("impacts", "supported_by"): "supports",
    ("impacts", "contradicted_by"): "contradicts",
    ("conclusions", "impacts"): "grounds",
    ("recommendations", "grounds"): "grounds",
    ("actions", "recommendations"): "carries-out",
    ("observations", "indicator"): "reads",
}
"""The links of the chain: (kind, field) → what the named element does for the naming one."""


_FOLLOWS: Mapping[tuple[str, str], str] = {("recommendations", "indicators"): "measured-by"}
"""Links that point the other way: what the named element does after the naming one."""


class Step(NamedTuple):
    """One link: `upper` rests on `lower`."""

    upper: str
    lower: str
    role: str


class Trace(NamedTuple):
    """All links below (towards the sources) and above (towards recommendations and what follows) one element."""

    element: str
    below: tuple[Step, ...]
    above: tuple[Step, ...]

    @property
    def elements(self) -> tuple[str, ...]:
        """Every element on the way, the one asked for first."""
        ids = [self.element, *(id for step in (*self.below, *self.above) for id in (step.upper, step.lower))]
        return tuple(dict.fromkeys(ids))


class Chain:
    """The chain of one dossier, ready to be walked."""

    def __init__(self, dossier: Dossier) -> None:
        self.down: dict[str, list[Step]] = {}
        self.up: dict[str, list[Step]] = {}
        for kind, id, reference in links(dossier):
            field = (kind, reference.role)
            if role := _RESTS_ON.get(field):
                self._add(Step(id, reference.target, role))
            elif role := _FOLLOWS.get(field):
                self._add(Step(reference.target, id, role))

    def _add(self, step: Step) -> None:
        self.down.setdefault(step.upper, []).append(step)
        self.up.setdefault(step.lower, []).append(step)

    def trace(self, element: str) -> Trace:
        """Everything the element rests on and everything that rests on it, nearest first, each link once."""
        return Trace(element, tuple(self._walk(element, self.down, "lower")), tuple(self._walk(element, self.up, "upper")))

    def _walk(self, start: str, links: dict[str, list[Step]], end: str) -> Iterator[Step]:
        seen = {start}
        here = [start]
        while here:
            following = []
            for id in here:
                for step in links.get(id, ()):
                    yield step
                    target = getattr(step, end)
                    if target not in seen:
                        seen.add(target)
                        following.append(target)
            here = following
