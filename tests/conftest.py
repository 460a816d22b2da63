"""What all tests share: one guide a run, and skips that count as failures where everything is installed."""

import os

import pytest
from hypothesis import HealthCheck, settings

from rightguide.guide import Guide, shipped_guide

settings.register_profile(
    "repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def guide() -> Guide:
    return shipped_guide()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    report = (yield).get_result()
    if report.skipped and os.environ.get("RIGHTGUIDE_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped, where everything should be installed: {report.longrepr}"
