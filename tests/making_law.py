"""Invented law for tests: one treaty, two States, one list."""

from rightguide.guide import Guide
from rightguide.guide.whole import Pack
from rightguide.law import Denunciation, EntryRule, GuideSource, Instrument, Position, Provision, State


def treaty(id: str = "t", entry: EntryRule | None = None, **changes: object) -> Instrument:
    facts: dict[str, object] = {
        "id": id,
        "title": "A treaty",
        "short": "T",
        "rank": "binding-text",
        "kind": "treaty",
        "adopted": "1990-01-01",
        "in_force": "1995-06-01",
        "entry": entry or EntryRule(kind="months-after-deposit", count=3),
        "denunciation": Denunciation(kind="none-provided"),
        "sources": ("list",),
        "provisions": (Provision(id=f"{id}:1", label="T 1", says="It says", verb="shall", rights=("liberty",)),),
    }
    return Instrument.model_validate(facts | changes)


def law(*positions: Position, instruments: tuple[Instrument, ...] = (treaty(),), **more: object) -> Guide:
    facts: dict[str, object] = {
        "packs": (Pack(id="x", version="1", title="X"),),
        "sources": (
            GuideSource(id="list", title="A list", kind="status-list"),
            GuideSource(id="memory", title="Memory", kind="project-knowledge"),
        ),
        "states": (State(id="AAA", name="A"), State(id="BBB", name="B", since="1993-01-01", predecessor="C")),
        "instruments": instruments,
        "positions": positions,
    }
    return Guide.model_validate(facts | more)


def position(status: str = "party", state: str = "AAA", instrument: str = "t", source: str = "list", **facts: object) -> Position:
    return Position.model_validate({"status": status, "state": state, "instrument": instrument, "source": source, **facts})
