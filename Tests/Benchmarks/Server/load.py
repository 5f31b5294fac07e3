"""A load generator: so many keep-alive connections, each sends its next request when the last one is answered."""

import select
import socket
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Request = tuple[bytes, bytes]
"""Head and body."""


@dataclass
class Load:
    """What came of a run."""

    seconds: float = 0
    own_processor: float = 0
    statuses: Counter[int] = field(default_factory=Counter)
    bodies: list[bytes] = field(default_factory=list)

    @property
    def count(self) -> int:
        return self.statuses.total()

    def require(self, *statuses: int) -> None:
        """A run with any other answer is no measurement."""
        if others := {status: count for status, count in self.statuses.items() if status not in statuses}:
            raise RuntimeError(f"unexpected answers: {others}; last body: {self.bodies[-1:]}")


class Connection:
    """One socket and the request that it is busy with."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.unsent: list[memoryview] = []
        self.received = b""

    def begin(self, request: Request) -> bool:
        self.unsent = [memoryview(part) for part in request if part]
        self.received = b""
        return self.send()

    def send(self) -> bool:
        """Sends as much as goes; whether all went."""
        while self.unsent:
            try:
                sent = self.socket.sendmsg(self.unsent)
            except BlockingIOError:
                return False
            while self.unsent and sent >= len(self.unsent[0]):
                sent -= len(self.unsent.pop(0))
            if sent:
                self.unsent[0] = self.unsent[0][sent:]
        return True

    def receive(self) -> tuple[int, bytes] | None:
        """Status and body once the answer is complete; all answers here have a Content-Length or no body."""
        piece = self.socket.recv(65_536)
        if not piece:
            raise ConnectionError("the gateway closed a connection")
        self.received += piece
        head, separator, body = self.received.partition(b"\r\n\r\n")
        if not separator:
            return None
        lower = head.lower()
        start = lower.find(b"content-length:")
        length = int(lower[start + 15:].split(b"\r\n", 1)[0]) if start >= 0 else 0
        return (int(head[9:12]), body) if len(body) >= length else None


def run(port: int, requests: Iterable[Request], connections: int, keeps_bodies: bool = False) -> Load:
    """Sends all requests; answers are counted by status."""
    load = Load()
    waiting: Iterator[Request] = iter(requests)
    poll = select.epoll()
    open_connections = {}
    for _ in range(connections):
        connection = Connection(port)
        open_connections[connection.socket.fileno()] = connection
    start, own = time.monotonic(), time.process_time()
    busy = 0
    for number, connection in open_connections.items():
        if (request := next(waiting, None)) is None:
            break
        poll.register(number, select.EPOLLIN if connection.begin(request) else select.EPOLLIN | select.EPOLLOUT)
        busy += 1
    while busy:
        for number, events in poll.poll():
            connection = open_connections[number]
            if events & select.EPOLLOUT and connection.send():
                poll.modify(number, select.EPOLLIN)
            if not events & ~select.EPOLLOUT or (answer := connection.receive()) is None:
                continue
            status, body = answer
            load.statuses[status] += 1
            if keeps_bodies or status >= 400:
                load.bodies.append(body)
            if (request := next(waiting, None)) is None:
                poll.unregister(number)
                busy -= 1
            elif not connection.begin(request):
                poll.modify(number, select.EPOLLIN | select.EPOLLOUT)
    load.seconds, load.own_processor = time.monotonic() - start, time.process_time() - own
    for connection in open_connections.values():
        connection.socket.close()
    poll.close()
    return load


def head(method: str, path: str, length: int, fields: str = "") -> bytes:
    return f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {length}\r\n{fields}\r\n".encode()
