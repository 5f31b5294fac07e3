#!/usr/bin/env python3
"""Keeps out of the repository what must never be published, and out of the gateway's log what could name somebody.

1. No secret keys: no file with a secret key's name or with the magic of Peluit's key files (spec 2.4 to 2.6), no PEM
   private key. Below keys/ there are public notes and nothing else. Test vectors may hold key files: they are made from
   published seeds.
2. No path of somebody's machine, and no host but those listed here: no mirror, registry or third party slips in.
3. Gateway log lines come from a closed list (spec 10.7): only the file that declares the event enum (`enum …Event`) talks to the
   logger; everywhere else events are passed as bare cases, without any string.
"""

import base64
import re
from collections.abc import Iterator

from source_tree import Finding, Plant, Tree, lines, run, text

SECRET_NAMES = re.compile(r"\.(?:key|pem|p12|pfx|jks|kdbx|env)$|(?:^|/)(?:id_(?:rsa|ecdsa|ed25519)|\.env|\.netrc)$")
PEM = re.compile(r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----")
MAGICS = [b"PELUIT" + kind for kind in (b"KF", b"EK", b"UK")]
ENCODED_MAGICS = [form for magic in MAGICS for form in (magic.hex(), base64.b64encode(magic).decode()[:10])]
PUBLIC_NOTES = (b"peluit/roster/1\n", b"peluit/epoch/1\n", b"peluit/gateway-card/1\n")
VECTORS = "Tests/Vectors/"

MACHINE_PATH = re.compile(r"(?<![\w.-])/(?:work|root|Users/\w+|home/\w+)(?:/|\b)|\.\./shared\b")
URL_HOST = re.compile(r"\b(?:https?|wss?|ftp|git|ssh)://(?:[^\s/@\"']+@)?(\[[0-9a-fA-F:]+\]|[\w.-]*\w)")
HOSTS = {
    "localhost", "127.0.0.1", "[::1]",
    "github.com", "www.swift.org", "swift.org",  # dependencies, toolchain
    "c2sp.org", "www.rfc-editor.org", "json-schema.org", "spec.openapis.org", "www.w3.org",  # formats
    "www.apache.org", "creativecommons.org",  # licences
    "keepachangelog.com", "semver.org", "doc.libsodium.org", "download.libsodium.org", "www.torproject.org",
}
RESERVED_HOSTS = (".example", ".invalid", ".test", ".localhost", ".onion", ".go.id")  # RFC 2606, RFC 7686; Indonesian law
RESERVED_NAMES = {"example", "example.com", "example.org", "example.net"}

LOG_FILE = re.compile(rb"\benum \w*Event\b")
LOGGER_CALL = re.compile(r"\blogger\s*\.\s*(?:trace|debug|info|notice|warning|error|critical|log)\s*\(")
EVENT_CALL = re.compile(r"\b(?:log|events|eventLog)\s*(?:\.\s*(?:record|log|write)\s*)?\(")


def check_names_and_contents(path: str, content: bytes) -> Iterator[Finding]:
    """Rule 1 on one file."""
    if SECRET_NAMES.search(path):
        yield Finding(path, 1, "has the name of a secret key file")
    if path.startswith("keys/") and path != "keys/README.md" and not content.startswith(PUBLIC_NOTES):
        yield Finding(path, 1, "only rosters, epoch certificates and gateway cards lie under keys/")
    if path.startswith(VECTORS):
        return
    if content.startswith(tuple(MAGICS)):
        yield Finding(path, 1, "is a Peluit secret key file")
    for number, line in lines(content):
        if PEM.search(line):
            yield Finding(path, number, "holds a PEM private key")
        if path.startswith(("keys/", "Sources/")) and any(magic in line for magic in ENCODED_MAGICS):
            yield Finding(path, number, "holds an encoded Peluit secret key file")


def is_known_host(host: str) -> bool:
    return host in HOSTS | RESERVED_NAMES or host.endswith(RESERVED_HOSTS)


def check_places(path: str, content: bytes) -> Iterator[Finding]:
    """Rule 2 on one file."""
    for number, line in lines(content):
        if match := MACHINE_PATH.search(line):
            yield Finding(path, number, f"names a place on somebody's machine: {match[0]}")
        for host in URL_HOST.findall(line):
            if not is_known_host(host.lower()):
                yield Finding(path, number, f"names the host {host}, which .ci/check_secrets.py does not list")


def arguments(source: str, start: int) -> str:
    """The text of a call's arguments: from `start`, just behind the opening parenthesis, to its partner."""
    depth = 1
    for position in range(start, len(source)):
        depth += {"(": 1, ")": -1}.get(source[position], 0)
        if depth == 0:
            return source[start:position]
    return source[start:]


def check_log(path: str, content: bytes) -> Iterator[Finding]:
    """Rule 3 on one file of the gateway."""
    source = text(content) or ""
    declares_events = bool(LOG_FILE.search(content))
    for match in LOGGER_CALL.finditer(source):
        if not declares_events:
            line = source.count("\n", 0, match.start()) + 1
            yield Finding(path, line, "only the file that declares the event enum writes to the logger (spec 10.7)")
        elif re.search(r"\berror\b|localizedDescription|request|remoteAddress", arguments(source, match.end())):
            line = source.count("\n", 0, match.start()) + 1
            yield Finding(path, line, "a log line holds event names, counts and codes, never an error or a request (spec 10.7)")
    for match in EVENT_CALL.finditer(source):
        if not declares_events and '"' in arguments(source, match.end()):
            line = source.count("\n", 0, match.start()) + 1
            yield Finding(path, line, "pass a case of the event enum, no string (spec 10.7)")


def check(tree: Tree) -> Iterator[Finding]:
    """All rules over one tree."""
    for path, content in tree.items():
        yield from check_names_and_contents(path, content)
        yield from check_places(path, content)
        if path.startswith("Sources/Gateway/") and path.endswith(".swift"):
            yield from check_log(path, content)


def plant(what: str, path: str, content: bytes, is_violation: bool = True) -> Plant:
    return Plant(what, {path: content}, path if is_violation else None)


SLASH = b"/"  # so that this file does not name the places that it plants
PLANTS = [
    plant("a roster", "keys/contoh/roster.txt", PUBLIC_NOTES[0] + b"name Contoh\n", False),
    plant("anything else under keys/", "keys/contoh/notes.txt", b"hello\n"),
    plant("a key file", "docs/officer.bin", MAGICS[0] + b"\x01\x02"),
    plant("an epoch secret in the tests", "Tests/StorageTests/e", MAGICS[1] + b"\x01\x02"),
    plant("a key file among the vectors", "Tests/Vectors/key-file", MAGICS[0] + b"\x01\x02", False),
    plant("a key file in hexadecimal", "Sources/Officer/Demo.swift", b'let a = "' + MAGICS[2].hex().encode() + b'01"\n'),
    plant("a key file in base64", "Sources/Officer/Demo.swift", b'let a = "' + base64.b64encode(MAGICS[0] + b"\x01") + b'"\n'),
    plant("the magic as a constant", "Sources/OfficerKeys/KeyFile.swift", b'let magic = "' + MAGICS[0] + b'"\n', False),
    plant("a name", "docs/server.pem", b""),
    plant("a PEM key", "docs/a.md", b"-----BEGIN " + b"PRIVATE KEY-----\n"),
    plant("a machine path", "docs/a.md", b"see " + SLASH + b"home" + SLASH + b"sari/x\n"),
    plant("a folder of ours", "Tests/work/a.md", b"docs/work/here and network/root/x\n", False),
    plant("an unknown host", "Makefile", b"curl https:" + SLASH + SLASH + b"mirror.acme.com/x\n"),
    plant("known hosts", "README.md", b"https://github.com/a/b http://127.0.0.1:8080 https://lapor.contoh.go.id/\n", False),
    plant("an event", "Sources/Gateway/A.swift", b"log(.dayClosed, count: days.count)\n", False),
    plant("a string in an event", "Sources/Gateway/A.swift", b'log(.refused,\n    detail: "\\(path)")\n'),
    plant("a stray logger", "Sources/Gateway/A.swift", b'logger.info("hello")\n'),
    plant("the file of the closed list", "Sources/Gateway/L.swift", b"enum LogEvent {}\nlogger.notice(event.message)\n", False),
    plant("an error in the log", "Sources/Gateway/L.swift", b'enum LogEvent {}\nlogger.notice("\\(error)")\n'),
]


if __name__ == "__main__":
    run("secrets", check, PLANTS)
