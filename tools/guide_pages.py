"""The browsable reference of the guide: a page for every right, instrument, measure and method, and one for each other kind."""

from collections.abc import Iterable
from posixpath import relpath
from typing import Any

from rightguide.guide import Guide, tell, title_of

ON_ONE_PAGE = {
    "group-kind": ("groups.md", "Groups", "Groups overlap, and a person's situation changes over time."),
    "indicator-kind": ("indicators.md", "Indicators", "What can be counted, out of what, and what must not be taken for success."),
    "decision": ("decisions.md", "Leading cases", "Judgments and views, in our words; none of them decides the next case."),
    "procedure": (
        "procedures.md",
        "Complaint procedures",
        "Where people can complain of a State, on which conditions, until when.",
    ),
    "contested-norm": ("contested.md", "Contested norms", "Questions on which authorities differ. Every serious side is shown."),
    "test": ("tests.md", "Tests", "Legal tests, the conduct tests of a measure, and the aims of a policy as a whole."),
    "reservation": ("reservations.md", "Reservations and declarations", "Those the guide knows; there are many more."),
    "guide-source": ("sources.md", "Sources", "What the packs rest on."),
}
"""Kind → page, title, a sentence about it."""

A_PAGE_EACH = {"right": "rights", "instrument": "instruments", "measure-kind": "measures", "method": "methods"}
"""Kind → folder."""

_INSIDE = {"provision": "instrument", "mechanism": "measure-kind"}
"""Kinds that stand on the page of another."""

_BESIDE = {"rule": "../rules.md"}


def guide_pages(guide: Guide) -> dict[str, str]:
    """Path under docs/reference/guide → Markdown."""
    pages = {page: _one_page(guide, kind) for kind, (page, _, _) in ON_ONE_PAGE.items()}
    pages |= {f"rights/{id}.md": _right(guide, id) for id in guide.right}
    pages |= {f"instruments/{id}.md": _instrument(guide, id) for id in guide.instrument}
    pages |= {f"measures/{id}.md": _measure(guide, id) for id in guide.measure_kind}
    pages |= {f"methods/{id}.md": _method(guide, id) for id in guide.method}
    return pages


def index(guide: Guide) -> str:
    """The list of all pages, from docs/reference."""
    parts = ["## Pages\n\n"]
    for kind, (page, title, _) in ON_ONE_PAGE.items():
        parts.append(f"- [{title}](guide/{page}): {len(guide.by_kind[kind])}\n")
    parts.append("- [Rules](rules.md)\n")
    for kind, folder in A_PAGE_EACH.items():
        links = ", ".join(f"[{_short(one)}](guide/{folder}/{id}.md)" for id, one in guide.by_kind[kind].items())
        parts.append(f"\n### {folder.capitalize()}\n\n{links}\n")
    return "".join(parts)


def place(guide: Guide, kind: str, id: str) -> str | None:
    """Where an entry stands, under docs/reference/guide; None for kinds without a page."""
    if kind in A_PAGE_EACH:
        return f"{A_PAGE_EACH[kind]}/{id}.md"
    if kind == "provision":
        return f"instruments/{id.partition(':')[0]}.md#{_anchor(id)}"
    if kind == "mechanism":
        return f"measures/{guide.mechanism[id].measure}.md#{id}"
    if kind in ON_ONE_PAGE:
        return f"{ON_ONE_PAGE[kind][0]}#{id}"
    return f"{_BESIDE[kind]}" if kind in _BESIDE else None


def _link(guide: Guide, here: str, kind: str, id: str) -> str:
    held = guide.by_kind[kind].get(id)
    to = place(guide, kind, id) if held is not None else None
    label = _short(held) if held is not None else id
    return f"[{_plain(label)}]({relpath(to, here.rpartition('/')[0] or '.')})" if to else f"`{id}`"


def _entry(guide: Guide, here: str, entry: Any, level: int, without: tuple[str, ...] = ()) -> str:
    head = f'<a id="{_anchor(entry.id)}"></a>\n\n{"#" * level} {_plain(title_of(entry))}\n\n`{entry.id}`\n\n'
    return head + _lines(guide, here, entry, without)


def _lines(guide: Guide, here: str, entry: Any, without: tuple[str, ...] = ()) -> str:
    left_out = ("id", "title", "label", "question", *without)
    rows = []
    for line in tell(guide, entry, lambda kind, id: _link(guide, here, kind, id), left_out):
        text = line.text if "](" in line.text else _plain(line.text)
        rows.append("  " * line.depth + (f"- **{line.label}**: {text}" if line.label else f"- {text}").rstrip() + "\n")
    return "".join(rows) + "\n"


def _one_page(guide: Guide, kind: str) -> str:
    page, title, about = ON_ONE_PAGE[kind]
    entries = guide.by_kind[kind].values()
    return f"# {title}\n\n{about}\n\n" + "".join(_entry(guide, page, one, 2) for one in entries)


def _right(guide: Guide, id: str) -> str:
    here, right = f"rights/{id}.md", guide.right[id]
    parts = [f"# {_plain(right.title)}\n\n`{id}`\n\n", _lines(guide, here, right)]
    binding = [one for held in guide.instruments if held.is_binding for one in held.provisions if id in one.rights]
    soft = [one for held in guide.instruments if not held.is_binding for one in held.provisions if id in one.rights]
    for title, kind, entries in (
        ("Provisions that bind a State which consented", "provision", binding),
        ("Texts that interpret or guide", "provision", soft),
        ("Leading cases", "decision", [one for one in guide.decisions if id in one.rights]),
        ("How measures can touch it", "mechanism", [one for one in guide.mechanisms if id in one.rights]),
        ("Indicators", "indicator-kind", [one for one in guide.indicator_kinds if id in one.rights]),
    ):
        parts.append(_list(guide, here, title, kind, entries))
    return "".join(parts)


def _instrument(guide: Guide, id: str) -> str:
    here, instrument = f"instruments/{id}.md", guide.instrument[id]
    seen = [one for one in guide.positions if one.instrument == id]
    count = f"- **positions of States in the lists**: {len(seen):,} observations of {len({one.state for one in seen})} States\n\n"
    return (
        f"# {_plain(instrument.title)}\n\n`{id}`\n\n"
        + _lines(guide, here, instrument, ("provisions",)).rstrip("\n")
        + f"\n{count if seen else chr(10)}"
        + "".join(_entry(guide, here, one, 2) for one in instrument.provisions)
    )


def _measure(guide: Guide, id: str) -> str:
    here, measure = f"measures/{id}.md", guide.measure_kind[id]
    ways = [one for one in guide.mechanisms if one.measure == id]
    indicators = [one for one in guide.indicator_kinds if id in one.measures]
    return (
        f"# {_plain(measure.title)}\n\n`{id}`\n\n"
        + _lines(guide, here, measure)
        + _list(guide, here, "Leading cases", "decision", [one for one in guide.decisions if id in one.measures])
        + _list(guide, here, "Contested norms", "contested-norm", [one for one in guide.contested if id in one.measures])
        + _list(guide, here, "Indicators", "indicator-kind", indicators)
        + "## How it can touch rights\n\nReported effects, to be looked for; none of them is taken for granted.\n\n"
        + "".join(_entry(guide, here, one, 3, ("measure", "how")) for one in ways)
    )


def _method(guide: Guide, id: str) -> str:
    here, method = f"methods/{id}.md", guide.method[id]
    parts = [f"# {_plain(method.title)}\n\n`{id}`\n\n", _lines(guide, here, method, ("quick_scan", "steps"))]
    parts += [f"## {_plain(method.quick_scan.title)}\n\n", _lines(guide, here, method.quick_scan, ("questions",))]
    parts += [_entry(guide, here, one, 3, ("text",)) for one in method.quick_scan.questions]
    for step in method.steps:
        parts.append(f'<a id="{step.id}"></a>\n\n## {step.number}. {_plain(step.title)}\n\n`{step.id}`\n\n')
        parts.append(_lines(guide, here, step, ("questions", "number")))
        parts += [_entry(guide, here, one, 3, ("text",)) for one in step.questions]
    return "".join(parts)


def _list(guide: Guide, here: str, title: str, kind: str, entries: Iterable[Any]) -> str:
    rows = [f"- {_link(guide, here, kind, one.id)}: {_plain(_about(one))}\n" for one in entries]
    return f"## {title}\n\n{''.join(rows)}\n" if rows else ""


def _about(entry: Any) -> str:
    for name in ("says", "how", "held", "counts", "question"):
        if text := getattr(entry, name, None):
            return str(text)
    return ""


def _short(entry: Any) -> str:
    return str(getattr(entry, "short", "") or getattr(entry, "label", "") or getattr(entry, "title", "") or entry.id)


def _anchor(id: str) -> str:
    return id.replace(":", "-").replace(".", "-")


def _plain(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return " ".join(text.replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[").replace("]", "\\]").split())
