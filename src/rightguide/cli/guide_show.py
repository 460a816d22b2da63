"""`rightguide guide show`: one entry of the guide, and what names it."""

from typing import TYPE_CHECKING, Annotated

import typer

from rightguide.cli.options import AsJson, Guides, guide_from, print_json

if TYPE_CHECKING:
    from rightguide.guide import Guide


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="For example liberty, iccpr:9.1, raid, impact.evidence, s5-harm.")],
    as_json: AsJson = False,
    guide: Guides = None,
) -> None:
    """Show one entry of the guide: what it says, from which sources, whether it was compared with a text, and what names it.

    Example: rightguide guide show palermo:6.3
    """
    from textwrap import fill

    from rightguide.faults import Fault, Faulty
    from rightguide.files import closest
    from rightguide.guide import find, tell, title_of

    guides = guide_from(guide)
    found = find(guides, id)
    if not found:
        every = {one for entries in guides.by_kind.values() for one in entries}
        raise Faulty([Fault("ID", 0, "", f"found {id!r}, which no entry of the guide has{closest(id, sorted(every))}")])
    if as_json:
        entries = [
            {"kind": kind, "entry": entry.model_dump(mode="json"), "named_by": _named_by(guides, kind, id)} for kind, entry in found
        ]
        print_json({"entries": entries})
        return
    for kind, entry in found:
        print(f"{title_of(entry)}\n{kind.replace('-', ' ')} {id}\n")
        for line in tell(guides, entry, lambda _, named: _called(guides, named), without=("id", "title", "label", "provisions")):
            indent = "    " * line.depth
            head = f"{line.label}: " if line.label else "- "
            print(fill(head + line.text, width=100, initial_indent=indent, subsequent_indent=indent + "    "))
        for provision in getattr(entry, "provisions", ()) if kind == "instrument" else ():
            print(fill(f"{provision.label} ({provision.id}): {provision.says}", width=100, subsequent_indent="    "))
        if named_by := _named_by(guides, kind, id):
            print(fill(f"named by: {', '.join(named_by)}", width=100, subsequent_indent="    "))
        print()


def _called(guide: "Guide", id: str) -> str:
    title = guide.citation(id)
    return id if title == id else f"{title} ({id})"


def _named_by(guide: "Guide", kind: str, id: str) -> list[str]:
    """Entries that name it, as `kind id`; rows of tables are left out."""
    from rightguide.references import references

    return [
        f"{other.replace('-', ' ')} {held}"
        for other, entries in guide.by_kind.items()
        if other != "provision"
        for held, entry in entries.items()
        if any(one.target == id and kind in one.kinds for one in references(entry))
    ]
