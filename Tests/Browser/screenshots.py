"""Pictures of every page, for people to look at; nothing is compared."""

import base64
from pathlib import Path

from browsers import DESKTOP, PHONE, TABLET, Chromium
from pages import pages
from stage import Stage

WHOLE_PAGE = {"captureBeyondViewport": True, "format": "png"}


def write(stage: Stage, folder: Path) -> int:
    """Every page at three widths, on a phone and a desktop also in the dark; what is to be printed also as PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    browser = stage.browser("chromium")
    assert isinstance(browser, Chromium)
    for page in pages(stage.address):
        page.reach(browser, stage.address)
        for scheme, sizes in {"light": (PHONE, TABLET, DESKTOP), "dark": (PHONE, DESKTOP)}.items():
            browser.colours(scheme)
            for size in sizes:
                browser.resize(size)
                picture = browser.driver.execute_cdp_cmd("Page.captureScreenshot", WHOLE_PAGE)["data"]
                (folder / f"{page.name}-{size.width}-{scheme}.png").write_bytes(base64.b64decode(picture))
        browser.colours("light")
        browser.resize(DESKTOP)
        if page.is_printed:
            (folder / f"{page.name}.pdf").write_bytes(base64.b64decode(browser.driver.print_page()))
    print(f"browser: {len(list(folder.iterdir()))} files in {folder}")
    return 0
