"""What the findings rest on: sources, excerpts, estimates, their grades, and what the people behind them allowed."""

from rightguide.evidence.consent import Audience, Consent, ConsentState, Use, allows
from rightguide.evidence.sources import Encounter, Estimate, Excerpt, Selector, Source

__all__ = [
    "Audience",
    "Consent",
    "ConsentState",
    "Encounter",
    "Estimate",
    "Excerpt",
    "Selector",
    "Source",
    "Use",
    "allows",
]
