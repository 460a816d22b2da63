"""`rightguide guide translate`: the texts that still need a translator, as a file to fill in."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rightguide.cli.options import Guides, guide_from

KINDS = (
    "right",
    "rule",
    "test",
    "phrase",
    "step",
    "question",
    "method",
    "measure-kind",
    "group-kind",
    "mechanism",
    "indicator-kind",
)


def translate(
    language: Annotated[str, typer.Argument(metavar="LANGUAGE", help="A language tag, such as fr or pt-BR.")],
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help=f"One of {', '.join(KINDS)}. May be repeated. Default: all.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Default: the terminal.", show_default=False)
    ] = None,
    guide: Guides = None,
) -> None:
    """Write the texts that have no translation yet, or whose English has changed, as a file to fill in.

    Each entry shows the English as a comment, holds its hash in "of", and waits for "text". Filled in, the file goes into the
    folder languages/LANGUAGE of a pack. An outdated translation stands in "text" to be looked at again: take the old entry away.

    Example: rightguide guide translate fr --kind question -o questions.yaml
    """
    from rightguide.faults import Fault, Faulty
    from rightguide.files import closest, write
    from rightguide.guide import to_translate

    guides = guide_from(guide)
    for one in kind or ():
        if one not in guides.by_kind:
            raise Faulty([Fault("--kind", 0, "", f"found {one!r}, expected one of {', '.join(KINDS)}{closest(one, KINDS)}")])
    entries = list(to_translate(guides, language, kind or KINDS))
    text = "".join(_entry(*one) for one in entries)
    if output is None:
        sys.stdout.write(text)
    else:
        write(output, text.encode())
    print(f"{len(entries)} texts to translate into {language!r}.", file=sys.stderr)


def _entry(kind: str, id: str, field: str, language: str, english: str, old: str, of: str) -> str:
    import json
    from textwrap import wrap

    shown = "\n".join(f"# {line}" for line in wrap(english, 110))
    facts = f"- kind: {kind}\n  id: {id}\n  field: {field}\n  language: {language}\n"
    return f"{shown}\n{facts}  text: {json.dumps(old, ensure_ascii=False)}\n  of: {of}\n"
