"""Spec 3.1: the C2SP signed note around a text of lines `key value`."""

import hashlib

from . import sodium
from .conventions import base64_standard


def key_id(name: str, public: bytes, algorithm: int = 1) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:4]


def signature_line(name: str, identifier: bytes, signature: bytes) -> bytes:
    return f"\u2014 {name} {base64_standard(identifier + signature)}\n".encode()


def signed_by(name: str, seed: bytes, text: bytes) -> bytes:
    return signature_line(name, key_id(name, sodium.sign_keypair(seed)[0]), sodium.sign(seed, text))


def join(lines: list[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()


def note(name: str, seed: bytes, text: bytes) -> bytes:
    return text + b"\n" + signed_by(name, seed, text)
