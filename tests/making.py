"""Dossiers for tests: small, whole and readable. The facts are invented."""

from hashlib import sha256
from typing import Any

from rightguide.dossier import (
    KINDS,
    Action,
    Actor,
    Alternative,
    Answer,
    Assumption,
    Commitment,
    Conclusion,
    Dossier,
    Group,
    Impact,
    Incident,
    Indicator,
    InformationRequest,
    ItemAnswer,
    Measure,
    Observation,
    OpenCode,
    Participation,
    Policy,
    Publication,
    Recommendation,
    RemedyAttempt,
    Reply,
    Risk,
    Round,
    SignOff,
    StatusFact,
    StepConclusion,
    Team,
    TestRecord,
    Validation,
)
from rightguide.evidence import Consent, Encounter, Estimate, Excerpt, Selector, Source
from rightguide.values import Period

YEAR_2010 = Period(start="2010-01-01", end="2010-12-31")


def bare_dossier(**changes: Any) -> Dossier:
    """The least that is a dossier, with the given fields."""
    return Dossier(**{"schema_version": 1, "title": "Bare", "state": "NLD", **changes})


def small_dossier(**changes: Any) -> Dossier:
    """A dossier in which every kind has at least one element and most fields are used; given fields take the place of its own."""
    fields: dict[str, Any] = {
        "schema_version": 1,
        "title": "Raids on windows and what came after, 2010",
        "working_name": "Tulip",
        "state": "NLD",
        "territory": "The European part of the Kingdom.",
        "mode": "ex-post",
        "depth": "full",
        "period": YEAR_2010,
        "languages": ("en", "nl"),
        "team": Team(
            led_by="An organisation of sex workers and a legal clinic.",
            affected_led="yes",
            who="Two researchers, one lawyer, one peer interpreter.",
            interests="The team thinks that raids do harm and would like to see fewer of them.",
            funders="A private foundation.",
            funders_confidentiality="partners",
            said_about_contrary_findings="They are printed beside the others, in the same size.",
        ),
        "summary": "Raids held many people who were neither suspected nor helped.",
        "limits": "Nobody spoke with people who had already been deported.",
        "ethics": "Interviews only where a referral was at hand.",
        "context": "Windows were closed in the same year.",
        "baseline": "Before 2009: announced administrative visits.",
        "method": "right",
    }
    fields |= _policy() | _evidence() | _findings() | _follow_up() | _process()
    return Dossier(**{**fields, **changes})


def _policy() -> dict[str, Any]:
    return {
        "policies": (
            Policy(
                id="task-force-plan",
                title="Plan of the task force on human trafficking",
                kind="plan",
                summary="Joint visits of police, tax office and immigration service.",
                adopted="2009-07",
                period=Period(start="2009-07"),
                stated_goals="To find victims and traffickers.",
                other_purposes="Fewer windows; fewer people without papers.",
                logic="If more places are entered, more victims are found.",
                success_counted_as="Places entered.",
                sources=("plan-text",),
                aims=(
                    ItemAnswer(item="conditions", answer="not-shown", reason="No sum is set aside.", rests_on=("plan-text",)),
                    ItemAnswer(item="remedies", answer="not-applicable"),
                ),
            ),
        ),
        "measures": (
            Measure(
                id="raids",
                title="Unannounced raids on places where sex is sold",
                policy="task-force-plan",
                kind="raid",
                as_written="Visits in small teams with an interpreter.",
                as_practised="Thirty officers, no interpreter.",
                period=Period(start="2010-02-01", end="2010-11-30"),
                groups=("window-workers", "young-workers"),
                carried_out_by="City police.",
                by_private_bodies=False,
                looked_for_benefit="Everyone was asked whether the raid had helped anybody.",
                tests=(ItemAnswer(item="participation", answer="not-shown", reason="Nobody was asked.", rests_on=("answer-aim",)),),
                sources=("plan-text", "police-letter"),
            ),
            Measure(id="no-interpreters", title="No interpreters at hand", conduct="omission", order=1, groups=("window-workers",)),
        ),
        "groups": (
            Group(
                id="window-workers",
                title="Women who work behind windows",
                kind="sex-workers",
                attributes=("sex", "residence status"),
                own_name="the girls of the street",
                size=420,
                size_from="health-survey",
                lawful_stay="some",
                under_18="none",
            ),
            Group(id="young-workers", title="Those of 18 to 21", within="window-workers", under_18="unknown"),
        ),
        "actors": (
            Actor(
                id="mayor", title="The mayor", kind="state-body", role="Closes and licenses.", power="high", relation="to-persuade"
            ),
        ),
        "assumptions": (
            Assumption(
                id="more-raids-more-victims",
                says="More places entered means more victims found.",
                measure="raids",
                supported_by=("letter-success",),
                contradicted_by=("held-share",),
                verdict="Not borne out here.",
            ),
        ),
        "alternatives": (
            Alternative(
                id="announced-visits",
                title="Announced visits with peer workers",
                instead_of=("raids",),
                seen_by_lawmaker="yes",
                says="Done until 2009.",
                sources=("plan-text",),
            ),
        ),
        "incidents": (
            Incident(
                id="raid-of-may", title="Raid of 12 May", date="2010-05-12", acted="City police", measure="raids", sources=("anna",)
            ),
        ),
        "codes": (OpenCode(id="right-to-be-left-alone", of="right", title="Being left alone", says="Asked for by three people."),),
    }


def _evidence() -> dict[str, Any]:
    words = "They took all of us. Nobody said why, and I sat there until the next evening."
    text = f"You ask about May. {words} Then they let me go."
    return {
        "sources": (
            Source(
                id="anna",
                title="Interview with a woman working behind a window",
                type="interview",
                origin="anna",
                speaker="affected-person",
                speaker_groups=("window-workers",),
                status_by="self-described",
                reliability="B",
                reliability_reason="Consistent over two talks.",
                collector="Peer researcher",
                route="A drop-in centre",
                place="A town in the west",
                date="2010-09-14",
                language="nl",
                n=1,
                encounter=Encounter(
                    risk_talked_over=True,
                    limits_told=True,
                    referral_offered=True,
                    interpreter="none-needed",
                    in_custody=False,
                    under_18=False,
                ),
            ),
            Source(
                id="police-letter",
                title="Letter of the city police",
                type="information-request",
                speaker="official",
                reliability="C",
                reliability_reason="Sums checked, cases not.",
                date="2010-12",
                language="nl",
                n=212,
                denominator=240,
                frame="All people met in nine raids.",
                confidentiality="partners",
                remark="Ask again in spring.",
            ),
            Source(
                id="health-survey",
                title="Survey of a health service",
                type="survey",
                speaker="organisation",
                reliability="B",
                reliability_reason="Its method is published.",
                date="2010",
                language="en",
                n=180,
                denominator=420,
                frame="Everyone met in two weeks.",
                confidentiality="public",
            ),
            Source(
                id="plan-text",
                title="Text of the plan",
                type="official-document",
                speaker="document",
                reliability="A",
                publisher="Ministry",
                date="2009-07-01",
                read_on="2010-08-01",
                language="en",
                sha256=sha256(b"plan").hexdigest(),
                attachment="plan.pdf",
                confidentiality="public",
            ),
        ),
        "consents": (
            Consent(
                id="anna-store", source="anna", use="store", audience="internal", given="yes", date="2010-09-14", expires="2099"
            ),
            Consent(id="anna-quote", source="anna", use="quote", audience="public", given="yes", withdrawn="2011-01-10"),
            Consent(id="anna-sense", source="anna", use="paraphrase", audience="public", given="yes", date="2010-09-14"),
        ),
        "excerpts": (
            Excerpt(
                id="anna-held",
                source="anna",
                text=words,
                paraphrase="A woman was held for more than a day without being told why.",
                language="en",
                original="Ze namen ons allemaal mee. Niemand zei waarom, en ik zat daar tot de volgende avond.",
                translation_checked=True,
                selector=Selector(
                    prefix="You ask about May. ",
                    suffix=" Then they let me go.",
                    start=19,
                    end=19 + len(words),
                    page="2",
                    text_sha256=sha256(text.encode()).hexdigest(),
                ),
                period=Period(start="2010-05-12", end="2010-05-13"),
                rights=("liberty", "fair-trial"),
                groups=("window-workers",),
                measures=("raids",),
                direction="harm",
                credibility=2,
                credibility_reason="The police letter names the same day.",
            ),
            Excerpt(
                id="letter-success",
                source="police-letter",
                text="In nine visits 212 persons were held; 4 were referred to shelter.",
                rights=("liberty", "assistance"),
                groups=("window-workers",),
                measures=("raids",),
                direction="mixed",
                credibility=3,
                credibility_reason="Nothing else counts referrals.",
                confidentiality="partners",
            ),
            Excerpt(
                id="survey-alone",
                source="health-survey",
                text="Of those asked, 31 said they now work alone.",
                language="en",
                rights=("right-to-be-left-alone",),
                groups=("young-workers",),
                direction="harm",
                credibility=2,
                credibility_reason="Two services say so.",
                confidentiality="public",
            ),
        ),
        "estimates": (
            Estimate(
                id="held-share",
                sources=("police-letter",),
                what="People held among those met in raids",
                kind="share",
                value=0.883,
                low=0.836,
                high=0.92,
                level=0.95,
                denominator=240,
                denominator_what="people met in nine raids",
                method="Wilson",
                period=YEAR_2010,
                place="The city",
                data_sha256=sha256(b"table").hexdigest(),
            ),
        ),
    }


def _findings() -> dict[str, Any]:
    return {
        "impacts": (
            Impact(
                id="held-without-suspicion",
                title="Raids held women behind windows without suspicion against each of them.",
                measure="raids",
                group="window-workers",
                right="liberty",
                direction="harm",
                says="Most of those met were held, for hours up to a day.",
                period=Period(start="2010-02", end="2010-11"),
                intended="unknown",
                worded="likely",
                standard_of_proof="Reasonable grounds to believe.",
                mechanisms=("raid-mass-arrest",),
                mechanism="Everyone on the premises is taken along.",
                order_in_time="Held after the raid, free before.",
                comparison="No one was held at announced visits.",
                rivals="Warrants for others on the premises: none are known.",
                scale="Up to a day.",
                scope="212 of 240.",
                reparability="Lost pay can be made good, fear hardly.",
                hardest_hit="Those without papers.",
                supported_by=("anna-held", "held-share"),
                contradicted_by=("letter-success",),
                contradiction_answer="Four referrals do not explain 212 people held.",
                incidents=("raid-of-may",),
                validated_by=("session-in-june",),
                dissent="One researcher would say possible.",
            ),
            Impact(
                id="left-alone",
                title="Young workers moved to places where they work alone.",
                measure="raids",
                group="young-workers",
                right="right-to-be-left-alone",
                direction="mixed",
                path="indirect",
                mechanism="They move away from windows.",
                supported_by=("survey-alone",),
            ),
            Impact(
                id="schooling-none",
                title="No effect on schooling was found.",
                measure="no-interpreters",
                group="young-workers",
                right="education",
                direction="none-found",
                conduct="omission",
                search="Twelve people and two schools were asked.",
            ),
        ),
        "conclusions": (
            Conclusion(
                id="arbitrary-detention",
                title="On this evidence the raids are not consistent with the ban on arbitrary detention.",
                impacts=("held-without-suspicion",),
                policies=("task-force-plan",),
                basis="practice",
                provisions=("iccpr:9.1",),
                read_with=("ccpr-gc35:12",),
                duty="respect",
                verb="shall",
                route="state-organ",
                in_time="composite",
                period=YEAR_2010,
                threshold="Nobody could leave.",
                tests=(
                    TestRecord(
                        test="arbitrariness",
                        items=(
                            ItemAnswer(item="legal-ground", answer="not-shown", reason="None was named.", rests_on=("anna-held",)),
                            ItemAnswer(item="review", answer="shown", reason="A judge could be asked.", rests_on=("plan-text",)),
                        ),
                    ),
                ),
                state_explanation="It was for the protection of those held.",
                our_reply="Protection needs consent.",
                told_before=("committee-2009",),
                outcome="inconsistent-in-part",
                reasons="No ground was named for most of those held.",
            ),
        ),
        "commitments": (
            Commitment(
                id="committee-2009",
                title="Concluding observations of the Committee",
                kind="concluding-observation",
                date="2009-08-25",
                reference="paragraph 12",
                says="Asked the State to keep detention to suspects.",
                rights=("liberty",),
                provisions=("iccpr:9.1",),
                sources=("plan-text",),
            ),
        ),
        "status_facts": (
            StatusFact(
                id="covenant-party",
                state="NLD",
                instrument="iccpr",
                status="party",
                date="1978-12-11",
                in_force="1979-03-11",
                reservation=True,
                reservation_says="On article 10.",
                source="plan-text",
                as_of="2010-12-31",
            ),
        ),
        "remedy_attempts": (
            RemedyAttempt(
                id="complaint-of-june",
                title="Complaint to the ombudsman",
                body="Ombudsman",
                date="2010-06-20",
                outcome="No answer.",
                rights=("remedy",),
                sources=("anna",),
            ),
        ),
        "information_requests": (
            InformationRequest(
                id="request-to-police",
                title="How many were held, how many suspected?",
                asked_of="City police",
                asked_on="2010-10-01",
                outcome="partly",
                answered_on="2010-12-05",
                says="Held: 212. Suspected: not counted.",
                sources=("police-letter",),
            ),
        ),
    }


def _follow_up() -> dict[str, Any]:
    return {
        "recommendations": (
            Recommendation(
                id="hold-only-suspects",
                says="Hold only people against whom there is a suspicion of their own.",
                kind="stop",
                addressee="The mayor and the city police",
                addressee_actor="mayor",
                addressee_can="yes",
                grounds=("arbitrary-detention", "held-without-suspicion"),
                provisions=("iccpr:9.1",),
                deadline="2011-06",
                indicators=("share-held",),
                benefits=("window-workers",),
                brings=("enabling",),
                reaches=("window-workers",),
                might_harm="None known; asked in the session.",
                endorsed_by=("window-workers",),
            ),
        ),
        "actions": (
            Action(
                id="talk-to-mayor", says="Meet the mayor", recommendations=("hold-only-suspects",), who="Lawyer", when="2011-02"
            ),
        ),
        "indicators": (
            Indicator(
                id="share-held",
                title="Share of people held among those met",
                kind="outcome",
                denominator="people met",
                baseline=0.883,
                baseline_on="2010-12-31",
                target=0.05,
                target_on="2012",
            ),
        ),
        "observations": (
            Observation(
                id="share-held-2011",
                indicator="share-held",
                date="2011-12-31",
                value=0.41,
                denominator=96,
                round="second",
                sources=("police-letter",),
            ),
        ),
        "replies": (
            Reply(
                id="mayor-noted",
                to=("hold-only-suspects", "arbitrary-detention"),
                by="The mayor's office",
                date="2011-03-01",
                answer="noted",
                says="Noted with interest.",
                sources=("police-letter",),
            ),
        ),
        "rounds": (
            Round(id="first", number=1, title="First round", period=YEAR_2010),
            Round(id="second", number=2, title="Second round", period=Period(start="2011"), before="first"),
        ),
    }


def _process() -> dict[str, Any]:
    return {
        "risks": (
            Risk(
                id="being-seen",
                title="Being seen with the team",
                to_whom="Those interviewed",
                likelihood="medium",
                gravity="high",
                answer="Meet elsewhere.",
            ),
        ),
        "participations": (
            Participation(
                id="workers-in-step-5",
                group="window-workers",
                step="step-5",
                level="co-researching",
                people=14,
                changed="The questions.",
                paid="yes",
            ),
            Participation(id="young-in-step-5", group="young-workers", step="step-5", level="consulted", people=3),
        ),
        "answers": (
            Answer(id="answer-aim", question="s1-aim", text="To stop mass detention.", sure="sure", rests_on=("raids",)),
            Answer(id="answer-consulted", question="s2-consulted", choice="no", rests_on=("plan-text",)),
        ),
        "step_conclusions": (StepConclusion(id="after-step-1", step="step-1", text="Worth assessing.", rests_on=("answer-aim",)),),
        "sign_offs": (SignOff(id="step-1-signed", step="step-1", by="Chair of the team", on="2010-08-02"),),
        "validations": (
            Validation(
                id="session-in-june",
                title="Session with window workers",
                group="window-workers",
                date="2011-06-03",
                people=9,
                shown=("held-without-suspicion",),
                agreed="The hours.",
                disagreed="The word protection.",
                changed="The title.",
            ),
        ),
        "publications": (Publication(id="report-2011", title="Report", date="2011-09", edition="public", reply_offered="yes"),),
    }


assert set(KINDS) <= set(small_dossier().model_fields_set), "a kind is missing in small_dossier"
