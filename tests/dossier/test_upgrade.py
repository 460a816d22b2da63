"""Bringing data up version by version."""

import pytest

from rightguide.dossier import SCHEMA_VERSION, UPGRADES, upgraded, version_of
from rightguide.faults import Faulty

CHAIN = {
    1: lambda data: {**{key: held for key, held in data.items() if key != "name"}, "title": data["name"]},
    2: lambda data: {**data, "title": data["title"].upper()},
}


def test_the_chain_runs_from_any_version():
    assert upgraded({"schema_version": "1", "name": "a"}, "d", CHAIN, present=3) == {"schema_version": 3, "title": "A"}
    assert upgraded({"schema_version": 2, "title": "a"}, "d", CHAIN, present=3) == {"schema_version": 3, "title": "A"}
    assert upgraded({"schema_version": 3, "title": "a"}, "d", CHAIN, present=3) == {"schema_version": 3, "title": "a"}


def test_the_data_given_is_not_changed():
    data = {"schema_version": 1, "name": "a"}
    upgraded(data, "d", CHAIN, present=3)
    assert data == {"schema_version": 1, "name": "a"}


def test_every_earlier_version_has_its_function():
    assert sorted(UPGRADES) == list(range(1, SCHEMA_VERSION))


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (None, "is missing; expected a number, at present 1"),
        ("two", "found 'two', expected a number, at present 1"),
        (99, "was written by a newer RightGuide (schema 99); this one reads up to 1: please update it"),
        (0, "version 0 is not known; expected 1 to 1"),
    ],
)
def test_what_cannot_be_read(found: object, message: str):
    with pytest.raises(Faulty) as caught:
        upgraded({} if found is None else {"schema_version": found}, "d.json")
    (fault,) = caught.value.faults
    assert (fault.file, fault.path, fault.message) == ("d.json", "schema_version", message)


def test_the_version_is_read_as_a_number():
    assert version_of({"schema_version": "1"}, "d") == 1
