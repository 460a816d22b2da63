"""Decides: which law applied, what is at risk, what is shown, what is missing, each with its reasons. It computes no statistics."""

from rightguide.reasoning.analysis import Analysis, analyse, message, together, unknown_names
from rightguide.reasoning.applicability import Spell, Standing, Standings
from rightguide.reasoning.entry import enters_into_force, months_later
from rightguide.reasoning.guide_changes import Effect, EntryChange, GuideChanges, compare_guides
from rightguide.reasoning.laws import ConclusionLaw, ImpactLaw, Laws
from rightguide.reasoning.matrix import Cell, Matrix
from rightguide.reasoning.obligations import Obligation, obligations
from rightguide.reasoning.quick_scan import Leaning, leaning
from rightguide.reasoning.rules import RULES, Result
from rightguide.reasoning.screening import DossierRisk, Risk, screen
from rightguide.reasoning.strength import Strength
from rightguide.reasoning.testing import CalledTest, OpenItems
from rightguide.reasoning.tracing import CHAIN, Chain, Step, Trace

__all__ = [
    "CHAIN",
    "RULES",
    "Analysis",
    "CalledTest",
    "Cell",
    "Chain",
    "ConclusionLaw",
    "DossierRisk",
    "Effect",
    "EntryChange",
    "GuideChanges",
    "ImpactLaw",
    "Laws",
    "Leaning",
    "Matrix",
    "Obligation",
    "OpenItems",
    "Result",
    "Risk",
    "Spell",
    "Standing",
    "Standings",
    "Step",
    "Strength",
    "Trace",
    "analyse",
    "compare_guides",
    "enters_into_force",
    "leaning",
    "message",
    "months_later",
    "obligations",
    "screen",
    "together",
    "unknown_names",
]
