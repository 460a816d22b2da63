"""When an instrument enters into force for a State, by the instrument's own rule."""

from datetime import date, timedelta

from rightguide.law import Instrument
from rightguide.values import latest


def enters_into_force(instrument: Instrument, consent: date) -> date:
    """The day on which the instrument binds a State that consents on that day, by the instrument's own rule.

    Consent given before the general entry into force takes effect with it. "The first of the month after three months" is the
    following month also where the three months end on a first.
    """
    rule = instrument.entry
    if rule.kind == "days-after-deposit":
        day = consent + timedelta(days=rule.count)
    elif rule.kind in ("months-after-deposit", "months-after-registration"):
        day = months_later(consent, rule.count)
    elif rule.kind == "first-of-month-after-months":
        day = months_later(months_later(consent, rule.count).replace(day=1), 1)
    else:
        day = consent
    return max(day, latest(instrument.in_force)) if instrument.in_force else date.max


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of that month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, (first_of_next - timedelta(days=1)).day))
