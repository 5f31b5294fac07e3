"""Requests below the programs: a cell byte by byte, a connection that keeps somebody waiting."""

import base64
import os
import socket
import urllib.request

CELL = 262_144
ENVELOPE = 16_416


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def api(fingerprint: str) -> str:
    """What paths of an organisation's API begin with. Fingerprints are shown in groups."""
    return f"/api/v1/{fingerprint.replace(' ', '')}"


def permit(address: str, fingerprint: str, kind: str) -> str:
    """A permit of a gateway whose puzzles ask for no zero bits."""
    with urllib.request.urlopen(f"{address}{api(fingerprint)}/challenges/{kind}") as answer:
        return base64url(answer.read() + bytes(8))


def head(method: str, path: str, length: int | None = None, **fields: str) -> bytes:
    """A request up to its body."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    if length is not None:
        lines.append(f"Content-Length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def cell_head(address: str, fingerprint: str, **fields: str) -> bytes:
    return head(
        "PUT", f"{api(fingerprint)}/cells/{os.urandom(16).hex()}", CELL,
        Peluit_Permit=permit(address, fingerprint, "cells"), Peluit_Deletion_Hash=base64url(os.urandom(32)), **fields)


def port(address: str) -> int:
    return int(address.rsplit(":", 1)[1])


def connect(number: int, source: str = "127.0.0.1", window: int | None = None) -> socket.socket:
    """A connection to a port of this machine. `window` is what the system takes in before anybody reads."""
    connection = socket.socket()
    if window:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    connection.settimeout(30)
    connection.bind((source, 0))
    connection.connect(("127.0.0.1", number))
    return connection


def answer(connection: socket.socket) -> bytes:
    """What comes until the other side ends the connection."""
    received = b""
    while piece := connection.recv(65_536):
        received += piece
    return received
