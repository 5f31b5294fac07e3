"""Conditions that are nobody's fault: a full disk, a busy folder, a certificate that nobody signed."""

import fcntl
import json
import os
import shutil
import ssl
import subprocess
import time
import unittest
import urllib.request

from programs import REPORT, Office


class Conditions(unittest.TestCase):
    """Each says what is so and what to do, and loses nothing."""

    def setUp(self) -> None:
        self.office = Office()
        self.addCleanup(self.office.close)

    def report(self) -> str:
        path = self.office.folder / "laporan.json"
        path.write_text(json.dumps(REPORT))
        return str(path)

    def test_a_gateway_without_room_says_so_and_the_report_is_not_half_there(self) -> None:
        office = self.office
        office.gateway.stop()
        office.serve("--reserve", str(10**15))
        done = office.reporter("send", "--report", self.report())
        self.assertEqual(done.code, 75, repr(done))
        self.assertIn("full", done.err)
        office.gateway.stop()
        office.serve()
        self.assertEqual(office.sync()["collected"], 0)

    def test_a_store_held_by_another_process_is_waited_for_and_then_refused(self) -> None:
        office = self.office
        office.sync()
        with open(office.home / "store" / "lock", "r+b") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = office.officer("inbox")
        self.assertEqual(done.code, 75, repr(done))
        self.assertIn("another process", done.err)
        self.assertEqual(office.officer("inbox").code, 0)

    def test_the_gateway_speaks_tls_and_an_unknown_certificate_is_refused(self) -> None:
        if not shutil.which("openssl"):
            self.skipTest("no openssl to make a certificate")
        office = self.office
        certificate, key = office.folder / "tls.pem", office.folder / "tls-key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)
        office.gateway.stop()
        office.serve("--tls-certificate", str(certificate), "--tls-key", str(key))
        self.assertTrue(office.gateway.address.startswith("https://"), office.gateway.address)
        trusting = ssl.create_default_context(cafile=str(certificate))
        with urllib.request.urlopen(office.gateway.address + "/health", context=trusting) as answer:
            self.assertEqual(answer.status, 200)
        done = office.reporter("send", "--report", self.report())
        self.assertEqual(done.code, 76, repr(done))
        self.assertEqual(done.out, "", "no receipt for a report that was not sent")

    def test_status_says_in_words_what_would_cost_reports(self) -> None:
        office = self.office
        good = office.officer("status", "--gateway", office.gateway.address)
        self.assertEqual(good.code, 0, repr(good))
        epochs = sorted((office.home / "epochs").iterdir())
        os.rename(epochs[0], office.folder / "lost.key")
        bad = office.officer("status")
        self.assertEqual(bad.code, 78, repr(bad))
        self.assertIn("missing although certified", bad.out)

    def test_a_key_lost_and_found_opens_what_came_meanwhile(self) -> None:
        office = self.office
        [now, *_] = sorted((office.home / "epochs").iterdir())
        away = office.folder / now.name
        os.rename(now, away)
        office.send()
        waiting = office.sync()
        self.assertEqual((waiting["newCases"], waiting["withoutEpochKey"], waiting["rejected"]), (0, 1, 0))
        os.rename(away, now)
        self.assertEqual(office.sync()["newCases"], 1)

    def test_a_store_that_forgot_days_hears_that_the_log_went_on_without_it(self) -> None:
        if time.time() % 86_400 < 660:
            self.skipTest("a day has just ended; the first minutes prove nothing")
        office = self.office
        self.assertEqual(office.sync()["alarms"], [])
        shutil.rmtree(office.home / "store")
        self.assertEqual(office.sync()["alarms"], ["dayNotHandedOver"])

    def test_reconciliation_has_nothing_to_complain_of_on_the_first_day(self) -> None:
        office = self.office
        office.send()
        office.sync()
        done = office.officer("audit", "reconcile", "--json")
        self.assertEqual(done.code, 0, repr(done))
        self.assertEqual(sum(day["alarms"] for day in json.loads(done.out)), 0)


class FileNames(unittest.TestCase):
    """A reporter's file name never decides where an officer's disk is written."""

    def test_a_hostile_name_stays_in_the_folder(self) -> None:
        office = Office()
        self.addCleanup(office.close)
        folder = office.folder / "asal"
        folder.mkdir()
        names = ["..\\..\\pencuri.exe", "-rf", "CON.txt", "baris\nbaru.txt", "kosong"]
        for name in names:
            (folder / name).write_bytes(b"" if name == "kosong" else name.encode())
        office.send(*(folder / name for name in names))
        office.sync()
        [case] = office.cases()
        target = office.folder / "bukti"
        done = office.must("peluit-officer", "case", "files", case["number"], "--home", str(office.home), "--to", str(target))
        written = sorted(path.name for path in target.iterdir())
        self.assertEqual(len(written), len(names), repr(done))
        for name in written:
            self.assertNotRegex(name, r"[\\/\n]|^[.-]")
        self.assertEqual((target / "kosong").read_bytes(), b"")


if __name__ == "__main__":
    unittest.main()
