"""How long it takes to read and check a foreign pack of 1,000 files, against `json.loads` of the same content as one text.

Target: at most 150 times, with the loading of the shipped guide inside the time.
"""

import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from measuring import in_turns, megabytes, tell

from rightguide.files import to_yaml
from rightguide.guide import Guide, checked, shipped_guide

TARGET = 150.0
FILES = 1_000

HOW = (
    "Everyone met on the premises is taken along and held while officials sort out who is a witness and who is not.",
    "Help is given only to those who first make a statement, so people with reason to fear the police stay without it.",
    "Employers keep the papers during the procedure, and nobody may leave the workplace without them.",
    "Those returned are listed at the border, and the list follows them to the town they come from.",
    "Landlords are warned that they are liable, and give notice to anybody they suspect.",
)
ASK = (
    "How many people were concerned, out of how many, and over which time?",
    "Was a reason given to each of them, in a language she understands?",
    "Who could complain, to whom, and what came of it?",
    "What happened to wages, savings and papers?",
)
SAFER = (
    "Speak with people on the spot, with somebody they trust, and leave them the choice.",
    "Give help first and ask for statements later, if at all.",
    "Let an independent body visit without notice and publish what it finds.",
)


def pack(guide: Guide) -> dict[str, Any]:
    """Relative path → plain data of a pack that adds to the guide, the same on every run."""
    draw = Random(FILES)  # invented content, no secret
    texts = [one.id for one in guide.sources if one.kind == "primary-text"]
    binding = [one.id for held in guide.instruments if held.is_binding for one in held.provisions if one.rights]
    files: dict[str, Any] = {
        "pack.yaml": {"id": "regional", "version": "1.0", "title": "A pack of a regional network", "licence": "CC BY 4.0"}
    }
    for number in range(1, 51):
        id = f"regional-text-{number}"
        files[f"law/instruments/{id}.yaml"] = instrument(draw, guide, id, number, texts)
    for number in range(FILES - len(files)):
        id = f"regional-way-{number}"
        direction = draw.choices(("harm", "benefit", "contested"), (7, 2, 1))[0]
        files[f"practice/mechanisms/{id}.yaml"] = {
            "id": id,
            "measure": draw.choice(list(guide.measure_kind)),
            "groups": draw.sample(list(guide.group_kind), draw.randint(1, 4)),
            "rights": draw.sample(list(guide.right), draw.randint(1, 3)),
            "direction": direction,
            "how": " ".join(draw.sample(HOW, 2)),
            "authorities": [*draw.sample(binding, draw.randint(1, 3)), draw.choice(texts)],
            "ask": draw.sample(ASK, draw.randint(2, 4)),
            "safer": draw.sample(SAFER, draw.randint(1, 3)),
            **({"other_side": draw.choice(HOW)} if direction == "contested" else {}),
            "verification": {"verified": "true", "against": draw.choice(texts), "on": "2024-05-01"},
        }
    return files


def instrument(draw: Random, guide: Guide, id: str, number: int, texts: list[str]) -> dict[str, Any]:
    return {
        "id": id,
        "title": f"Regional convention no. {number} on the movement and work of persons",
        "short": f"Regional convention {number}",
        "rank": "binding-text",
        "kind": "treaty",
        "adopted": f"{1970 + number % 40}-03-0{1 + number % 9}",
        "in_force": f"{1973 + number % 40}-01-01",
        "depositary": "The secretariat of the regional organisation.",
        "entry": {"kind": "days-after-deposit", "count": "30", "provision": "30(2)"},
        "denunciation": {"kind": "notice", "months": "12", "provision": "33"},
        "sources": [draw.choice(texts)],
        "provisions": [
            {
                "id": f"{id}:{article}",
                "label": f"Regional convention {number}, article {article}",
                "says": draw.choice(HOW),
                "verb": draw.choice(("shall", "shall-not", "may")),
                "rights": draw.sample(list(guide.right), 2),
                "duties": ["respect", "protect"],
                "verification": {"verified": "true", "against": draw.choice(texts), "on": "2024-05-01"},
            }
            for article in range(1, 13)
        ],
    }


def main() -> None:
    guide = shipped_guide()
    content = pack(guide)
    text = json.dumps(content, ensure_ascii=False)
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "regional"
        for name, data in content.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(to_yaml(data), encoding="utf-8")
        faults = checked(folder, shipped_guide())[1]
        print(f"Checking a pack of {len(content):,} files ({megabytes(len(text.encode()))} as JSON), {len(faults)} faults")
        for fault in faults[:5]:
            print(f"  unexpected: {fault}")
        mine, theirs = in_turns(lambda: checked(folder, shipped_guide()), lambda: json.loads(text), rounds=5)
        tell("guide check", mine, "json.loads", theirs, TARGET)


if __name__ == "__main__":
    main()
