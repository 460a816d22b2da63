"""`rightguide guide diff`: what one version of the guide changes against another."""

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rightguide.cli.options import AsJson, print_json

if TYPE_CHECKING:
    from rightguide.guide import Guide
    from rightguide.reasoning import Effect

_ANSWERS = {True: "binds", False: "does not bind", None: "not known"}


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A compiled guide.json, or a folder of packs that stands alone.")],
    new: Annotated[
        Path | None, typer.Argument(metavar="NEW", help="The same. Default: the shipped guide.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what a change of the guide changes: for which States and days other law binds, then every entry that differs.

    Make OLD before you edit: rightguide guide compile -o before.json

    Example: rightguide guide diff before.json
    """
    from rightguide.guide import shipped_guide
    from rightguide.reasoning import compare_guides

    earlier, later = _guide(old), _guide(new) if new else shipped_guide()
    changes = compare_guides(earlier, later)
    if as_json:
        print_json(changes.model_dump(mode="json"))
        return
    for (state, instrument), effects in groupby(changes.effects, key=lambda one: (one.state, one.instrument)):
        known = later if instrument in later.instrument else earlier
        print(f"{_name(later, state)}, {known.instrument[instrument].short}:")
        for effect in effects:
            print(f"    {_when(effect)}: {_ANSWERS[effect.before]} → {_ANSWERS[effect.after]}")
    if changes.effects and changes.entries:
        print()
    for change in changes.entries:
        fields = f": {', '.join(change.fields)}" if change.fields else ""
        print(f"{change.change} {change.kind.replace('-', ' ')} {change.id}{fields}")
    pairs = {(one.state, one.instrument) for one in changes.effects}
    print(
        f"{len(changes.entries)} entries differ; other law binds for {len({state for state, _ in pairs})} States under "
        f"{len({instrument for _, instrument in pairs})} instruments.",
        file=sys.stderr,
    )


def _guide(path: Path) -> "Guide":
    from rightguide.guide import compile_guide, read_compiled

    return compile_guide(path) if path.is_dir() else read_compiled(path)


def _name(guide: "Guide", state: str) -> str:
    return guide.state[state].name if state in guide.state else state


def _when(effect: "Effect") -> str:
    if effect.first and effect.last:
        return f"{effect.first} to {effect.last}"
    if effect.first:
        return f"from {effect.first}"
    return f"until {effect.last}" if effect.last else "at all times"
