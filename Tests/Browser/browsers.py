"""The browsers, each as somebody uses it, and what a test does with them."""

import os
import signal
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service as ChromiumService
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

import environment
from recorder import Recorder

SESSION_SECONDS = 15 * 60
PAGE_SECONDS = 60
os.environ["SE_OFFLINE"] = "true"  # selenium looks for no driver of its own
os.environ["SE_AVOID_STATS"] = "true"


class Size(NamedTuple):
    """A window in CSS pixels. A zoom of 400 % is a quarter of the pixels at four times the density."""

    width: int
    height: int
    scale: int = 1

    def __str__(self) -> str:
        return f"{self.width} x {self.height}" + (f" at {self.scale * 100} %" if self.scale > 1 else "")


PHONE, TABLET, DESKTOP = Size(360, 800), Size(768, 1024), Size(1280, 900)
NARROW, ZOOMED = Size(320, 640), Size(320, 256, scale=4)
SIZES = [PHONE, TABLET, DESKTOP, NARROW, ZOOMED]


class Browser:
    """A running browser. Everything it does goes through its recorder; it is ended when its time is over.

    `asked` holds every address that a page made it ask for. What the browser asks for by itself is not in it; the recorder refuses it.
    """

    runs_script = True

    def __init__(self, name: str) -> None:
        self.name = name
        self.recorder = Recorder()
        self.asked: list[str] = []
        self.folder = tempfile.TemporaryDirectory(prefix="peluit-browser-", ignore_cleanup_errors=True)
        try:
            self.driver = self.start(os.environ | {"HOME": self.folder.name, "TMPDIR": self.folder.name})
        except BaseException:
            self.recorder.close()
            self.folder.cleanup()
            raise
        self.processes = descendants(self.driver.service.process.pid)
        self.watchdog = threading.Timer(SESSION_SECONDS, self.end)
        self.watchdog.daemon = True
        self.watchdog.start()
        self.driver.set_page_load_timeout(PAGE_SECONDS)
        self.driver.set_script_timeout(PAGE_SECONDS)
        self.driver.network.add_event_handler("before_request", lambda event: self.asked.append(event["request"]["url"]))

    def start(self, variables: dict[str, str]) -> webdriver.Chrome | webdriver.Firefox:
        raise NotImplementedError

    def resize(self, size: Size) -> None:
        raise NotImplementedError

    def errors(self) -> list[dict]:
        """What the page's console complained of since it was asked last; only Chromium tells."""
        return []

    def forget(self) -> None:
        """Drops what was recorded so far."""
        self.recorder.exchanges.clear()
        self.asked.clear()
        self.errors()

    def close(self) -> None:
        self.watchdog.cancel()
        self.processes |= descendants(self.driver.service.process.pid)
        try:
            self.driver.quit()
        except WebDriverException:
            pass
        self.end()
        self.recorder.close()
        self.folder.cleanup()

    def end(self) -> None:
        """Ends what is left of the processes that this browser started."""
        for process, born in self.processes | descendants(self.driver.service.process.pid):
            if birth(process) == born:
                os.kill(process, signal.SIGKILL)

    # What a person does

    def open(self, address: str) -> None:
        self.driver.get(address)

    def press(self, element: WebElement) -> None:
        """Clicks what leads to another page, and waits for that page."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        wait = WebDriverWait(self.driver, PAGE_SECONDS, ignored_exceptions=[WebDriverException])
        wait.until(lambda _: is_gone(page))
        wait.until(lambda driver: driver.find_element(By.TAG_NAME, "h1"))

    def named(self, name: str) -> list[WebElement]:
        return self.driver.find_elements(By.NAME, name)

    def button(self, text: str) -> WebElement:
        return self.one("button", text)

    def link(self, text: str) -> WebElement:
        return self.one("a", text)

    def one(self, tag: str, text: str) -> WebElement:
        """The element that a person knows by this text."""
        elements = self.driver.find_elements(By.TAG_NAME, tag)
        found = [element for element in elements if " ".join(element.text.split()) == text]
        if len(found) != 1:
            raise AssertionError(f"{len(found)} <{tag}> with the text “{text}”; there are {[element.text for element in elements]}")
        return found[0]

    def heading(self) -> str:
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def text(self) -> str:
        return self.driver.find_element(By.TAG_NAME, "main").text


class Chromium(Browser):
    """Chromium as most people have it, or told to run no script."""

    def __init__(self, script: bool = True) -> None:
        self.runs_script = script
        super().__init__("chromium" if script else "chromium-without-script")

    def start(self, variables: dict[str, str]) -> webdriver.Chrome:
        options = webdriver.ChromeOptions()
        options.enable_bidi = True
        options.binary_location = "/usr/bin/chromium"
        switches = [
            "headless=new", "hide-scrollbars", "disable-gpu", "disable-dev-shm-usage", "no-first-run", "disable-background-networking", "disable-component-update",
            "disable-sync", "disable-default-apps", "disable-features=OptimizationHints,MediaRouter,Translate", "force-prefers-reduced-motion",
            f"proxy-server=127.0.0.1:{self.recorder.port}", "proxy-bypass-list=<-loopback>", f"user-data-dir={self.folder.name}/profile",
        ]
        if os.geteuid() == 0:
            switches.append("no-sandbox")  # Chromium refuses to run as root with it
        for switch in switches:
            options.add_argument(f"--{switch}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if not self.runs_script:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        driver = webdriver.Chrome(options=options, service=ChromiumService("/usr/bin/chromedriver", env=variables))
        driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})  # there is no window that could have the focus
        return driver

    def resize(self, size: Size) -> None:
        metrics = {"width": size.width, "height": size.height, "deviceScaleFactor": size.scale, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def colours(self, scheme: str) -> None:
        """`light` or `dark`."""
        features = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", features)

    def errors(self) -> list[dict]:
        return [entry for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


QUIET = {  # what Firefox would otherwise ask the world by itself
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.region.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "security.remote_settings.crlite_filters.enabled": False,
    "security.remote_settings.intermediates.enabled": False,
    "toolkit.telemetry.enabled": False,
}
SAFEST = {  # what Tor Browser sets at its level "Safest", as far as Firefox has it
    "javascript.enabled": False,
    "svg.disabled": True,
    "mathml.disabled": True,
    "gfx.font_rendering.graphite.enabled": False,
    "gfx.font_rendering.opentype_svg.enabled": False,
    "privacy.resistFingerprinting": True,
    "privacy.resistFingerprinting.letterboxing": False,  # it only rounds the window's size, and no size could be asked for
}


class Firefox(Browser):
    """Firefox ESR, on which Tor Browser is built: as it comes, or as at Tor Browser's level "Safest"."""

    def __init__(self, safest: bool = False) -> None:
        self.runs_script = not safest
        super().__init__("firefox-safest" if safest else "firefox")

    def start(self, variables: dict[str, str]) -> webdriver.Firefox:
        options = webdriver.FirefoxOptions()
        options.binary_location = "/usr/bin/firefox-esr"
        options.add_argument("-headless")
        options.enable_bidi = True
        proxy = {
            "type": 1, "http": "127.0.0.1", "http_port": self.recorder.port, "ssl": "127.0.0.1", "ssl_port": self.recorder.port,
            "no_proxies_on": "", "allow_hijacking_localhost": True,
        }
        preferences = QUIET | {f"network.proxy.{name}": value for name, value in proxy.items()} | ({} if self.runs_script else SAFEST)
        for name, value in preferences.items():
            options.set_preference(name, value)
        log = Path(self.folder.name) / "geckodriver.log"
        service = FirefoxService(str(environment.geckodriver()), env=variables, log_output=str(log))
        return webdriver.Firefox(options=options, service=service)

    def resize(self, size: Size) -> None:
        viewport = {"width": size.width, "height": size.height}
        density = {"device_pixel_ratio": float(size.scale)} if self.runs_script else {}  # at "Safest" it is always the same
        self.driver.browsing_context.set_viewport(context=self.driver.current_window_handle, viewport=viewport, **density)


def is_gone(element: WebElement) -> bool:
    """Whether the element's page was left. While pages change, Chromium has other words for it than "stale"."""
    try:
        element.is_enabled()
    except WebDriverException:
        return True
    return False


def birth(process: int) -> str | None:
    """When a process began, as the kernel counts it; tells it from a later one with the same number."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return None


def descendants(process: int) -> set[tuple[int, str]]:
    """A process and everything it started, each with its birth."""
    found = {(process, born)} if (born := birth(process)) else set()
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            for child in children.read_text().split():
                found |= descendants(int(child))
        except OSError:
            pass
    return found
