"""A walk through a page with the Tab key alone."""

from typing import NamedTuple

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browsers import Browser

BEGIN = """
const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((it) =>
  it.tabIndex >= 0 && !it.disabled && it.type !== "hidden" && it.checkVisibility({visibilityProperty: true}));
const all = [...document.querySelectorAll("*")];
window.scrollTo(0, 0);
stops[0]?.focus({focusVisible: true});
return stops.map((it) => [all.indexOf(it), it.type === "radio" ? it.name : "", it.outerHTML.slice(0, 90)]);
"""

HERE = """
const it = document.activeElement;
if (!it || it === document.body || it === document.documentElement) return null;
const box = it.getBoundingClientRect();
const within = (from, to, limit) => [0.02, 0.25, 0.5, 0.75, 0.98].map((part) => from + part * (to - from)).filter((at) => at >= 0 && at < limit);
const own = (hit) => hit && (it.contains(hit) || hit.contains(it) && hit.closest("label, summary") !== null || [...(it.labels ?? [])].some((label) => label.contains(hit)));
const seen = within(box.left, box.right, innerWidth).some((x) => within(box.top, box.bottom, innerHeight).some((y) => own(document.elementFromPoint(x, y))));
const rings = [it, it.nextElementSibling, it.closest("label")].filter(Boolean).map((other) => getComputedStyle(other)).some((style) =>
  style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none");
return [[...document.querySelectorAll("*")].indexOf(it), it.outerHTML.slice(0, 90), seen, rings];
"""


class Stop(NamedTuple):
    """Where the focus stands: how deep in the document, whether it can be seen, and whether it is marked."""

    position: int
    what: str
    is_seen: bool
    is_marked: bool


def here(browser: Browser) -> Stop | None:
    found = browser.driver.execute_script(HERE)
    return Stop(*found) if found else None


def walk(browser: Browser) -> list[str]:
    """WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11: everything is reached, in order, visibly, and one gets out again."""
    expected = browser.driver.execute_script(BEGIN)
    stops: list[Stop] = []
    while (stop := here(browser)) and stop.position not in {it.position for it in stops}:
        stops.append(stop)
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
    wrong = [f"no way on after {stops[-1].what}"] if stop and stops and stop.position != stops[0].position else []
    reached = [it.position for it in stops]
    if reached != sorted(reached):
        wrong.append(f"the order of focus is not the order of reading: {[it.what for it in stops]}")
    groups = {group for position, group, _ in expected if group and position in reached}
    wrong += [f"not reached: {what}" for position, group, what in expected if position not in reached and group not in groups]
    wrong += [f"cannot be seen when it has the focus: {it.what}" for it in stops if not it.is_seen]
    return wrong + [f"does not show that it has the focus: {it.what}" for it in stops if not it.is_marked]
