"""One assessment's facts as one value: load, dump, compare, upgrade, redact."""

from rightguide.dossier.commitments import Commitment, InformationRequest, RemedyAttempt, StatusFact
from rightguide.dossier.comparing import Change, Comparison, compare
from rightguide.dossier.editions import EDITIONS, SMALL, Edition, Redacted, redact
from rightguide.dossier.findings import Conclusion, Impact, Outcome, TestRecord
from rightguide.dossier.follow_up import Action, Indicator, Observation, Recommendation, Reply, Round
from rightguide.dossier.links import broken_links, links
from rightguide.dossier.policy import (
    Actor,
    Alternative,
    Assumption,
    Group,
    Incident,
    ItemAnswer,
    Measure,
    OpenCode,
    Policy,
)
from rightguide.dossier.process import Answer, Participation, Publication, Risk, SignOff, StepConclusion, Validation
from rightguide.dossier.schema import NAME as SCHEMA_NAME
from rightguide.dossier.schema import json_schema, schema_text
from rightguide.dossier.storage import as_folder, as_json, load_dossier, located, plain, read_data, read_dossier, save_dossier
from rightguide.dossier.upgrade import UPGRADES, upgraded, version_of
from rightguide.dossier.whole import KINDS, SCHEMA_VERSION, Dossier, Team, natural

__all__ = [
    "EDITIONS",
    "KINDS",
    "SCHEMA_NAME",
    "SCHEMA_VERSION",
    "SMALL",
    "UPGRADES",
    "Action",
    "Actor",
    "Alternative",
    "Answer",
    "Assumption",
    "Change",
    "Commitment",
    "Comparison",
    "Conclusion",
    "Dossier",
    "Edition",
    "Group",
    "Impact",
    "Incident",
    "Indicator",
    "InformationRequest",
    "ItemAnswer",
    "Measure",
    "Observation",
    "OpenCode",
    "Outcome",
    "Participation",
    "Policy",
    "Publication",
    "Recommendation",
    "Redacted",
    "RemedyAttempt",
    "Reply",
    "Risk",
    "Round",
    "SignOff",
    "StatusFact",
    "StepConclusion",
    "Team",
    "TestRecord",
    "Validation",
    "as_folder",
    "as_json",
    "broken_links",
    "compare",
    "json_schema",
    "links",
    "load_dossier",
    "located",
    "natural",
    "plain",
    "read_data",
    "read_dossier",
    "redact",
    "save_dossier",
    "schema_text",
    "upgraded",
    "version_of",
]
