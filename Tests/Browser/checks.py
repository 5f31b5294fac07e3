"""What must hold on every page. Each check gives back what is wrong, in words; an empty list is a pass."""

import gzip
import urllib.request
from html.parser import HTMLParser
from urllib.parse import urljoin

import environment
from browsers import Browser, Size
from recorder import Exchange

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEAVIEST_PAGE = 30_000  # bytes, compressed

RUN_AXE = """
const [rules, done] = arguments;
axe.run(document, {runOnly: rules, resultTypes: ["violations"]}).then(
  (found) => done(found.violations.flatMap((it) => it.nodes.map((node) => [it.id, it.help, node.target.join(" "), node.failureSummary]))),
  (error) => done([["axe", String(error), "", ""]]));
"""

WIDTH = """
const room = document.documentElement.clientWidth;
const over = [...document.body.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > room + 1);
return [room, document.documentElement.scrollWidth, over.slice(0, 5).map((it) => it.outerHTML.slice(0, 80))];
"""

POLICY = {
    "default-src": "'none'", "style-src": "'self'", "img-src": "'self'", "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'",
}
HEADERS = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
}
HARMLESS_DIRECTIVES = {"require-trusted-types-for", "trusted-types"}


def axe(browser: Browser) -> list[str]:
    """Accessibility, as far as a machine can tell: WCAG 2.2 AA and axe's own rules."""
    browser.driver.execute_script(environment.axe())
    found = browser.driver.execute_async_script(RUN_AXE, RULES)
    return [f"{rule}: {help} at {target}\n{summary}" for rule, help, target, summary in found]


def horizontal_scroll(browser: Browser, size: Size) -> list[str]:
    """WCAG 1.4.10: reading takes one direction."""
    browser.resize(size)
    room, needed, over = browser.driver.execute_script(WIDTH)
    wrong = [] if room <= size.width else [f"the page is {room} wide instead of {size.width}"]
    return wrong + ([f"at {size} the page needs {needed} pixels; beyond the edge: {over}"] if needed > room else [])


def headers(exchange: Exchange) -> list[str]:
    """Spec 13.7."""
    wrong = [f"{name}: {exchange.header(name)}" for name, value in HEADERS.items() if exchange.header(name) != value]
    wrong += [f"{name} is sent" for name in ("server", "x-powered-by", "set-cookie") if exchange.header(name) is not None]
    policy = directives(exchange.header("content-security-policy") or "")
    wrong += [f"content-security-policy lacks {name} {value}" for name, value in POLICY.items() if policy.get(name) != value]
    wrong += [f"content-security-policy has {name}" for name in policy.keys() - POLICY.keys() - HARMLESS_DIRECTIVES]
    features = (exchange.header("permissions-policy") or "nothing").split(", ")
    wrong += [f"permissions-policy: {feature}" for feature in features if not feature.endswith("=()")]
    if exchange.is_page and exchange.method == "POST" and exchange.header("cache-control") != "no-store":
        wrong.append(f"cache-control: {exchange.header('cache-control')}")
    return [f"{exchange}: {what}" for what in wrong]


def directives(policy: str) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in policy.split(";") if part.strip())
    return {name: value for name, _, value in parts}


def weight(page: Exchange, address: str) -> list[str]:
    """A page with everything it can refer to, as it would travel compressed."""
    files = References(page.text).files
    sizes = {path: len(gzip.compress(fetch(urljoin(address, path)), 6)) for path in files}
    sizes["the page itself"] = len(gzip.compress(page.text, 6))
    total = sum(sizes.values())
    return [] if total < HEAVIEST_PAGE else [f"{total} bytes: {sizes}"]


def fetch(address: str) -> bytes:
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=30) as answer:
        return answer.read()


class References(HTMLParser):
    """The files that a browser may load to show a page."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.files: set[str] = set()
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attributes if value}
        if tag == "link" and {"stylesheet", "icon"} & set(values.get("rel", "").split()):
            self.files.add(values["href"])
        if tag in ("img", "source"):
            self.files |= {values[name].split()[0] for name in ("src", "srcset") if name in values}
