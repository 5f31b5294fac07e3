"""Spec 7: cells; spec 6.2: the hash of a whole file."""

from . import sodium
from .conventions import H, K, K16, ORG, OTHER_ORG, flipped, u64
from .scenario import Scenario

PIECE = 262_128
CELL = 262_144


def padme(n: int) -> int:
    if n == 1:
        return 1
    exponent = n.bit_length() - 1
    digits = (exponent.bit_length() - 1) + 1
    step = 1 << max(0, exponent - digits)
    return (n + step - 1) // step * step


def count_of(size: int) -> int:
    return padme(max(1, (size + PIECE - 1) // PIECE))


def content(size: int) -> bytes:
    """A file by rule: byte j is (31 j + 7) mod 256."""
    return bytes((j * 31 + 7) & 255 for j in range(256)) * (size // 256) + bytes((j * 31 + 7) & 255 for j in range(size % 256))


def additional(org: bytes, index: int, count: int) -> bytes:
    return b"peluit/cell/1\0" + org + u64(index) + bytes([index == count - 1])


def seal(org: bytes, key: bytes, size: int, index: int) -> bytes:
    piece = content(size)[index * PIECE : (index + 1) * PIECE].ljust(PIECE, b"\0")
    cell = sodium.aead_seal(key, bytes(16) + u64(index), piece, additional(org, index, count_of(size)))
    assert len(cell) == CELL
    return cell


def scenarios():
    yield _counts()
    yield from _sealed()
    yield _names_of_large_index()
    yield from _refused()
    yield from _files()


def _counts():
    s = Scenario("cell/counts", "the number of cells of files of these sizes")
    mib, gib = 1 << 20, 1 << 30
    sizes = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 8 * PIECE, 8 * PIECE + 1, 9 * PIECE, 9 * PIECE + 1, 16 * PIECE + 1]
    sizes += [mib, 10 * mib, 100 * mib, gib, 10 * gib, 10 * gib + 1, 1 << 40, (1 << 53) - 1]
    s.give(operation="counts")
    for number, size in enumerate(sizes):
        s.line(f"size-{number}", size)
    return s.ok(**{f"count_{number}": count_of(size) for number, size in enumerate(sizes)})


def _names(key: bytes, index: int) -> dict[str, bytes]:
    deletion_key = K(ORG, key, "peluit/cell-delete/1", u64(index))
    return dict(
        id=K16(ORG, key, "peluit/cell-id/1", u64(index)),
        deletion_key=deletion_key,
        deletion_hash=H(ORG, "peluit/cell-delete-hash/1", deletion_key),
    )


def _sealed():
    cases = {
        "empty-file": ("an empty file has one cell of zeros", 0, 0),
        "first": ("the first cell of a file of 300,000 bytes is full", 300_000, 0),
        "last": ("the last cell is filled up with zeros", 300_000, 1),
        "padding": ("nine pieces take ten cells, of which the last holds zeros only", 9 * PIECE, 9),
    }
    for name, (claim, size, index) in cases.items():
        s = Scenario(f"cell/sealed-{name}", claim)
        key = s.random.bytes()
        cell = seal(ORG, key, size, index)
        s.give(operation="seal", org=ORG, file_key=key, size=size, index=index)
        s.ok(count=count_of(size), cell_hash=sodium.blake2b(cell), cell_first_32=cell[:32], cell_last_32=cell[-32:], **_names(key, index))
        yield s


def _names_of_large_index():
    s = Scenario("cell/names-of-large-index", "an index is eight bytes, most significant first")
    key, index = s.random.bytes(), 0x0102030405060708
    return s.give(operation="names", org=ORG, file_key=key, index=index).ok(**_names(key, index))


def _refused():
    def rule(name, claim, error, sealed=0, **changes):
        """Cell `sealed` of a file of 300,000 bytes, two cells, of which one thing is changed before it is opened."""
        s = Scenario(f"cell/{name}", claim)
        key, size = s.random.bytes(), 300_000
        given = dict(org=ORG, file_key=key, index=sealed, count=count_of(size))
        s.give(operation="open", seal_org=ORG, seal_file_key=key, seal_size=size, seal_index=sealed)
        s.give(flip_byte=changes.pop("flip_byte", None), length=changes.pop("length", None))
        _self_check(key, size, sealed, given, given | changes, s)
        return s.give(**given | changes).expect(error)

    yield rule("open", "a cell opens with the values it was sealed with", "ok")
    yield rule("length-short", "a cell of 262,143 bytes is refused", "length", length=CELL - 1)
    yield rule("length-long", "a cell of 262,145 bytes, a zero behind, is refused", "length", length=CELL + 1)
    yield rule("length-empty", "a cell of no bytes is refused", "length", length=0)
    yield rule("forged-first-byte", "a cell whose first byte has its lowest bit flipped is refused", "forged", flip_byte=0)
    yield rule("forged-tag", "a cell whose last byte has its lowest bit flipped is refused", "forged", flip_byte=CELL - 1)
    yield rule("forged-index", "cell 0 does not open as cell 1", "forged", index=1)
    yield rule("forged-end-moved-forward", "the first cell of two does not open as the only one", "forged", count=1)
    yield rule("forged-end-moved-back", "the last cell of two does not open as the second of three", "forged", sealed=1, count=3)
    yield rule("forged-organisation", "a cell does not open in another organisation", "forged", org=OTHER_ORG)
    yield rule("forged-key", "a cell does not open with another key", "forged", file_key=bytes(32))


def _self_check(key: bytes, size: int, sealed: int, right: dict, given: dict, s: Scenario):
    """A cell that is not damaged itself has to open exactly when nothing was changed."""
    cell = seal(ORG, key, size, sealed)
    nonce, data = bytes(16) + u64(given["index"]), additional(given["org"], given["index"], given["count"])
    assert sodium.opens(sodium.aead_open, given["file_key"], nonce, cell, data) == (given == right), s.path
    assert not sodium.opens(sodium.aead_open, key, bytes(24), flipped(cell, 0), additional(ORG, 0, count_of(size)))


def _files():
    for name, size in {"empty": 0, "one-byte": 1, "two-cells": 300_000}.items():
        s = Scenario(f"file/hash-{name}", "the hash of a whole file leaves out the zeros of its last cell")
        yield s.give(org=ORG, size=size).ok(file_hash=H(ORG, "peluit/file/1", content(size)))
