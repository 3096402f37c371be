"""The dossier in a real browser: with a mouse, a keyboard, on a phone, on paper, and without scripts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportedly.library import read

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
pytestmark = pytest.mark.skipif(
    not (shutil.which("chromium") and shutil.which("chromedriver")),
    reason="no chromium and chromedriver on this machine",
)
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    read(EXAMPLES / "depot").to_html(path)
    return path


Open = Callable[..., "webdriver.Chrome"]


@pytest.fixture
def browser(dossier: Path, tmp_path: Path) -> Iterator[Open]:
    opened = []

    def start(width: int = 1280, scripts: bool = True, dark: bool = False) -> webdriver.Chrome:
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-component-update"):
            options.add_argument(flag)
        options.add_argument("--disable-background-networking")
        options.add_argument(f"--user-data-dir={tmp_path / f'profile{len(opened)}'}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        opened.append(driver)
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        driver.get(dossier.as_uri())
        return driver

    yield start
    for driver in opened:
        driver.quit()


def test_nothing_is_fetched_and_nothing_complains(browser: Open) -> None:
    driver = browser()
    assert driver.get_log("browser") == []
    asked = [
        line["message"]
        for line in driver.get_log("performance")
        if '"Network.requestWillBeSent"' in line["message"] and '"url":"http' in line["message"]
    ]
    assert asked == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_itself_never_scrolls_sideways(browser: Open, width: int) -> None:
    driver = browser(width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_every_link_leads_to_something_on_the_page(browser: Open) -> None:
    driver = browser()
    lost = driver.execute_script(
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => id && !document.getElementById(id))"
    )
    assert lost == []


def test_a_quotation_leads_to_its_words_in_the_report(browser: Open) -> None:
    driver = browser()
    links = driver.find_elements("css selector", 'a[href^="#a"]')
    assert links
    target = links[0].get_attribute("href").rsplit("#", 1)[1]
    driver.execute_script("arguments[0].click()", links[0])
    shown = driver.execute_script(
        "const e = document.getElementById(arguments[0]); const r = e.getBoundingClientRect();"
        "return r.height > 0 && r.bottom > 0 && r.top < window.innerHeight",
        target,
    )
    assert shown


def test_without_scripts_the_words_are_there(browser: Open) -> None:
    driver = browser(scripts=False)
    assert driver.find_elements("css selector", "main")
    assert "origins" in driver.find_element("css selector", "body").text


def test_the_keyboard_reaches_the_content_first_and_shows_where_it_is(browser: Open) -> None:
    driver = browser()
    driver.switch_to.active_element.send_keys(webdriver.Keys.TAB)
    first = driver.switch_to.active_element
    assert first.get_attribute("href").endswith("#main") or "skip" in (first.get_attribute("class") or "")
    outline = first.value_of_css_property("outline-style"), first.value_of_css_property("box-shadow")
    assert outline != ("none", "none")


def test_dark_and_light_differ_and_text_stands_out_in_both(browser: Open) -> None:
    luminance = (
        "const l = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)"
        ".map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126*r + 0.7152*g + 0.0722*b; };"
        "const s = getComputedStyle(document.body); return [l(s.color), l(s.backgroundColor)]"
    )
    backgrounds = []
    for dark in (False, True):
        text, background = browser(dark=dark).execute_script(luminance)
        high, low = max(text, background), min(text, background)
        assert (high + 0.05) / (low + 0.05) >= 7  # WCAG 2.2 level AAA for body text
        backgrounds.append(background)
    assert backgrounds[0] > backgrounds[1]


def test_it_prints_whole(browser: Open) -> None:
    driver = browser()
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    hidden = driver.execute_script(
        "return [...document.querySelectorAll('blockquote, .report, article')].filter(e => !e.closest('template')"
        " && e.getClientRects().length === 0).length"
    )
    printed = driver.execute_cdp_cmd("Page.printToPDF", {})
    assert len(printed["data"]) > 20_000
    assert hidden == 0
