"""A dossier written and read again is the same, as a folder and as JSON, whatever stands in it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from making import small_dossier
from rightguide.dossier import KINDS, Dossier, Group, as_folder, as_json, load_dossier, plain, read_dossier, save_dossier
from rightguide.faults import Faulty
from rightguide.files import parse_json
from strategies import dossiers


def survives(dossier: Dossier) -> None:
    with TemporaryDirectory() as folder:
        save_dossier(dossier, Path(folder) / "d")
        save_dossier(dossier, Path(folder) / "d.json")
        from_folder, from_json = load_dossier(Path(folder) / "d"), load_dossier(Path(folder) / "d.json")
    assert from_folder == dossier
    assert from_json == dossier
    assert from_folder.canonical() == from_json.canonical() == dossier.canonical()


@settings(max_examples=200)
@given(dossiers())
def test_any_dossier_survives_folder_and_json(dossier: Dossier):
    survives(dossier)


@pytest.mark.release
@settings(max_examples=5_000)
@given(dossiers())
def test_five_thousand_dossiers_survive(dossier: Dossier):
    survives(dossier)


@settings(max_examples=50)
@given(dossiers())
def test_equal_dossiers_have_equal_hashes_however_ordered(dossier: Dossier):
    data = plain(dossier)
    turned = {key: tuple(reversed(held)) if key in KINDS else held for key, held in reversed(data.items())}
    assert read_dossier(turned, "turned", {}).hash == dossier.hash


def test_every_kind_is_in_the_small_dossier():
    small = small_dossier()
    assert [kind for kind in KINDS if not getattr(small, kind)] == []


def test_the_folder_has_a_file_for_each_source():
    small = small_dossier()
    assert sorted(as_folder(small)) == sorted(["dossier.yaml", *(f"sources/{one.id}.yaml" for one in small.sources)])


def test_saving_takes_away_the_file_of_a_source_that_is_gone(tmp_path: Path):
    small = small_dossier()
    save_dossier(small, tmp_path / "d")
    (tmp_path / "d" / "notes.txt").write_text("mine")
    bare = Dossier(schema_version=1, title="Bare", state="NLD")
    save_dossier(bare, tmp_path / "d")
    assert load_dossier(tmp_path / "d") == bare
    assert sorted(path.name for path in (tmp_path / "d").rglob("*") if path.is_file()) == ["dossier.yaml", "notes.txt"]


def test_the_path_of_the_main_file_is_the_folder(tmp_path: Path):
    save_dossier(small_dossier(), tmp_path / "d")
    assert load_dossier(tmp_path / "d" / "dossier.yaml") == small_dossier()


def test_json_is_canonical_and_ends_its_line():
    data = as_json(small_dossier())
    assert data.endswith(b"\n")
    assert read_dossier(parse_json(data.decode(), "x"), "x", {}) == small_dossier()


def test_ids_sort_as_people_count():
    dossier = Dossier(schema_version=1, title="x", state="NLD", groups=tuple(Group(id=f"g{n}", title="x") for n in (10, 2, 1)))
    assert [one.id for one in dossier.groups] == ["g1", "g2", "g10"]


def test_order_comes_before_the_id():
    groups = (Group(id="a", title="x", order=2), Group(id="b", title="x", order=1))
    assert [one.id for one in Dossier(schema_version=1, title="x", state="NLD", groups=groups).groups] == ["b", "a"]


def test_one_id_stands_for_one_thing():
    with pytest.raises(Faulty) as caught:
        read_dossier(
            {
                "schema_version": 1,
                "title": "x",
                "state": "NLD",
                "groups": [{"id": "a", "title": "x"}],
                "actors": [{"id": "a", "title": "x", "kind": "donor"}],
            },
            "d",
            {},
        )
    assert [fault.message for fault in caught.value.faults] == [
        "id 'a' is used by more than one element; every id stands for one thing"
    ]
