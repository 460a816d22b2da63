"""Does the guide hold together and mean something? Every fault at once, each with its file."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rightguide.faults import Fault
from rightguide.files import Loader, closest, line_of, read_text
from rightguide.guide.packs import Entry, Place
from rightguide.guide.whole import Guide
from rightguide.languages import render
from rightguide.law import Instrument, Position, Right
from rightguide.method import Method, Question
from rightguide.practice import Mechanism
from rightguide.values import earliest, latest

BLANKS = ("element", "provision", "state", "group", "count", "item")
"""What a rule's message may leave to be filled in."""


def check_entries(guide: Guide, entries: Iterable[Entry], rules: frozenset[str] = frozenset()) -> list[Fault]:
    """Faults of `entries`, read as part of `guide`: references that lead nowhere, entries nothing names, contradictions.

    `rules` are the rules the software can carry out; a rule of a method outside it is a fault.
    """
    return _Checker(guide, tuple(entries), rules).faults()


class _Checker:
    def __init__(self, guide: Guide, entries: tuple[Entry, ...], rules: frozenset[str]) -> None:
        self.guide = guide
        self.entries = entries
        self.rules = rules
        self.found: list[Fault] = []
        self.named: set[tuple[str, str]] = set()
        self.nodes: dict[str, Any] = {}

    def faults(self) -> list[Fault]:
        self.twins()
        checks: dict[str, Callable[[Entry], None]] = {
            "rights": self.of_right,
            "instruments": self.of_instrument,
            "positions": self.of_position,
            "unions": self.of_union,
            "reservations": self.of_reservation,
            "measure_kinds": self.of_measure,
            "mechanisms": self.of_mechanism,
            "methods": self.of_method,
            "translations": self.of_translation,
        }
        self.note_names()
        for entry in self.entries:
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

    # -- the checks -----------------------------------------------------------------------------------------------------

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

    def note_names(self) -> None:
        """Whatever any entry of the whole guide names, so that an entry nothing names can be told."""
        guide, named = self.guide, self.named
        for instrument in guide.instruments:
            named.update(("source", one) for one in instrument.sources)
            named.add(("source", instrument.verification.against or ""))
            for provision in instrument.provisions:
                named.update(("right", one) for one in provision.rights if instrument.is_binding)
                named.add(("source", provision.verification.against or ""))
                named.update(("test", one) for one in (provision.test_act, provision.test_omission) if one)
        for position in guide.positions:
            named.add(("source", position.source))
        for union in guide.unions:
            named.add(("source", union.source))
        cited = [one.sources for one in guide.rights] + [one.sources for one in guide.reservations]
        for ids in cited + [one.sources for one in guide.measure_kinds]:
            named.update(("source", one) for one in ids)
        for mechanism in guide.mechanisms:
            named.add(("measure", mechanism.measure))
            named.update(("group", one) for one in mechanism.groups)
            named.update(("source", one) for one in mechanism.authorities)
        for method in guide.methods:
            for rule in method.rules:
                named.update(("source", one) for one in rule.authorities)
            for test in method.tests:
                named.update(("source", one) for one in test.sources)

    def verification(self, entry: Entry, at: tuple[int | str, ...], held: Any) -> None:
        if held.against:
            self.known(entry, (*at, "verification", "against"), "source", held.against, self.guide.source)

    def authorities(self, entry: Entry, at: tuple[int | str, ...], ids: Iterable[str]) -> None:
        for number, id in enumerate(ids):
            among = self.guide.provision if ":" in id else self.guide.source
            self.known(entry, (*at, number), "provision" if ":" in id else "source", id, among)

    def of_right(self, entry: Entry) -> None:
        right: Right = entry.value
        self.verification(entry, (), right.verification)
        for number, id in enumerate(right.sources):
            self.known(entry, ("sources", number), "source", id, self.guide.source)
        if ("right", right.id) not in self.named:
            self.say(entry, ("id",), f"no provision of a binding text names the right {right.id!r}; a right needs at least one")

    def of_instrument(self, entry: Entry) -> None:
        instrument: Instrument = entry.value
        guide = self.guide
        self.verification(entry, (), instrument.verification)
        for number, id in enumerate(instrument.sources):
            self.known(entry, ("sources", number), "source", id, guide.source)
        for field, ids in (("requires", instrument.requires), ("protocol_to", (instrument.protocol_to,))):
            for id in filter(None, ids):
                self.known(entry, (field,), "instrument", id, guide.instrument)
        if instrument.in_force and latest(instrument.in_force) < earliest(instrument.adopted):
            self.say(entry, ("in_force",), f"is before the text was adopted ({instrument.adopted})")
        if instrument.is_binding and instrument.entry.kind == "none":
            self.say(entry, ("entry",), "a binding text needs its rule of entry into force for a State")
        tests = {test.id for method in guide.methods for test in method.tests if test.kind == "legal"}
        for number, provision in enumerate(instrument.provisions):
            at: tuple[int | str, ...] = ("provisions", number)
            self.verification(entry, at, provision.verification)
            for place, id in enumerate(provision.rights):
                self.known(entry, (*at, "rights", place), "right", id, guide.right)
            for place, id in enumerate(provision.interprets):
                self.known(entry, (*at, "interprets", place), "provision", id, guide.provision)
            for field in ("test_act", "test_omission"):
                if id := getattr(provision, field):
                    self.known(entry, (*at, field), "test", id, tests)
            if provision.limitable and provision.test_act is None:
                self.say(entry, (*at, "limitable"), "may be limited, so the test for an interference (test_act) is needed")

    def of_position(self, entry: Entry) -> None:
        position: Position = entry.value
        guide = self.guide
        self.known(entry, ("source",), "source", position.source, guide.source)
        self.known(entry, ("state",), "State", position.state, guide.state)
        if not self.known(entry, ("instrument",), "instrument", position.instrument, guide.instrument):
            return
        adopted = earliest(guide.instrument[position.instrument].adopted)
        for field in ("date", "signed"):
            day = getattr(position, field)
            if day and latest(day) < adopted:
                self.say(entry, (field,), f"{day} is before the text was adopted ({adopted})")
            if day and position.as_of and earliest(day) > latest(position.as_of):
                self.say(entry, (field,), f"{day} is after the day for which the source speaks ({position.as_of})")

    def of_union(self, entry: Entry) -> None:
        self.known(entry, ("state",), "State", entry.value.state, self.guide.state)
        self.known(entry, ("source",), "source", entry.value.source, self.guide.source)

    def of_reservation(self, entry: Entry) -> None:
        reservation = entry.value
        self.verification(entry, (), reservation.verification)
        self.known(entry, ("state",), "State", reservation.state, self.guide.state)
        self.known(entry, ("instrument",), "instrument", reservation.instrument, self.guide.instrument)
        for number, id in enumerate(reservation.provisions):
            self.known(entry, ("provisions", number), "provision", id, self.guide.provision)
        for number, id in enumerate(reservation.sources):
            self.known(entry, ("sources", number), "source", id, self.guide.source)

    def of_measure(self, entry: Entry) -> None:
        for number, id in enumerate(entry.value.sources):
            self.known(entry, ("sources", number), "source", id, self.guide.source)

    def of_mechanism(self, entry: Entry) -> None:
        mechanism: Mechanism = entry.value
        guide = self.guide
        self.verification(entry, (), mechanism.verification)
        self.known(entry, ("measure",), "measure", mechanism.measure, guide.measure_kind)
        for number, id in enumerate(mechanism.groups):
            self.known(entry, ("groups", number), "group", id, guide.group_kind)
        for number, id in enumerate(mechanism.rights):
            self.known(entry, ("rights", number), "right", id, guide.right)
        self.authorities(entry, ("authorities",), mechanism.authorities)
        for field in ("groups", "rights", "authorities", "ask"):
            if not getattr(mechanism, field):
                self.say(entry, (field,), "is empty; expected at least one")
        if mechanism.direction == "contested" and not mechanism.other_side:
            self.say(entry, ("other_side",), "is contested, so the other side has to be told too")

    def of_method(self, entry: Entry) -> None:
        method: Method = entry.value
        folder = Path(entry.place.file).parent
        for rule in method.rules:
            at = Entry("rule", rule, Place(str(folder / "rules" / f"{rule.id}.yaml")))
            self.authorities(at, ("authorities",), rule.authorities)
            for blank in re.findall(r"\{(\w*)\}", rule.message):
                self.known(at, ("message",), "blank", blank, BLANKS)
            if not rule.authorities:
                self.say(at, ("authorities",), "is empty; every rule needs an authority")
            if self.rules and rule.id not in self.rules:
                self.say(at, ("id",), f"the software has no check called {rule.id!r}{closest(rule.id, sorted(self.rules))}")
        for test in method.tests:
            at = Entry("test", test, Place(str(folder / "tests" / f"{test.id}.yaml")))
            for number, id in enumerate(test.sources):
                self.known(at, ("sources", number), "source", id, self.guide.source)
            if not test.sources:
                self.say(at, ("sources",), "is empty; every test needs a source")
        self.questions(method, folder)

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
        entries = _translatable(self.guide)
        at = (_position(self, entry),)
        if one.kind not in entries:
            self.say(entry, at, f"translates a {one.kind!r}; expected one of {', '.join(entries)}")
        elif self.known(entry, at, one.kind, one.id, entries[one.kind]):
            if not isinstance(getattr(entries[one.kind][one.id], one.field, None), str):
                self.say(entry, at, f"translates {one.field!r}, which is no text of a {one.kind}")

    def orphans(self) -> None:
        names = {"sources": "source", "measure_kinds": "measure", "group_kinds": "group"}
        for entry in self.entries:
            kind = names.get(entry.kind)
            if kind and (kind, entry.value.id) not in self.named:
                self.say(entry, (), f"nothing in the guide names the {kind} {entry.value.id!r}")
        for entry in self.entries:
            if entry.kind != "methods":
                continue
            for test in entry.value.tests:
                if test.kind == "legal" and ("test", test.id) not in self.named and test.id != "threshold":
                    folder = Path(entry.place.file).parent
                    at = Entry("test", test, Place(str(folder / "tests" / f"{test.id}.yaml")))
                    self.say(at, ("id",), f"no provision calls for the test {test.id!r}")


def _choices(question: Question) -> tuple[str, ...]:
    if question.answer == "yes-no-unknown":
        return ("yes", "no", "unknown")
    return tuple(choice.id for choice in question.choices)


def _position(checker: _Checker, entry: Entry) -> int:
    same = [one for one in checker.entries if one.kind == "translations" and one.place.file == entry.place.file]
    return next(number for number, one in enumerate(same) if one.value is entry.value)


def _translatable(guide: Guide) -> dict[str, Mapping[str, Any]]:
    """Kind of entry a translation may name → entries by id."""
    methods = guide.methods
    return {
        "right": guide.right,
        "instrument": guide.instrument,
        "provision": guide.provision,
        "measure": guide.measure_kind,
        "group": guide.group_kind,
        "mechanism": guide.mechanism,
        "question": {one.id: one for method in methods for one in method.questions},
        "step": {one.id: one for method in methods for one in method.steps},
        "test": {one.id: one for method in methods for one in method.tests},
        "rule": {one.id: one for method in methods for one in method.rules},
        "phrase": {one.id: one for method in methods for one in method.phrases},
    }


def stale(guide: Guide) -> Iterator[str]:
    """Translations whose English has changed since, as `language kind/id field`."""
    entries = _translatable(guide)
    for one in guide.translations:
        held = entries.get(one.kind, {}).get(one.id)
        english = getattr(held, one.field, None) if held else None
        if isinstance(english, str) and render(english, one).is_stale:
            yield f"{one.language} {one.kind}/{one.id} {one.field}"
