"""What every rule is given: the dossier, the guide, and what has been worked out so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from rightguide.dossier import Conclusion, Dossier, Group, Impact, Measure
from rightguide.evidence import Consent, Estimate, Excerpt, Source
from rightguide.guide import Guide
from rightguide.method import Method
from rightguide.reasoning.laws import ConclusionLaw
from rightguide.reasoning.screening import DossierRisk
from rightguide.reasoning.strength import Strength
from rightguide.reasoning.testing import CalledTest, OpenItems
from rightguide.values import Value


class Result(Value):
    """One thing a rule found. Words come from the rule's message in the method pack, filled in with `details`."""

    rule: str
    level: str
    element: str
    """Id of the element it speaks of, or `dossier`."""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Finding:
    """What a rule function gives: the element, and the blanks of the message."""

    element: str
    details: Mapping[str, str] = field(default_factory=dict)


Findings = Iterator[Finding]


@dataclass(frozen=True)
class Case:
    """One dossier read against one guide on one day."""

    dossier: Dossier
    guide: Guide
    method: Method
    on: date
    laws: tuple[ConclusionLaw, ...]
    strengths: Mapping[str, Strength]
    tests: tuple[CalledTest, ...]
    conduct: tuple[OpenItems, ...]
    aims: tuple[OpenItems, ...]
    own_risks: Mapping[str, tuple[DossierRisk, ...]]
    consents: Mapping[str, tuple[Consent, ...]]
    """Consents by source."""
    used_sources: frozenset[str]
    """Ids of sources that an excerpt or estimate takes from."""

    def source(self, id: str) -> Source:
        """The source of that id (references were checked on loading)."""
        held = self.dossier.by_id[id]
        assert isinstance(held, Source)
        return held

    def group(self, id: str) -> Group:
        """The group of that id."""
        held = self.dossier.by_id[id]
        assert isinstance(held, Group)
        return held

    def measure(self, id: str) -> Measure:
        """The measure of that id."""
        held = self.dossier.by_id[id]
        assert isinstance(held, Measure)
        return held

    def impacts(self, conclusion: Conclusion) -> list[Impact]:
        """The impacts a conclusion speaks of."""
        return [one for id in conclusion.impacts if isinstance(one := self.dossier.by_id[id], Impact)]

    def evidence(self, impact: Impact) -> Iterator[Excerpt | Estimate]:
        """What supports an impact."""
        for id in impact.supported_by:
            item = self.dossier.by_id[id]
            if isinstance(item, Excerpt | Estimate):
                yield item

    def conclusion(self, id: str) -> Conclusion:
        """The conclusion of that id."""
        held = self.dossier.by_id[id]
        assert isinstance(held, Conclusion)
        return held


def is_inconsistent(conclusion: Conclusion) -> bool:
    """The team words it as inconsistent, wholly or in part."""
    return conclusion.outcome in ("inconsistent", "inconsistent-in-part")
