"""`rightguide new`: an empty dossier to start from."""

import os
from pathlib import Path
from typing import Annotated

import typer

_HEAD = """\
# A RightGuide dossier. This file holds the assessment; each source has a file of its own in sources/.
# Read and edit it with any text editor. What may stand here: 'rightguide schema', or docs/reference/dossier.md.
# What is still missing: 'rightguide check {folder}'
"""

EXAMPLE = """\
period: {start: "2010", end: "2012-06"}
team: {led_by: Who leads, interests: What you stand for, funders: Who pays}
policies: [{id: the-act, title: The act, kind: law}]
groups: [{id: sellers, title: People who sell sex in the town, kind: sex-workers}]
measures: [{id: raids, title: Raids, policy: the-act, kind: raid, groups: [sellers]}]
impacts:
  - id: held
    title: People were held for a night without being told why
    measure: raids
    group: sellers
    right: liberty
    direction: harm   # harm, benefit, mixed, none-found
    supported_by: []  # ids of excerpts, once sources/ID.yaml has some
"""

_TAIL = """
# A beginning to change: take away the first "# " of the lines you want, and write your own. Ids are yours to choose.
"""


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make; it must not hold anything yet.", show_default=False)],
    state: Annotated[
        str, typer.Option("--state", metavar="XXX", help="The State, three letters (ISO 3166): THA.", show_default=False)
    ],
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="What is assessed, in one line.", show_default=False)],
    method: Annotated[str, typer.Option("--method", metavar="ID", help="The method pack to follow.")] = "right",
) -> None:
    """Make an empty dossier.

    A dossier is a folder of text files. Whoever holds this computer can read it: it is not encrypted.

    Example: rightguide new mae-sot --state THA --title "Raids on factories, 2011"
    """
    from rightguide.cli.options import guide_from
    from rightguide.dossier import SCHEMA_VERSION, Dossier, as_folder
    from rightguide.faults import Fault, Faulty
    from rightguide.files import build, closest, write_all

    guide = guide_from(None)
    if state not in guide.state:
        raise Faulty(
            [
                Fault(
                    "--state",
                    0,
                    "",
                    f"found {state!r}, expected three letters (ISO 3166){closest(state.upper(), list(guide.state))}",
                )
            ]
        )
    if method not in guide.method:
        raise Faulty([Fault("--method", 0, "", f"found {method!r}, expected one of {', '.join(guide.method)}")])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Faulty([Fault(str(folder), 0, "", "is there already and is not empty; nothing was changed. Choose another name")])
    data = {"schema_version": SCHEMA_VERSION, "title": title, "state": state, "method": method, "guide_hash": guide.hash}
    dossier = build(Dossier, data, "new")
    texts = as_folder(dossier)
    main = next(iter(texts))
    example = "".join(f"# {line}\n" for line in EXAMPLE.splitlines())
    write_all({folder / main: (_HEAD.format(folder=folder) + texts[main] + _TAIL + example).encode()})
    for name in ("sources", "attachments"):
        (folder / name).mkdir(exist_ok=True)
    print(f"Made {folder / main}.")
    command = os.environ.get("RIGHTGUIDE_CALLED", "rightguide")
    print(f"Next: open it in a text editor, then '{command} check {folder}' says what is missing.")
    print(
        "Careful: this folder is not encrypted. Whoever holds this computer, or a backup of it, can read all of it. "
        f"Write no names. Keep it on an encrypted disk, or put it away with '{command} export bundle {folder} -o FILE.age'."
    )
