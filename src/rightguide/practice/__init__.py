"""What States do in the name of anti-trafficking, whom it reaches, and how it touches rights."""

from rightguide.practice.catalogue import Direction, GroupKind, MeasureKind, Mechanism
from rightguide.practice.indicators import IndicatorKind

__all__ = ["Direction", "GroupKind", "IndicatorKind", "MeasureKind", "Mechanism"]
