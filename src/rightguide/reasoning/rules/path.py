"""Rules on the way through the method: questions, conclusions of steps, and what is said on method."""

from rightguide.method import Question
from rightguide.reasoning.rules.case import Case, Finding, Findings


def step_conclusion(case: Case) -> Findings:
    """A full run in which steps have no conclusion."""
    concluded = {one.step for one in case.dossier.step_conclusions if one.text.strip()}
    without = [step.id for step in case.method.steps if step.id not in concluded]
    if without and case.dossier.depth == "full":
        yield Finding("dossier", {"item": ", ".join(without), "count": str(len(without))})


def questions_open(case: Case) -> Findings:
    """Questions of a step that was begun and are still open. A step none of whose questions is answered counts as not begun."""
    answered = {one.question for one in case.dossier.answers if one.text.strip() or one.choice}
    begun = {one.question for one in case.dossier.answers}
    parts = [("quick-scan", case.method.quick_scan.questions), *((step.id, step.questions) for step in case.method.steps)]
    for id, questions in parts:
        missing = [one.id for one in questions if _is_asked(case, one) and one.id not in answered]
        if missing and any(one.id in begun for one in questions):
            yield Finding("dossier", {"item": id, "count": str(len(missing))})


def _is_asked(case: Case, question: Question) -> bool:
    """In this mode and depth, and not answered already by elements that stand in the dossier."""
    if question.answer == "elements" and any(getattr(case.dossier, kind.replace("-", "_"), ()) for kind in question.elements):
        return False
    return question.when in ("both", case.dossier.mode) and (question.depth == "fast" or case.dossier.depth == "full")


def annex(case: Case) -> Findings:
    """What the assessment cannot say, or how people were kept safe, is not told."""
    held = (("limits", case.dossier.limits), ("ethics", case.dossier.ethics))
    missing = [words for words, text in held if not text.strip()]
    if missing:
        yield Finding("dossier", {"item": ", ".join(missing)})


RULES = {
    "step.conclusion": step_conclusion,
    "questions.open": questions_open,
    "method.annex": annex,
}
