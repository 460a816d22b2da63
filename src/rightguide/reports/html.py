"""Drawing the document as one HTML page: no script, no outside address, readable in print, in the dark and on a phone."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from rightguide.reports.document import Document
from rightguide.reports.figures import MARKS, matrix_svg, trace_svg

_HERE = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(matrix_svg=matrix_svg, trace_svg=trace_svg)
    return environment


def to_html(document: Document) -> str:
    """The page as text. Everything a person typed is escaped."""
    css = Markup((_HERE / "report.css").read_text(encoding="utf-8"))
    return _environment().get_template("report.html").render(document=document, css=css, marks=MARKS)
