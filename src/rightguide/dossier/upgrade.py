"""Bringing a dossier written by an earlier version up to the present schema, one version at a time.

Each function takes the plain data of version n and gives that of n + 1. They are pure, and serve files and database rows alike.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from rightguide.dossier.whole import SCHEMA_VERSION
from rightguide.faults import Fault, Faulty

Data = dict[str, Any]
Upgrade = Callable[[Data], Data]

UPGRADES: Mapping[int, Upgrade] = MappingProxyType({})
"""From version → function to the next. Empty while version 1 is the only one that was ever released."""


def version_of(data: Data, name: str) -> int:
    """The schema version the data names. Raises `Faulty` where it names none."""
    found = data.get("schema_version")
    if found is None:
        raise Faulty([Fault(name, 0, "schema_version", f"is missing; expected a number, at present {SCHEMA_VERSION}")])
    if not str(found).isdecimal() or len(str(found)) > 6:
        raise Faulty(
            [Fault(name, 0, "schema_version", f"found {str(found)[:40]!r}, expected a number, at present {SCHEMA_VERSION}")]
        )
    return int(found)


def upgraded(data: Data, name: str, upgrades: Mapping[int, Upgrade] = UPGRADES, present: int = SCHEMA_VERSION) -> Data:
    """The data at the present version. Raises `Faulty` for a newer one or one that cannot be brought up."""
    version = version_of(data, name)
    if version > present:
        message = f"was written by a newer RightGuide (schema {version}); this one reads up to {present}: please update it"
        raise Faulty([Fault(name, 0, "schema_version", message)])
    data = {**data, "schema_version": version}
    while version < present:
        if version not in upgrades:
            raise Faulty([Fault(name, 0, "schema_version", f"version {version} is not known; expected 1 to {present}")])
        data = {**upgrades[version](data), "schema_version": version + 1}
        version += 1
    return data
