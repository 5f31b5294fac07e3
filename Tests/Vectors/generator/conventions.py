"""Spec 1 and 2.1: integers, labelled hashes, signatures, time; and the randomness that makes vectors repeatable."""

import base64

from . import sodium


def u16(value: int) -> bytes:
    return value.to_bytes(2, "big")


def u32(value: int) -> bytes:
    return value.to_bytes(4, "big")


def u64(value: int) -> bytes:
    return value.to_bytes(8, "big")


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def base64_standard(data: bytes) -> str:
    return base64.b64encode(data).decode()


def framed(label: str, org: bytes, *fields: bytes) -> bytes:
    assert len(org) == 32
    return label.encode("ascii") + b"\0" + org + b"".join(fields)


def H(org: bytes, label: str, *fields: bytes) -> bytes:
    return sodium.blake2b(framed(label, org, *fields), 32)


def H16(org: bytes, label: str, *fields: bytes) -> bytes:
    return sodium.blake2b(framed(label, org, *fields), 16)


def K(org: bytes, key: bytes, label: str, *fields: bytes) -> bytes:
    assert len(key) == 32
    return sodium.blake2b(framed(label, org, *fields), 32, key)


def K16(org: bytes, key: bytes, label: str, *fields: bytes) -> bytes:
    assert len(key) == 32
    return sodium.blake2b(framed(label, org, *fields), 16, key)


def Sign(org: bytes, seed: bytes, label: str, *fields: bytes) -> bytes:
    return sodium.sign(seed, framed(label, org, *fields))


def day_of(unix: int) -> int:
    return unix // 86_400


def epoch_of(unix: int) -> int:
    return (unix - 345_600) // 604_800


def flipped(data: bytes, index: int, mask: int = 1) -> bytes:
    """The same bytes with one changed."""
    changed = bytearray(data)
    changed[index] ^= mask
    return bytes(changed)


def patched(data: bytes, offset: int, replacement: bytes) -> bytes:
    assert offset + len(replacement) <= len(data)
    return data[:offset] + replacement + data[offset + len(replacement) :]


class Random:
    """Bytes that depend on a name and on how many were drawn before, and on nothing else."""

    def __init__(self, name: str):
        self._seed = sodium.blake2b(b"peluit vectors\0" + name.encode())
        self._counter = 0

    def bytes(self, size: int = 32) -> bytes:
        out = b""
        while len(out) < size:
            out += sodium.blake2b(u64(self._counter), 64, self._seed)
            self._counter += 1
        return out[:size]

    def scalar(self) -> bytes:
        return sodium.scalar_reduce(self.bytes(64))


# The organisation of every vector, and a second one whose values must not be taken for the first one's.
ROOT_SEED = Random("organisation/root").bytes()
ROOT_PUBLIC = sodium.sign_keypair(ROOT_SEED)[0]
ORG = sodium.blake2b(ROOT_PUBLIC)
OTHER_ROOT_SEED = Random("other organisation/root").bytes()
OTHER_ORG = sodium.blake2b(sodium.sign_keypair(OTHER_ROOT_SEED)[0])

NOW = 1_795_000_000  # 2026-11-18 11:06:40 UTC
EPOCH = epoch_of(NOW)
