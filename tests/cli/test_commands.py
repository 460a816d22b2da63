"""The command line as other checks call it: what stands on stdout, what on stderr, and the status."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from making import small_dossier
from reading import EXAMPLES
from rightguide.cli.app import app
from rightguide.cli.failing import exit_status
from rightguide.cli.new import EXAMPLE
from rightguide.dossier import load_dossier, save_dossier

OBLIGATION = {
    "instrument",
    "provision",
    "rights",
    "duties",
    "position",
    "since",
    "binding",
    "confidence",
    "reservation",
    "source",
    "as_of",
}


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = exit_status(lambda: app(list(words), standalone_mode=False))
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict]:
    status, out, _ = run(capsys, *words, "--json")
    return status, json.loads(out)


def test_obligations_answer_as_the_design_says(capsys):
    status, data = asked(capsys, "obligations", "--state", "NLD", "--on", "2010-12-09", "--right", "liberty")
    assert status == 0
    assert data["obligations"]
    for row in data["obligations"]:
        assert set(row) >= OBLIGATION
        assert "liberty" in row["rights"]
        assert row["position"] in ("party", "signatory", "none", "unknown")
        assert row["binding"] in (True, False, None)


@pytest.mark.parametrize(
    ("state", "on", "instrument", "binding"),
    [
        ("NLD", "2010-12-09", "cets197", True),
        ("NLD", "2010-07-31", "cets197", False),
        ("NLD", "2010-12-09", "echr-p4", True),
        ("NLD", "2010-12-09", "p029", False),
        ("NLD", "2010-12-09", "d2011-36", False),
        ("NLD", "2010-12-09", "cmw", False),
        ("GBR", "2010-10-31", "cets197", True),
        ("GBR", "2010-10-31", "echr-p4", False),
        ("GBR", "2010-10-31", "cmw", False),
        ("GBR", "2013-04-06", "d2011-36", True),
        ("GBR", "2021-01-01", "d2011-36", False),
        ("DNK", "2014-01-01", "d2011-36", False),
        ("THA", "2011-03-01", "palermo", False),
        ("THA", "2013-11-16", "palermo", True),
        ("THA", "2011-03-01", "cat", True),
        ("THA", "2011-03-01", "iccpr", True),
        ("THA", "2011-03-01", "echr", False),
        ("IND", "2018-03-01", "cat", False),
        ("IND", "2018-03-01", "palermo", True),
        ("IND", "2018-03-01", "c182", False),
        ("IND", "2018-06-13", "c182", True),
        ("CZE", "2011-01-01", "palermo", False),
        ("CZE", "2011-01-01", "cets197", False),
        ("CZE", "1993-01-01", "iccpr", True),
        ("RUS", "2022-09-15", "echr", True),
        ("RUS", "2022-09-16", "echr", False),
        ("VAT", "2010-01-01", "iccpr", None),
    ],
)
def test_what_bound_whom_when(capsys, state: str, on: str, instrument: str, binding: bool | None):
    _, data = asked(capsys, "obligations", "--state", state, "--on", on)
    assert {row["binding"] for row in data["obligations"] if row["instrument"] == instrument} == {binding}


def test_a_teams_own_fact_is_added(capsys, tmp_path: Path):
    save_dossier(small_dossier(), tmp_path / "d")
    fact = small_dossier().status_facts[0]
    _, data = asked(capsys, "obligations", "--state", fact.state, "--on", "2026-01-01", "--dossier", str(tmp_path / "d"))
    assert fact.source in {row["source"] for row in data["obligations"] if row["instrument"] == fact.instrument}


def test_screen_answers_as_the_design_says(capsys):
    status, data = asked(capsys, "screen", "--measure", "raid", "--group", "sex-workers")
    assert status == 0
    assert data["risks"]
    for risk in data["risks"]:
        assert {"measure", "group", "right", "direction", "mechanism", "authorities", "safer"} <= set(risk)
        assert (risk["measure"], risk["group"]) == ("raid", "sex-workers")


def test_check_says_no_with_status_one(capsys):
    status, data = asked(capsys, "check", str(EXAMPLES / "india-2018"))
    assert status == 1
    assert {frozenset(result) for result in data["results"]} == {frozenset({"rule", "level", "element", "message"})}
    assert not [result for result in data["results"] if "{" in result["message"]]


def test_check_says_yes_with_status_zero(capsys, tmp_path: Path):
    from reading import worked
    from rightguide.dossier import read_dossier

    save_dossier(read_dossier(worked("rules-base"), "base", {}), tmp_path / "d.json")
    assert asked(capsys, "check", str(tmp_path / "d.json")) == (0, {"results": []})


def test_analyse_gives_the_same_bytes_twice(capsys):
    words = ("analyse", str(EXAMPLES / "india-2018"), "--on", "2026-11-24", "--json")
    assert run(capsys, *words) == run(capsys, *words)


def test_the_day_of_looking_is_in_the_analysis(capsys):
    _, data = asked(capsys, "analyse", str(EXAMPLES / "india-2018"), "--on", "2020-01-02")
    assert data["on"] == "2020-01-02"
    assert {"dossier_hash", "guide_hash", "schema_version", "software_version"} <= set(data)


def test_new_makes_a_dossier_that_can_be_checked(capsys, tmp_path: Path):
    folder = tmp_path / "mae-sot"
    status, out, _ = run(capsys, "new", str(folder), "--state", "THA", "--title", 'Raids: "all" of them # yes')
    assert status == 0
    assert "not encrypted" in out
    assert load_dossier(folder).title == 'Raids: "all" of them # yes'
    assert load_dossier(folder).guide_hash is not None
    assert run(capsys, "check", str(folder))[0] == 1


def test_the_beginning_that_new_offers_can_be_used(capsys, tmp_path: Path):
    run(capsys, "new", str(tmp_path / "d"), "--state", "THA", "--title", "x")
    main = tmp_path / "d" / "dossier.yaml"
    text = main.read_text()
    offered = "".join(f"# {line}\n" for line in EXAMPLE.splitlines())
    assert offered in text
    main.write_text(text.replace(offered, EXAMPLE))
    assert [one.id for one in load_dossier(tmp_path / "d").impacts] == ["held"]
    assert run(capsys, "check", str(tmp_path / "d"))[0] == 1


def test_new_never_writes_over_anything(capsys, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    status, out, err = run(capsys, "new", str(tmp_path), "--state", "THA", "--title", "x")
    assert (status, out) == (2, "")
    assert "is there already and is not empty; nothing was changed" in err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_report_writes_what_it_says(capsys, tmp_path: Path):
    for to in ("html", "json"):
        target = tmp_path / f"report.{to}"
        status, out, err = run(capsys, "report", str(EXAMPLES / "india-2018"), "--to", to, "-o", str(target))
        assert (status, out) == (0, "")
        assert "public edition" in err
        assert target.stat().st_size > 10_000
    assert json.loads((tmp_path / "report.json").read_text())["labels"][1] == "Public edition"


def test_compare_shows_what_changed(capsys, tmp_path: Path):
    small = small_dossier()
    save_dossier(small, tmp_path / "a.json")
    save_dossier(small.replace(summary="New"), tmp_path / "b.json")
    status, data = asked(capsys, "compare", str(tmp_path / "a.json"), str(tmp_path / "b.json"))
    assert status == 0
    assert [(one["kind"], one["what"], one["fields"]) for one in data["changes"]] == [("dossier", "changed", ["summary"])]


def test_upgrade_leaves_a_present_dossier_alone(capsys, tmp_path: Path):
    save_dossier(small_dossier(), tmp_path / "d")
    before = {path: path.read_bytes() for path in (tmp_path / "d").rglob("*") if path.is_file()}
    status, out, _ = run(capsys, "upgrade", str(tmp_path / "d"))
    assert status == 0
    assert "already in schema 1; nothing was changed" in out
    assert {path: path.read_bytes() for path in (tmp_path / "d").rglob("*") if path.is_file()} == before


def test_schema_is_the_published_one(capsys):
    status, out, _ = run(capsys, "schema")
    assert status == 0
    assert out == (Path(__file__).parents[2] / "docs" / "reference" / "dossier-1.schema.json").read_text()


def test_trace_walks_both_ways(capsys):
    small = load_dossier(EXAMPLES / "india-2018")
    status, data = asked(capsys, "trace", str(EXAMPLES / "india-2018"), small.impacts[0].id)
    assert status == 0
    assert data["below"]
    assert data["above"]


def test_guide_check_is_green_on_what_is_shipped(capsys):
    status, data = asked(capsys, "guide", "check")
    assert (status, data) == (0, {"faults": []})


def test_guide_check_is_red_on_a_faulty_pack(capsys, tmp_path: Path):
    (tmp_path / "pack.yaml").write_text('id: mine\nversion: "1"\ntitle: Mine\n')
    (tmp_path / "practice" / "groups").mkdir(parents=True)
    (tmp_path / "practice" / "groups" / "a.yaml").write_text("id: b\ntitle: B\nshort: B\norder: 1\nwho: Bs\n")
    status, data = asked(capsys, "guide", "check", str(tmp_path))
    assert status == 1
    assert [fault["message"] for fault in data["faults"]] == ["found 'b', expected 'a': a file is named after the id of its entry"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["obligations", "--state", "XXX"], "--state: found 'XXX', expected a State as three letters (ISO 3166)"),
        (["obligations", "--state", "nld"], "did you mean 'NLD'?"),
        (
            ["obligations", "--state", "NLD", "--on", "2010-02-30"],
            "--on: found '2010-02-30', expected a day of the calendar as YYYY-MM-DD",
        ),
        (["obligations", "--state", "NLD", "--right", "libert"], "--right: found 'libert'"),
        (["screen", "--measure", "rade"], "did you mean 'raid'?"),
        (["screen", "--measure", "raid", "--group", "sexworkers"], "did you mean 'sex-workers'?"),
        (["check", "nowhere"], "nowhere: cannot be read: there is no such file or folder"),
        (["analyse"], "Missing argument"),
        (["nonsense"], "No such command"),
        (["report", "nowhere", "--to", "pdf", "-o", "x"], "'pdf'"),
        (["trace", str(EXAMPLES / "india-2018"), "nothing"], "found 'nothing', which is no id in this dossier"),
        (
            ["new", "x", "--state", "NLD", "--title", "x", "--method", "left"],
            "found 'left', expected one of herwai, right",
        ),
    ],
)
def test_misuse_is_said_in_a_sentence_with_status_two(capsys, words: list[str], said: str):
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert said in " ".join(err.split())


def test_every_command_has_help_and_an_entry_in_the_reference(capsys):
    reference = (Path(__file__).parents[2] / "docs" / "reference" / "command-line.md").read_text()
    for name in (
        "screen",
        "obligations",
        "guide show",
        "guide diff",
        "new",
        "check",
        "analyse",
        "trace",
        "report",
        "compare",
        "upgrade",
        "schema",
    ):
        status, out, _ = run(capsys, *name.split(), "--help")
        assert status == 0
        assert f"## `rightguide {name}`" in reference
        assert "--help" in out


def test_help_imports_nothing_heavy():
    code = (
        "import sys; sys.argv = ['rightguide', '--help']\n"
        "from rightguide.cli.failing import exit_status\nfrom rightguide.cli.app import app\n"
        "exit_status(lambda: app(standalone_mode=False))\n"
        "heavy = {'pydantic', 'yaml', 'django', 'polars', 'jinja2', 'rich'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def test_it_runs_as_a_module_and_as_a_command():
    for command in ([sys.executable, "-m", "rightguide"], [str(Path(sys.executable).parent / "rightguide")]):
        done = subprocess.run([*command, "check", str(EXAMPLES / "india-2018")], capture_output=True, check=False)
        assert done.returncode == 1


def test_guide_show_tells_an_entry_and_what_names_it(capsys):
    status, out, _ = run(capsys, "guide", "show", "palermo:6.3")
    assert status == 0
    assert out.startswith("Palermo Protocol 6(3)\nprovision palermo:6.3\n")
    assert "rule law.verb" in out
    status, data = asked(capsys, "guide", "show", "liberty")
    assert (status, [one["kind"] for one in data["entries"]]) == (0, ["right"])
    status, out, err = run(capsys, "guide", "show", "libertee")
    assert (status, out) == (2, "")
    assert "did you mean 'liberty'?" in err


def test_guide_diff_tells_whom_a_ratification_touches(capsys, tmp_path: Path):
    assert run(capsys, "guide", "compile", "-o", str(tmp_path / "before.json"))[0] == 0
    changed = json.loads((tmp_path / "before.json").read_text())
    changed["positions"] = [one for one in changed["positions"] if (one["instrument"], one["state"]) != ("cmw", "TUR")]
    (tmp_path / "less.json").write_text(json.dumps(changed))
    status, out, err = run(capsys, "guide", "diff", str(tmp_path / "less.json"), str(tmp_path / "before.json"))
    assert status == 0
    assert "from 2005-01-01: not known → binds" in out
    assert "added position TUR cmw" in out
    assert "other law binds for 1 States under 1 instruments" in err
    status, data = asked(capsys, "guide", "diff", str(tmp_path / "before.json"), str(tmp_path / "before.json"))
    assert (status, data) == (0, {"entries": [], "effects": []})


def test_schema_of_a_place_in_a_pack(capsys):
    status, out, _ = run(capsys, "schema", "law/rights")
    assert status == 0
    assert json.loads(out)["properties"]["content"]["description"].startswith("What the right holds")
    assert run(capsys, "schema", "law/wrongs")[0] == 2
