"""Permits (spec 10.4): fetched and solved before anything is measured."""

import base64
import hashlib

import load
from programs import Gateway

LABEL = b"peluit/puzzle/1\0"


def fetch(gateway: Gateway, kind: str, count: int) -> list[str]:
    """Header fields `Peluit-Permit`, each with a challenge of its own."""
    request = (load.head("GET", gateway.path(f"challenges/{kind}"), 0), b"")
    answers = load.run(gateway.port, [request] * count, 16, keeps_bodies=True)
    answers.require(200)
    start = LABEL + bytes.fromhex(gateway.organisation)
    return [_field(challenge, start) for challenge in answers.bodies]


def _field(challenge: bytes, start: bytes) -> str:
    """Solves the puzzle: a handful of bits, which load adds even where none are asked for at rest."""
    zeros = challenge[2]
    nonce = 0
    while zeros:
        digest = hashlib.blake2b(start + challenge + nonce.to_bytes(8, "big"), digest_size=32).digest()
        if int.from_bytes(digest, "big") >> (256 - zeros) == 0:
            break
        nonce += 1
    return base64.urlsafe_b64encode(challenge + nonce.to_bytes(8, "big")).decode().rstrip("=")
