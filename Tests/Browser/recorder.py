"""A forward proxy on loopback that a browser is made to use for everything: it sees what the browser asks for and what it gets.

It passes on to loopback only. Whatever else a browser asks for, such as news of its own updates, is refused.
"""

import gzip
import http.client
import threading
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import urlsplit

HOP_BY_HOP = {"connection", "keep-alive", "proxy-connection", "transfer-encoding", "te", "upgrade"}
PIECE = 65_536
PATIENCE = 120  # seconds


class Exchange(NamedTuple):
    """One request and its answer."""

    method: str
    path: str
    asked: Message
    status: int
    answered: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.answered if key.lower() == name]
        return ", ".join(values) if values else None

    @property
    def is_page(self) -> bool:
        """Whether somebody saw it as a page; the answer to a request for a picture may be HTML too."""
        is_shown = self.asked["Sec-Fetch-Dest"] in (None, "document")
        return is_shown and (self.header("content-type") or "").startswith("text/html") and bool(self.body)

    @property
    def text(self) -> bytes:
        """The body as it was before compression."""
        return gzip.decompress(self.body) if self.header("content-encoding") == "gzip" else self.body

    def __str__(self) -> str:
        return f"{self.method} {self.path} ({self.status})"


class Recorder:
    """The proxy and its records, in the order in which answers came."""

    def __init__(self) -> None:
        self.exchanges: list[Exchange] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"recorder": self}))
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def page(self) -> Exchange:
        """The page that came last."""
        return next(exchange for exchange in reversed(self.exchanges) if exchange.is_page)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Handler(BaseHTTPRequestHandler):
    """One connection, one request."""

    recorder: Recorder
    timeout = PATIENCE

    def do_GET(self) -> None:
        goal = urlsplit(self.path)
        if goal.scheme != "http" or goal.hostname != "127.0.0.1":
            return self.do_CONNECT()
        path = goal.path + (f"?{goal.query}" if goal.query else "")
        onward = http.client.HTTPConnection("127.0.0.1", goal.port or 80, timeout=PATIENCE)
        try:
            answer = self.ask(onward, path)
            body = answer.read()
        except (OSError, http.client.HTTPException):
            return self.send_error(502)
        finally:
            onward.close()
        kept = [(name, value) for name, value in answer.getheaders() if name.lower() not in HOP_BY_HOP]
        self.recorder.exchanges.append(Exchange(self.command, path, self.headers, answer.status, kept, body))
        self.answer(answer, kept, body)

    do_HEAD = do_POST = do_PUT = do_GET

    def do_CONNECT(self) -> None:
        self.send_error(403)

    def ask(self, onward: http.client.HTTPConnection, path: str) -> http.client.HTTPResponse:
        """Sends the request on, piece by piece, and waits for the head of the answer."""
        onward.putrequest(self.command, path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            if name.lower() not in HOP_BY_HOP:
                onward.putheader(name, value)
        onward.putheader("Connection", "close")
        onward.endheaders()
        left = int(self.headers.get("Content-Length") or 0)
        try:
            while left > 0 and (piece := self.rfile.read(min(left, PIECE))):
                onward.send(piece)
                left -= len(piece)
        except (BrokenPipeError, ConnectionResetError):
            pass  # answered before it had read everything
        return onward.getresponse()

    def answer(self, answer: http.client.HTTPResponse, headers: list[tuple[str, str]], body: bytes) -> None:
        """Passes the answer back as it came."""
        try:
            self.send_response_only(answer.status, answer.reason)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass  # the browser went elsewhere

    def log_message(self, *arguments: object) -> None:
        pass
