"""What changed between two dossiers."""

from rightguide.dossier import Change, Dossier, Group, compare


def dossier(*groups: Group, **facts: object) -> Dossier:
    return Dossier.model_validate({"schema_version": 1, "title": "x", "state": "NLD", "groups": groups, **facts})


def test_the_same_has_no_changes():
    one = dossier(Group(id="a", title="A"))
    assert compare(one, one).changes == ()


def test_added_removed_changed_and_the_dossier_itself():
    earlier = dossier(Group(id="a", title="A"), Group(id="b", title="B"), summary="then")
    later = dossier(Group(id="b", title="B2", size=3), Group(id="c", title="C"), summary="now")
    found = compare(earlier, later)
    assert (found.earlier, found.later) == (earlier.hash, later.hash)
    assert found.changes == (
        Change(kind="dossier", id="dossier", what="changed", fields=("summary",)),
        Change(kind="groups", id="a", what="removed"),
        Change(kind="groups", id="b", what="changed", fields=("title", "size")),
        Change(kind="groups", id="c", what="added"),
    )
