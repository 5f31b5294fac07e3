"""Spec 10.4: challenges and permits."""

from .conventions import H, K, NOW, ORG, OTHER_ORG, Random, base64url, u64
from .scenario import Scenario

BITS = 12


def challenge(random: Random, kind: int, bits: int = BITS) -> tuple[bytes, bytes]:
    """The gateway's secret, and a challenge that it made."""
    secret = random.bytes()
    first = bytes([1, kind, bits]) + bytes(5) + u64(NOW + 600) + random.bytes(16)
    return secret, first + K(ORG, secret, "peluit/challenge/1", first)


def leading_zeros(challenge: bytes, nonce: int) -> int:
    return 256 - int.from_bytes(H(ORG, "peluit/puzzle/1", challenge, u64(nonce)), "big").bit_length()


def solve(challenge: bytes, accepts) -> int:
    """The first nonce whose number of leading zero bits is accepted."""
    nonce = 0
    while not accepts(leading_zeros(challenge, nonce)):
        nonce += 1
    return nonce


def scenarios():
    for kind, name in {1: "envelope", 2: "cells"}.items():
        s = Scenario(f"permit/challenge-{name}", "a gateway knows its own challenges by their last 32 bytes")
        secret, made = challenge(s.random, kind)
        s.give(operation="challenge", org=ORG, secret=secret, kind=kind, bits=BITS, expires=NOW + 600, random=made[16:32])
        yield s.ok(challenge=made)

    yield _permit("ok", "a nonce with at least 12 zero bits solves a challenge of 12", lambda zeros: zeros >= BITS)
    yield _permit("more-bits", "more zero bits than asked are as good", lambda zeros: zeros > BITS)
    yield _permit("too-few-bits", "11 zero bits do not solve a challenge of 12", lambda zeros: zeros == BITS - 1, "too-few-bits")
    yield _other_organisation()


def _permit(name: str, claim: str, accepts, error: str | None = None) -> Scenario:
    s = Scenario(f"permit/{name}", claim)
    secret, made = challenge(s.random, 1)
    nonce = solve(made, accepts)
    s.give(operation="permit", org=ORG, secret=secret, challenge=made, nonce=nonce)
    permit = base64url(made + u64(nonce))
    return s.give(permit=permit).expect(error) if error else s.ok(permit=permit, zero_bits=leading_zeros(made, nonce))


def _other_organisation() -> Scenario:
    s = Scenario("permit/too-few-bits-other-organisation", "a puzzle solved for another organisation is not solved here")
    secret, made = challenge(s.random, 1)
    nonce = 0
    while H(OTHER_ORG, "peluit/puzzle/1", made, u64(nonce))[:2] > b"\x00\x0f":
        nonce += 1
    assert leading_zeros(made, nonce) < BITS
    s.give(operation="permit", org=ORG, secret=secret, challenge=made, nonce=nonce)
    return s.give(permit=base64url(made + u64(nonce))).expect("too-few-bits")
