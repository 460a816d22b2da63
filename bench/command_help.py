"""How long `rightguide --help` takes, against a bare typer program with two commands. Target: at most 1.3 times.

Both are started as processes of their own. It also tells which heavy parts `--help` imports; it should be none.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import in_turns, tell, word

TARGET = 1.3
HEAVY = ("pydantic", "yaml", "jinja2", "rich", "django", "polars", "scipy")

OURS = """\
from rightguide.cli import main

main()
"""

BARE = """\
import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def one(name: str) -> None:
    "Say a name."
    print(name)


@app.command()
def two(count: int = 1) -> None:
    "Say a number."
    print(count)


app()
"""


def main() -> None:
    with TemporaryDirectory() as folder:
        ours, bare = Path(folder) / "ours.py", Path(folder) / "bare.py"
        ours.write_text(OURS)
        bare.write_text(BARE)
        print("The help of the command line, each time a new process")
        mine, theirs = in_turns(lambda: help_of(ours), lambda: help_of(bare), rounds=25, warm=3)
        tell("rightguide --help", mine, "bare typer --help", theirs, TARGET)
        listed = subprocess.run([sys.executable, "-X", "importtime", ours, "--help"], capture_output=True, text=True, check=True)
    imported = {name.partition(".")[0] for name in re.findall(r"\|\s*([\w.]+)$", listed.stderr, re.MULTILINE)}
    for name in HEAVY:
        print(f"  imports {name:9} {'yes' if name in imported else 'no':4} {word(name not in imported)}")


def help_of(program: Path) -> None:
    subprocess.run([sys.executable, program, "--help"], stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
