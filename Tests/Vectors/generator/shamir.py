"""Spec 5.4: sharing over the ristretto255 scalar field, in Python's integers, checked against libsodium's scalars."""

from itertools import combinations

from . import sodium
from .conventions import Random
from .scenario import Scenario

ORDER = 2**252 + 27742317777372353535851937790883648493


def number(scalar: bytes) -> int:
    return int.from_bytes(scalar, "little")


def scalar(value: int) -> bytes:
    return (value % ORDER).to_bytes(32, "little")


def share(coefficients: list[bytes], x: int) -> bytes:
    """f(x), with f(0) the first coefficient."""
    value = scalar(sum(number(c) * x**power for power, c in enumerate(coefficients)))
    assert value == _horner(coefficients, x)
    return value


def _horner(coefficients: list[bytes], x: int) -> bytes:
    value = bytes(32)
    for coefficient in reversed(coefficients):
        value = sodium.scalar_add(sodium.scalar_multiply(value, scalar(x)), coefficient)
    return value


def combine(shares: dict[int, bytes]) -> bytes:
    """f(0) from the shares at these x."""
    secret = 0
    for x, value in shares.items():
        weight = 1
        for other in shares.keys() - {x}:
            weight = weight * other * pow(other - x, -1, ORDER) % ORDER
        secret += number(value) * weight
    return scalar(secret)


def scenarios():
    for k in (2, 3):
        random = Random(f"shamir/{k}")
        yield from _known_answers(k, "random", [random.scalar() for _ in range(k)])
        yield from _known_answers(k, "small", [scalar(i + 1) for i in range(k)])
        yield from _known_answers(k, "largest", [scalar(ORDER - 1)] * k)
    random = Random("shamir/8")
    yield from _known_answers(8, "random", [random.scalar() for _ in range(8)])


def _known_answers(k: int, name: str, coefficients: list[bytes]):
    shares = {x: share(coefficients, x) for x in range(1, 9)}
    s = Scenario(f"shamir/split-{k}-{name}", f"these {k} coefficients give these eight shares")
    s.give(operation="split", quorum=k)
    for power, coefficient in enumerate(coefficients):
        s.line(f"coefficient-{power}", coefficient)
    yield s.ok(**{f"share_{x}": value for x, value in shares.items()})

    subsets = list(combinations(shares, k))
    assert all(combine({x: shares[x] for x in subset}) == coefficients[0] for subset in subsets)
    s = Scenario(f"shamir/combine-{k}-{name}", f"each of the {len(subsets)} subsets of {k} of these shares combines to the same secret")
    s.give(operation="combine", quorum=k)
    for x, value in shares.items():
        s.line(f"share-{x}", value)
    yield s.ok(secret=coefficients[0])
