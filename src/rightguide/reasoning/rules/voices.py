"""Rules on whose voices the findings rest on, and who said to which group they belong."""

from collections.abc import Iterator

from rightguide.dossier import Impact
from rightguide.evidence import Excerpt, Source
from rightguide.reasoning.rules.case import Case, Finding, Findings


def who_is_missing(case: Case) -> Findings:
    """Impacts speak of a group, no source in use lets anybody of it speak, and nothing is said on that."""
    speakers = (group for one in case.dossier.sources if one.id in case.used_sources for group in one.speaker_groups)
    heard = case.with_wider(speakers)
    spoken_of = {impact.group for impact in case.dossier.impacts}
    for group in case.dossier.groups:
        if group.id in spoken_of and group.id not in heard and not (group.missing_voices or group.not_heard_because):
            yield Finding(group.id, {"group": group.id})


def label(case: Case) -> Findings:
    """To which group a speaker belongs was decided by others."""
    for source in case.personal:
        if source.speaker_groups and source.status_by == "assigned":
            yield Finding(source.id)


def only_officials(case: Case) -> Findings:
    """Everything behind an impact comes from officials, and nobody affected has checked it."""
    for impact in case.dossier.impacts:
        speakers = {source.speaker for source in _sources(case, impact)}
        if speakers == {"official"} and not impact.validated_by:
            yield Finding(impact.id)


def _sources(case: Case, impact: Impact) -> Iterator[Source]:
    for item in case.evidence(impact):
        for id in (item.source,) if isinstance(item, Excerpt) else item.sources:
            yield case.source(id)


RULES = {
    "group.who-is-missing": who_is_missing,
    "group.label": label,
    "impact.only-officials": only_officials,
}
