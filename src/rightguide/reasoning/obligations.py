"""Every provision of the guide as it stands for one State on one day."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rightguide.dossier import StatusFact
from rightguide.guide import Guide
from rightguide.law import Instrument, Provision
from rightguide.reasoning.applicability import Standing, Standings


class Obligation(NamedTuple):
    """One provision and how it stands for a State on a day."""

    provision: Provision
    instrument: Instrument
    standing: Standing


def obligations(
    guide: Guide, state: str, day: date, right: str | None = None, facts: Iterable[StatusFact] = (), territory: str = ""
) -> tuple[Obligation, ...]:
    """Every provision of a binding text as it stands for that State on that day, in the order of the guide.

    `right` keeps only provisions that name it. Provisions whose words did not stand on `day` are left out.
    """
    standings = Standings(guide, state, facts, territory)
    found = []
    for instrument in guide.instruments:
        if not instrument.is_binding:
            continue
        standing = standings.on(instrument, day)
        found += [
            Obligation(provision, instrument, standings.of_provision(provision, standing))
            for provision in instrument.provisions
            if (right is None or right in provision.rights) and provision.stood(day, day)
        ]
    return tuple(found)
