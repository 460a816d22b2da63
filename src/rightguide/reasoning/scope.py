"""Whom a provision protects, compared with whom a group holds."""

from typing import Literal

from rightguide.dossier import Dossier, Group
from rightguide.guide import Guide
from rightguide.law import Who
from rightguide.reasoning.screening import kinds_of_group

Reach = Literal["all", "some", "none", "unknown"]

_NEEDS_LAWFUL_STAY = frozenset({"lawfully-present", "lawfully-present-non-citizens", "documented-migrant-workers"})


def reach(who: Who, dossier: Dossier, guide: Guide, group: Group) -> Reach:
    """How many of the group the words reach; `unknown` where the dossier does not say enough.

    Looks at lawful stay, citizenship, age and sex: the limits that decide most often in this field. A group of which nothing
    says that it holds children is taken to be of adults.
    """
    kinds = [guide.group_kind[id] for id in kinds_of_group(dossier, group) if id in guide.group_kind]
    if who in _NEEDS_LAWFUL_STAY:
        if group.lawful_stay != "unknown":
            return group.lawful_stay
        return "some" if any(kind.without_papers for kind in kinds) else "unknown"
    if who == "citizens":
        return "none" if group.lawful_stay == "none" else "unknown"
    if who == "children":
        if group.under_18 != "unknown":
            return group.under_18
        return "all" if any(kind.of_minors for kind in kinds) else "none"
    if who == "women":
        return group.women
    return "all"
