"""`rightguide export` and `rightguide import`: other formats. For now the encrypted bundle."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """What can be written and read."""

    bundle = "bundle"


What = Annotated[
    Format, typer.Argument(metavar="FORMAT", help="bundle: the whole folder in one file, encrypted with age.", show_default=False)
]


def export(
    what: What,
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="A dossier folder.", show_default=False)],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Where to write it.", show_default=False)],
) -> None:
    """Write a dossier in another format.

    The bundle is for carrying and keeping: one encrypted file with everything in the folder. You are asked for a passphrase;
    without it nobody can open the file, you neither.

    Example: rightguide export bundle my-assessment -o my-assessment.age
    """
    from rightguide.dossier import load_dossier
    from rightguide.exchange import seal_bundle
    from rightguide.faults import Faulty
    from rightguide.files import write

    load_dossier(dossier)
    passphrase = _asked("Passphrase (15 characters or more; several words): ")
    if passphrase != _asked("The same again: "):
        raise Faulty("the two passphrases differ; nothing was written")
    write(output, seal_bundle(dossier, passphrase))
    print(
        f"Wrote {output}. The folder {dossier} is still there, and still readable; delete it if the bundle is to be the only copy."
    )


def import_(
    what: What,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to read.", show_default=False)],
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="The folder to make; it must not hold anything yet.", show_default=False)
    ],
) -> None:
    """Read a dossier from another format into a folder.

    Example: rightguide import bundle my-assessment.age my-assessment
    """
    from rightguide.dossier import load_dossier
    from rightguide.exchange import open_bundle
    from rightguide.faults import Fault, Faulty
    from rightguide.files import read_bytes, write_all

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Faulty([Fault(str(folder), 0, "", "is there already and is not empty; nothing was changed. Choose another name")])
    data = read_bytes(file)
    files = open_bundle(data, _asked("Passphrase: "), str(file))
    write_all({folder / name: held for name, held in files.items()})
    load_dossier(folder)
    print(f"Unpacked {len(files)} files into {folder}. The folder is not encrypted.")


def _asked(words: str) -> str:
    """Ask on the terminal, without showing what is typed: a passphrase never stands in arguments or the environment."""
    from getpass import getpass

    return getpass(words)
