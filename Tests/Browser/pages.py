"""The table of pages that every check looks at. A new page is one line: its name, its language, and how one gets there."""

from collections.abc import Callable
from typing import NamedTuple

from browsers import Browser
from reporter import CHECK, REPORT, Reporter, is_open, untidy

Way = Callable[[Browser, str], None]


class Page(NamedTuple):
    """A page in one of its states."""

    name: str
    language: str
    reach: Way
    status: int = 200
    is_printed: bool = False


def at(path: str) -> Way:
    """Pages that have an address of their own."""
    return lambda browser, address: browser.open(address + path)


def on_the_way(page: str, language: str) -> Way:
    """Pages of a report, reached by answering those before them."""
    return lambda browser, address: Reporter(browser, address, language).come_to(page)


def unanswered(page: str, language: str) -> Way:
    """The same with an error: nothing was answered."""

    def reach(browser: Browser, address: str) -> None:
        reporter = Reporter(browser, address, language)
        reporter.come_to(page)
        reporter.go()

    return reach


def wrong_words(language: str) -> Way:
    """The page of the files, after words that are not those of the code."""

    def reach(browser: Browser, address: str) -> None:
        reporter = Reporter(browser, address, language)
        reporter.come_to("files")
        reporter.prove(["bukan"] * 12)
        reporter.send()

    return reach


def sent(language: str) -> Way:
    """The last page of a report."""

    def reach(browser: Browser, address: str) -> None:
        reporter = Reporter(browser, address, language)
        reporter.come_to("code")
        words = reporter.words()
        reporter.go()
        reporter.prove(words)
        reporter.send()

    return reach


def looking(code: str, language: str) -> Way:
    """What comes of a code that is none."""
    return lambda browser, address: Reporter(browser, address, language).look(code)


def nothing_yet(language: str) -> Way:
    """A good code, under which nothing lies."""

    def reach(browser: Browser, address: str) -> None:
        reporter = Reporter(browser, address, language)
        reporter.come_to("code")
        reporter.look(untidy(reporter.words()))

    return reach


PAGES = [
    Page("front", "id", at("/")),
    Page("front-en", "en", at("/en")),
    Page("not-found", "id", at("/tidak-ada"), status=404),
    Page("not-found-en", "en", at("/en/nothing-here"), status=404),
]
REPORTING = [  # looked at as soon as the gateway has them
    Page("guide", "id", at("/panduan")),
    Page("guide-en", "en", at("/en/guide")),
    Page("privacy", "id", at("/privasi")),
    Page("privacy-en", "en", at("/en/privacy")),
    Page("verify", "id", at("/verifikasi")),
    Page("verify-en", "en", at("/en/verify")),
    Page("legal-basis", "id", at("/dasar-hukum")),
    Page("legal-basis-en", "en", at("/en/legal-basis")),
    Page("other-channels", "id", at("/kanal-lain")),
    Page("other-channels-en", "en", at("/en/other-channels")),
    Page("poster", "id", at("/poster"), is_printed=True),
    Page("poster-en", "en", at("/en/poster"), is_printed=True),
    Page("paper-form", "id", at("/formulir-kertas"), is_printed=True),
    Page("paper-form-en", "en", at("/en/paper-form"), is_printed=True),
    Page("before", "id", at(REPORT["id"])),
    Page("before-en", "en", at(REPORT["en"])),
    Page("before-error", "id", unanswered("before", "id"), status=422),
    Page("matter", "id", on_the_way("matter", "id")),
    Page("matter-en", "en", on_the_way("matter", "en")),
    Page("matter-error", "id", unanswered("matter", "id"), status=422),
    Page("details", "id", on_the_way("details", "id")),
    Page("details-en", "en", on_the_way("details", "en")),
    Page("details-error", "id", unanswered("details", "id"), status=422),
    Page("readers", "id", on_the_way("readers", "id")),
    Page("readers-en", "en", on_the_way("readers", "en")),
    Page("answers", "id", on_the_way("answers", "id")),
    Page("answers-en", "en", on_the_way("answers", "en")),
    Page("code", "id", on_the_way("code", "id"), is_printed=True),
    Page("code-en", "en", on_the_way("code", "en"), is_printed=True),
    Page("files", "id", on_the_way("files", "id")),
    Page("files-en", "en", on_the_way("files", "en")),
    Page("files-error", "id", wrong_words("id"), status=422),
    Page("sent", "id", sent("id")),
    Page("sent-en", "en", sent("en")),
    Page("check", "id", at(CHECK["id"])),
    Page("check-en", "en", at(CHECK["en"])),
    Page("check-error", "id", looking("", "id"), status=422),
    Page("check-error-en", "en", looking("fajar", "en"), status=422),
    Page("nothing-yet", "id", nothing_yet("id")),
    Page("nothing-yet-en", "en", nothing_yet("en")),
]


def pages(address: str) -> list[Page]:
    """All that this gateway has."""
    return PAGES + (REPORTING if is_open(address) else [])
