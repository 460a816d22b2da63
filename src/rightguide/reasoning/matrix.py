"""Rights by groups: what the team recorded, and where the guide knows a risk that nobody has looked at yet."""

from collections.abc import Iterable

from rightguide.dossier import Dossier
from rightguide.guide import Guide
from rightguide.reasoning.screening import DossierRisk
from rightguide.values import Value


class Cell(Value):
    """One right of one group. Directions are counted apart and never added up."""

    right: str
    group: str
    harm: tuple[str, ...] = ()
    benefit: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()
    none_found: tuple[str, ...] = ()
    """Ids of the impacts of each direction."""
    to_ask: tuple[str, ...] = ()
    """Mechanisms of the guide to ask about, where no impact is recorded."""


class Matrix(Value):
    """The cells that hold something, row by row; `rights` and `groups` name all rows and columns."""

    rights: tuple[str, ...]
    groups: tuple[str, ...]
    cells: tuple[Cell, ...]


def matrix(dossier: Dossier, guide: Guide, risks: Iterable[DossierRisk]) -> Matrix:
    """The matrix of the dossier. Rights the team named itself stand after the guide's."""
    rights = (*guide.right, *(code.id for code in dossier.codes if code.of == "right"))
    groups = tuple(group.id for group in dossier.groups)
    held: dict[tuple[str, str], dict[str, list[str]]] = {}
    for impact in dossier.impacts:
        cell = held.setdefault((impact.right, impact.group), {})
        cell.setdefault(impact.direction.replace("-", "_"), []).append(impact.id)
    asked = set(held)
    for risk in risks:
        if (risk.right, risk.group) not in asked:
            ways = held.setdefault((risk.right, risk.group), {}).setdefault("to_ask", [])
            if risk.mechanism not in ways:
                ways.append(risk.mechanism)
    cells = [
        Cell(right=right, group=group, **{name: tuple(ids) for name, ids in held[right, group].items()})
        for right in rights
        for group in groups
        if (right, group) in held
    ]
    return Matrix(rights=rights, groups=groups, cells=tuple(cells))
