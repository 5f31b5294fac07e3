"""The end-to-end tests' visitor without script, on the way to a report that can be sent."""

import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "EndToEnd"))

import forms  # noqa: E402

# A person needs longer than this to fill in a form; the gateway insists.
FORM_SECONDS = 8.1


def sending_pages(url: str, count: int) -> list[forms.Page]:
    """Pages from which a report may be sent, each with a code and a token of its own, the token old enough."""
    visitor = forms.Visitor(url)
    pages = [forms.report_up_to_code(visitor).submit() for _ in range(count)]
    time.sleep(FORM_SECONDS)
    return pages


def report(url: str) -> str:
    """Sends a report without files; its code."""
    [page] = sending_pages(url, 1)
    sent = page.submit(**forms.asked_words(page))
    if sent.status != 200:
        raise RuntimeError(f"the report was not sent: {sent.status}")
    return page.value("receipt")
