"""Packs become one guide: compiled and loaded it is the same; other people's packs are added; faults are all said."""

import json
from pathlib import Path

import pytest

from rightguide.faults import Faulty
from rightguide.guide import (
    COMPILED,
    SHIPPED,
    Guide,
    checked,
    compile_guide,
    load_guide,
    read_compiled,
    shipped_guide,
    stale,
    with_pack,
)
from rightguide.languages import Translation, hash_of

PACK = 'id: mine\nversion: "1"\ntitle: Mine\n'
MECHANISM = """\
id: own-way
measure: raid
groups: [sex-workers]
rights: [liberty]
direction: harm
how: A way that we saw.
authorities: [iccpr:9.1]
ask: [Does it happen?]
"""


def pack(folder: Path, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text(PACK)
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", "-")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".yaml").write_text(text)
    return folder


def test_the_packs_have_no_fault():
    assert checked(SHIPPED, None)[1] == []


def test_compiled_and_loaded_it_is_the_same(guide: Guide, tmp_path: Path):
    (tmp_path / "guide.json").write_bytes(compile_guide(SHIPPED).canonical())
    loaded = read_compiled(tmp_path / "guide.json")
    assert loaded == guide
    assert loaded.hash == guide.hash


def test_the_shipped_guide_is_that_of_the_packs():
    shipped_guide()
    assert COMPILED.read_bytes() == compile_guide(SHIPPED).canonical()


def test_floors(guide: Guide):
    binding = [one for one in guide.instruments if one.is_binding]
    assert len(binding) >= 60
    assert sum(len(one.provisions) for one in binding) >= 380
    assert len(guide.rights) >= 34
    assert len(guide.decisions) >= 35
    assert len(guide.procedures) >= 12
    assert len(guide.contested) >= 8
    assert sum(one.effect == "can-affect-rights" for one in guide.measure_kinds) >= 45
    assert sum(one.effect == "enabling" for one in guide.measure_kinds) >= 20
    assert len(guide.group_kinds) >= 26
    assert len(guide.mechanisms) >= 260
    assert len(guide.indicator_kinds) >= 80
    assert [len(method.steps) for method in guide.methods] == [6, 7]
    for method, least in (("right", 120), ("herwai", 45)):
        assert sum(len(step.questions) for step in guide.method[method].steps) >= least
    assert len(guide.rules) >= 75


def test_raids_and_rescues_are_no_measure_of_success(guide: Guide):
    flagged = {one.id for one in guide.indicator_kinds if one.is_no_success}
    assert flagged >= {"raids-carried-out", "people-called-rescued", "shelter-occupancy", "arrests-for-trafficking"}


def test_no_code_knows_a_method_by_name():
    code = {path.name: path.read_text() for path in SHIPPED.parent.rglob("*.py")}
    assert [name for name, text in code.items() if "herwai" in text.lower()] == []


def test_every_position_has_a_source_and_most_say_of_when(guide: Guide):
    assert {one.source for one in guide.positions} <= set(guide.source)
    assert [one for one in guide.positions if one.as_of is None and one.source != "coe-list-undated"] == []


def test_a_pack_of_ones_own_is_added(guide: Guide, tmp_path: Path):
    both = load_guide([pack(tmp_path, practice__mechanisms__own_way=MECHANISM)])
    assert both.mechanism["own-way"].how == "A way that we saw."
    assert len(both.mechanisms) == len(guide.mechanisms) + 1
    assert [one.id for one in both.packs] == ["rightguide", "mine"]
    assert both.hash != guide.hash


def test_a_compiled_guide_takes_the_place_of_the_shipped_one(tmp_path: Path):
    (tmp_path / "guide.json").write_text('{"packs": [{"id": "bare", "version": "1", "title": "Bare"}]}')
    bare = load_guide([tmp_path / "guide.json"])
    assert (bare.rights, [one.id for one in bare.packs]) == ((), ["bare"])


def test_a_taken_id_is_refused(guide: Guide, tmp_path: Path):
    with pytest.raises(Faulty) as caught:
        with_pack(guide, pack(tmp_path, practice__mechanisms__raid_mass_arrest=MECHANISM.replace("own-way", "raid-mass-arrest")))
    assert next(fault.message for fault in caught.value.faults if fault.path == "id").startswith(
        "'raid-mass-arrest' is taken by the guide"
    )


def test_all_faults_come_at_once_with_their_lines(guide: Guide, tmp_path: Path):
    bad = MECHANISM.replace("raid", "rade").replace("iccpr:9.1", "iccpr:99").replace("liberty", "libertee")
    folder = pack(tmp_path, practice__mechanisms__own_way=bad, practice__groups__x="id: x\ntitle: X\ntitel: Y\n")
    faults = checked(folder, guide)[1]
    assert [(Path(fault.file).name, fault.line, fault.path) for fault in faults] == [
        ("x.yaml", 1, "short"),
        ("x.yaml", 1, "order"),
        ("x.yaml", 1, "who"),
        ("x.yaml", 3, "titel"),
    ]
    (folder / "practice" / "groups" / "x.yaml").unlink()
    assert [str(fault).partition("own-way.yaml:")[2] for fault in checked(folder, guide)[1]] == [
        "2: measure: names measure 'rade', which the guide does not have; did you mean 'raid'?",
        "4: rights.0: names right 'libertee', which the guide does not have; did you mean 'liberty'?",
        "7: authorities.0: names provision 'iccpr:99', which the guide does not have; did you mean 'iccpr:9.5'?",
    ]


def test_norway_stays_norway(tmp_path: Path):
    folder = pack(tmp_path, practice__groups__no="id: no\ntitle: NO\nshort: yes\norder: 01\nwho: 6.10\n")
    _, faults = checked(folder, shipped_guide())
    assert [fault.message for fault in faults] == ["nothing in the guide names the group 'no'"]


def test_a_guide_of_a_newer_format_is_refused(tmp_path: Path):
    (tmp_path / "guide.json").write_text(json.dumps({"format": 99, "packs": []}))
    with pytest.raises(Faulty, match="found 99, this RightGuide reads up to 1: please update it"):
        read_compiled(tmp_path / "guide.json")


def test_french_is_there_and_fresh(guide: Guide):
    rendered = guide.text("right", "liberty", "title", guide.right["liberty"].title, "fr")
    assert (rendered.language, rendered.is_stale) == ("fr", False)
    assert list(stale(guide)) == []
    assert {one.id for one in guide.translations if one.kind == "right"} == set(guide.right)


def test_a_translation_of_older_english_is_shown_as_stale(guide: Guide):
    old = Translation(kind="right", id="liberty", field="title", language="de", text="Freiheit", of=hash_of("Freedom"))
    both = guide.replace(translations=(old,))
    assert both.text("right", "liberty", "title", guide.right["liberty"].title, "de").is_stale
    assert list(stale(both)) == ["de right/liberty title"]


def test_without_a_translation_english_is_shown_as_english(guide: Guide):
    assert guide.text("right", "liberty", "title", "Liberty", "th") == ("Liberty", "en", False)


def test_an_installed_package_can_offer_a_pack(guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = pack(tmp_path / "pack", practice__mechanisms__own_way=MECHANISM)
    (tmp_path / "their_pack.py").write_text(f"def folder():\n    return {str(folder)!r}\n")
    about = tmp_path / "their_pack-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: their-pack\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[rightguide.packs]\ntheirs = their_pack:folder\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert load_guide().mechanism["own-way"].measure == "raid"
    assert "own-way" not in load_guide(installed=False).mechanism
