"""Entries in words, and JSON Schema for those who write them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml

from rightguide.guide import SHIPPED, Guide, find, tell
from rightguide.guide.schema import pack_schemas
from rightguide.guide.telling import Line
from rightguide.law import Right

ROOT = Path(__file__).parents[2]


def test_an_entry_is_told_with_the_names_of_what_it_names(guide: Guide):
    ((kind, provision),) = find(guide, "palermo:6.3")
    lines = list(tell(guide, provision, lambda kind, id: f"<{kind} {id}>", without=("says",)))
    assert kind == "provision"
    assert Line(0, "verb", "shall-consider") in lines
    assert "<right assistance>" in next(line.text for line in lines if line.label == "rights")
    assert next(line.text for line in lines if line.label == "verification").startswith("compared with Treaty texts")
    assert not [line for line in lines if line.label == "says"]


def test_an_id_that_two_kinds_share_gives_both(guide: Guide):
    kinds = {kind for kind, _ in find(guide, "conduct")}
    assert kinds == {"test"}
    assert find(guide, "no-such-entry") == []


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2, which editors follow: `on` and `no` are words, only true and false are not."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in held if tag != "tag:yaml.org,2002:bool"]
    for first, held in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def files(place: str) -> Iterator[Path]:
    folders = {"method/ID/method": "method/*/method.yaml", "method/ID/quick-scan": "method/*/quick-scan.yaml"}
    folders |= {"method/ID/steps": "method/*/steps/*.yaml", "languages/LANGUAGE": "languages/*/*.yaml"}
    folders |= {"pack": "pack.yaml", "method/phrases": "method/phrases.yaml"}
    yield from sorted(SHIPPED.glob(folders.get(place, f"{place}/*.yaml")))


@pytest.mark.parametrize("place", pack_schemas())
def test_what_the_guide_takes_an_editor_takes_too(place: str):
    check = jsonschema.Draft202012Validator(pack_schemas()[place])
    check.check_schema(check.schema)
    found = list(files(place))
    assert found
    wrong = []
    for file in found:
        data = json.loads(json.dumps(yaml.load(file.read_text(), AsEditorsRead), default=str))
        wrong += [f"{file.name}: {error.json_path}: {error.message}" for error in check.iter_errors(data)]
    assert wrong == []


def test_an_editor_warns_of_an_unknown_key_and_a_wrong_word(guide: Guide):
    check = jsonschema.Draft202012Validator(pack_schemas()["law/rights"])
    right: Right = guide.right["liberty"]
    data = right.model_dump(mode="json") | {"titel": "x", "section": "misc"}
    assert {error.json_path for error in check.iter_errors(data)} == {"$", "$.section"}


def test_the_editor_settings_name_every_schema():
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text())["yaml.schemas"]
    assert {Path(one).name for one in settings} == {f"{place.replace('/', '-')}.schema.json" for place in pack_schemas()}
    assert [one for one in settings if not (ROOT / one).exists()] == []
    assert [pattern for patterns in settings.values() for pattern in patterns if not list(ROOT.glob(pattern))] == []
