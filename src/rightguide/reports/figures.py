"""The two drawings of the report as our own SVG: rights by groups, and where a recommendation comes from.

They read in grey and without colour: a direction is a shape with a texture, a contradiction is a dashed line. Colours come from
the page by class. Each drawing is named for people who do not see it, and the table or list after it says the same.
"""

from markupsafe import Markup, escape

from rightguide.reports.document import MatrixFigure, TraceFigure

MARKS = Markup(
    '<svg class="vh" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="p-hatch" width="3.6" height="3.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="harm" d="M0 0v3.6" stroke="currentColor" stroke-width="2.4"/></pattern>'
    '<pattern id="p-dots" width="4" height="4" patternUnits="userSpaceOnUse">'
    '<circle class="benefit" cx="2" cy="2" r="1.3" fill="currentColor"/></pattern></defs>'
    '<symbol id="d-harm" viewBox="0 0 20 20"><path d="M1.8 3.5h16.4L10 18z" fill="url(#p-hatch)" stroke="currentColor" '
    'stroke-width="1.7" stroke-linejoin="round"/></symbol>'
    '<symbol id="d-benefit" viewBox="0 0 20 20"><path d="M1.8 16.5h16.4L10 2z" fill="url(#p-dots)" stroke="currentColor" '
    'stroke-width="1.7" stroke-linejoin="round"/></symbol>'
    '<symbol id="d-mixed" viewBox="0 0 20 20"><path d="M10 1.5v17L1.5 10z" fill="currentColor"/>'
    '<path d="M10 1.5 18.5 10 10 18.5 1.5 10z" fill="none" stroke="currentColor" stroke-width="1.7" '
    'stroke-linejoin="round"/></symbol>'
    '<symbol id="d-none-found" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.4" fill="none" stroke="currentColor" '
    'stroke-width="1.7"/></symbol>'
    '<symbol id="d-to-ask" viewBox="0 0 20 20"><rect x="3" y="3" width="14" height="14" fill="none" stroke="currentColor" '
    'stroke-width="1.6" stroke-dasharray="2.2 2.6"/></symbol></svg>'
)
"""The shapes of the five directions, defined once a page."""

_ROW, _HEAD, _LABEL, _COLUMN = 26, 58, 210, 84
_BOX, _GAP, _LINE, _PAD = 148, 36, 15, 8
_CHARACTERS = 20


def matrix_svg(figure: MatrixFigure) -> Markup:
    """Rights down, groups across, a mark and its count for each direction in a place."""
    width = _LABEL + _COLUMN * max(1, len(figure.columns)) + 8
    height = _HEAD + _ROW * len(figure.rows) + 4
    parts = [_open(width, height, f"figure-{figure.number}", figure.caption, figure.description)]
    for column, name in enumerate(figure.columns):
        lines = _wrapped(name, 12, 3)
        x = _LABEL + _COLUMN * column + _COLUMN / 2
        for number, line in enumerate(lines):
            y = _HEAD - 12 - 14 * (len(lines) - 1 - number)
            parts.append(f'<text class="head" x="{x:g}" y="{y:g}" text-anchor="middle">{escape(line)}</text>')
    parts.append(f'<path class="axis" d="M0 {_HEAD}h{width}"/>')
    for row, name in enumerate(figure.rows):
        y = _HEAD + _ROW * row
        parts.append(f'<text x="0" y="{y + 18}">{escape(_cut(name, 32))}</text><path class="line" d="M0 {y + _ROW}h{width}"/>')
    for cell in figure.cells:
        middle = _LABEL + _COLUMN * cell.column + _COLUMN / 2
        x = middle - 17 * len(cell.marks)
        for mark, count in cell.marks:
            y = _HEAD + _ROW * cell.row + 4
            parts.append(f'<use href="#d-{mark}" class="{mark}" x="{x:g}" y="{y}" width="18" height="18"/>')
            if mark != "to-ask":
                parts.append(f'<text class="count" x="{x + 21:g}" y="{y + 14}">{count}</text>')
            x += 34
    parts.append("</svg>")
    return Markup("".join(parts))


def trace_svg(figure: TraceFigure) -> Markup:
    """Five columns from sources to the recommendation; boxes are links, dashed lines contradict."""
    columns = [[box for box in figure.boxes if box.column == number] for number in range(len(figure.columns))]
    texts = {box.id: _wrapped(box.text, _CHARACTERS, 3) for box in figure.boxes}
    heights = {id: _PAD * 2 + _LINE * (1 + len(lines)) for id, lines in texts.items()}
    tallest = max((sum(heights[box.id] + 12 for box in boxes) for boxes in columns), default=0)
    width = len(columns) * _BOX + (len(columns) - 1) * _GAP
    height = 40 + tallest
    places: dict[str, tuple[float, float]] = {}
    parts = [_open(width, int(height), f"figure-{figure.number}", figure.caption, figure.description)]
    for number, boxes in enumerate(columns):
        x = number * (_BOX + _GAP)
        y = 36.0 + (tallest - sum(heights[box.id] + 12 for box in boxes)) / 2
        parts.append(
            f'<text class="head" x="{x}" y="14">{escape(figure.columns[number])}</text><path class="axis" d="M{x} 22h{_BOX}"/>'
        )
        for box in boxes:
            places[box.id] = (x, y)
            y += heights[box.id] + 12
    for lower, upper, contradicts in figure.lines:
        if lower in places and upper in places:
            parts.append(_line(places[lower], places[upper], heights[lower], heights[upper], contradicts))
    for box in figure.boxes:
        left, top = places[box.id]
        lines = [f'<text class="label" x="{left + _PAD:g}" y="{top + _PAD + 11:g}">{escape(_cut(box.label, _CHARACTERS))}</text>']
        for number, line in enumerate(texts[box.id], start=1):
            lines.append(f'<text x="{left + _PAD:g}" y="{top + _PAD + 11 + _LINE * number:g}">{escape(line)}</text>')
        drawn = f'<rect x="{left:g}" y="{top:g}" width="{_BOX}" height="{heights[box.id]}" rx="2"/>' + "".join(lines)
        parts.append(f'<a href="#{escape(box.to)}">{drawn}</a>' if box.to else f"<g>{drawn}</g>")
    parts.append("</svg>")
    return Markup("".join(parts))


def _open(width: int, height: int, id: str, title: str, description: str) -> str:
    return (
        f'<svg class="drawing" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" '
        f'aria-labelledby="{id}-title {id}-about"><title id="{id}-title">{escape(title)}</title>'
        f'<desc id="{id}-about">{escape(description)}</desc>'
    )


def _line(lower: tuple[float, float], upper: tuple[float, float], low: float, high: float, contradicts: bool) -> str:
    x1, y1 = lower[0] + _BOX, lower[1] + low / 2
    x2, y2 = upper[0], upper[1] + high / 2
    bend = max(18.0, (x2 - x1) / 2)
    kind = "against" if contradicts else "for"
    return f'<path class="{kind}" d="M{x1:g} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2:g} {y2:g}"/>'


def _wrapped(text: str, width: int, most: int) -> list[str]:
    """The text in at most so many lines; what does not fit ends in an ellipsis."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(f"{lines[most - 1]} …", width)]
    return [_cut(line, width + 2) for line in lines]


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
