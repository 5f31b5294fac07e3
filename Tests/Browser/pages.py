"""The table of pages that every check looks at. A new page is one line: its name, its language, and how one gets there."""

from collections.abc import Callable
from typing import NamedTuple

from browsers import Browser

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


PAGES = [
    Page("front", "id", at("/")),
    Page("front-en", "en", at("/en")),
    Page("not-found", "id", at("/tidak-ada"), status=404),
    Page("not-found-en", "en", at("/en/nothing-here"), status=404),
]
