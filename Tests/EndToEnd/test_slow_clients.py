"""Two hundred clients who take their time do not keep anybody from reporting."""

import os
import socket
import threading
import time
import unittest
import urllib.request
from collections.abc import Callable

import evidence
import uploads
from programs import Office

TICK = 0.5


class SlowClient:
    """One connection that begins something and drags it out; begun again whenever the gateway ends it."""

    def __init__(self, port: int, begin: Callable[[], bytes], drips: bool, window: int | None = None) -> None:
        self.port, self.begin, self.drips, self.window = port, begin, drips, window
        self.lifetimes: list[float] = []
        self.open()

    def open(self) -> None:
        self.connection = uploads.connect(self.port, window=self.window)
        self.opened = time.monotonic()
        self.connection.sendall(self.begin())
        self.connection.setblocking(False)

    def tick(self) -> None:
        """A byte out, or a kilobyte in: twice the slowest pace that the gateway bears."""
        try:
            if self.drips:
                self.connection.send(b"x")
            if self.connection.recv(1_024):
                return
        except BlockingIOError:
            return
        except OSError:
            pass
        self.lifetimes.append(time.monotonic() - self.opened)
        self.connection.close()
        self.open()


class Crowd:
    """Slow clients, each of which gets its turn twice a second."""

    def __init__(self, clients: list[SlowClient]) -> None:
        self.clients = clients
        self.is_over = threading.Event()
        self.failure: Exception | None = None
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        try:
            while not self.is_over.wait(TICK):
                for client in self.clients:
                    client.tick()
        except Exception as failure:  # shown by the test: a crowd that broke up proves nothing
            self.failure = failure

    def end(self) -> None:
        self.is_over.set()
        self.thread.join(timeout=60)
        for client in self.clients:
            client.connection.close()


def established(port: int) -> int:
    """Connections that this machine has open to a port, as the gateway sees them."""
    local, connected = f":{port:04X}", "01"
    with open("/proc/net/tcp") as table:
        rows = [line.split() for line in list(table)[1:]]
    return sum(row[1].endswith(local) and row[3] == connected for row in rows)


class SlowClients(unittest.TestCase):
    """Heads, bodies and readers at once."""

    def setUp(self) -> None:
        self.office = Office()
        self.addCleanup(self.office.close)
        self.office.gateway.stop()
        self.office.serve("--puzzle-bits", "0")
        self.file = evidence.noise(self.office.folder / "bukti.bin", 400_000)

    def heads(self) -> list[SlowClient]:
        return [self.client(lambda: b"GET /en HTTP/1.1\r\nHost: localhost\r\nX-Drip: ", drips=True) for _ in range(70)]

    def bodies(self) -> list[SlowClient]:
        office = self.office

        def envelope() -> bytes:
            begin = uploads.head(
                "POST", f"{uploads.api(office.fingerprint)}/envelopes", uploads.ENVELOPE,
                Peluit_Permit=uploads.permit(office.gateway.address, office.fingerprint, "envelope"))
            return begin + os.urandom(100)

        def form() -> bytes:
            begin = uploads.head("POST", "/tanpa-javascript/kirim", 1_000_000, Content_Type="multipart/form-data; boundary=batas")
            return begin + b"--batas\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\n"

        return [self.client(begin, drips=True) for begin in [envelope, form] for _ in range(35)]

    def readers(self) -> list[SlowClient]:
        """Each asks for the board so often that the answers fill whatever the system puts aside for them."""
        request = uploads.head("GET", f"{uploads.api(self.office.fingerprint)}/board/current") * 100
        return [self.client(lambda: request, drips=False, window=4_096) for _ in range(60)]

    def client(self, begin: Callable[[], bytes], drips: bool, window: int | None = None) -> SlowClient:
        return SlowClient(uploads.port(self.office.gateway.address), begin, drips, window)

    def send(self) -> float:
        """A report with a file; how long it took."""
        started = time.monotonic()
        self.office.send(self.file)
        return time.monotonic() - started

    def test_a_report_arrives_while_two_hundred_others_dawdle(self) -> None:
        office = self.office
        port = uploads.port(office.gateway.address)
        self.send()
        alone = self.send()
        office.sync("--until-posted")  # so that there is a board to read
        heads, bodies, readers = self.heads(), self.bodies(), self.readers()
        began = time.monotonic()
        crowd = Crowd(heads + bodies + readers)
        self.addCleanup(crowd.end)
        time.sleep(4)
        self.assertGreaterEqual(established(port), 195)
        early = self.send()
        time.sleep(max(0, 27 - (time.monotonic() - began)))  # those who were patient at first are begun again by now
        self.assertGreaterEqual(established(port), 195)
        late = self.send()
        with urllib.request.urlopen(office.gateway.address + "/health", timeout=10) as health:
            self.assertEqual(health.read(), b"ok")
        crowd.end()
        print(f"a report with a file: alone {alone:.2f} s, among 200 slow clients {early:.2f} s, half a minute on {late:.2f} s", flush=True)
        self.assertIsNone(crowd.failure)
        self.assert_ended(heads, "heads")
        self.assert_ended(bodies, "bodies")

    def assert_ended(self, clients: list[SlowClient], name: str) -> None:
        lifetimes = [client.lifetimes for client in clients]
        self.assertTrue(all(lifetimes), f"{name}: each was ended at least once")
        self.assertLess(max(map(max, lifetimes)), 27, f"{name}: none stayed longer than 20 s and a moment")


if __name__ == "__main__":
    unittest.main()
