"""What a reporter does on the site, page by page. Spec 13.1 and 13.2.

Fields are found by their names, buttons by what they are for, and everything else by what it says: never by a style class.
"""

import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from browsers import Browser

REPORT = {"id": "/tanpa-javascript/lapor", "en": "/en/no-javascript/report"}
CHECK = {"id": "/tanpa-javascript/periksa", "en": "/en/no-javascript/check"}
WAY = ["before", "matter", "details", "readers", "answers", "code", "files"]
TOKEN_SECONDS = 8  # a form that comes back sooner is refused, spec 13.3

FIRST = "the first choice, whatever the organisation calls it"
ANSWERS = {
    "participation": "no",
    "goodFaith": "yes",
    "what": "Pemohon izin diminta membayar “uang percepatan” untuk setiap berkas.\nYang tidak membayar menunggu dua bulan.",
    "kind": FIRST,
    "who": "Petugas loket 3 dan 4",
    "when": "Hampir setiap hari sejak Agustus 2026",
    "where": "Loket pelayanan, lantai 1",
    "how": "Pemohon diajak ke ruang arsip. Uang diserahkan dalam map, tanpa kuitansi.",
    "unit": FIRST,
}


def is_open(address: str) -> bool:
    """Whether the gateway has the pages of a report at all."""
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address + REPORT["id"], timeout=30):
            return True
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return False
        raise


class Reporter:
    """Somebody with a browser, a sheet of paper and, perhaps, files."""

    def __init__(self, browser: Browser, address: str, language: str = "id") -> None:
        self.browser = browser
        self.address = address
        self.language = language
        self.answered: set[str] = set()
        self.token_from = 0.0

    # The report

    def begin(self) -> None:
        self.browser.open(self.address + REPORT[self.language])

    @property
    def page(self) -> str:
        """Which page of the report this is."""
        return self.hidden("page")

    def hidden(self, name: str) -> str:
        return self.browser.driver.find_element(By.CSS_SELECTOR, f"input[type=hidden][name={name}]").get_attribute("value")

    def go(self, where: str = "next") -> None:
        """Presses one of the buttons between the pages."""
        # A button out of sight stands first on each page, for whoever presses Enter in a field; people press the other one.
        self.browser.press(self.browser.driver.find_element(By.CSS_SELECTOR, f"button[name=go][value={where}]:not([aria-hidden])"))
        self.token_from = self.token_from or time.monotonic()

    def fill(self, answers: dict[str, str] = ANSWERS) -> None:
        """Answers what this page asks."""
        for name, value in answers.items():
            if fields := [field for field in self.browser.named(name) if field.get_attribute("type") != "hidden"]:
                self.answer(fields, value)
                self.answered.add(name)

    def answer(self, fields: list[WebElement], value: str) -> None:
        field = fields[0]
        if field.get_attribute("type") in ("radio", "checkbox"):
            chosen = field if value == FIRST else next(it for it in fields if it.get_attribute("value") == value)
            if not chosen.is_selected():
                self.label(chosen).click()
        elif field.tag_name == "select":
            values = [option.get_attribute("value") for option in Select(field).options]
            Select(field).select_by_value(next(filter(None, values)) if value == FIRST else value)
        else:
            field.clear()
            field.send_keys(value)

    def label(self, field: WebElement) -> WebElement:
        """The words beside a field; one may click them as well."""
        around = field.find_elements(By.XPATH, "ancestor::label")
        return (around or self.browser.driver.find_elements(By.CSS_SELECTOR, f"label[for='{field.get_attribute('id')}']"))[0]

    def come_to(self, page: str, answers: dict[str, str] = ANSWERS) -> None:
        """Begins a report and answers everything as far as this page."""
        self.begin()
        for step in WAY[:WAY.index(page)]:
            if self.page != step:
                raise AssertionError(f"on the page {self.page} instead of {step}: {self.browser.text()}")
            self.fill(answers)
            self.go()

    def words(self) -> list[str]:
        """The code, as it is shown on the code page."""
        return [item.text.split()[-1] for item in self.browser.driver.find_elements(By.CSS_SELECTOR, "figure li")]

    def prove(self, words: list[str]) -> None:
        """Types the two words that are asked back; their numbers stand in the labels."""
        for name in ("word1", "word2"):
            [field] = self.browser.named(name)
            place = int(re.search(r"\d+", self.label(field).text)[0])
            self.answer([field], words[place - 1])

    def attach(self, *files: Path) -> None:
        """Chooses files, unfolding what is folded as far as they need it."""
        self.unfold()
        for field, file in zip(self.file_fields(), files, strict=False):
            field.send_keys(str(file))

    def file_fields(self) -> list[WebElement]:
        return self.browser.driver.find_elements(By.CSS_SELECTOR, "input[type=file]")

    def unfold(self) -> None:
        for details in self.browser.driver.find_elements(By.TAG_NAME, "details"):
            if details.get_attribute("open") is None and details.find_elements(By.CSS_SELECTOR, "input"):
                details.find_element(By.TAG_NAME, "summary").click()

    def send(self, waits: bool = True) -> None:
        """Presses the button that sends; by default not before a person would."""
        if waits:
            time.sleep(max(0.0, self.token_from + TOKEN_SECONDS + 1 - time.monotonic()))
        [button] = self.browser.driver.find_elements(By.CSS_SELECTOR, "form[enctype='multipart/form-data'] button[value=next]:not([aria-hidden])")
        self.browser.press(button)

    # Coming back

    def look(self, code: str) -> None:
        """Asks what lies under a code."""
        self.browser.open(self.address + CHECK[self.language])
        [field] = self.browser.driver.find_elements(By.TAG_NAME, "textarea")
        self.answer([field], code)
        self.browser.press(field.find_element(By.XPATH, "ancestor::form//button[not(@aria-hidden)]"))
        self.token_from = time.monotonic()

    def write(self, text: str) -> None:
        """Types a message to the office; the page has one field for it."""
        [field] = [it for it in self.browser.driver.find_elements(By.CSS_SELECTOR, "form[enctype] textarea") if it.is_displayed()]
        self.answer([field], text)


def untidy(words: list[str]) -> str:
    """A code as people type it from paper: numbered, capitals here and there, over several lines."""
    return "\n".join(f" {number}. {word.upper() if number % 2 else word.capitalize()} " for number, word in enumerate(words, 1))


def summary_faults(browser: Browser) -> Iterator[str]:
    """What is wrong with the way in which a page says what is wrong."""
    driver = browser.driver
    if not driver.title.startswith(("Kesalahan:", "Error:")):
        yield f"the title does not begin with the error: {driver.title}"
    summary = driver.switch_to.active_element
    if summary.get_attribute("role") != "alert":
        yield f"the focus is at <{summary.tag_name}> and not at the summary"
        return
    links = [(link.text, link.get_attribute("href").partition("#")[2]) for link in summary.find_elements(By.TAG_NAME, "a")]
    if not links:
        yield "the summary leads to no field"
    for words, target in links:
        if not (found := driver.find_elements(By.ID, target)):
            yield f"no field #{target}"
            continue
        field = found[0]
        is_choice = field.get_attribute("type") in ("radio", "checkbox")  # an invalid choice is its group's matter
        if not is_choice and field.get_attribute("aria-invalid") != "true":
            yield f"#{target} is not marked as wrong"
        groups = [field, *field.find_elements(By.XPATH, "ancestor::fieldset")]
        notes = {note for group in groups for note in (group.get_attribute("aria-describedby") or "").split()}
        described = " ".join(driver.find_element(By.ID, note).text for note in sorted(notes))
        if words not in described:
            yield f"#{target} is described by “{described}”, the summary says “{words}”"
        browser.one("a", words).send_keys(Keys.ENTER)  # a click could land on the bar, under which the driver scrolls a link
        if driver.switch_to.active_element.get_attribute("id") != target:
            yield f"the link does not lead the focus to #{target}"
