"""Dossier files that are wrong: always status 2, the file named, what was found said, nothing on stdout, never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from making import small_dossier
from rightguide.dossier import as_folder, as_json, load_dossier, save_dossier
from rightguide.files import JSON_LIMIT, YAML_LIMIT

ON = ("--on", "2012-06-01")
MAIN, ANNA = "dossier.yaml", "sources/anna.yaml"
COMMANDS = [("check", "--json"), ("analyse", "--json"), ("upgrade",), ("trace", "raids", "--json"), ("compare", "--json")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_dossier(small_dossier(), tmp_path / "d")
    return tmp_path / "d"


def line(path: Path, words: str) -> int:
    """The line on which these words stand first."""
    return next(number for number, held in enumerate(path.read_text().splitlines(), 1) if words in held)


def is_refused(run: Any, path: Path, expected: str) -> None:
    ended = run("check", path, "--json", *ON)
    assert ended.err == expected + "\n"
    assert (ended.status, ended.out) == (2, "")


CHANGED: dict[str, tuple[str, str, str, str, str]] = {
    # name: file, what stands there, what takes its place, words on the line that is named, message
    "key twice": (MAIN, "state: NLD", "state: NLD\nstate: THA", "state: THA", "key 'state' stands twice in one place; keep one"),
    "key twice in a source": (ANNA, "  place:", "  language: en\n  place:", "  language: nl", "key 'language' stands twice in one place; keep one"),
    "unknown key": (MAIN, "summary:", "sumary:", "sumary:", "sumary: unknown key 'sumary'"),
    "unknown key of an element": (MAIN, "as_practised:", "as_practiced:", "as_practiced", "measures[raids].as_practiced: unknown key 'as_practiced'"),
    "unknown key of a source": (ANNA, "  place:", "  plaats:", "plaats", "sources[anna].plaats: unknown key 'plaats'"),
    "unknown key of an excerpt": (ANNA, "  paraphrase:", "  paraphrased:", "paraphrased:", "excerpts[anna-held].paraphrased: unknown key 'paraphrased'"),
    "unknown part of a source's file": (ANNA, "excerpts:", "exerpts:", "", "unknown key 'exerpts'; expected source, consents, excerpts"),
    "reference to nothing": (MAIN, "  - anna-held", "  - anna-hled", "  supported_by:\n  - anna-hled", "impacts[held-without-suspicion].supported_by: names 'anna-hled', but nothing in the dossier has this id"),
    "reference to the wrong kind": (MAIN, "  - anna-held", "  - mayor", "  supported_by:\n  - mayor", "impacts[held-without-suspicion].supported_by: names 'mayor', which is among actors; expected one of excerpts or estimates"),
    "day that is none": (MAIN, "2010-11-30", "2010-02-31", "2010-02-31", "measures[raids].period.end: 2010-02-31 is not a day of the calendar"),
    "day in words": (MAIN, "2010-11-30", "30 November 2010", "30 November", "measures[raids].period.end: found '30 November 2010', expected a date as YYYY, YYYY-MM or YYYY-MM-DD"),
    "day of a source that is none": (ANNA, "  date: '2010-09-14'", "  date: 2010-09-31", "2010-09-31", "sources[anna].date: 2010-09-31 is not a day of the calendar"),
    "tag": (MAIN, "title: Raids", "title: !!python/object/apply:os.system Raids", "title: !!python", "tag 'tag:yaml.org,2002:python/object/apply:os.system' is not allowed; write plain text"),
    "own tag": (MAIN, "title: Raids", "title: !run Raids", "title: !run", "tag '!run' is not allowed; write plain text"),
    "tag on a mapping": (MAIN, "team:", "team: !!python/object:os.x", "team:", "tag 'tag:yaml.org,2002:python/object:os.x' is not allowed; write plain text"),
    "tag on a list": (MAIN, "languages:", "languages: !!set", "languages:", "tag 'tag:yaml.org,2002:set' is not allowed; write plain text"),
    "alias": (MAIN, "  - sex\n  - residence status", "  - &again sex\n  - *again", "&again", "an alias (*name) points here; write the text out instead"),
    "alias of a mapping": (MAIN, "state: NLD", "state: NLD\nwho: &who {a: b}\nwhom: *who", "&who", "an alias (*name) points here; write the text out instead"),
    "alias of nothing": (MAIN, "state: NLD", "state: *nothing", "state: *nothing", "not readable as YAML: found undefined alias"),
    "later version": (MAIN, "schema_version: 1", "schema_version: 2", "schema_version", "schema_version: was written by a newer RightGuide (schema 2); this one reads up to 1: please update it"),
    "no version": (MAIN, "schema_version: 1\n", "", "", "schema_version: is missing; expected a number, at present 1"),
    "version in words": (MAIN, "schema_version: 1", "schema_version: one", "schema_version", "schema_version: found 'one', expected a number, at present 1"),
    "version below one": (MAIN, "schema_version: 1", "schema_version: -1", "schema_version", "schema_version: found '-1', expected a number, at present 1"),
    "State in small letters": (MAIN, "state: NLD", "state: nld", "state:", "state: found 'nld', expected a State as three capital letters (ISO 3166), for example NLD"),
    "not one of the words": (MAIN, "state: NLD", "state: NLD\ndepth: half", "depth: half", "depth: found 'half', expected 'full' or 'fast'"),
    "infinite": (MAIN, "value: 0.883", "value: .inf", "value: .inf", "estimates[held-share].value: found '.inf', expected a number"),
    "not a number": (MAIN, "value: 0.883", "value: nan", "value: nan", "estimates[held-share].value: found 'nan', expected a finite number"),
    "below nothing": (MAIN, "size: 420", "size: -1", "size: -1", "groups[window-workers].size: found '-1', expected at least 0"),
    "control character": (MAIN, "title: Raids", "title: Ra\0ids", "title:", "a control character stands here that YAML does not allow"),
    "empty title": (MAIN, "title: Raids on windows and what came after, 2010", "title: ''", "title: ''", "title: is empty; expected some words"),
    "id with capitals": (MAIN, "- id: mayor", "- id: The Mayor", "The Mayor", "actors[The Mayor].id: found 'The Mayor', expected an id of lower-case letters, digits and single hyphens"),
    "id twice": (MAIN, "- id: mayor", "- id: raids", "", "id 'raids' is used by more than one element; every id stands for one thing"),
    "tab": (MAIN, "team:", "team:\n\twho: us", "\twho: us", "a tab stands here; indent with spaces"),
    "bracket left open": (MAIN, "state: NLD", "state: [NLD", "territory:", "not readable as YAML: while parsing a flow sequence, did not find expected ',' or ']'"),
    "second document": (MAIN, "state: NLD", "---\nstate: NLD", "---", "not readable as YAML: expected a single document in the stream, but found another document"),
    "sources as a text": (MAIN, "state: NLD", "state: NLD\nsources: hello", "sources: hello", "sources: found 'hello', expected a list"),
    "source that is a text": (ANNA, "source:\n", "source: me\nwhat:\n", "source: me", "found no 'source:' with its facts below; expected source, consents, excerpts"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGED)
def test_one_change_in_a_folder(name: str, run: Any, folder: Path):
    file, old, new, on, message = CHANGED[name]
    path = folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    number = path.read_text().partition(on)[0].count("\n") + 1 if on else 0
    is_refused(run, folder, f"{path}{f':{number}' if number else ''}: {message}")


def test_the_small_dossier_itself_is_read(run: Any, folder: Path):
    ended = run("check", folder, "--json", *ON)
    assert (ended.status, ended.err) == (1, "")
    assert json.loads(ended.out)["results"]


def test_all_faults_are_said_at_once(run: Any, folder: Path):
    main, anna = folder / MAIN, folder / ANNA
    main.write_text(main.read_text().replace("2010-11-30", "2010-13").replace("size: 420", "size: many"))
    anna.write_text(anna.read_text().replace("credibility: 2", "credibility: 7"))
    ended = run("check", folder, "--json", *ON)
    assert ended.err.splitlines() == [
        f"{main}:{line(main, '2010-13')}: measures[raids].period.end: 2010-13 is not a day of the calendar",
        f"{main}:{line(main, 'size: many')}: groups[window-workers].size: found 'many', expected a whole number",
        f"{anna}:{line(anna, 'credibility: 7')}: excerpts[anna-held].credibility: found '7', expected at most 6",
    ]


# -- what the guide does not know -------------------------------------------------------------------------------------------


NOT_IN_THE_GUIDE = {
    "State": ("state: NLD", "state: XXX", "state: found 'XXX', which is no State the guide knows (ISO 3166, three letters)"),
    "right": (
        "right: liberty",
        "right: libertty",
        "impacts[held-without-suspicion].right: names right 'libertty', which the guide does not have; "
        "did you mean 'liberty'? or name it under 'codes'",
    ),
    "provision": (
        "  provisions:\n  - iccpr:9.1",
        "  provisions:\n  - iccpr:99.1",
        ".provisions: names provision 'iccpr:99.1', which the guide does not have; did you mean 'iccpr:9.1'?",
    ),
    "method": ("state: NLD", "state: NLD\nmethod: wrong", "method: found 'wrong', expected one of herwai, right"),
}


@pytest.mark.parametrize("name", NOT_IN_THE_GUIDE)
@pytest.mark.parametrize("command", ["check", "analyse"])
def test_what_the_guide_does_not_know(name: str, command: str, run: Any, folder: Path):
    old, new, message = NOT_IN_THE_GUIDE[name]
    path = folder / MAIN
    path.write_text(path.read_text().replace(old, new, 1))
    ended = run(command, folder, "--json", *ON)
    assert message in ended.err
    assert (ended.status, ended.out) == (2, "")


@pytest.mark.parametrize("name", NOT_IN_THE_GUIDE)
def test_what_the_guide_does_not_know_is_said_with_its_file(name: str, run: Any, folder: Path):
    old, new, _ = NOT_IN_THE_GUIDE[name]
    path = folder / MAIN
    path.write_text(path.read_text().replace(old, new, 1))
    assert run("check", folder, "--json", *ON).err.startswith(f"{path}:")


@pytest.mark.parametrize("day", ["0001", "0001-01-01", "9999", "9999-12-31"])
@pytest.mark.parametrize("field", ["date", "in_force", "as_of"])
def test_days_at_the_ends_of_the_calendar(field: str, day: str, run: Any, tmp_path: Path):
    path = tmp_path / "d.json"
    data = json.loads(as_json(small_dossier()))
    fact = data["status_facts"][0]
    fact[field] = day
    if field == "date":
        del fact["in_force"]
    path.write_text(json.dumps(data))
    ended = run("check", path, "--json", *ON)
    assert (ended.status, ended.out) == (2, "")
    assert f"status_facts[{fact['id']}].{field}: found {day!r}, expected a year between 1500 and 2500" in ended.err


def test_a_right_of_the_teams_own_is_known(run: Any, folder: Path):
    path = folder / MAIN
    path.write_text(path.read_text().replace("right: liberty", "right: right-to-be-left-alone", 1))
    assert run("check", folder, "--json", *ON).status == 1


# -- whole files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "on", "message"),
    [
        ("title: Raïds".encode("latin-1"), 1, "found byte 0xef, which is not UTF-8; save the file as UTF-8"),
        ("a: b\ntitle: naïve".encode("cp1252"), 2, "found byte 0xef, which is not UTF-8; save the file as UTF-8"),
        ("title: x".encode("utf-16"), 1, "found byte 0xff, which is not UTF-8; save the file as UTF-8"),
        ("title: x".encode("utf-16-le"), 1, "a control character stands here that YAML does not allow"),
        (b"", 1, "the file is empty"),
        (b"# nothing but a remark\n", 1, "the file is empty"),
        (b"- a\n- b\n", 1, "found a list, expected a dossier (key: value)"),
        (b"hello", 1, "found one text, expected a dossier (key: value)"),
        (b"---\n", 1, "found one value, expected a dossier (key: value)"),
        (b"? [a, b]\n: c\n", 1, "a key must be plain text"),
        (b"x: " + b"[" * 100_000 + b"]" * 100_000, 1, "nested more than 40 deep"),
        (b"x: " + b"{a: " * 100_000, 1, "nested more than 40 deep"),
        (b"- " * 100_000 + b"x", 1, "nested more than 40 deep"),
        (b"".join(b" " * depth + b"a:\n" for depth in range(1_500)), 41, "nested more than 40 deep"),
        (b"".join(b" " * depth + b"a:\n" for depth in range(100)), 41, "nested more than 40 deep"),
        (
            b"a: &a [l, l]\n"
            + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(20)),
            1,
            "an alias (*name) points here; write the text out instead",
        ),
    ],
)
def test_a_main_file_of_another_sort(data: bytes, on: int, message: str, run: Any, folder: Path):
    (folder / MAIN).write_bytes(data)
    is_refused(run, folder, f"{folder / MAIN}:{on}: {message}")


@pytest.mark.parametrize(
    ("data", "on", "message"),
    [
        (b"", 1, "not JSON: expecting value at column 1"),
        (b"[]", 1, "found a list, expected a dossier (key: value)"),
        (b'"x"', 1, "found one text, expected a dossier (key: value)"),
        (b"null", 1, "found one value, expected a dossier (key: value)"),
        (b"17", 1, "found one value, expected a dossier (key: value)"),
        (b"[" * 100_000 + b"]" * 100_000, 0, "nested too deep to be read"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 0, "nested too deep to be read"),
        (b'{"title": NaN}', 0, "found NaN, expected a number"),
        (b'{"title": -Infinity}', 0, "found -Infinity, expected a number"),
        (b'{"schema_version": ' + b"9" * 5_000 + b"}", 0, "holds a whole number with more digits than can be read"),
        (b'{"title": "a", "title": "b"}', 0, "key 'title' stands twice in one place; keep one"),
        (b'{"title": "a\0b"}', 1, "not JSON: invalid control character at column 13"),
        (b'{"title": "a', 1, "not JSON: unterminated string starting at column 11"),
        (b'{"title": "a"}\n{}', 2, "not JSON: extra data at column 1"),
        (b'{\n"title": \xff\n}', 2, "found byte 0xff, which is not UTF-8; save the file as UTF-8"),
        (b'{"schema_version": 1, "title": null, "state": "NLD"}', 0, "title: found null, expected a text"),
        (b'{"schema_version": 1, "title": true, "state": "NLD"}', 0, "title: found true, expected a text"),
        (b'{"schema_version": 1, "title": "x", "state": "NLD", "summary": "\\ud800"}', 0, "summary: found '\\ud800', which holds half of a character (a lone surrogate)"),
        (b'{"schema_version": 1,\n"title": "%s",\n"state": "NLD"}' % (b"x" * 3_000), 2, "title: has 3,000 characters; at most 2,000 are taken"),
        (b'{"schema_version": [1], "title": "x"}', 1, "schema_version: found '[1]', expected a number, at present 1"),
        (b'{"schema_version": 1, "title": "x", "state": "NLD", "groups": "ab"}', 0, "groups: found 'ab', expected a list"),
        (b'{"schema_version": 1, "title": "x", "state": "NLD", "groups": [[]]}', 0, "groups.0: found a list, expected a mapping (key: value)"),
        (b'{"schema_version": 1, "title": "x", "state": "NLD", "team": 1e999}', 0, "team: found inf, expected a mapping (key: value)"),
    ],
)  # fmt: skip
def test_a_json_file_of_another_sort(data: bytes, on: int, message: str, run: Any, tmp_path: Path):
    path = tmp_path / "d.json"
    path.write_bytes(data)
    is_refused(run, path, f"{path}{f':{on}' if on else ''}: {message}")


def test_numbers_that_json_can_write_and_the_dossier_not(run: Any, tmp_path: Path):
    path = tmp_path / "d.json"
    for found, message in ((b"NaN", "found NaN, expected a number"), (b"1e999", "found inf, expected a finite number")):
        path.write_bytes(as_json(small_dossier()).replace(b'"value":0.883', b'"value":' + found))
        ended = run("check", path, "--json", *ON)
        assert (ended.status, ended.out) == (2, "")
        assert ended.err.startswith(f"{path}: ")
        assert ended.err.endswith(f"{message}\n")


def test_a_byte_order_mark_is_taken(folder: Path, tmp_path: Path):
    for name in (MAIN, ANNA):
        (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes())
    (tmp_path / "d.json").write_bytes(b"\xef\xbb\xbf" + as_json(small_dossier()))
    assert load_dossier(folder) == load_dossier(tmp_path / "d.json") == small_dossier()


def test_windows_line_ends_are_taken(folder: Path):
    for name in (MAIN, ANNA):
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))
    assert load_dossier(folder) == small_dossier()


@pytest.mark.parametrize(("name", "limit"), [(MAIN, YAML_LIMIT), (ANNA, YAML_LIMIT), ("whole.json", JSON_LIMIT)])
def test_a_file_over_the_limit_is_not_read(name: str, limit: int, run: Any, folder: Path):
    path = folder / name
    path.touch()
    os.truncate(path, limit + 1)  # sparse: nothing is written
    message = f"{path}: the file has {limit + 1:,} bytes; at most {limit:,} are read"
    is_refused(run, path if name == "whole.json" else folder, message)


def test_a_file_without_end_is_not_read_to_the_end(run: Any):
    if not Path("/dev/zero").exists():
        pytest.skip("there is no /dev/zero here")
    is_refused(run, Path("/dev/zero"), f"/dev/zero: the file has more than {JSON_LIMIT:,} bytes; at most {JSON_LIMIT:,} are read")


def test_circles(run: Any, folder: Path, tmp_path: Path):
    path = tmp_path / "d.json"
    data = json.loads(as_json(small_dossier()))
    group = next(one for one in data["groups"] if one["id"] == "window-workers")
    group["within"] = "young-workers"
    data["rounds"][0]["before"] = "first"
    path.write_text(json.dumps(data))
    ended = run("check", path, "--json", *ON)
    assert (ended.status, ended.out) == (2, "")
    assert sorted(ended.err.splitlines()) == [
        f"{path}: goes round in a circle: first → first",
        f"{path}: goes round in a circle: window-workers → young-workers → window-workers",
    ]


def test_ten_thousand_faults_are_said_quickly_and_shortly(run: Any, tmp_path: Path):
    path = tmp_path / "d.json"
    data = json.loads(as_json(small_dossier()))
    data["excerpts"] = [{"id": f"e{number}", "source": "anna", "txet": "x"} for number in range(10_000)]
    path.write_text(json.dumps(data, indent=1))
    ended = run("check", path, "--json", *ON)
    said = ended.err.splitlines()
    assert (ended.status, ended.out, len(said)) == (2, "", 41)
    assert said[0].startswith(f"{path}:")
    assert said[0].endswith("excerpts[e0].txet: unknown key 'txet'")
    assert said[-1] == "… and 9960 more faults."


# -- files and folders that are not what they should be -----------------------------------------------------------------------


def _without_main(folder: Path) -> str:
    (folder / MAIN).unlink()
    return f"{folder}: there is no dossier.yaml in this folder, so it is not a dossier; 'rightguide new' makes one"


def _main_is_a_folder(folder: Path) -> str:
    (folder / MAIN).unlink()
    (folder / MAIN).mkdir()
    return f"{folder / MAIN}: cannot be read: this is a folder, expected a file"


def _source_is_a_folder(folder: Path) -> str:
    (folder / ANNA).unlink()
    (folder / ANNA).mkdir()
    return f"{folder / ANNA}: cannot be read: this is a folder, expected a file"


def _sources_is_a_file(folder: Path) -> str:
    shutil.rmtree(folder / "sources")
    (folder / "sources").touch()
    return f"{folder / 'sources'}: cannot be read: part of the path is a file, expected a folder"


def _link_to_nowhere(folder: Path) -> str:
    (folder / ANNA).unlink()
    (folder / ANNA).symlink_to("nowhere")
    return f"{folder / ANNA}: cannot be read: there is no such file or folder"


def _other_name(folder: Path) -> str:
    path = (folder / ANNA).rename(folder / "sources" / "bella.yaml")
    return f"{path}:1: source.id: found 'anna', expected 'bella': the file is named after the id"


def _other_ending(folder: Path) -> str:
    path = (folder / ANNA).rename(folder / "sources" / "anna.yml")
    return f"{path}: would be passed over: a source's file ends in .yaml; rename it"


@pytest.mark.parametrize(
    "change",
    [_without_main, _main_is_a_folder, _source_is_a_folder, _sources_is_a_file, _link_to_nowhere, _other_name, _other_ending],
)
def test_a_folder_of_another_sort(change: Callable[[Path], str], run: Any, folder: Path):
    is_refused(run, folder, change(folder))


@pytest.mark.parametrize("name", ["nothing", "nothing.json", "nothing.yaml", "n" * 5_000, "d.json/inside"])
def test_a_path_that_is_not_there(name: str, run: Any, tmp_path: Path):
    (tmp_path / "d.json").write_bytes(as_json(small_dossier()))
    reason = {"n": "the name is too long", "d": "part of the path is a file, expected a folder"}
    expected = "there is no such file or folder" if len(name) < 20 and "/" not in name else reason[name[0]]
    is_refused(run, tmp_path / name, f"{tmp_path / name}: cannot be read: {expected}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_every_command_says_the_same(command: tuple[str, ...], run: Any, folder: Path):
    path = folder / MAIN
    path.write_text(path.read_text().replace("2010-11-30", "2010-02-31", 1))
    name, *more = command
    words = [name, folder, folder, *more] if name == "compare" else [name, folder, *more]
    ended = run(*words)
    said = f"{path}:{line(path, '2010-02-31')}: measures[raids].period.end: 2010-02-31 is not a day of the calendar\n"
    assert ended == (2, "", said)


# -- closed to us -----------------------------------------------------------------------------------------------------------

AS_NOBODY = """\
import os, sys
from pathlib import Path
from rightguide.cli.app import app
from rightguide.cli.failing import exit_status

closed, *words = sys.argv[1:]
devnull, real = os.open(os.devnull, os.O_WRONLY), os.dup(1)
os.dup2(devnull, 1)
exit_status(lambda: app(words, standalone_mode=False))  # whatever is needed is imported while this still may
sys.stdout.flush()
os.dup2(real, 1)
Path(closed).chmod(0)
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    os.listdir(closed) if Path(closed).is_dir() else open(closed).close()
except PermissionError:
    pass
else:
    sys.exit(99)
sys.exit(exit_status(lambda: app(words, standalone_mode=False)))
"""
"""Runs a command once, closes a file or folder, gives up being root, and runs the command again."""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A dossier where somebody who is not us can reach it (pytest's own folders are closed to others)."""
    with TemporaryDirectory() as temporary:
        Path(temporary).chmod(0o755)
        save_dossier(small_dossier(), Path(temporary) / "d")
        yield Path(temporary) / "d"


@pytest.mark.parametrize("name", [MAIN, ANNA, "sources", "."])
def test_closed_to_us(name: str, open_folder: Path):
    folder = open_folder
    closed = folder / name
    words = [sys.executable, "-c", AS_NOBODY, str(closed), "check", str(folder), "--json", *ON]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    closed.chmod(0o755)
    if done.returncode == 99:
        pytest.skip("nothing can be closed to us here")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    if name == ".":
        assert str(folder) in done.stderr
        assert "not readable" in done.stderr
    else:
        assert done.stderr == f"{closed}: cannot be read: permission denied\n"


# -- the real program -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / MAIN).write_bytes(b"x: " + b"[" * 1_000_000),
        lambda folder: (folder / MAIN).write_bytes(b"\xff\xfe\x00"),
        lambda folder: (folder / MAIN).write_text((folder / MAIN).read_text().replace("2010-11-30", "2010-02-31")),
    ],
    ids=["deep", "bytes", "day"],
)
def test_as_a_process_of_its_own(change: Callable[[Path], object], folder: Path):
    change(folder)
    words = [sys.executable, "-m", "rightguide", "check", str(folder), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{folder / MAIN}:")
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_folder_as_written_has_nothing_to_refuse():
    assert all("\t" not in text for text in as_folder(small_dossier()).values())
