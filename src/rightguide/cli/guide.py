"""`rightguide guide`: check and compile knowledge packs; `show` and `diff` stand in files of their own."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rightguide.cli.failing import READ_BUT_NO
from rightguide.cli.options import AsJson, print_json

app = typer.Typer(
    name="guide",
    help="Check, compile, show and compare the knowledge packs: law, practice, method.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@app.command()
def check(
    path: Annotated[Path | None, typer.Argument(help="A pack folder. Default: the shipped packs.", show_default=False)] = None,
    as_json: AsJson = False,
) -> None:
    """Check a knowledge pack and say every fault at once, as file:line: path: message. Exit status 1 where there is one.

    Asks four things: is it readable, has it the right shape, does every reference lead somewhere and is every entry named by
    another, does it mean something. A folder of your own is read together with the shipped guide.
    """
    from rightguide.guide import SHIPPED, checked, shipped_guide, stale
    from rightguide.reasoning import RULES

    own = path is not None and path.resolve() != SHIPPED.resolve()
    folder = path if path is not None else SHIPPED
    made, faults = checked(folder, shipped_guide() if own else None, frozenset(RULES))
    if as_json:
        print_json({"faults": [fault._asdict() for fault in faults]})
    for fault in () if as_json else faults:
        print(fault)
    for line in stale(made):
        print(f"stale translation: {line}", file=sys.stderr)
    if faults:
        print(f"{len(faults)} fault{'s' if len(faults) > 1 else ''} in {folder}.", file=sys.stderr)
        raise typer.Exit(READ_BUT_NO)
    print(f"{folder}: no faults.", file=sys.stderr)


@app.command()
def compile(
    path: Annotated[
        Path | None, typer.Argument(help="A pack folder that stands alone. Default: the shipped packs.", show_default=False)
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Default: where the shipped guide is kept.", show_default=False),
    ] = None,
) -> None:
    """Compile packs to one guide.json, which loads quickly."""
    from rightguide.files import write
    from rightguide.guide import COMPILED, SHIPPED, compile_guide
    from rightguide.reasoning import RULES

    guide = compile_guide(path or SHIPPED, frozenset(RULES))
    target = output or COMPILED
    write(target, guide.canonical())
    print(f"Wrote {target}: guide {guide.hash[:12]}.", file=sys.stderr)
