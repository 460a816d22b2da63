"""Where the packs' own statements come from. A dossier's sources live in `evidence`."""

from typing import Literal

from rightguide.values import Day, Id, Line, Text, Value

SourceKind = Literal["primary-text", "status-list", "judgment", "report", "article", "project-knowledge"]


class GuideSource(Value):
    """A text, list, judgment or report that an entry of the packs rests on.

    `project-knowledge` says that it comes from the drafters' professional knowledge, with no text read beside it.
    """

    id: Id
    title: Line
    kind: SourceKind
    publisher: Text = ""
    date: Day | None = None
    where: Text = ""
    note: Text = ""
