"""A report through nginx as docs/operations/nginx.conf has it: nothing on its disk, nothing in a log."""

import http.client
import json
import os
import ssl
import time
import unittest
from pathlib import Path

import evidence
import uploads
from programs import REPORT, Office, run
from proxy import Proxy, program

CLIENT = "127.0.0.77"
AGENT = "Peramban-Unik/7.7"
TRACES = [CLIENT, AGENT, "203.0.113.7", "jalan-rahasia", "kue-rahasia", "rujukan-rahasia"]


class Behind(unittest.TestCase):
    """One gateway and one nginx for all."""

    @classmethod
    def setUpClass(cls) -> None:
        if not program():
            raise unittest.SkipTest("no nginx")
        cls.office = Office()
        cls.addClassCleanup(cls.office.close)
        cls.office.gateway.stop()
        cls.office.serve("--puzzle-bits", "0", "--address", "https://lapor.example")
        cls.proxy = Proxy(cls.office.folder / "nginx", cls.office.gateway.address)
        cls.addClassCleanup(cls.proxy.stop)
        cls.address = f"http://127.0.0.1:{cls.proxy.plain}"

    def request(self, path: str, port: int | None = None) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", port or self.proxy.plain, source_address=(CLIENT, 0), timeout=30)
        self.addCleanup(connection.close)
        connection.request("GET", path, headers={
            "User-Agent": AGENT, "X-Forwarded-For": "203.0.113.7", "Cookie": "a=kue-rahasia", "Referer": "http://localhost/rujukan-rahasia"})
        answer = connection.getresponse()
        return answer, answer.read()

    def send_slowly(self) -> tuple[bytes, list[str], int]:
        """Most of a cell, a look at nginx, the rest: the answer, the files seen meanwhile, and the bytes the gateway had read by then."""
        proxy, office = self.proxy, self.office
        connection = uploads.connect(proxy.plain, source=CLIENT)
        self.addCleanup(connection.close)
        body = os.urandom(uploads.CELL)
        connection.sendall(uploads.cell_head(self.address, office.fingerprint, User_Agent=AGENT, Connection="close"))
        seen: list[str] = []
        before = self.read_by_gateway()
        for start in range(0, 200_000, 25_000):
            connection.sendall(body[start:start + 25_000])
            time.sleep(0.2)
            seen += proxy.temporary_files()
        arrived = self.read_by_gateway() - before
        connection.sendall(body[200_000:])
        return uploads.answer(connection), seen, arrived

    def read_by_gateway(self) -> int:
        counts = dict(line.split(": ") for line in Path(f"/proc/{self.office.gateway.process.pid}/io").read_text().splitlines())
        return int(counts["rchar"])

    def test_a_report_with_files_goes_through_and_an_answer_comes_back(self) -> None:
        office = self.office
        report = office.folder / "laporan.json"
        report.write_text(json.dumps(REPORT))
        file = evidence.noise(office.folder / "bukti.bin", 900_001)
        sent = run("peluit", "send", "--gateway", self.address, "--organisation", office.fingerprint, "--report", str(report), "--attach", str(file))
        self.assertEqual(sent.code, 0, repr(sent))
        synced = office.run("peluit-officer", "sync", "--home", str(office.home), "--gateway", self.address, "--json", "--until-posted")
        self.assertEqual(synced.code, 0, repr(synced))  # also what officers sign passes unchanged
        read = run("peluit", "read", "--gateway", self.address, "--organisation", office.fingerprint, "--json", stdin=sent.out.encode())
        self.assertEqual(read.code, 0, repr(read))
        self.assertTrue(json.loads(read.out))

    def test_a_slow_body_passes_through_as_it_comes_and_touches_no_disk_of_nginx(self) -> None:
        answer, seen, arrived = self.send_slowly()
        self.assertTrue(answer.startswith(b"HTTP/1.1 201 "), answer)
        self.assertEqual(seen, [])
        self.assertGreater(arrived, 180_000, "the gateway has most of it before the end is sent")

    def test_nothing_about_a_visitor_is_in_any_file_of_nginx_or_the_gateway(self) -> None:
        for path in ["/", "/en/jalan-rahasia", "/jalan-rahasia\\?x", "/%00jalan-rahasia"]:
            self.request(path)
        self.request("/" + "jalan-rahasia/" * 700)  # beyond nginx's own limit
        self.send_slowly()
        for folder in [self.proxy.folder, self.office.data]:
            for path in folder.rglob("*"):
                if path.is_file():
                    self.holds_no_trace(path)
        self.holds_no_trace(self.office.folder / "gateway.log")

    def holds_no_trace(self, path: Path) -> None:
        content = path.read_bytes()
        for trace in TRACES:
            self.assertNotIn(trace.encode(), content, f"{path} knows {trace}")

    def test_the_gateways_headers_arrive_and_nginx_adds_no_version(self) -> None:
        answer, page = self.request("/")
        self.assertEqual(answer.status, 200)
        self.assertIn(b"Inspektorat Contoh", page)
        self.assertIn("default-src 'none'", answer.getheader("Content-Security-Policy"))
        self.assertEqual(answer.getheader("Strict-Transport-Security"), "max-age=31536000")
        self.assertIn(answer.getheader("Server"), [None, "nginx"])
        self.assertIsNone(answer.getheader("Set-Cookie"))

    def test_tls_works_and_the_other_port_leads_there(self) -> None:
        context = ssl.create_default_context(cafile=str(self.proxy.certificate))
        connection = http.client.HTTPSConnection("127.0.0.1", self.proxy.tls, context=context, timeout=30)
        self.addCleanup(connection.close)
        connection.request("GET", "/health")
        self.assertEqual(connection.getresponse().read(), b"ok")
        answer, _ = self.request("/panduan", self.proxy.redirect)
        self.assertEqual((answer.status, answer.getheader("Location")), (301, "https://lapor.example/panduan"))

    def test_the_look_at_the_disk_sees_a_proxy_that_does_buffer(self) -> None:
        """Without this, the test above might look in the wrong place."""
        good = self.proxy
        change = {"proxy_request_buffering off;": "proxy_request_buffering on;"}
        type(self).proxy = Proxy(self.office.folder / "nginx-buffering", self.office.gateway.address, change)
        try:
            _, seen, arrived = self.send_slowly()
        finally:
            self.proxy.stop()
            type(self).proxy = good
        self.assertNotEqual(seen, [])
        self.assertLess(arrived, 20_000)


class Away(unittest.TestCase):
    """nginx with nobody behind it."""

    def test_a_gateway_that_does_not_answer_is_said_to_be_away(self) -> None:
        if not program():
            self.skipTest("no nginx")
        office = Office()
        self.addCleanup(office.close)
        proxy = Proxy(office.folder / "nginx", office.gateway.address)
        self.addCleanup(proxy.stop)
        office.gateway.stop()
        connection = http.client.HTTPConnection("127.0.0.1", proxy.plain, timeout=30)
        self.addCleanup(connection.close)
        connection.request("GET", "/jalan-rahasia")
        answer = connection.getresponse()
        self.assertEqual(answer.status, 503)
        self.assertIn(b"does not answer", answer.read())
        self.assertEqual(answer.getheader("Cache-Control"), "no-store")
        self.assertEqual(answer.getheader("Retry-After"), "60")


if __name__ == "__main__":
    unittest.main()
