"""What a reporter reads when something is wrong, and that nothing typed is lost by it."""

import time
import unittest

import reporter
from reporter import ANSWERS, FIRST, TOKEN_SECONDS, Reporter, summary_faults, untidy
from stage import stage


class ErrorsInChromium(unittest.TestCase):
    """An error takes the focus, leads to its field, and says the same words there."""

    kind = "chromium"

    def setUp(self) -> None:
        if not reporter.is_open(stage.address):
            self.skipTest("the gateway has no pages for a report")
        self.browser = stage.browser(self.kind)
        self.reporter = Reporter(self.browser, stage.address)

    def says_what_is_wrong(self) -> None:
        faults = list(summary_faults(self.browser))
        self.assertFalse(faults, "\n".join(faults))

    def test_a_report_that_does_not_say_what_happened(self) -> None:
        self.reporter.come_to("matter")
        self.reporter.fill({"kind": FIRST})
        self.reporter.go()
        self.assertEqual(self.reporter.page, "matter")
        self.assertTrue(any(it.is_selected() for it in self.browser.named("kind")), "what was chosen stays chosen")
        self.says_what_is_wrong()

    def test_details_without_an_answer(self) -> None:
        self.reporter.come_to("details")
        self.reporter.fill({"where": ANSWERS["where"]})
        self.reporter.go()
        self.assertEqual(self.reporter.page, "details")
        self.assertEqual(self.browser.named("where")[0].get_attribute("value"), ANSWERS["where"])
        self.says_what_is_wrong()

    def test_words_that_are_not_those_of_the_code(self) -> None:
        self.reporter.come_to("files")
        self.reporter.prove(["bukan"] * 12)
        self.reporter.send()
        self.assertIn("elum ada yang terkirim", self.browser.driver.find_element("tag name", "body").text)
        self.says_what_is_wrong()
        self.assertEqual(self.reporter.hidden("where"), ANSWERS["where"])
        self.assertEqual(stage.office.sync()["newCases"], 0)

    def test_a_form_that_comes_back_sooner_than_a_person_could(self) -> None:
        self.reporter.come_to("code")
        words = self.reporter.words()
        self.reporter.go()
        self.reporter.prove(words)
        if time.monotonic() - self.reporter.token_from > TOKEN_SECONDS - 2:
            self.skipTest("this machine is no faster than a person")
        self.reporter.send(waits=False)
        self.assertEqual(self.browser.heading(), "Tunggu sebentar, lalu kirim lagi")
        self.assertIn("uang percepatan", self.browser.driver.page_source)
        self.assertEqual(stage.office.sync()["newCases"], 0)

    def test_a_text_that_holds_the_code(self) -> None:
        self.reporter.come_to("code")
        words = self.reporter.words()
        self.reporter.go("back")
        self.reporter.go("edit-what")
        self.assertEqual(self.reporter.page, "matter")
        self.reporter.fill({"what": "Kode saya " + " ".join(words)})
        while self.reporter.page != "files":
            self.reporter.go()
        self.reporter.prove(words)
        self.reporter.send()
        self.assertIn("elum ada yang terkirim", self.browser.driver.find_element("tag name", "body").text)
        self.assertEqual(stage.office.sync()["newCases"], 0)

    def test_a_code_with_a_word_that_is_no_word(self) -> None:
        words = stage.office.send().decode().split()
        stage.office.sync()
        wrong = words[6][:2] + "xx" + words[6][2:]
        self.reporter.look(" ".join([*words[:6], wrong, *words[7:]]))
        self.assertIn(f"Kata ke-7, “{wrong}”, tidak ada dalam daftar.", self.browser.text())
        self.says_what_is_wrong()

    def test_no_code_at_all(self) -> None:
        self.reporter.look("")
        self.says_what_is_wrong()

    def test_a_code_under_which_nothing_lies(self) -> None:
        self.reporter.come_to("code")
        self.reporter.look(untidy(self.reporter.words()))
        self.assertEqual(self.browser.heading(), "Belum ada kabar untuk kode ini")


class ErrorsInFirefoxAtSafest(ErrorsInChromium):
    """The same without JavaScript."""

    kind = "firefox_safest"
