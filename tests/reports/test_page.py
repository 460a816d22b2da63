"""The report opened in a real browser: accessible, no wider than the screen, nothing fetched, nothing refused."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from making import small_dossier
from reading import EXAMPLES
from rightguide.dossier import load_dossier
from rightguide.guide import Guide
from rightguide.reports import report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

pytestmark = [pytest.mark.full, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    dossiers = {"small": small_dossier(), "india-2018": load_dossier(EXAMPLES / "india-2018")}
    for name, dossier in dossiers.items():
        (folder / f"{name}.html").write_bytes(report(dossier, guide, date(2026, 11, 24), "html", "internal"))
    return {name: folder / f"{name}.html" for name in dossiers}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1100])
@pytest.mark.parametrize("name", ["small", "india-2018"])
def test_the_page_is_accessible_and_fits(browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: str):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages[name].as_uri())
    assert asked == [pages[name].as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page)
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in results.response["violations"]] == []
    assert said == []
    page.close()


def test_the_page_prints(browser: Browser, pages: dict[str, Path], tmp_path: Path):
    page = browser.new_page()
    page.goto(pages["small"].as_uri())
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
    page.close()
