"""What was found: the matrix, then every impact with what supports and what contradicts it."""

from rightguide.dossier import Impact
from rightguide.reasoning import Cell
from rightguide.reports.building.writer import Cells, Writer
from rightguide.reports.document import (
    Block,
    Facts,
    Mark,
    MatrixCell,
    MatrixFigure,
    Points,
    Run,
    Runs,
    Section,
    Sides,
    joined,
    plain,
)

_FIELDS: tuple[tuple[Mark, str], ...] = (("harm", "harm"), ("benefit", "benefit"), ("mixed", "mixed"), ("none-found", "none_found"))


def impacts(writer: Writer) -> Section:
    """The chapter people turn to."""
    say, dossier = writer.say, writer.dossier
    blocks: list[Block | None] = []
    if dossier.impacts:
        blocks += _matrix(writer)
        for impact in dossier.impacts:
            blocks += _impact(writer, impact)
    else:
        blocks.append(writer.note(say("no-impacts")))
    return writer.section(say("chapter-found"), "found", blocks)


def _kept(writer: Writer) -> list[Cell]:
    """The cells with only what this edition holds."""
    known = writer.dossier.by_id
    cells = []
    for cell in writer.analysis.matrix.cells:
        if cell.group not in known:
            continue
        ids = {field: tuple(id for id in getattr(cell, field) if id in known) for _, field in _FIELDS}
        if any(ids.values()) or cell.to_ask:
            cells.append(cell.replace(**ids))
    return cells


def _matrix(writer: Writer) -> list[Block | None]:
    say = writer.say
    cells = _kept(writer)
    rights = [id for id in writer.analysis.matrix.rights if any(cell.right == id for cell in cells)]
    groups = [id for id in writer.analysis.matrix.groups if id in writer.dossier.by_id]
    drawn = [MatrixCell(row=rights.index(one.right), column=groups.index(one.group), marks=_marks(one)) for one in cells]
    figure = MatrixFigure(
        caption=say("figure-matrix"),
        description=say("figure-matrix-described"),
        rows=tuple(map(writer.right_in_short, rights)),
        columns=tuple(writer.group_label(id) for id in groups),
        cells=tuple(drawn),
        anchor="matrix",
        number=writer.figure_number(),
        legend=tuple((mark, say(f"direction-{mark}")) for mark in ("harm", "benefit", "mixed", "none-found", "to-ask")),
    )
    rows: list[Cells] = [
        (writer.right(one.right), writer.title(one.group), _told(writer, one)) for one in cells if _is_recorded(one)
    ]
    columns = [say(f"column-{name}") for name in ("right", "group", "found")]
    return [
        writer.paragraph(say("matrix-intro")),
        figure,
        writer.table(say("table-matrix"), columns, rows, "matrix-table"),
        *_to_ask(writer, [one for one in cells if not _is_recorded(one)]),
    ]


def _is_recorded(cell: Cell) -> bool:
    return any(getattr(cell, field) for _, field in _FIELDS)


def _marks(cell: Cell) -> tuple[tuple[Mark, int], ...]:
    found = tuple((mark, len(getattr(cell, field))) for mark, field in _FIELDS if getattr(cell, field))
    return found or (("to-ask", len(cell.to_ask)),)


def _told(writer: Writer, cell: Cell) -> Runs:
    """What is recorded in one place, each impact as a link."""
    parts: list[Runs] = []
    for mark, field in _FIELDS:
        if ids := getattr(cell, field):
            links = joined([(Run(text=writer.title(id), to=f"impact-{id}"),) for id in ids], "; ")
            parts.append((writer.direction(mark), Run(text=" "), *links))
    return joined(parts, "; ")


def _to_ask(writer: Writer, cells: list[Cell]) -> list[Block | None]:
    """Where a risk is reported from elsewhere and nobody has asked: a line for each group."""
    if not cells:
        return []
    by_group: dict[str, list[str]] = {}
    for cell in cells:
        by_group.setdefault(cell.group, []).append(writer.right_in_short(cell.right))
    items = tuple(
        (Run(text=f"{writer.title(group)}: ", style="strong"), Run(text="; ".join(rights) + "."))
        for group, rights in by_group.items()
    )
    return [writer.paragraph((writer.direction("to-ask"), Run(text=f" {writer.say('to-ask-intro')}"))), Points(items=items)]


def _impact(writer: Writer, impact: Impact) -> list[Block | None]:
    say = writer.say
    facts = [
        ("impact-measure", writer.title(impact.measure)),
        ("impact-group", writer.title(impact.group)),
        ("impact-right", writer.right(impact.right)),
        ("impact-when", _when(writer, impact)),
        ("impact-path", f"{say(f'path-{impact.path}')}; {say(f'conduct-{impact.conduct}')}; {say(f'intended-{impact.intended}')}"),
        ("impact-scale", impact.scale),
        ("impact-scope", impact.scope),
        ("impact-reparability", impact.reparability),
        ("impact-likelihood", say(f"level-{impact.likelihood}") if writer.dossier.mode == "ex-ante" else ""),
        ("impact-proof", impact.standard_of_proof),
    ]
    return [
        writer.heading((writer.direction(impact.direction), Run(text=f" {impact.title}")), 3, f"impact-{impact.id}"),
        *writer.paragraphs(impact.says),
        Facts(pairs=tuple((say(id), plain(text)) for id, text in facts if text)),
        writer.paragraph(_strength(writer, impact)),
        Sides(
            heads=(say("supports"), say("contradicts")),
            left=tuple(writer.item(id) for id in impact.supported_by if id in writer.dossier.by_id)
            or (plain(say("nothing-supports")),),
            right=tuple(writer.item(id) for id in impact.contradicted_by if id in writer.dossier.by_id)
            or (plain(say("nothing-contradicts")),),
        ),
        writer.told(say("contradiction-answer"), impact.contradiction_answer),
        writer.told(say("mechanism"), _mechanism(writer, impact)),
        writer.told(say("order-in-time"), impact.order_in_time),
        writer.told(say("comparison"), impact.comparison),
        writer.told(say("rivals"), impact.rivals),
        writer.told(say("hardest-hit"), impact.hardest_hit),
        writer.told(say("search"), impact.search),
        writer.paragraph(_law(writer, impact)),
        writer.told(say("validated"), _validated(writer, impact)),
        writer.told(say("dissent"), "" if impact.dissent_withdrawn else impact.dissent),
    ]


def _when(writer: Writer, impact: Impact) -> str:
    law = writer.impact_laws[impact.id]
    if law.first is None:
        return writer.say("not-known")
    text = (
        writer.period(impact.period)
        if impact.period
        else writer.say("from-to", start=writer.date(law.first), end=writer.date(law.last))
    )
    return text + ("" if law.period_from == "own" else writer.say(f"period-of-{law.period_from}"))


def _strength(writer: Writer, impact: Impact) -> str:
    """What the evidence is made of, as a sentence."""
    say, made = writer.say, writer.strengths[impact.id]
    if impact.direction == "none-found" and not made.supporting:
        return say("strength-search")
    parts = [
        writer.many("origins", made.origins),
        writer.many("kinds", made.kinds),
        writer.many("contradict", made.contradicting) if made.contradicting else say("contradict-none"),
        say("denominator-known" if made.has_denominator else "denominator-unknown"),
        say("checked" if made.is_validated else "unchecked"),
    ]
    return say("strength", parts="; ".join(parts), carries=say(f"carries-{made.carries}"), worded=say(f"carries-{impact.worded}"))


def _mechanism(writer: Writer, impact: Impact) -> str:
    known = [writer.guide.mechanism[id].how for id in impact.mechanisms]
    return " ".join([impact.mechanism, *(writer.say("mechanism-known", how=how) for how in known)]).strip()


def _law(writer: Writer, impact: Impact) -> str:
    """The provisions that bound, and the instruments that did not or of which nothing is known."""
    say, law = writer.say, writer.impact_laws[impact.id]
    bound = {id.partition(":")[0] for id in (*law.binding, *law.in_part)}

    def provisions(ids: tuple[str, ...]) -> str:
        return ", ".join(map(writer.guide.citation, ids))

    def instruments(ids: tuple[str, ...]) -> str:
        return ", ".join(writer.guide.citation(id) for id in dict.fromkeys(id.partition(":")[0] for id in ids) if id not in bound)

    parts = [say("law-bound", provisions=provisions(law.binding)) if law.binding else say("law-bound-none")]
    if law.in_part:
        parts.append(say("law-in-part", provisions=provisions(law.in_part)))
    if instruments(law.not_binding):
        parts.append(say("law-not-bound", provisions=instruments(law.not_binding)))
    if instruments(law.unknown):
        parts.append(say("law-unknown", provisions=instruments(law.unknown)))
    return " ".join(parts)


def _validated(writer: Writer, impact: Impact) -> str:
    if impact.validated_by:
        return "; ".join(writer.title(id) for id in impact.validated_by)
    return writer.say("validated-not")
