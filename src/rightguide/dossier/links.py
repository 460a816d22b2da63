"""The references inside a dossier: do they all lead somewhere, and does none lead back to itself?"""

from collections.abc import Iterator

from rightguide.dossier.whole import Dossier
from rightguide.entries import GUIDE_KINDS
from rightguide.faults import Fault
from rightguide.references import Reference, references

_TO_THE_LIKE = (("groups", "within"), ("rounds", "before"))
"""Fields that name another of the same kind, so that following them could go round in a circle."""


def links(dossier: Dossier) -> Iterator[tuple[str, str, Reference]]:
    """Every reference of every element: kind, id, reference."""
    for kind, element in dossier.elements():
        for reference in references(element):
            yield kind, element.id, reference


def broken_links(dossier: Dossier, name: str) -> list[Fault]:
    """A fault for every reference to an element that is not there, is of another kind, or leads round in a circle."""
    kind_of = dossier.kind_of
    faults = []
    if not _all_lead_somewhere(dossier):
        for kind, id, reference in links(dossier):
            if reference.kinds[0] in GUIDE_KINDS:
                continue
            target = kind_of.get(reference.target)
            where = f"{kind}[{id}].{reference.role}"
            if target is None:
                faults.append(Fault(name, 0, where, f"names {reference.target!r}, but nothing in the dossier has this id"))
            elif reference.kinds != ("any",) and target not in reference.kinds:
                wanted = " or ".join(reference.kinds)
                message = f"names {reference.target!r}, which is among {target}; expected one of {wanted}"
                faults.append(Fault(name, 0, where, message))
    for kind, role in _TO_THE_LIKE:
        held = {one.id: getattr(one, role) for one in getattr(dossier, kind)}
        faults += _circles({id: wider for id, wider in held.items() if wider in held}, name)
    return faults


def _all_lead_somewhere(dossier: Dossier) -> bool:
    kind_of = dossier.kind_of
    return all(
        kinds[0] in GUIDE_KINDS or all(kind_of.get(id) in kinds or (kinds == ("any",) and id in kind_of) for id in ids)
        for kinds, ids in dossier.named.items()
    )


def _circles(parents: dict[str, str], name: str) -> list[Fault]:
    faults = []
    done: set[str] = set()
    for start in parents:
        path: list[str] = []
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path.append(here)
            here = parents.get(here)
        if here in path:
            round_trip = " → ".join([*path[path.index(here) :], here])
            faults.append(Fault(name, 0, "", f"goes round in a circle: {round_trip}"))
        done.update(path)
    return faults
