"""What every rule is given: the dossier, the guide, and what has been worked out so far."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from rightguide.dossier import Conclusion, Dossier, Group, Impact, Measure
from rightguide.evidence import Consent, Estimate, Excerpt, Source
from rightguide.guide import Guide
from rightguide.law import Provision
from rightguide.method import Method
from rightguide.reasoning.applicability import Spell
from rightguide.reasoning.laws import ConclusionLaw, Laws
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


class Cited(NamedTuple):
    """A provision of a binding text that a conclusion rests on, as it stood for the State in each stretch of the facts' time."""

    conclusion: Conclusion
    provision: Provision
    state: str
    spells: tuple[Spell, ...]

    @property
    def binds_ever(self) -> bool:
        """It bound the State in some stretch."""
        return any(spell.binding for spell in self.spells)


@dataclass(frozen=True)
class Case:
    """One dossier read against one guide on one day."""

    dossier: Dossier
    guide: Guide
    method: Method
    on: date
    law: Laws
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

    @cached_property
    def provisions(self) -> tuple[tuple[Conclusion, Provision], ...]:
        """Every provision that a conclusion rests on, binding or not."""
        return tuple(
            (conclusion, provision)
            for conclusion in self.dossier.conclusions
            for id in conclusion.provisions
            if (provision := self.guide.provision.get(id))
        )

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """Every provision of a binding text that a conclusion rests on, once for each conclusion, where the facts have a time."""
        found: dict[tuple[str, str], tuple[str, list[Spell]]] = {}
        for row in self.laws:
            if row.spell is not None and row.provision in self.guide.provision:
                found.setdefault((row.conclusion, row.provision), (row.state, []))[1].append(row.spell)
        return tuple(
            Cited(self.conclusion(conclusion), self.guide.provision[provision], state, tuple(spells))
            for (conclusion, provision), (state, spells) in found.items()
        )

    @cached_property
    def personal(self) -> tuple[Source, ...]:
        """Sources in use in which people spoke to the team."""
        return tuple(one for one in self.dossier.sources if one.is_personal and one.id in self.used_sources)

    def with_wider(self, groups: Iterable[str]) -> set[str]:
        """These groups and the wider ones they are a part of."""
        wider = {group.id: group.within for group in self.dossier.groups}
        found: set[str] = set()
        for group in groups:
            here: str | None = group
            while here is not None and here not in found:
                found.add(here)
                here = wider.get(here)
        return found

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
