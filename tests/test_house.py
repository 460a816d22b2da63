"""The house rules that no tool checks: docs for everything, no file about two things, no stray words."""

import re
from pathlib import Path

from rightguide.dossier import KINDS
from rightguide.guide import Guide

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "rightguide"


def test_every_module_says_what_lives_in_it():
    assert [str(file) for file in SOURCE.rglob("*.py") if not file.read_text().startswith('"""')] == []


def test_no_file_is_long():
    assert [(str(file), lines) for file in SOURCE.rglob("*.py") if (lines := len(file.read_text().splitlines())) > 420] == []


def test_every_rule_question_and_element_is_in_the_reference(guide: Guide):
    rules = (ROOT / "docs" / "reference" / "rules.md").read_text()
    assert [rule.id for rule in guide.rules if f"`{rule.id}`" not in rules] == []
    dossier = (ROOT / "docs" / "reference" / "dossier.md").read_text()
    assert [kind for kind in KINDS if f"### `{kind}`" not in dossier] == []


def test_the_two_commands_are_in_the_readme():
    readme = (ROOT / "README.md").read_text()
    assert "./run" in readme
    assert "./test" in readme


def test_links_in_the_documents_lead_somewhere():
    dead = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text()):
            if not (page.parent / target).exists():
                dead.append(f"{page.relative_to(ROOT)} → {target}")
    assert dead == []


def test_decisions_are_numbered_without_a_gap():
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_change_log_names_the_version():
    from rightguide import __version__

    assert __version__ in (ROOT / "CHANGELOG.md").read_text()
