"""What all browsers asked for and got, in all tests before this one."""

import unittest

import checks
import validity
from stage import stage


class Traffic(unittest.TestCase):
    """Runs last."""

    @classmethod
    def setUpClass(cls) -> None:
        stage.close_browser()
        if not stage.exchanges:
            raise unittest.SkipTest("no browser was used")

    def holds(self, wrong: list[str]) -> None:
        self.assertFalse(wrong, "\n\n".join(["", *wrong]))

    def test_every_page_is_valid_html(self) -> None:
        self.holds(validity.errors([it for it in stage.exchanges if it.is_page]))

    def test_every_answer_has_the_headers(self) -> None:
        self.holds(sorted({wrong for it in stage.exchanges for wrong in checks.headers(it)}))

    def test_no_request_says_where_it_comes_from(self) -> None:
        self.holds([f"{it}: {name}" for it in stage.exchanges for name in ("Cookie", "Referer") if it.asked[name] is not None])

    def test_no_address_carries_a_query(self) -> None:
        self.holds([str(it) for it in stage.exchanges if "?" in it.path])

    def test_nobody_else_was_asked_for_anything(self) -> None:
        self.assertTrue(stage.asked)
        self.holds([it for it in stage.asked if not it.partition(": ")[2].startswith(("http://127.0.0.1:", "about:", "data:"))])
