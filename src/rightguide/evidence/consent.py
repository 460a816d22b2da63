"""What the people behind a source allowed: per use, per audience, until when. Unknown is no."""

import datetime
from collections.abc import Iterable
from typing import Literal

from rightguide.elements import Element, SourceRef
from rightguide.evidence.sources import Source
from rightguide.values import Day, Text, earliest, latest

Use = Literal["store", "paraphrase", "quote", "image", "share", "contact-again", "onward"]
Audience = Literal["internal", "partners", "public", "authority"]
ConsentState = Literal["yes", "no", "withdrawn", "expired", "unknown"]


class Consent(Element):
    """One permission of the people behind one source."""

    source: SourceRef
    use: Use
    audience: Audience
    given: Literal["yes", "no", "unknown"] = "unknown"
    date: Day | None = None
    expires: Day | None = None
    """Last day on which it holds."""
    withdrawn: Day | None = None
    other_basis: Text = ""
    """A legal basis other than consent, which never replaces it for quoting."""

    def state(self, on: datetime.date) -> ConsentState:
        """Where it stands on that day; a withdrawal counts from the first day it can mean."""
        if self.withdrawn and earliest(self.withdrawn) <= on:
            return "withdrawn"
        if self.given != "yes":
            return self.given
        if self.expires and latest(self.expires) < on:
            return "expired"
        if self.date and earliest(self.date) > on:
            return "unknown"
        return "yes"


def allows(consents: Iterable[Consent], source: Source, use: Use, audience: Audience, on: datetime.date) -> bool:
    """Whether that use for that audience is allowed on that day.

    Where people spoke to the team only an explicit yes in force allows; one refusal or withdrawal outweighs it.
    Documents need no consent: their confidentiality decides elsewhere.
    """
    if not source.is_personal:
        return True
    states = {one.state(on) for one in consents if one.source == source.id and one.use == use and one.audience == audience}
    return "yes" in states and not states & {"no", "withdrawn"}
