"""Make docs/dossier.png, the README's picture: the top of an example's dossier in a real browser.

python tools/make_picture.py        # needs chromium and chromedriver, and the extra `dev`
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from selenium import webdriver

from reportedly.library import read

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Build the ferry's dossier and photograph its first screen."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(flag)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "dossier.html"
        read(ROOT / "examples" / "ferry").to_html(page)
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        size = {"width": 1200, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        driver.get(page.as_uri())
        driver.save_screenshot(str(ROOT / "docs" / "dossier.png"))
        driver.quit()


if __name__ == "__main__":
    main()
