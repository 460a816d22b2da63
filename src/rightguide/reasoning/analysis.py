"""The one function everything is for: a dossier read against the guide on a day gives an analysis."""

from collections.abc import Iterable, Mapping
from datetime import date

from rightguide import __version__
from rightguide.dossier import SCHEMA_VERSION, Dossier, Group, links
from rightguide.entries import GUIDE_KINDS
from rightguide.evidence import Consent
from rightguide.faults import Fault, Faulty
from rightguide.files import closest, uncollected
from rightguide.guide import Guide
from rightguide.method import Method
from rightguide.reasoning.laws import ConclusionLaw, ImpactLaw, Laws
from rightguide.reasoning.matrix import Matrix, matrix
from rightguide.reasoning.quick_scan import Leaning, leaning
from rightguide.reasoning.rules import Case, Result, apply_rules
from rightguide.reasoning.screening import DossierRisk, screen_measures, screen_recommendation
from rightguide.reasoning.strength import Strength, strength
from rightguide.reasoning.testing import CalledTest, OpenItems, called_tests, open_aims, open_conduct
from rightguide.values import Value


class Count(Value):
    """How many elements of a kind there are."""

    kind: str
    count: int


class Analysis(Value):
    """What follows from a dossier and a guide on a day. It holds ids, outcomes and message ids, never the words of a source."""

    on: date
    dossier_hash: str
    guide_hash: str
    schema_version: int
    software_version: str
    state: str
    counts: tuple[Count, ...]
    impact_laws: tuple[ImpactLaw, ...]
    conclusion_laws: tuple[ConclusionLaw, ...]
    risks: tuple[DossierRisk, ...]
    """The screen of the State's measures."""
    own_risks: tuple[DossierRisk, ...]
    """The same screen of our own recommendations."""
    strengths: tuple[Strength, ...]
    tests: tuple[CalledTest, ...]
    conduct: tuple[OpenItems, ...]
    aims: tuple[OpenItems, ...]
    matrix: Matrix
    quick_scan: Leaning | None = None
    """Where the answers of the Quick Scan lean, if there are any."""
    results: tuple[Result, ...]

    @property
    def may_be_final(self) -> bool:
        """Nothing blocks the word "final"."""
        return not any(result.level == "blocks" for result in self.results)


@uncollected()
def analyse(dossier: Dossier, guide: Guide, on: date) -> Analysis:
    """Read the dossier against the guide. `on` is only the day on which we look (consent); the law is that of the facts.

    Pure: the same three give the same bytes (`.canonical()`) on every machine. Raises `Faulty` where the dossier names rights,
    measures, provisions or questions that neither the guide nor its own codes have.
    """
    if faults := unknown_names(dossier, guide):
        raise Faulty(faults)
    method = guide.method[dossier.method]
    laws = Laws(dossier, guide, on)
    strengths = tuple(strength(dossier, impact) for impact in dossier.impacts)
    own_risks = {one.id: screen_recommendation(dossier, guide, one) for one in dossier.recommendations}
    risks = screen_measures(dossier, guide)
    case = Case(
        dossier=dossier,
        guide=guide,
        method=method,
        on=on,
        law=laws,
        laws=tuple(row for one in dossier.conclusions for row in laws.of_conclusion(one)),
        strengths={one.impact: one for one in strengths},
        tests=tuple(called for one in dossier.conclusions for called in called_tests(one, guide)),
        conduct=tuple(one for measure in dossier.measures for one in open_conduct(measure, guide)),
        aims=tuple(one for policy in dossier.policies for one in open_aims(policy, guide)),
        own_risks=own_risks,
        consents=_by_source(dossier.consents),
        used_sources=frozenset(one.source for one in dossier.excerpts).union(*(one.sources for one in dossier.estimates)),
    )
    kinds: dict[str, int] = {}
    for kind, _ in dossier.elements():
        kinds[kind] = kinds.get(kind, 0) + 1
    return Analysis(
        on=on,
        dossier_hash=dossier.hash,
        guide_hash=guide.hash,
        schema_version=SCHEMA_VERSION,
        software_version=__version__,
        state=dossier.state,
        counts=tuple(Count(kind=kind, count=count) for kind, count in kinds.items()),
        impact_laws=tuple(laws.of_impact(impact) for impact in dossier.impacts),
        conclusion_laws=case.laws,
        risks=risks,
        own_risks=tuple(risk for found in own_risks.values() for risk in found),
        strengths=strengths,
        tests=case.tests,
        conduct=case.conduct,
        aims=case.aims,
        matrix=matrix(dossier, guide, risks),
        quick_scan=leaning(dossier, method),
        results=apply_rules(case),
    )


def message(result: Result, guide: Guide, dossier: Dossier) -> str:
    """The result in the words of the method pack; groups are called as in `dossier`, States and tests as in the guide.

    A blank that stands more than once in `details` is filled with all of its values.
    """
    titles = _titles(result.rule, guide, guide.method.get(dossier.method))
    text = guide.rule[result.rule].message
    blanks: dict[str, dict[str, None]] = {}
    for name, held in (*result.details, ("element", result.element)):
        group = dossier.by_id.get(held) if name == "group" else None
        if isinstance(group, Group):
            held = group.title
        elif name == "state" and held in guide.state:
            held = guide.state[held].name
        elif name == "item":
            held = ", ".join(titles.get(one, one) for one in held.split(", ")).replace("?, ", "? ")
        blanks.setdefault(name, {})[held] = None
    for name, values in blanks.items():
        text = text.replace("{" + name + "}", ", ".join(values))
    return text


def _titles(rule: str, guide: Guide, method: Method | None) -> Mapping[str, str]:
    """What the ids that a rule gives as its items are called, where they are entries of the guide."""
    if rule == "test.fits-duty":
        return {test.id: test.title for test in guide.tests}
    if rule == "law.contested":
        return {norm.id: norm.question for norm in guide.contested}
    if rule == "recommendation.success-by-activity":
        return {kind.id: kind.title for kind in guide.indicator_kinds}
    if method and rule in ("step.conclusion", "questions.open"):
        return {"quick-scan": method.quick_scan.title, **{step.id: step.title for step in method.steps}}
    return {}


def together(results: Iterable[Result]) -> list[tuple[Result, tuple[str, ...]]]:
    """Results of one rule that differ only in element, provision or group as one, each with the elements it speaks of."""
    found: dict[tuple[object, ...], list[Result]] = {}
    for one in results:
        rest = tuple(pair for pair in one.details if pair[0] not in ("provision", "group"))
        found.setdefault((one.rule, one.level, rest), []).append(one)
    return [
        (
            same[0].replace(details=tuple(dict.fromkeys(pair for one in same for pair in one.details))),
            tuple(dict.fromkeys(one.element for one in same)),
        )
        for same in found.values()
    ]


def _by_source(consents: tuple[Consent, ...]) -> dict[str, tuple[Consent, ...]]:
    found: dict[str, list[Consent]] = {}
    for one in consents:
        found.setdefault(one.source, []).append(one)
    return {id: tuple(held) for id, held in found.items()}


def unknown_names(dossier: Dossier, guide: Guide) -> list[Fault]:
    """A fault for everything the dossier takes from the guide that is neither there nor among the dossier's own codes."""
    if dossier.method not in guide.method:
        return [Fault("dossier", 0, "method", f"found {dossier.method!r}, expected one of {', '.join(guide.method)}")]
    method = guide.method[dossier.method]
    own = {kind: {code.id for code in dossier.codes if code.of == kind} for kind in ("right", "measure-kind", "group-kind")}
    renamed = {change.id for change in method.changes}
    known: dict[str, set[str]] = {
        "right": set(guide.right) | own["right"],
        "measure-kind": set(guide.measure_kind) | own["measure-kind"],
        "group-kind": set(guide.group_kind) | own["group-kind"],
        "mechanism": set(guide.mechanism),
        "indicator-kind": set(guide.indicator_kind),
        "instrument": set(guide.instrument),
        "provision": set(guide.provision),
        "step": {step.id for step in method.steps} | {"quick-scan"},
        "test": set(guide.test),
        "question": {question.id for question in method.questions} | renamed,
    }
    faults = []
    if dossier.state not in guide.state:
        faults.append(
            Fault("dossier", 0, "state", f"found {dossier.state!r}, which is no State the guide knows (ISO 3166, three letters)")
        )
    if all(ids <= known[kinds[0]] for kinds, ids in dossier.named.items() if kinds[0] in GUIDE_KINDS):
        return faults
    for kind, id, reference in links(dossier):
        what = reference.kinds[0]
        if what in GUIDE_KINDS and reference.target not in known[what]:
            near = closest(reference.target, sorted(known[what]))
            hint = " or name it under 'codes'" if what in own else ""
            message = f"names {what} {reference.target!r}, which the guide does not have{near}{hint}"
            faults.append(Fault("dossier", 0, f"{kind}[{id}].{reference.role}", message))
    return faults
