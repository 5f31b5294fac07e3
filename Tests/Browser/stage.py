"""What the tests share: one office with its gateway, the browser that is open, and what all browsers recorded."""

from collections.abc import Callable

from browsers import Browser, Chromium, Firefox
from programs import Office
from recorder import Exchange

BROWSERS: dict[str, Callable[[], Browser]] = {
    "chromium": Chromium,
    "firefox": Firefox,
    "chromium_without_script": lambda: Chromium(script=False),
    "firefox_safest": lambda: Firefox(safest=True),
}


class Stage:
    """Opened when first used; `close` ends all of it."""

    def __init__(self) -> None:
        self.exchanges: list[Exchange] = []
        self.asked: list[str] = []
        self._office: Office | None = None
        self._browser: tuple[str, Browser] | None = None

    @property
    def office(self) -> Office:
        if self._office is None:
            self._office = Office()
        return self._office

    @property
    def address(self) -> str:
        return self.office.gateway.address

    def browser(self, kind: str) -> Browser:
        """The browser of this kind. Only one is open at a time: two cores carry no more."""
        if self._browser is None or self._browser[0] != kind:
            self.close_browser()
            self._browser = kind, BROWSERS[kind]()
        return self._browser[1]

    def close_browser(self) -> None:
        if self._browser is not None:
            (_, browser), self._browser = self._browser, None
            browser.close()
            self.exchanges += browser.recorder.exchanges
            self.asked += [f"{browser.name}: {address}" for address in browser.asked]

    def close(self) -> None:
        self.close_browser()
        if self._office is not None:
            self._office.close()
            self._office = None


stage = Stage()
