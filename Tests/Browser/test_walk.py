"""The main job in real browsers: a report with files goes in, the office asks back, and the answer with a file arrives."""

import filecmp
import tempfile
import unittest
from pathlib import Path

import evidence
import reporter
from programs import Office
from reporter import ANSWERS, FIRST, WAY, Reporter, untidy
from stage import stage

QUESTION = "Apakah uang diserahkan langsung, atau melalui orang lain?"
ANSWER = "Langsung. Tanggal tujuh belas, sesudah apel."


class WalkCase(unittest.TestCase):
    """One office of its own for each walk."""

    kind: str
    language = "id"

    def setUp(self) -> None:
        if not reporter.is_open(stage.address):
            self.skipTest("the gateway has no pages for a report")
        folder = tempfile.TemporaryDirectory(prefix="peluit-bukti-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.office = Office()
        self.addCleanup(self.office.close)
        self.reporter = Reporter(stage.browser(self.kind), self.office.gateway.address, self.language)

    def report(self, *files: Path) -> list[str]:
        """From the first page to the last; what comes back is the code."""
        reporter = self.reporter
        reporter.begin()
        for page in WAY[:WAY.index("answers")]:
            self.assertEqual(reporter.page, page)
            self.nothing_is_sent()
            reporter.fill()
            reporter.go()
        self.assertEqual(reporter.answered, set(ANSWERS), "every answer had a page that asked for it")
        self.assertEqual(reporter.page, "answers")
        shown = " ".join(reporter.browser.text().split())
        for answer in (answer for name, answer in ANSWERS.items() if answer != FIRST and name not in ("participation", "goodFaith")):
            self.assertIn(" ".join(answer.split()), shown)
        self.nothing_is_sent()
        reporter.go()
        self.assertEqual(reporter.page, "code")
        words = reporter.words()
        self.assertEqual(len(words), 12)
        self.nothing_is_sent()
        reporter.go()
        self.assertEqual(reporter.page, "files")
        self.assertNotIn(words[0] + " ", reporter.browser.text(), "the code is out of sight, so that people use their paper")
        self.nothing_is_sent()
        reporter.prove(words)
        reporter.attach(*files)
        reporter.send()
        return words

    def nothing_is_sent(self) -> None:
        said = {"id": "Belum ada yang terkirim", "en": "Nothing has been sent yet"}[self.language]
        self.assertIn(said, self.reporter.browser.driver.find_element("tag name", "body").text)

    def open_in_office(self, case: dict, *files: Path) -> None:
        """The office takes the evidence out: byte for byte what was chosen."""
        target = Path(tempfile.mkdtemp(dir=self.folder))
        office = self.office
        office.must("peluit-officer", "case", "files", case["number"], "--home", str(office.home), "--to", str(target))
        for file in files:
            self.assertTrue(filecmp.cmp(file, target / file.name, shallow=False), f"{file.name} arrives unchanged")

    def show(self, case: dict) -> str:
        return self.office.must("peluit-officer", "case", "show", case["number"], "--home", str(self.office.home)).out


class WalkInChromium(WalkCase):
    """The whole way there and back; the steps build on each other, so they are one test."""

    kind = "chromium"

    def test_report_question_and_answer_reach_each_other(self) -> None:
        office, reporter = self.office, self.reporter
        files = [
            evidence.pdf(self.folder / "kuitansi-hotel.pdf", "Bukti pembayaran"),
            evidence.photo(self.folder / "foto-gudang.png"),
            evidence.noise(self.folder / "rekaman.bin", 3_000_000),
        ]
        words = self.report(*files)
        self.assertEqual(reporter.browser.heading(), "Laporan Anda sudah terkirim")

        counted = office.sync()
        self.assertEqual((counted["newCases"], counted["rejected"]), (1, 0))
        [case] = office.cases()
        self.assertEqual(case["files"], 3)
        self.assertIn("uang percepatan", self.show(case))
        self.open_in_office(case, *files)

        office.must("peluit-officer", "case", "stage", case["number"], "verifying", "--home", str(office.home))
        office.must("peluit-officer", "case", "reply", case["number"], "--home", str(office.home), "--text", QUESTION)
        office.sync("--until-posted")
        reporter.look(untidy(words))
        self.assertIn(QUESTION, reporter.browser.text())

        late = evidence.noise(self.folder / "susulan.bin", 70_001)
        reporter.unfold()
        reporter.write(ANSWER)
        reporter.attach(late)
        reporter.send()
        self.assertFalse(reporter.browser.driver.title.startswith("Kesalahan"), reporter.browser.text())
        self.assertEqual(office.sync()["messages"], 1)
        self.assertIn("sesudah apel", self.show(case))
        self.open_in_office(case, *files, late)
        self.assertFalse([it.path for it in reporter.browser.recorder.exchanges for word in words if len(word) > 4 and word in it.path])


class WalkInFirefoxAtSafest(WalkInChromium):
    """The same as the most endangered come."""

    kind = "firefox_safest"


class WalkBackAndForth(WalkCase):
    """Somebody who thinks again, and reads another language better."""

    kind = "firefox_safest"

    def test_nothing_typed_is_lost_on_the_way(self) -> None:
        reporter = self.reporter
        reporter.come_to("code")
        words = reporter.words()
        reporter.go("back")
        reporter.go("edit-when")
        self.assertEqual(reporter.page, "details")
        for name in ("who", "when", "where", "how"):
            self.assertEqual(reporter.browser.named(name)[0].get_attribute("value"), ANSWERS[name])
        reporter.fill({"when": "Mei 2026"})
        reporter.go("here")
        self.assertEqual(reporter.browser.driver.find_element("tag name", "html").get_attribute("lang"), "en")
        self.assertEqual((reporter.page, reporter.browser.named("when")[0].get_attribute("value")), ("details", "Mei 2026"))
        while reporter.page != "code":
            reporter.go()
        self.assertEqual(reporter.words(), words, "what stands on paper stays good")


class WalkInEnglish(WalkCase):
    """A report without files in the other language."""

    kind = "chromium_without_script"
    language = "en"

    def test_a_report_arrives(self) -> None:
        self.report()
        self.assertEqual(self.office.sync()["newCases"], 1)
