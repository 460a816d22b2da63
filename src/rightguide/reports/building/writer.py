"""What all chapters share: the phrases, the numbering of paragraphs and evidence, and how elements are named."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from rightguide.dossier import Conclusion, Dossier, Redacted
from rightguide.evidence import Estimate, Excerpt, Source
from rightguide.guide import Guide
from rightguide.reasoning import Analysis, Chain
from rightguide.reports.document import Block, Heading, Mark, Note, Paragraph, Run, Runs, Section, Table, plain
from rightguide.values import Period, earliest

Cells = tuple[Runs | str, ...]
"""One row of a table."""


class Writer:
    """One report being written."""

    def __init__(self, redacted: Redacted, analysis: Analysis, guide: Guide) -> None:
        self.redacted = redacted
        self.dossier: Dossier = redacted.dossier
        self.analysis = analysis
        self.guide = guide
        self.method = guide.method[self.dossier.method]
        self.chain = Chain(self.dossier)
        self.phrases = guide.phrase
        self.strengths = {one.impact: one for one in analysis.strengths}
        self.impact_laws = {one.impact: one for one in analysis.impact_laws}
        self.evidence = self._numbered_evidence()
        self.sources = {source.id: number for number, source in enumerate(self.dossier.sources, start=1)}
        self._paragraphs = 0
        self._tables = 0
        self._figures = 0
        self._sections = 0

    # -- words ----------------------------------------------------------------------------------------------------------

    def say(self, id: str, **blanks: object) -> str:
        """The phrase of that id, its blanks filled in."""
        text = self.phrases[id].text
        for name, held in blanks.items():
            text = text.replace("{" + name + "}", str(held))
        return text

    def many(self, id: str, count: int, **blanks: object) -> str:
        """The phrase for one or for several (`…-one`, `…-many`)."""
        return self.say(f"{id}-one" if count == 1 else f"{id}-many", count=count, **blanks)

    def day(self, text: str | None) -> str:
        """A day as people write it: 9 December 2010, December 2010, 2010."""
        if not text:
            return self.say("not-known")
        parts = text.split("-")
        if len(parts) == 2 and len(parts[1]) == 4:
            return self.say("between-years", first=parts[0], last=parts[1])
        if len(parts) == 1:
            return text
        month = self.say(f"month-{int(parts[1])}")
        return f"{int(parts[2])} {month} {parts[0]}" if len(parts) == 3 else f"{month} {parts[0]}"

    def date(self, day: date | None) -> str:
        """The same for a full day."""
        return self.day(day.isoformat() if day else None)

    def period(self, period: Period) -> str:
        """A period in words."""
        if period.start and period.end:
            if period.start == period.end:
                return self.day(period.start)
            return self.say("from-to", start=self.day(period.start), end=self.day(period.end))
        if period.start:
            return self.say("from-on", start=self.day(period.start))
        return self.say("until", end=self.day(period.end)) if period.end else self.say("not-known")

    # -- blocks ---------------------------------------------------------------------------------------------------------

    def section(self, title: str, anchor: str, blocks: Iterable[Block | None]) -> Section:
        """The next chapter."""
        self._sections += 1
        return Section(number=self._sections, title=title, anchor=anchor, blocks=tuple(one for one in blocks if one is not None))

    def paragraph(self, runs: Runs | str, anchor: str = "") -> Paragraph:
        """A numbered paragraph."""
        self._paragraphs += 1
        return Paragraph(runs=plain(runs) if isinstance(runs, str) else runs, number=self._paragraphs, anchor=anchor)

    def paragraphs(self, text: str) -> list[Block]:
        """A numbered paragraph for each paragraph a person typed."""
        return [self.paragraph(" ".join(part.split())) for part in text.split("\n\n") if part.strip()]

    def told(self, label: str, text: str) -> Paragraph | None:
        """A numbered paragraph that starts with a label; nothing where there is no text."""
        return self.paragraph((Run(text=f"{label} ", style="strong"), Run(text=" ".join(text.split())))) if text.strip() else None

    def told_at_length(self, label: str, text: str) -> list[Block | None]:
        """The same for a text of several paragraphs."""
        first, _, rest = text.strip().partition("\n\n")
        return [self.told(label, first), *self.paragraphs(rest)]

    def people(self, id: str, count: int | None) -> str:
        """A count of people, held back where it is small."""
        if id in self.redacted.small_counts:
            return self.say("fewer-than-eleven")
        return self.say("count-not-recorded") if count is None else f"{count:,}"

    def note(self, text: str) -> Note:
        """Something to know before reading on."""
        return Note(runs=plain(text))

    def heading(self, runs: Runs | str, level: Any = 3, anchor: str = "") -> Heading:
        """A heading."""
        return Heading(level=level, runs=plain(runs) if isinstance(runs, str) else runs, anchor=anchor)

    def table(self, caption: str, columns: Iterable[str], rows: Iterable[Cells], anchor: str = "") -> Table:
        """The next numbered table."""
        self._tables += 1
        cells = tuple(tuple(plain(cell) if isinstance(cell, str) else cell for cell in row) for row in rows)
        return Table(caption=caption, columns=tuple(columns), rows=cells, anchor=anchor, number=self._tables)

    def figure_number(self) -> int:
        """The next figure's number."""
        self._figures += 1
        return self._figures

    # -- names ----------------------------------------------------------------------------------------------------------

    def right(self, id: str) -> str:
        """A right by its title; the team's own codes by theirs."""
        if found := self.guide.right.get(id):
            return found.title
        return self.title(id)

    def right_in_short(self, id: str) -> str:
        """The same in few words, for lists and figures."""
        return self.guide.right[id].short if id in self.guide.right else self.title(id)

    def step(self, id: str) -> str:
        """A step, or the Quick Scan, by its title."""
        titles = {step.id: step.title for step in self.method.steps} | {"quick-scan": self.method.quick_scan.title}
        return titles.get(id, id)

    def outcome(self, conclusion: Conclusion) -> Runs:
        """The team's outcome, with a word where something still blocks it."""
        blocking = {one.rule for one in self.analysis.results if one.level == "blocks" and one.element == conclusion.id}
        told: Runs = (Run(text=self.say(f"outcome-{conclusion.outcome}"), style="strong"),)
        if not blocking:
            return told
        return (*told, Run(text=" "), Run(text=self.many("outcome-blocked", len(blocking)), to="open-points"))

    def title(self, id: str) -> str:
        """How an element is called in the report."""
        held = self.dossier.by_id.get(id)
        return str(getattr(held, "title", None) or getattr(held, "says", None) or id)

    def group_label(self, id: str) -> str:
        """A short name for the head of a column."""
        group = self.dossier.by_id.get(id)
        kind = self.guide.group_kind.get(getattr(group, "kind", None) or "")
        title = self.title(id)
        return title if len(title) <= 40 or kind is None else kind.short

    def direction(self, mark: Mark) -> Run:
        """The mark of a direction with its word."""
        return Run(text=self.say(f"direction-{mark}"), style="strong", mark=mark)

    # -- evidence -------------------------------------------------------------------------------------------------------

    def _numbered_evidence(self) -> dict[str, int]:
        """Every excerpt and estimate by the number under which the report names it, in the order in which it is first used."""
        order: dict[str, None] = {}
        for impact in self.dossier.impacts:
            order.update(dict.fromkeys((*impact.supported_by, *impact.contradicted_by)))
        order.update(dict.fromkeys(one.id for one in (*self.dossier.excerpts, *self.dossier.estimates)))
        return {id: number for number, id in enumerate(order, start=1)}

    def cite(self, ids: Iterable[str]) -> Runs:
        """Evidence references as links: [3], [7]."""
        runs: list[Run] = []
        for id in ids:
            if id in self.evidence:
                runs += [Run(text=" ") if runs else Run(text=""), Run(text=f"[{self.evidence[id]}]", to=f"evidence-{id}")]
        return tuple(run for run in runs if run.text)

    def item(self, id: str) -> Runs:
        """One piece of evidence in a line: its words, or its sense, or that they are held back; then its source and number."""
        held = self.dossier.by_id.get(id)
        if isinstance(held, Excerpt):
            return (*self.words_of(held), Run(text=" "), *self.from_source(held.source), Run(text=" "), *self.cite([id]))
        if isinstance(held, Estimate):
            sources = [run for source in held.sources for run in (*self.from_source(source), Run(text=" "))]
            return (Run(text=self.number(held) + " "), *sources, *self.cite([id]))
        return ()

    def words_of(self, excerpt: Excerpt) -> Runs:
        """The excerpt as this edition may tell it."""
        if excerpt.text:
            return (Run(text=f"“{' '.join(excerpt.text.split())}”", style="quote"),)
        if excerpt.paraphrase:
            return (Run(text=self.say("in-other-words", text=" ".join(excerpt.paraphrase.split()))),)
        return (Run(text=self.say("words-held-back"), style="held-back"),)

    def number(self, estimate: Estimate) -> str:
        """A number with its interval and its whole, in words."""
        share = estimate.kind == "share" and 0 <= estimate.value <= 1
        shown = _percent if share else _number
        value = shown(estimate.value) + (f" {estimate.unit}" if estimate.unit and not share else "")
        text = self.say("estimate", what=estimate.what.rstrip("."), value=value)
        if estimate.low is not None and estimate.high is not None:
            text += self.say("estimate-interval", low=shown(estimate.low), high=shown(estimate.high))
        if estimate.denominator is not None:
            text += self.say(
                "estimate-of", denominator=_number(estimate.denominator), what=estimate.denominator_what or self.say("people")
            )
        elif estimate.kind == "count" and estimate.counts in ("people", "cases"):
            text += self.say("estimate-of-unknown")
        return text + "."

    def from_source(self, id: str) -> Runs:
        """A short link to a source."""
        source = self.dossier.by_id.get(id)
        if not isinstance(source, Source):
            return ()
        year = f", {earliest(source.date).year}" if source.date else ""
        kind = self.say(f"source-{source.type}")
        return (Run(text=f"({self.say('source-number', number=self.sources[id])}: {kind}{year})", to=f"source-{id}"),)


def _percent(value: float) -> str:
    return f"{value * 100:.3g}%"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def cut(text: str, length: int = 90) -> str:
    """The beginning of a long text, to the last whole word that fits."""
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0] + " …"
