"""Bad input: one clear sentence, a documented exit code, nothing half there."""

import json
import shutil
import unittest
from pathlib import Path

from programs import REPORT, Office, run


class Refusals(unittest.TestCase):
    """One office for all: no test here leaves anything behind."""

    office: Office

    @classmethod
    def setUpClass(cls) -> None:
        cls.office = Office()
        cls.receipt = cls.office.send()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.office.close()

    def refuses(self, done, code: int, sentence: str) -> None:
        self.assertEqual(done.code, code, repr(done))
        self.assertIn("error: ", done.err)
        self.assertIn(sentence, done.err)
        self.assertNotIn("Fatal", done.err)

    # The reporter

    def test_a_wrong_fingerprint_is_refused_before_anything_is_sent(self) -> None:
        report = self.report()
        done = run("peluit", "send", "--gateway", self.office.gateway.address, "--organisation", "0" * 64, "--report", report)
        self.assertNotEqual(done.code, 0)
        self.assertEqual(done.out, "", "no receipt for a report that was not sent")

    def test_a_misspelt_word_of_the_receipt_is_named_by_its_position(self) -> None:
        words = self.receipt.split()
        words[4] = b"zzzz"
        self.refuses(self.office.reporter("read", stdin=b" ".join(words)), 65, "5")

    def test_too_few_words_are_counted(self) -> None:
        self.refuses(self.office.reporter("read", stdin=b"abadi adik"), 65, "2")

    def test_swapped_words_are_no_code(self) -> None:
        words = self.receipt.split()
        if words[0] == words[1]:
            self.skipTest("two equal words in the code of this run")
        words[0], words[1] = words[1], words[0]
        self.assertEqual(self.office.reporter("read", stdin=b" ".join(words)).code, 65)

    def test_a_missing_attachment_stops_before_the_receipt(self) -> None:
        done = self.office.reporter("send", "--report", self.report(), "--attach", str(self.office.folder / "tidak-ada.pdf"))
        self.refuses(done, 66, "tidak-ada.pdf")
        self.assertEqual(done.out, "")

    def test_a_report_that_is_not_json_is_refused(self) -> None:
        path = self.office.folder / "rusak.json"
        path.write_text("{")
        self.assertEqual(self.office.reporter("send", "--report", str(path)).code, 65)

    def test_an_enormous_report_is_refused(self) -> None:
        path = self.office.folder / "besar.json"
        path.write_text(json.dumps({"answers": {"what": "a" * 3_000_000}}))
        self.assertEqual(self.office.reporter("send", "--report", str(path)).code, 65)

    def test_thirty_one_files_are_too_many(self) -> None:
        files = []
        for number in range(31):
            path = self.office.folder / f"f{number}"
            path.write_bytes(b"")
            files += ["--attach", str(path)]
        self.assertEqual(self.office.reporter("send", "--report", self.report(), *files).code, 65)

    def test_an_unreachable_gateway_is_said_to_be_one(self) -> None:
        done = run("peluit", "read", "--gateway", "http://127.0.0.1:9", "--organisation", self.office.fingerprint, stdin=self.receipt)
        self.assertEqual(done.code, 69, repr(done))

    def test_a_text_that_holds_the_code_is_stopped(self) -> None:
        done = self.office.reporter("reply", "--text", "kode saya " + self.receipt.decode(), stdin=self.receipt)
        self.assertEqual(done.code, 65, repr(done))

    # The office

    def test_a_wrong_passphrase_opens_nothing(self) -> None:
        wrong = self.office.folder / "wrong"
        wrong.write_text("bukan kata sandinya\n")
        done = self.office.run("peluit-officer", "inbox", "--home", str(self.office.home), PELUIT_PASSPHRASE_FILE=str(wrong))
        self.refuses(done, 77, "passphrase")

    def test_a_cut_key_file_is_said_to_be_damaged(self) -> None:
        copy = self.copied_home()
        key = copy / "officer.key"
        key.write_bytes(key.read_bytes()[:50])
        self.refuses(self.office.run("peluit-officer", "inbox", "--home", str(copy)), 65, "damaged")

    def test_a_changed_roster_does_not_verify(self) -> None:
        copy = self.copied_home()
        roster = copy / "public" / "roster.txt"
        roster.write_text(roster.read_text().replace("Inspektorat Contoh", "Inspektorat Palsu"))
        self.refuses(self.office.run("peluit-officer", "inbox", "--home", str(copy)), 65, "roster")

    def test_an_office_is_never_set_up_over_another(self) -> None:
        done = self.office.run(
            "peluit-officer", "init", "--home", str(self.office.home), "--organisation", "X", "--officer", "Y",
            "--gateway-card", str(self.office.data / "public" / "gateway.txt"))
        self.refuses(done, 73, "already there")

    def test_an_unknown_case_number_is_said_to_be_unknown(self) -> None:
        self.refuses(self.office.officer("case", "show", "K-0000-0000"), 66, "K-0000-0000")

    def test_a_folder_that_is_no_office_gets_the_command_that_makes_one(self) -> None:
        done = self.office.run("peluit-officer", "inbox", "--home", str(self.office.folder / "nowhere"))
        self.refuses(done, 78, "init")

    # The gateway

    def test_a_second_gateway_on_the_same_folder_is_refused(self) -> None:
        done = run("peluit-gateway", "serve", "--data", str(self.office.data), "--roster", str(self.office.home / "public"), "--listen", "127.0.0.1:0", timeout=30)
        self.assertEqual(done.code, 75, repr(done))

    def test_gateway_keys_are_never_made_over_others(self) -> None:
        self.assertEqual(run("peluit-gateway", "init", "--data", str(self.office.data)).code, 73)

    def report(self) -> str:
        path = self.office.folder / "laporan.json"
        path.write_text(json.dumps(REPORT))
        return str(path)

    def copied_home(self) -> Path:
        copy = self.office.folder / f"copy-{self.id().rsplit('.', 1)[1]}"
        shutil.copytree(self.office.home, copy)
        return copy


if __name__ == "__main__":
    unittest.main()
