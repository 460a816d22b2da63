"""Faults of knowledge packs: `guide check` says each with its file, its line and what was found."""

import json
from pathlib import Path
from typing import Any

import pytest

from rightguide.faults import Fault

PACK = "id: local\nversion: '1'\ntitle: A local pack\n"
SOURCES = "id,title,kind\nlocal-study,A study of the region,report\n"
MECHANISM = """\
id: sweep-at-station
measure: raid
groups: [sex-workers]
rights: [liberty]
direction: harm
how: Everyone at the station is taken along.
authorities: [iccpr:9.1, local-study]
ask:
  - How many were taken along?
"""
INSTRUMENT = """\
id: regional
title: Regional convention
short: Regional
rank: binding-text
kind: treaty
adopted: 1999-05-01
in_force: 2001-01-01
entry:
  kind: days-after-deposit
  count: 30
sources: [local-study]
provisions:
  - id: regional:1
    label: Regional 1
    says: Nobody may be held without a reason.
    verb: shall
    rights: [liberty]
    test_act: arbitrariness
"""
WAY = "practice/mechanisms/sweep-at-station.yaml"
TEXT = "law/instruments/regional.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    files = {"pack.yaml": PACK, "sources/sources.csv": SOURCES, WAY: MECHANISM, TEXT: INSTRUMENT}
    for name, text in files.items():
        path = tmp_path / "pack" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "pack"


def said(run: Any, pack: Path) -> list[str]:
    """What `guide check` says of the pack, paths shortened; the same must be said as JSON."""
    ended = run("guide", "check", pack)
    lines = ended.out.splitlines()
    count = f"{len(lines)} fault{'s' if len(lines) > 1 else ''} in {pack}.\n"
    assert (ended.status, ended.err) == ((1, count) if lines else (0, f"{pack}: no faults.\n"))
    told = run("guide", "check", pack, "--json")
    assert [str(Fault(**one)) for one in json.loads(told.out)["faults"]] == lines
    assert told.status == ended.status
    return [line.replace(f"{pack}/", "") for line in lines]


def change(pack: Path, name: str, old: str, new: str) -> None:
    path = pack / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_the_pack_itself_has_no_fault(run: Any, pack: Path):
    assert said(run, pack) == []


CHANGES: dict[str, tuple[str, str, str, list[str]]] = {
    "key twice": (WAY, "direction: harm", "direction: harm\nid: again", [f"{WAY}:6: key 'id' stands twice in one place; keep one"]),
    "unknown key": (WAY, "how:", "hwo:", [f"{WAY}:1: how: 'how' is missing", f"{WAY}:6: hwo: unknown key 'hwo'"]),
    "unknown measure": (WAY, "measure: raid", "measure: raids", [f"{WAY}:2: measure: names measure 'raids', which the guide does not have; did you mean 'raid'?"]),
    "unknown group": (WAY, "sex-workers", "sexworkers", [f"{WAY}:3: groups.0: names group 'sexworkers', which the guide does not have; did you mean 'sex-workers'?"]),
    "unknown right": (WAY, "[liberty]", "[liberti]", [f"{WAY}:4: rights.0: names right 'liberti', which the guide does not have; did you mean 'liberty'?"]),
    "unknown provision": (WAY, "iccpr:9.1", "iccpr:9.9", [f"{WAY}:7: authorities.0: names provision 'iccpr:9.9', which the guide does not have; did you mean 'iccpr:9.5'?"]),
    "unknown source": (WAY, "local-study]", "local-sutdy]", [f"{WAY}:7: authorities.1: names source 'local-sutdy', which the guide does not have; did you mean 'local-study'?"]),
    "no authority": (WAY, "[iccpr:9.1, local-study]", "[]", [f"{WAY}:7: authorities: is empty; expected at least one"]),
    "id other than the file's": (WAY, "id: sweep-at-station", "id: sweep", [f"{WAY}:1: id: found 'sweep', expected 'sweep-at-station': a file is named after the id of its entry"]),
    "contested from one side": (WAY, "direction: harm", "direction: contested", [f"{WAY}:1: other_side: is contested, so the other side has to be told too"]),
    "verified against nothing": (WAY, "direction: harm", "direction: harm\nverification:\n  verified: true", [f"{WAY}:6: verification: verified is true, so 'against' (the text compared with) and 'on' (the day) are needed"]),
    "verified against an unknown source": (WAY, "direction: harm", "direction: harm\nverification:\n  verified: true\n  against: nobody\n  on: 2020-01-01", [f"{WAY}:8: verification.against: names source 'nobody', which the guide does not have"]),
    "neither true nor false": (WAY, "direction: harm", "direction: harm\nverification:\n  verified: maybe", [f"{WAY}:7: verification.verified: found 'maybe', expected true or false"]),
    "not one of the words": (WAY, "direction: harm", "direction: bad", [f"{WAY}:5: direction: found 'bad', expected 'harm', 'benefit' or 'contested'"]),
    "text as a list": (WAY, "groups: [sex-workers]", "groups: sex-workers", [f"{WAY}:3: groups: found 'sex-workers', expected a list"]),
    "provision of another text": (TEXT, "id: regional:1", "id: reginal:1", [f"{TEXT}:1: provision reginal:1 stands under instrument regional; its id must start with 'regional:'"]),
    "provision id of another form": (TEXT, "id: regional:1", "id: article 1", [f"{TEXT}:13: provisions[article 1].id: found 'article 1', expected a provision such as iccpr:9.1"]),
    "test that is none": (TEXT, "arbitrariness", "arbitrarines", [f"{TEXT}:18: provisions.0.test_act: names test 'arbitrarines', which the guide does not have; did you mean 'arbitrariness'?"]),
    "limitable without a test": (TEXT, "    test_act: arbitrariness", "    limitable: true", [f"{TEXT}:18: provisions.0.limitable: may be limited, so the test for an interference (test_act) is needed"]),
    "no rule of entry": (TEXT, "entry:\n  kind: days-after-deposit\n  count: 30\n", "", [f"{TEXT}:1: entry: a binding text needs its rule of entry into force for a State"]),
    "in force before it was adopted": (TEXT, "in_force: 2001", "in_force: 1991", [f"{TEXT}:7: in_force: is before the text was adopted (1999-05-01)"]),
    "day that is none": (TEXT, "adopted: 1999-05-01", "adopted: 1999-02-29", [f"{TEXT}:6: adopted: 1999-02-29 is not a day of the calendar"]),
    "count in words": (TEXT, "count: 30", "count: thirty", [f"{TEXT}:10: entry.count: found 'thirty', expected a whole number"]),
    "unknown column": ("sources/sources.csv", "id,title,kind", "id,titel,kind", ["sources/sources.csv:1: unknown column 'titel'; expected some of id, title, kind, publisher, date, where, note"]),
    "a cell too many": ("sources/sources.csv", "report", "report,", ["sources/sources.csv:2: found 4 cells, expected 3"]),
    "a cell too few": ("sources/sources.csv", ",report", "", ["sources/sources.csv:2: found 2 cells, expected 3"]),
    "quote left open": ("sources/sources.csv", "report", '"report', ["sources/sources.csv:2: not readable as CSV: unexpected end of data"]),
    "row twice": ("sources/sources.csv", "report\n", "report\nlocal-study,Again,report\n", ["sources/sources.csv:3: id: 'local-study' stands already in sources/sources.csv:2"]),
    "source that nothing names": ("sources/sources.csv", "report\n", "report\nlonely,A report,report\n", ["sources/sources.csv:3: nothing in the guide names the source 'lonely'"]),
    "kind that is none": ("sources/sources.csv", "report", "reprot", ["sources/sources.csv:2: kind: found 'reprot', expected 'primary-text', 'status-list', 'judgment', 'report', 'article' or 'project-knowledge'"]),
    "pack without a version": ("pack.yaml", "version: '1'\n", "", ["pack.yaml:1: version: 'version' is missing"]),
    "pack id of another form": ("pack.yaml", "id: local", "id: Local Pack", ["pack.yaml:1: id: found 'Local Pack', expected an id of lower-case letters, digits and single hyphens"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_one_change(name: str, run: Any, pack: Path):
    file, old, new, expected = CHANGES[name]
    change(pack, file, old, new)
    assert said(run, pack) == expected


def test_ids_of_the_guide_are_taken(run: Any, pack: Path):
    (pack / WAY).rename(pack / "practice/mechanisms/raid-mass-arrest.yaml")
    change(pack, "practice/mechanisms/raid-mass-arrest.yaml", "sweep-at-station", "raid-mass-arrest")
    expected = "id: 'raid-mass-arrest' is taken by the guide this pack adds to; choose another id"
    assert f"practice/mechanisms/raid-mass-arrest.yaml:1: {expected}" in said(run, pack)


def test_a_file_in_a_misspelt_folder_is_not_passed_over(run: Any, pack: Path):
    (pack / "practice/mechanism").mkdir()
    (pack / WAY).rename(pack / "practice/mechanism/sweep-at-station.yaml")
    assert said(run, pack) == [
        "practice/mechanism/sweep-at-station.yaml: belongs to nothing the guide knows; is its folder misspelt?"
    ]


def test_a_file_of_the_other_ending_is_not_passed_over(run: Any, pack: Path):
    (pack / WAY).rename(pack / WAY.replace(".yaml", ".yml"))
    assert said(run, pack) == [f"{WAY.replace('.yaml', '.yml')}: belongs to nothing the guide knows; is its folder misspelt?"]


def test_a_pack_names_itself(run: Any, pack: Path):
    (pack / "pack.yaml").unlink()
    assert said(run, pack) == ["pack.yaml: is missing; it names the pack (id, version, title)"]


def test_measures_and_groups_that_nothing_names(run: Any, pack: Path):
    (pack / "practice/measures").mkdir()
    (pack / "practice/groups").mkdir()
    (pack / "practice/measures/curfew.yaml").write_text(
        "id: curfew\ntitle: Curfew\nconduct: act\neffect: can-affect-rights\nwhat: Nobody may be out.\nask: [Since when?]\nsafer: [None.]\n"
    )
    (pack / "practice/groups/sailors.yaml").write_text(
        "id: sailors\ntitle: Sailors\nshort: Sailors\norder: 99\nwho: People at sea.\n"
    )
    assert said(run, pack) == [
        "practice/groups/sailors.yaml:1: nothing in the guide names the group 'sailors'",
        "practice/measures/curfew.yaml:1: nothing in the guide names the measure 'curfew'",
    ]


def test_positions_that_cannot_be(run: Any, pack: Path):
    (pack / "law/positions").mkdir()
    (pack / "law/positions/local.csv").write_text(
        "instrument,state,status,date,source,as_of\n"
        "regional,NLD,party,1998-01-01,local-study,2010\n"
        "regional,NLD,party,2011,local-study,2010\n"
        "regional,XXX,party,2005,local-study,2010\n"
        "regoinal,NLD,party,2005,nowhere,2010\n"
        "regional,nld,joined,2005-13,local-study,2010\n"
    )
    file = "law/positions/local.csv"
    found = said(run, pack)
    assert [line for line in found if line.startswith(f"{file}:6")] == found  # what is not readable comes first, alone
    assert found == [
        f"{file}:6: state: found 'nld', expected a State as three capital letters (ISO 3166), for example NLD",
        f"{file}:6: status: found 'joined', expected 'party', 'signatory', 'none', 'denounced' or 'unclear'",
        f"{file}:6: date: 2005-13 is not a day of the calendar",
    ]
    change(pack, file, "regional,nld,joined,2005-13,local-study,2010\n", "")
    assert said(run, pack) == [
        f"{file}:2: date: 1998-01-01 is before the text was adopted (1999-05-01)",
        f"{file}:3: date: 2011 is after the day for which the source speaks (2010)",
        f"{file}:4: state: names State 'XXX', which the guide does not have",
        f"{file}:5: instrument: names instrument 'regoinal', which the guide does not have; did you mean 'regional'?",
        f"{file}:5: source: names source 'nowhere', which the guide does not have",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe", ":1: found byte 0xff, which is not UTF-8; save the file as UTF-8"),
        (b"", ":1: the file is empty"),
        (b"- a\n", ":1: found a list, expected a mapping (key: value)"),
        (b"x: " + b"[" * 100_000, ":1: nested more than 40 deep"),
        (b"id: &a x\nhow: *a\n", ":1: an alias (*name) points here; write the text out instead"),
        (b"id: !!python/name:os.system x\n", ":1: tag 'tag:yaml.org,2002:python/name:os.system' is not allowed; write plain text"),
    ],
)
@pytest.mark.parametrize("name", [WAY, TEXT, "pack.yaml"])
def test_a_file_of_another_sort(data: bytes, message: str, name: str, run: Any, pack: Path):
    (pack / name).write_bytes(data)
    assert f"{name}{message}" in said(run, pack)


def test_no_such_folder(run: Any, tmp_path: Path):
    ended = run("guide", "check", tmp_path / "nothing")
    expected = "there is no such folder; expected a knowledge pack (a folder with law/, practice/ or method/)"
    assert ended.out == f"{tmp_path / 'nothing'}: {expected}\n"
    assert ended.status == 1


def test_a_faulty_pack_is_not_used(run: Any, pack: Path):
    change(pack, WAY, "measure: raid", "measure: raids")
    ended = run("screen", "--measure", "raid", "--guide", pack, "--json")
    expected = "measure: names measure 'raids', which the guide does not have; did you mean 'raid'?"
    assert ended == (2, "", f"{pack / WAY}:2: {expected}\n")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not JSON; expected a compiled guide, as 'rightguide guide compile' writes it"),
        (b"[]", "found a list, expected a mapping (key: value)"),
        (b"{}", "packs: 'packs' is missing"),
        (b'{"format": 99, "packs": []}', "format: found 99, this RightGuide reads up to 1: please update it"),
        (b"[" * 100_000, "nested too deep to be read"),
        (b"\xff", "found byte 0xff, which is not UTF-8; save the file as UTF-8"),
    ],
)
def test_a_compiled_guide_that_is_none(data: bytes, message: str, run: Any, tmp_path: Path):
    path = tmp_path / "guide.json"
    path.write_bytes(data)
    ended = run("screen", "--measure", "raid", "--guide", path, "--json")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"{path}:")
    assert ended.err.endswith(f" {message}\n")
