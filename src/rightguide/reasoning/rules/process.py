"""Rules on how the assessment was made: who took part, who pays, how fast, by whom."""

from rightguide.reasoning.rules.case import Case, Finding, Findings


def each_group(case: Case) -> Findings:
    """A group in the dossier that took no part, without a stated reason. Part of a wider group counts for the wider one."""
    took_part = {one.group for one in case.dossier.participations if one.level != "informed"}
    took_part |= {one.group for one in case.dossier.validations}
    took_part = case.with_wider(took_part)
    for group in case.dossier.groups:
        if group.id not in took_part and not group.not_heard_because:
            yield Finding(group.id, {"group": group.id})


def no_change(case: Case) -> Findings:
    """People gave their time, and what changed because of it is not told."""
    for one in case.dossier.participations:
        if one.level != "informed" and not one.changed:
            yield Finding(one.id, {"group": one.group})


def only_informed(case: Case) -> Findings:
    """A group was told and never asked."""
    asked = case.with_wider(
        [one.group for one in case.dossier.participations if one.level != "informed"]
        + [one.group for one in case.dossier.validations]
    )
    informed = {one.group for one in case.dossier.participations if one.level == "informed"}
    for group in case.dossier.groups:
        if group.id in informed and group.id not in asked:
            yield Finding(group.id, {"group": group.id})


def conduct(case: Case) -> Findings:
    """Conduct tests of a measure without an answer."""
    for one in case.conduct:
        if one.missing:
            yield Finding(one.element, {"item": ", ".join(one.missing)})


def aims(case: Case) -> Findings:
    """Aims of the policy as a whole without an answer."""
    for one in case.aims:
        if one.missing:
            yield Finding(one.element, {"item": ", ".join(one.missing)})


def interests(case: Case) -> Findings:
    """Interests or funders are not told."""
    if not (case.dossier.team.interests and case.dossier.team.funders):
        yield Finding("dossier")


def fast(case: Case) -> Findings:
    """A fast run is indicative."""
    if case.dossier.depth == "fast":
        yield Finding("dossier")


def state(case: Case) -> Findings:
    """A State assesses itself without the word of affected groups."""
    if case.dossier.by == "state" and not case.dossier.affected_annex:
        yield Finding("dossier")


def reply(case: Case) -> Findings:
    """The State was offered no reply, and no reason stands."""
    if not any(one.reply_offered in ("yes", "too-dangerous") for one in case.dossier.publications) and not case.dossier.replies:
        yield Finding("dossier")


def risks(case: Case) -> Findings:
    """No risk register."""
    if not case.dossier.risks:
        yield Finding("dossier")


RULES = {
    "participation.each-group": each_group,
    "participation.no-change": no_change,
    "participation.only-informed": only_informed,
    "measure.conduct": conduct,
    "policy.aims": aims,
    "team.interests": interests,
    "mode.fast": fast,
    "mode.state": state,
    "publish.reply": reply,
    "ethics.risk": risks,
}
