"""Does the guide hold together and mean something? Every fault at once, each with its file."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from rightguide.faults import Fault
from rightguide.files import Loader, closest, line_of, read_text
from rightguide.guide.packs import Entry, Place
from rightguide.guide.whole import Guide
from rightguide.languages import text_at, wordings
from rightguide.law import Decision, Instrument, Position, Procedure, Right
from rightguide.method import Method, Question, Rule, Test
from rightguide.practice import IndicatorKind, Mechanism
from rightguide.references import named, references
from rightguide.values import Value, earliest, latest

BLANKS = ("element", "provision", "state", "group", "count", "item")
"""What a rule's message may leave to be filled in."""

_WORDS = {"measure-kind": "measure", "group-kind": "group", "guide-source": "source", "state": "State"}
"""What people call a kind of entry, where its mark says it otherwise."""


def check_entries(guide: Guide, entries: Iterable[Entry], rules: frozenset[str] = frozenset()) -> list[Fault]:
    """Faults of `entries`, read as part of `guide`: references that lead nowhere, entries nothing names, contradictions.

    `rules` are the rules the software can carry out; a rule outside it is a fault.
    """
    return _Checker(guide, tuple(entries), rules).faults()


class _Checker:
    def __init__(self, guide: Guide, entries: tuple[Entry, ...], rules: frozenset[str]) -> None:
        self.guide = guide
        self.entries = entries
        self.rules = rules
        self.found: list[Fault] = []
        self.nodes: dict[str, Any] = {}
        self.by_kind = guide.by_kind
        self.named = _named(guide)

    def faults(self) -> list[Fault]:
        self.twins()
        checks: dict[str, Callable[[Entry], None]] = {
            "rights": self.of_right,
            "instruments": self.of_instrument,
            "positions": self.of_position,
            "decisions": self.of_decision,
            "procedures": self.of_procedure,
            "mechanisms": self.of_mechanism,
            "indicator_kinds": self.of_indicator,
            "methods": self.of_method,
            "tests": self.of_test,
            "rules": self.of_rule,
            "translations": self.of_translation,
        }
        for entry in self.entries:
            self.references(entry)
            if check := checks.get(entry.kind):
                check(entry)
        self.orphans()
        return self.found

    # -- saying where ---------------------------------------------------------------------------------------------------

    def say(self, entry: Entry, at: Iterable[int | str], message: str) -> None:
        at = tuple(at)
        path = ".".join(map(str, at))
        self.found.append(Fault(entry.place.file, entry.place.line or self.line(entry.place, at), path, message))

    def line(self, place: Place, at: tuple[int | str, ...]) -> int:
        if place.file not in self.nodes:
            path = Path(place.file)
            self.nodes[place.file] = Loader(read_text(path)).get_single_node() if path.suffix == ".yaml" and path.exists() else None
        node = self.nodes[place.file]
        return line_of(node, at) if node is not None else 0

    def known(self, entry: Entry, at: Iterable[int | str], what: str, id: str, among: Any) -> bool:
        if id in among:
            return True
        self.say(entry, at, f"names {what} {id!r}, which the guide does not have{closest(id, list(among))}")
        return False

    def filled(self, entry: Entry, *fields: str, why: str = "expected at least one") -> None:
        for field in fields:
            if not getattr(entry.value, field):
                self.say(entry, (field,), f"is empty; {why}")

    # -- the checks -----------------------------------------------------------------------------------------------------

    def references(self, entry: Entry) -> None:
        """Every reference leads to an entry of the kind it may name."""
        for _, target, kinds, place in references(entry.value):
            if any(target in self.by_kind[kind] for kind in kinds):
                continue
            kind = ("provision" if ":" in target else kinds[-1]) if len(kinds) > 1 else kinds[0]
            self.known(entry, place, _WORDS.get(kind, kind), target, self.by_kind[kind])

    def twins(self) -> None:
        seen: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            id = getattr(entry.value, "id", None)
            if id is None or entry.kind == "translations":
                continue
            key = (entry.kind, id)
            if key in seen:
                first = seen[key].place
                self.say(entry, ("id",), f"{id!r} stands already in {first.file}{f':{first.line}' if first.line else ''}")
            seen.setdefault(key, entry)

    def of_right(self, entry: Entry) -> None:
        right: Right = entry.value
        if right.id not in self.named["binding-right"]:
            self.say(entry, ("id",), f"no provision of a binding text names the right {right.id!r}; a right needs at least one")

    def of_instrument(self, entry: Entry) -> None:
        instrument: Instrument = entry.value
        if instrument.in_force and latest(instrument.in_force) < earliest(instrument.adopted):
            self.say(entry, ("in_force",), f"is before the text was adopted ({instrument.adopted})")
        if instrument.is_binding and instrument.entry.kind == "none":
            self.say(entry, ("entry",), "a binding text needs its rule of entry into force for a State")
        for number, provision in enumerate(instrument.provisions):
            at: tuple[int | str, ...] = ("provisions", number)
            for field in ("test_act", "test_omission"):
                test = self.guide.test.get(getattr(provision, field) or "")
                if test and test.kind != "legal":
                    self.say(entry, (*at, field), f"names {test.id!r}, which is no legal test")
            if provision.limitable and provision.test_act is None:
                self.say(entry, (*at, "limitable"), "may be limited, so the test for an interference (test_act) is needed")
        for number, part in enumerate(instrument.optional_parts):
            for place, id in enumerate(part.provisions):
                if id.partition(":")[0] != instrument.id:
                    self.say(entry, ("optional_parts", number, "provisions", place), f"{id!r} is no provision of this instrument")

    def of_position(self, entry: Entry) -> None:
        position: Position = entry.value
        instrument = self.guide.instrument.get(position.instrument)
        adopted = earliest(instrument.adopted) if instrument else None
        for field in ("date", "signed"):
            day = getattr(position, field)
            if day and adopted and latest(day) < adopted:
                self.say(entry, (field,), f"{day} is before the text was adopted ({adopted})")
            if day and position.as_of and earliest(day) > latest(position.as_of):
                self.say(entry, (field,), f"{day} is after the day for which the source speaks ({position.as_of})")

    def of_decision(self, entry: Entry) -> None:
        decision: Decision = entry.value
        self.filled(entry, "rights", "sources")
        for number, id in enumerate(decision.provisions):
            if id in self.guide.provision and not self.guide.instrument_of(id).is_binding:
                self.say(entry, ("provisions", number), f"{id!r} is no provision of a binding text; a case applies what binds")

    def of_procedure(self, entry: Entry) -> None:
        procedure: Procedure = entry.value
        self.filled(entry, "covers", "admissibility", "time_limits", "sources")
        if procedure.in_operation is None and not procedure.note:
            self.say(entry, ("in_operation",), "is empty; say since when it works, or in the note why no day stands here")

    def of_mechanism(self, entry: Entry) -> None:
        mechanism: Mechanism = entry.value
        self.filled(entry, "groups", "rights", "authorities", "ask")
        if mechanism.direction == "contested" and not mechanism.other_side:
            self.say(entry, ("other_side",), "is contested, so the other side has to be told too")

    def of_indicator(self, entry: Entry) -> None:
        indicator: IndicatorKind = entry.value
        self.filled(entry, "authorities", "disaggregation")
        if not indicator.rights and not indicator.measures:
            self.say(entry, ("rights",), "is empty, as is measures; an indicator speaks of a right or a kind of measure")

    def of_method(self, entry: Entry) -> None:
        method: Method = entry.value
        self.questions(method, Path(entry.place.file).parent)

    def of_rule(self, entry: Entry) -> None:
        rule: Rule = entry.value
        for blank in re.findall(r"\{(\w*)\}", rule.message):
            self.known(entry, ("message",), "blank", blank, BLANKS)
        self.filled(entry, "authorities", why="every rule needs an authority")
        if self.rules and rule.id not in self.rules:
            self.say(entry, ("id",), f"the software has no check called {rule.id!r}{closest(rule.id, sorted(self.rules))}")

    def of_test(self, entry: Entry) -> None:
        test: Test = entry.value
        self.filled(entry, "sources", why="every test needs a source")
        if test.kind == "legal" and test.id not in self.named["test"] and test.id != "threshold":
            self.say(entry, ("id",), f"no provision calls for the test {test.id!r}")

    def questions(self, method: Method, folder: Path) -> None:
        seen: set[str] = set()
        scan = Entry("quick-scan", method.quick_scan, Place(str(folder / "quick-scan.yaml")))
        for place, holder in [(scan, method.quick_scan)] + [
            (Entry("step", step, Place(str(folder / "steps" / f"{step.id}.yaml"))), step) for step in method.steps
        ]:
            if not holder.questions:
                self.say(place, ("questions",), "is empty; a step needs questions")
            for number, question in enumerate(holder.questions):
                self.question(place, number, question, seen)
        choices = {question.id: _choices(question) for question in method.quick_scan.questions}
        for number, outcome in enumerate(method.quick_scan.outcomes):
            for pair, (asked, choice) in enumerate(outcome.when):
                if self.known(scan, ("outcomes", number, "when", pair), "question", asked, choices):
                    self.known(scan, ("outcomes", number, "when", pair), "choice", choice, choices[asked])
        outcomes = method.quick_scan.outcomes
        if not outcomes or outcomes[-1].when:
            self.say(scan, ("outcomes",), "the last outcome has conditions; expected one that always fits")
        renamed = {change.id for change in method.changes}
        if again := renamed & seen:
            self.say(scan, (), f"question {min(again)!r} is both asked and listed as renamed or removed")

    def question(self, place: Entry, number: int, question: Question, seen: set[str]) -> None:
        at = ("questions", number)
        if question.id in seen:
            self.say(place, (*at, "id"), f"question {question.id!r} stands twice in the method")
        seen.add(question.id)
        if question.answer == "choice" and not question.choices:
            self.say(place, at, "is answered by a choice, but no choices are given")
        if question.answer == "elements" and not question.elements:
            self.say(place, at, "is answered by elements, but it does not say which")

    def of_translation(self, entry: Entry) -> None:
        one = entry.value
        entries = self.guide.by_kind
        at = (_position(self, entry),)
        if one.kind not in entries:
            self.say(entry, at, f"translates a {one.kind!r}; expected one of {', '.join(entries)}")
        elif self.known(entry, at, _WORDS.get(one.kind, one.kind), one.id, entries[one.kind]):
            if text_at(entries[one.kind][one.id], one.field) is None:
                fields = ", ".join(path for path, _ in wordings(entries[one.kind][one.id]))
                self.say(entry, at, f"translates {one.field!r}, which is no text of this {one.kind}; its texts are {fields}")

    def orphans(self) -> None:
        names = {"sources": "guide-source", "measure_kinds": "measure-kind", "group_kinds": "group-kind"}
        for entry in self.entries:
            kind = names.get(entry.kind)
            if kind and entry.value.id not in self.named[kind]:
                self.say(entry, (), f"nothing in the guide names the {_WORDS[kind]} {entry.value.id!r}")


def _named(guide: Guide) -> dict[str, set[str]]:
    """Every id that some entry of the guide names, by kind, so that an entry nothing names can be told.

    Measures and groups count as named where a mechanism names them; `binding-right` holds the rights that a binding text names.
    """
    values: list[Value] = [one for entries in guide.entries().values() for one in entries]
    found: dict[str, set[str]] = {kind: set() for kind in guide.by_kind}
    for kinds, ids in named(values).items():
        for kind in kinds:
            found[kind] |= ids
    found["measure-kind"] = {one.measure for one in guide.mechanisms}
    found["group-kind"] = {group for one in guide.mechanisms for group in one.groups}
    binding = (one for instrument in guide.instruments if instrument.is_binding for one in instrument.provisions)
    found["binding-right"] = {right for one in binding for right in one.rights}
    return found


def _choices(question: Question) -> tuple[str, ...]:
    if question.answer == "yes-no-unknown":
        return ("yes", "no", "unknown")
    return tuple(choice.id for choice in question.choices)


def _position(checker: _Checker, entry: Entry) -> int:
    same = [one for one in checker.entries if one.kind == "translations" and one.place.file == entry.place.file]
    return next(number for number, one in enumerate(same) if one.value is entry.value)
