"""The way without JavaScript, by what goes over the wire: forms, pages, cells, and nothing kept in clear."""

import filecmp
import http.client
import os
import re
import time
import unittest
from pathlib import Path

import evidence
import forms
from programs import Office

# A person needs longer than this to fill in a form; the gateway insists.
FORM_SECONDS = 8.1


class Web(unittest.TestCase):
    """One office, one gateway, many visitors."""

    def setUp(self) -> None:
        self.office = Office()
        self.addCleanup(self.office.close)
        self.visitor = forms.Visitor(self.office.gateway.address)

    def sending_page(self, **answers: str) -> forms.Page:
        started = time.monotonic()
        page = forms.report_up_to_code(self.visitor, **answers)
        page = page.submit()
        time.sleep(max(0, FORM_SECONDS - (time.monotonic() - started)))
        return page

    def case(self) -> str:
        [case] = self.office.cases()
        return case["number"]

    def shown(self, case: str) -> str:
        return self.office.must("peluit-officer", "case", "show", case, "--home", str(self.office.home)).out

    def test_a_report_with_files_reaches_the_office_is_asked_back_and_answered(self) -> None:
        office = self.office
        files = [
            evidence.pdf(office.folder / "kuitansi.pdf", "Bukti"), evidence.photo(office.folder / "foto.png"),
            evidence.noise(office.folder / "rekaman.bin", 3_000_001),
        ]
        page = self.sending_page()
        receipt = page.value("receipt")
        self.assertEqual(len(receipt.split()), 12)
        sent = page.submit(
            **forms.asked_words(page), **{"describe-1": "Kuitansi hotel", "origin-1": "copy"},
            files=[forms.upload(f"file-{number}", file) for number, file in enumerate(files, 1)])
        self.assertEqual(sent.status, 200, sent.text)
        self.assertNotIn(receipt, sent.html)

        self.assertEqual(office.sync()["newCases"], 1)
        case = self.case()
        shown = self.shown(case)
        for words in ["Sepatu merah marun", "Dua kali.", "Kepala gudang", "Kuitansi hotel", "copy", "Fraud", "3 MB"]:
            self.assertIn(words, shown)
        target = office.folder / "bukti"
        office.must("peluit-officer", "case", "files", case, "--home", str(office.home), "--to", str(target))
        for file in files:
            self.assertTrue(filecmp.cmp(file, target / file.name, shallow=False), f"{file.name} arrives unchanged")

        office.must("peluit-officer", "case", "stage", case, "verifying", "--home", str(office.home))
        office.must("peluit-officer", "case", "reply", case, "--home", str(office.home), "--text", "Kapan <b>persisnya</b>?")
        office.must("peluit-officer", "sync", "--home", str(office.home), "--gateway", office.gateway.address, "--until-posted")
        typed = "\n".join(f"{number}. {word.upper()}" for number, word in enumerate(receipt.split(), 1))
        status = self.visitor.open("/tanpa-javascript/periksa").submit(receipt=typed)
        self.assertEqual(status.status, 200, status.text)
        self.assertIn("Kapan <b>persisnya</b>?", status.text)
        self.assertNotIn("<b>persisnya", status.html)
        self.assertIn("Verifikasi", status.text)
        self.assertEqual(status.headers["cache-control"], "no-store")

        time.sleep(FORM_SECONDS)
        answered = status.submit(message="Tanggal tujuh belas, sesudah apel.", files=[forms.upload("file-1", files[0])])
        self.assertEqual(answered.status, 200, answered.text)
        self.assertEqual(office.sync()["messages"], 1)
        self.assertIn("sesudah apel", self.shown(case))

    def test_sending_twice_with_one_code_makes_one_case(self) -> None:
        page = self.sending_page()
        for _ in range(2):
            self.assertEqual(page.submit(**forms.asked_words(page)).status, 200)
        self.office.sync()
        self.assertEqual(len(self.office.cases()), 1)

    def test_the_code_stays_the_same_back_and_forth_and_in_the_other_language(self) -> None:
        code = forms.report_up_to_code(self.visitor)
        receipt = code.value("receipt")
        back = code.submit("back").submit()
        self.assertEqual(back.value("receipt"), receipt)
        english = back.submit("here")
        self.assertIn('lang="en"', english.html)
        self.assertEqual(english.value("receipt"), receipt)
        sending = english.submit()
        self.assertEqual(sending.value("receipt"), receipt)
        self.assertNotIn(receipt.split()[0] + "</li>", sending.html, "the words are out of sight")

    def test_a_name_for_the_custodian_reaches_the_office_sealed_only(self) -> None:
        page = self.sending_page(anonymous=[], identity="custodian", name="Siti Pemberani", contact="0811-000")
        self.assertEqual(page.submit(**forms.asked_words(page)).status, 200)
        self.office.sync()
        self.assertNotIn("Siti", self.shown(self.case()))

    def test_a_name_for_the_officers_is_read_by_them(self) -> None:
        page = self.sending_page(anonymous=[], identity="officers", name="Siti Pemberani", contact="0811-000")
        self.assertEqual(page.submit(**forms.asked_words(page)).status, 200)
        self.office.sync()
        self.assertIn("Siti Pemberani", self.shown(self.case()))

    def test_what_is_wrong_is_said_and_what_was_typed_is_kept(self) -> None:
        empty = self.visitor.open("/tanpa-javascript/lapor").submit(participation="no", goodFaith="yes").submit(what="", kind=None)
        self.assertEqual(empty.status, 422)
        self.assertTrue(re.search(r"<title>Kesalahan:", empty.html))
        early = forms.report_up_to_code(self.visitor).submit()
        fast = early.submit(**forms.asked_words(early))
        self.assertEqual(fast.status, 429)
        self.assertIn("Sepatu merah marun", fast.html)
        page = self.sending_page()
        wrong = page.submit(word1="salah", word2="salah")
        self.assertEqual(wrong.status, 422)
        code = page.submit(**forms.asked_words(page), **{"describe-1": "kode saya " + page.value("receipt")})
        self.assertEqual(code.status, 422)
        forged = page.submit(**forms.asked_words(page), token="A" * 75)
        self.assertEqual(forged.status, 422)
        self.assertIn("Sepatu merah marun", forged.html)
        self.assertEqual(self.office.sync()["newCases"], 0, "nothing of all this was stored")
        self.assertEqual(forged.submit(**forms.asked_words(forged)).status, 429, "a new token is young again")

    def test_a_program_that_fills_in_everything_leaves_nothing_and_a_person_gets_on(self) -> None:
        page = self.sending_page()
        again = page.submit(**forms.asked_words(page), website="https://spam.example")
        self.assertEqual(again.status, 422)
        self.assertEqual(self.office.sync()["newCases"], 0)
        self.assertEqual(again.submit(**forms.asked_words(again)).status, 200)

    def test_a_second_report_in_the_same_tab_is_sent_under_a_code_of_its_own(self) -> None:
        answers = forms.report_up_to_code(self.visitor).submit("back")
        first = answers.submit().submit()
        time.sleep(FORM_SECONDS)
        self.assertEqual(first.submit(**forms.asked_words(first)).status, 200)
        fields = [(name, value) for name, value in answers.form.fields if name != "receipt"]
        second = self.visitor.post(answers.form.action, [*fields, ("go", "next")]).submit()
        self.assertNotEqual(second.value("receipt"), first.value("receipt"))
        time.sleep(FORM_SECONDS)
        self.assertEqual(second.submit(**forms.asked_words(second)).status, 200)
        self.assertEqual(self.office.sync()["newCases"], 2)

    def test_a_description_that_is_too_long_is_named_wherever_it_stands(self) -> None:
        page = self.sending_page()
        files = [forms.Upload("file-1", "a.txt", b"a"), forms.Upload("file-2", "b.txt", b"b")]
        for number in (1, 2):
            answer = page.submit(**forms.asked_words(page), **{f"describe-{number}": "x" * 1_001}, files=files)
            self.assertEqual(answer.status, 422)
            self.assertIn(f'href="#describe-{number}"', answer.html)

    def test_too_much_text_is_said_to_be_too_much(self) -> None:
        page = self.visitor.open("/tanpa-javascript/lapor").submit(participation="no", goodFaith="yes")
        self.assertEqual(page.submit(what="x" * 1_400_000).status, 400)
        page = self.sending_page()
        answer = page.submit(**forms.asked_words(page), **{"describe-1": "x" * 1_400_000})
        self.assertEqual(answer.status, 413)
        self.assertIn("terlalu panjang", answer.text)

    def test_many_fields_of_one_name_are_searched_once(self) -> None:
        page = self.sending_page()
        fields = page.filled_in(**forms.asked_words(page)) + [("extra", "kata " * 200)] * 150
        self.assertEqual(self.visitor.post(page.form.action, fields, is_multipart=True).status, 200)

    def test_a_form_that_is_too_large_is_answered_with_its_text(self) -> None:
        office = self.office
        office.gateway.stop()
        office.serve("--form-limit", "1000000")
        self.visitor = forms.Visitor(office.gateway.address)
        page = self.sending_page()
        answer = page.submit(**forms.asked_words(page), files=[forms.Upload("file-1", "besar.bin", bytes(5_000_000))])
        self.assertEqual(answer.status, 413)
        self.assertIn("Sepatu merah marun", answer.html)
        self.assertEqual(self.cells(), [])

    def test_a_dropped_connection_leaves_nothing_behind(self) -> None:
        page = self.sending_page()
        fields = page.filled_in(**forms.asked_words(page))
        body = forms.multipart(fields, [forms.Upload("file-1", "putus.bin", os.urandom(3_000_000))], "----putus")
        connection = self.begin(page.form.action, body, "----putus")
        connection.sock.sendall(body[:2_000_000])
        self.until(lambda: len(self.cells()) > 0, "some cells are stored on the way")
        connection.close()
        self.until(lambda: self.cells() == [], "and deleted again")

    def test_nothing_on_the_way_is_recorded(self) -> None:
        page = self.sending_page()
        fields = page.filled_in(**forms.asked_words(page))
        content = b"isi berkas rahasia sekali " * 60_000
        body = forms.multipart(fields, [forms.Upload("file-1", "rahasia-besar.txt", content)], "----bocor")
        connection = self.begin(page.form.action, body, "----bocor")
        half = len(body) // 2
        connection.sock.sendall(body[:half])
        time.sleep(0.5)
        self.search_for_traces(page.value("receipt"))
        connection.sock.sendall(body[half:])
        self.assertEqual(connection.getresponse().status, 200)
        connection.close()
        self.visitor.open("/tanpa-javascript/periksa").submit(receipt=page.value("receipt"))
        self.search_for_traces(page.value("receipt"))

    def begin(self, path: str, body: bytes, boundary: str) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection(self.visitor.address.hostname, self.visitor.address.port, timeout=120)
        connection.putrequest("POST", path)
        connection.putheader("User-Agent", forms.USER_AGENT)
        connection.putheader("Content-Type", f"multipart/form-data; boundary={boundary}")
        connection.putheader("Content-Length", str(len(body)))
        connection.endheaders()
        return connection

    def cells(self) -> list[Path]:
        return [path for path in self.office.data.rglob("*") if path.is_file() and path.stat().st_size == 262_144 and "sqlite" not in path.name]

    def until(self, condition, claim: str) -> None:
        for _ in range(200):
            if condition():
                return
            time.sleep(0.05)
        self.fail(claim)

    def search_for_traces(self, receipt: str) -> None:
        """Looks through every byte that the gateway keeps or holds open for what a visitor said and was."""
        traces = [b"Sepatu merah", b"Kuitansi kembar", b"isi berkas rahasia", b"rahasia-besar", receipt.encode(), b"gajah-terbang"]
        traces += [receipt.replace(" ", "+").encode(), receipt.replace(" ", "\n").encode()]
        process = self.office.gateway.process.pid
        opened = [Path(f"/proc/{process}/fd") / name for name in os.listdir(f"/proc/{process}/fd")]
        places = [path for path in self.office.folder.rglob("*") if path.is_file() and self.office.home not in path.parents and path.suffix != ".json"]
        places += [path for path in Path("/tmp").glob("*") if path.is_file()] + [path for path in opened if os.path.isfile(path)]
        for path in places:
            try:
                content = path.read_bytes()
            except OSError:
                continue
            for trace in traces:
                self.assertNotIn(trace, content, f"{path} ({os.path.realpath(path)}) holds a trace")
        log = (self.office.folder / "gateway.log").read_bytes()
        for trace in [b"127.0.0.1 ", b"tanpa-javascript", b"Mozilla"]:
            self.assertNotIn(trace, log)


if __name__ == "__main__":
    unittest.main()
