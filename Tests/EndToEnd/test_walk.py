"""The main job: a report goes in anonymously, is opened in the office, asked back, answered, and the machine between knows nothing."""

import filecmp
import stat
import unittest

import evidence
from programs import Office


class Walk(unittest.TestCase):
    """One report's whole way; the steps build on each other, so they are one test."""

    def setUp(self) -> None:
        self.office = Office()
        self.addCleanup(self.office.close)

    def test_report_reply_and_answer_reach_each_other_and_the_gateway_knows_no_word(self) -> None:
        office = self.office
        files = [
            evidence.pdf(office.folder / "kuitansi-hotel.pdf", "Bukti pembayaran"),
            evidence.photo(office.folder / "foto-gudang.png"),
            evidence.noise(office.folder / "rekaman.bin", 700_001),
        ]
        receipt = office.send(*files)
        self.assertEqual(len(receipt.split()), 12, "the receipt is twelve words and nothing else")

        report = office.sync()
        self.assertEqual((report["newCases"], report["rejected"]), (1, 0))
        [case] = office.cases()
        self.assertEqual(case["files"], 3)
        shown = office.must("peluit-officer", "case", "show", case["number"], "--home", str(office.home)).out
        self.assertIn("Sepatu merah marun", shown)
        self.assertIn("kuitansi-hotel.pdf", shown)

        target = office.folder / "bukti"
        office.must("peluit-officer", "case", "files", case["number"], "--home", str(office.home), "--to", str(target))
        for file in files:
            self.assertTrue(filecmp.cmp(file, target / file.name, shallow=False), f"{file.name} arrives unchanged")

        office.must("peluit-officer", "case", "stage", case["number"], "verifying", "--home", str(office.home))
        office.must("peluit-officer", "case", "reply", case["number"], "--home", str(office.home), "--text", "Kapan kejadiannya?")
        office.must("peluit-officer", "sync", "--home", str(office.home), "--gateway", office.gateway.address, "--until-posted")
        page = office.reporter("read", stdin=receipt)
        self.assertEqual(page.code, 0, repr(page))
        self.assertIn("Kapan kejadiannya?", page.out)
        self.assertIn("Verification", page.out)

        answer = office.reporter("reply", "--text", "Tanggal tujuh belas, sesudah apel.", "--attach", str(files[0]), stdin=receipt)
        self.assertEqual(answer.code, 0, repr(answer))
        self.assertEqual(office.sync()["messages"], 1)
        shown = office.must("peluit-officer", "case", "show", case["number"], "--home", str(office.home)).out
        self.assertIn("sesudah apel", shown)

        self.gateway_folder_holds_only_ciphertext(receipt)

    def gateway_folder_holds_only_ciphertext(self, receipt: bytes) -> None:
        """Searches every byte of the gateway's folder, and its sizes, while it runs."""
        words = [b"Sepatu", b"marun", b"kuitansi", b"foto-gudang", b"rekaman.bin", b"application/pdf", b"Kapan kejadiannya", b"sesudah apel", receipt.strip()]
        words += [word for word in receipt.split() if len(word) >= 7]
        for path in self.office.data.rglob("*"):
            if not path.is_file():
                if path.name != "public":
                    self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, f"{path} is closed to others")
                continue
            content = path.read_bytes()
            for word in words:
                self.assertNotIn(word, content, f"{path.name} holds a word of the report")
            if path.parent.name != "public" and len(content) > 65_536 and "sqlite" not in path.name:
                self.assertEqual(len(content), 262_144, f"{path.name} has no size but the fixed one")
        log = (self.office.folder / "gateway.log").read_bytes()
        for secret in [b"127.0.0.1 ", b"/envelopes", b"/cells/", b"User-Agent", *words]:
            self.assertNotIn(secret, log, "the gateway's log names nobody")


class Overflow(unittest.TestCase):
    """Long texts."""

    def test_a_text_too_long_for_the_envelope_travels_as_a_file_of_its_own(self) -> None:
        office = Office()
        self.addCleanup(office.close)
        text = "Kalimat panjang sekali. " * 3_000
        office.send(report={"answers": {"what": text, "when": "kemarin", "how": "begitu"}})
        self.assertEqual(office.sync()["newCases"], 1)
        [case] = office.cases()
        self.assertIn(text[:200], office.must("peluit-officer", "case", "show", case["number"], "--json", "--home", str(office.home)).out)


if __name__ == "__main__":
    unittest.main()
