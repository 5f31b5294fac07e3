"""Every page of the table, in every browser."""

import unittest

import checks
import keyboard
from browsers import DESKTOP, PHONE, SIZES, Browser
from pages import Page, pages
from stage import stage


class PageCase(unittest.TestCase):
    """One page in one browser: opened once, then looked at by each test."""

    page: Page
    kind: str
    browser: Browser

    @classmethod
    def setUpClass(cls) -> None:
        cls.browser = stage.browser(cls.kind)
        cls.browser.errors()
        cls.browser.resize(DESKTOP)
        cls.page.reach(cls.browser, stage.address)

    def holds(self, wrong: list[str]) -> None:
        self.assertFalse(wrong, "\n\n".join(["", *wrong]))

    def test_it_is_the_page_and_names_itself_and_its_language(self) -> None:
        self.assertEqual(self.browser.recorder.page().status, self.page.status)
        self.assertEqual(self.browser.driver.find_element("tag name", "html").get_attribute("lang"), self.page.language)
        self.assertTrue(self.browser.heading())
        self.assertTrue(self.browser.driver.title)

    def test_nothing_needs_sideways_scrolling(self) -> None:
        self.holds([wrong for size in SIZES for wrong in checks.horizontal_scroll(self.browser, size)])


class ScriptedPageCase(PageCase):
    """With what only a browser that runs the tests' scripts can tell."""

    def test_axe_finds_nothing(self) -> None:
        for size in (DESKTOP, PHONE):
            self.browser.resize(size)
            self.holds(checks.axe(self.browser))

    def test_the_keyboard_reaches_everything(self) -> None:
        self.browser.resize(DESKTOP)
        self.holds(keyboard.walk(self.browser))


class ChromiumPageCase(ScriptedPageCase):
    """With what only Chromium can do."""

    def test_axe_finds_nothing_in_the_dark(self) -> None:
        self.browser.resize(DESKTOP)
        self.browser.colours("dark")
        self.addCleanup(self.browser.colours, "light")
        self.holds(checks.axe(self.browser))

    def test_the_console_stays_empty(self) -> None:
        own = f" {self.page.status} (" if self.page.status != 200 else None  # Chromium's own line on such an answer
        self.holds([entry["message"] for entry in self.browser.errors() if not (own and entry["source"] == "network" and own in entry["message"])])

    def test_it_is_light(self) -> None:
        self.holds(checks.weight(self.browser.recorder.page(), stage.address))


CASES = {"chromium": ChromiumPageCase, "firefox": ScriptedPageCase, "firefox_safest": PageCase}


def load_tests(loader: unittest.TestLoader, tests: unittest.TestSuite, pattern: str | None) -> unittest.TestSuite:
    """One class for each browser and page."""
    suite = unittest.TestSuite()
    for kind, checks_there in CASES.items():
        for page in pages(stage.address):
            name = f"{page.name.replace('-', '_')}_in_{kind}"
            case = type(name, (checks_there,), {"page": page, "kind": kind, "__module__": __name__, "__qualname__": name})
            suite.addTests(loader.loadTestsFromTestCase(case))
    return suite
