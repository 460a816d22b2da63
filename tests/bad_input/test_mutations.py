"""Thousands of damaged inputs, the same on every run: each is read, or refused as `Faulty`; nothing else ever happens.

A failure names the case; `damaged_dossier(number, folder)` or `damaged_pack(number, folder)` makes it again.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random  # noqa: TID251 (seeded: the same cases on every run)
from typing import Any

import pytest

from making import small_dossier
from rightguide.dossier import as_folder, as_json, load_dossier, read_dossier
from rightguide.faults import Faulty
from rightguide.files import parse_json
from rightguide.guide import Guide, checked
from rightguide.reasoning import analyse

DOSSIERS, PACKS, CHUNK = 1_600, 400, 50
ON = date(2012, 6, 1)

PACK = {
    "pack.yaml": "id: local\nversion: '1'\ntitle: A local pack\nlicence: CC BY 4.0\n",
    "sources/sources.csv": "id,title,kind,date\nlocal-study,A study of the region,report,2009\nlocal-law,\"The law, in full\",primary-text,\n",
    "law/positions/local.csv": "instrument,state,status,date,action,source,as_of\nregional,NLD,party,2004-05-01,accession,local-study,2009\n",
    "law/states.csv": "id,name,since\nZZZ,Zembla,1991-08-25\n",
    "law/union.csv": "state,since,until,source\nZZZ,2004-05-01,,local-study\n",
    "law/instruments/regional.yaml": """\
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
  provision: "30"
denunciation:
  kind: notice
  months: 12
sources: [local-law]
verification:
  verified: true
  against: local-law
  on: 2020-01-01
provisions:
  - id: regional:1
    label: Regional 1
    says: Nobody may be held without a reason.
    verb: shall
    rights: [liberty]
    duties: [respect, protect]
    limitable: true
    test_act: arbitrariness
    aims:
      - public order
  - id: regional:2.1
    label: Regional 2(1)
    says: Everyone who was held without a reason is paid.
    verb: shall
    rights: [remedy, liberty]
""",
    "law/reservations/zzz-regional.yaml": "id: zzz-regional\ninstrument: regional\nstate: ZZZ\nkind: reservation\nprovisions: [regional:1]\nmade: 2004-05-01\nsays: Not at the border.\nsources: [local-law]\n",
    "practice/mechanisms/sweep.yaml": """\
id: sweep
measure: curfew
groups: [sex-workers, sailors]
rights: [liberty]
direction: contested
how: >-
  Everyone at the station is taken along
  and held until the evening.
authorities: [regional:1, local-study]
ask:
  - How many were taken along?
safer:
  - Ask first.
other_side: The police say that it deters.
""",
    "practice/groups/sailors.yaml": "id: sailors\ntitle: Sailors\nshort: Sailors\norder: 99\nwho: People at sea.\nattributes: [age]\n",
    "practice/measures/curfew.yaml": "id: curfew\ntitle: Curfew\nconduct: act\neffect: can-affect-rights\nwhat: Nobody may be out.\nask: [Since when?]\nsafer: [None.]\nsources: [local-study]\n",
    "languages/fr/rights.yaml": f"- kind: right\n  id: liberty\n  field: title\n  language: fr\n  text: Liberté\n  of: {'0' * 64}\n",
}  # fmt: skip
"""A small pack with a file of nearly every sort."""


# -- damage to bytes --------------------------------------------------------------------------------------------------------

Bytes = Callable[[Random, bytes], bytes]


def flip(draw: Random, data: bytes) -> bytes:
    held = bytearray(data)
    for _ in range(draw.randint(1, 4)):
        held[draw.randrange(len(held))] ^= 1 << draw.randrange(8)
    return bytes(held)


def cut(draw: Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + data[start + draw.choice((1, 2, 10, 200)) :]


def put_in(draw: Random, data: bytes) -> bytes:
    strange = (
        b"\0",
        b"\t",
        b"&a ",
        b"*a",
        b"!!map ",
        b"[" * 60,
        b"{",
        b"}",
        b"'",
        b'"',
        b": ",
        b"- ",
        b"\xff",
        b"\xe2\x80\xa8",
        b"|\n",
    )
    start = draw.randrange(len(data))
    return data[:start] + draw.choice(strange) + data[start:]


def truncate(draw: Random, data: bytes) -> bytes:
    return data[: draw.randrange(len(data))]


def _lines(data: bytes) -> list[bytes]:
    """The lines; of one-line JSON its pairs."""
    held = data.splitlines(keepends=True)
    return held if len(held) > 1 else re.split(rb"(?<=,)", data)


def repeat_a_line(draw: Random, data: bytes) -> bytes:
    lines = _lines(data)
    one = draw.choice(lines)
    lines[draw.randrange(len(lines))] += one
    return b"".join(lines)


def lose_a_line(draw: Random, data: bytes) -> bytes:
    lines = _lines(data)
    del lines[draw.randrange(len(lines))]
    return b"".join(lines)


def swap_lines(draw: Random, data: bytes) -> bytes:
    lines = _lines(data)
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def shift_a_line(draw: Random, data: bytes) -> bytes:
    lines = _lines(data)
    number = draw.randrange(len(lines))
    lines[number] = b" " * draw.randint(1, 4) + lines[number] if draw.random() < 0.5 else lines[number].lstrip(b" ")
    return b"".join(lines)


def other_number(draw: Random, data: bytes) -> bytes:
    """One number becomes one that is huge, odd or none."""
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    one = draw.choice(found)
    numbers = (
        b"9" * 30,
        b"9" * 5_000,
        b"-1",
        b"0",
        b"1e999",
        b"0x10",
        b"1_000",
        b"99999",
        b"\xd9\xa3",
        b"NaN",
        b"2010-02-30",
        b"00",
    )
    return data[: one.start()] + draw.choice(numbers) + data[one.end() :]


def other_word(draw: Random, data: bytes) -> bytes:
    """One word takes the place of another."""
    found = list(re.finditer(rb"[\w-]+", data))
    if len(found) < 2:
        return data
    one, other = draw.choice(found), draw.choice(found)
    return data[: one.start()] + other[0] + data[one.end() :]


TO_BYTES: tuple[Bytes, ...] = (
    flip, cut, put_in, truncate, repeat_a_line, lose_a_line, swap_lines, shift_a_line, other_number, other_word, other_word,
)  # fmt: skip


# -- damage to data ---------------------------------------------------------------------------------------------------------

STRANGE: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**40, 1.5, 1e308, "", " ", "x", "liberty", "raids", "anna", "1.5", "2010-02-30", "9999", "0000",
    "\0", "\u2028", "a\nb", "ﷺ" * 50, "x" * 3_000, [], [[]], {}, {"id": "x"}, ["x"], [None], [{"id": "raids"}], "2010-13-01",
)  # fmt: skip


def places(held: Any) -> list[tuple[Any, Any]]:
    """Every place in the data as (container, key)."""
    keys = list(held) if isinstance(held, dict) else range(len(held)) if isinstance(held, list) else ()
    return [place for key in keys for place in ((held, key), *places(held[key]))]


def other_value(draw: Random, data: Any) -> None:
    container, key = draw.choice(places(data))
    container[key] = draw.choice(STRANGE)


def swap_values(draw: Random, data: Any) -> None:
    found = places(data)
    (one, key), (other, there) = draw.choice(found), draw.choice(found)
    first, second = json.dumps(one[key]), json.dumps(other[there])  # copies, so that nothing holds itself
    one[key] = json.loads(second)
    if isinstance(other, dict) or there < len(other):
        other[there] = json.loads(first)


def other_key(draw: Random, data: Any) -> None:
    container, key = draw.choice([place for place in places(data) if isinstance(place[0], dict)])
    name = draw.choice((key.upper(), key + "s", key[::-1], "id", "order", "source", "", "[x]", "a.b"))
    container[name] = container.pop(key)


def lose(draw: Random, data: Any) -> None:
    container, key = draw.choice(places(data))
    del container[key]


def repeat(draw: Random, data: Any) -> None:
    container, key = draw.choice([place for place in places(data) if isinstance(place[0], list)])
    container.append(json.loads(json.dumps(container[key])))


def other_reference(draw: Random, data: Any) -> None:
    """An id becomes the id of something else, wherever it stands."""
    found = places(data)
    ids = [held[key] for held, key in found if key == "id"]
    container, key = draw.choice([(held, key) for held, key in found if isinstance(held[key], str) and held[key] in ids])
    container[key] = draw.choice(ids)


TO_DATA = (other_value, other_value, swap_values, other_key, lose, repeat, other_reference, other_reference)


# -- cases ------------------------------------------------------------------------------------------------------------------

FOLDER = {name: text.encode() for name, text in as_folder(small_dossier()).items()}
WHOLE = as_json(small_dossier())


def damaged_dossier(number: int, folder: Path) -> Path:
    """The dossier of that case: every fourth as a damaged folder, the others as JSON, damaged as bytes or as data."""
    draw = Random(number)
    if number % 4 == 0:
        return _damaged(draw, FOLDER, folder / f"d{number}")
    path = folder / f"d{number}.json"
    if number % 4 == 1:
        path.write_bytes(_bytes(draw, WHOLE))
        return path
    data = json.loads(WHOLE)
    for _ in range(draw.choice((1, 1, 2, 5))):
        draw.choice(TO_DATA)(draw, data)
    path.write_text(json.dumps(data))
    return path


def damaged_pack(number: int, folder: Path) -> Path:
    """The pack of that case, one of its files damaged."""
    return _damaged(Random(-1 - number), {name: text.encode() for name, text in PACK.items()}, folder / f"p{number}")


def _damaged(draw: Random, files: dict[str, bytes], folder: Path) -> Path:
    hurt = draw.choice(sorted(files))
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(draw, data) if name == hurt else data)
    return folder


def _bytes(draw: Random, data: bytes) -> bytes:
    for _ in range(draw.choice((1, 1, 1, 3))):
        data = draw.choice(TO_BYTES)(draw, data) or b"\n"
    return data


# -- tests ------------------------------------------------------------------------------------------------------------------


def read_and_analyse(path: Path, guide: Guide) -> bool:
    """Whether it was taken; if it was, everything else has to work too."""
    try:
        dossier = load_dossier(path)
        analysis = analyse(dossier, guide, ON)
    except Faulty as error:
        assert error.faults
        assert all(fault.message and "\n" not in fault.file for fault in error.faults)
        return False
    assert read_dossier(parse_json(as_json(dossier).decode(), "again"), "again", {}) == dossier
    assert analysis.canonical() == analyse(dossier, guide, ON).canonical()
    return True


@pytest.mark.parametrize("first", range(0, DOSSIERS, CHUNK))
def test_damaged_dossiers(first: int, guide: Guide, tmp_path: Path):
    for number in range(first, first + CHUNK):
        try:
            read_and_analyse(damaged_dossier(number, tmp_path), guide)
        except Exception as error:
            raise AssertionError(f"damaged dossier {number}") from error


@pytest.mark.parametrize("first", range(0, PACKS, CHUNK))
def test_damaged_packs(first: int, guide: Guide, tmp_path: Path):
    for number in range(first, first + CHUNK):
        try:
            made, faults = checked(damaged_pack(number, tmp_path), guide)
            assert all(fault.file and fault.message for fault in faults)
            if not faults:
                assert Guide.model_validate_json(made.canonical()) == made
        except Exception as error:
            raise AssertionError(f"damaged pack {number}") from error


def test_some_of_the_damaged_are_still_read_and_many_are_not(guide: Guide, tmp_path: Path):
    taken = [read_and_analyse(damaged_dossier(number, tmp_path), guide) for number in range(60)]
    assert 3 < sum(taken) < 57


def test_the_pack_is_whole_before_it_is_damaged(guide: Guide, tmp_path: Path):
    for name, text in PACK.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert checked(tmp_path, guide)[1] == []


@pytest.mark.full
@pytest.mark.parametrize("number", range(60))
def test_damaged_input_at_the_terminal(number: int, tmp_path: Path):
    if number % 3:
        words = ["check", str(damaged_dossier(10_000 + number, tmp_path)), "--json"]
    else:
        words = ["guide", "check", str(damaged_pack(10_000 + number, tmp_path)), "--json"]
    done = subprocess.run([sys.executable, "-m", "rightguide", *words], capture_output=True, timeout=60)
    said = done.stderr.decode()
    assert done.returncode in (0, 1, 2), said
    assert "Traceback" not in said
    assert "Something went wrong" not in said
    if done.returncode == 2:
        assert said.strip()
        assert done.stdout == b""
    else:
        json.loads(done.stdout)
