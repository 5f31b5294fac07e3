"""Spec 9: leaf tokens, promises, leaves, the tree, checkpoints; spec 10.5: the digest of a day."""

import hashlib

from . import sodium
from .conventions import H, K, NOW, ORG, Random, Sign, base64_standard, day_of, flipped, u32, u64
from .scenario import Scenario
from .signed_note import key_id, note, signature_line

DAY = day_of(NOW)
LOG_NAME = f"peluit/log/{ORG.hex()}"
WITNESS_NAME = f"peluit/witness/{ORG.hex()}"
COSIGNATURE = 4


def leaf(token: bytes, envelope_hash: bytes) -> bytes:
    return b"\x01" + token + envelope_hash


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\0" + data).digest()


def root(leaves: list[bytes]) -> bytes:
    """RFC 6962 2.1, as it is written there."""
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + root(leaves[:split]) + root(leaves[split:])).digest()


def scenarios():
    yield _token()
    yield from _promises()
    yield _leaf()
    yield _padding()
    yield from _roots()
    yield from _checkpoints()
    yield from _cosignatures()
    yield from _day_digests()


def _token():
    s = Scenario("log/leaf-token", "only the reporter can tell which leaf is theirs")
    key, h = s.random.bytes(), s.random.bytes()
    s.give(operation="leaf-token", org=ORG, leaf_key=key, envelope_hash=h)
    return s.ok(leaf_token=K(ORG, key, "peluit/leaf-token/1", h))


def _promises():
    def promise(name, claim, change=lambda p: p, **signed):
        s = Scenario(f"log/promise-{name}", claim)
        seed = s.random.bytes()
        given = dict(envelope_hash=s.random.bytes(), leaf_token=s.random.bytes())
        fields = given | signed
        signature = Sign(ORG, seed, "peluit/promise/1", fields["envelope_hash"], fields["leaf_token"], u32(DAY))
        s.give(operation="promise", org=ORG, gateway_key=sodium.sign_keypair(seed)[0], **given)
        return s.give(promise=change(u32(DAY) + signature))

    yield promise("ok", "a promise names the day and is signed by the gateway").ok(day=DAY)
    yield promise("signature", "a promise with one bit changed is refused", lambda p: flipped(p, 4)).expect("signature")
    yield promise("other-day", "a promise with another day is refused", lambda p: u32(DAY + 1) + p[4:]).expect("signature")
    yield promise("other-envelope", "a promise for another envelope is refused", envelope_hash=bytes(32)).expect("signature")
    yield promise("other-token", "a promise for another leaf token is refused", leaf_token=bytes(32)).expect("signature")


def _leaf():
    s = Scenario("log/leaf", "a leaf has 65 bytes and is hashed as in RFC 6962")
    token, h = s.random.bytes(), s.random.bytes()
    s.give(operation="leaf", org=ORG, leaf_token=token, envelope_hash=h)
    return s.ok(leaf=leaf(token, h), leaf_hash=leaf_hash(leaf(token, h)))


def _padding():
    s = Scenario("log/padding", "the office recomputes the second half of every padding leaf")
    seed = s.random.bytes()
    s.give(operation="padding", org=ORG, padding_seed=seed, day=DAY)
    return s.ok(**{f"h_{j}": K(ORG, seed, "peluit/padding/1", u32(DAY), u32(j)) for j in (0, 1, 2, 31, 256)})


def _leaves(random: Random, count: int) -> list[bytes]:
    return [leaf(random.bytes(), random.bytes()) for _ in range(count)]


def _roots():
    for count in (1, 2, 3, 5, 7, 32, 33, 64):
        s = Scenario(f"log/root-{count}", f"the root of a tree of {count} leaves")
        leaves = _leaves(s.random, count)
        yield s.give(operation="root", leaves=b"".join(leaves)).ok(root=root(leaves))


def _checkpoint_text(random: Random) -> tuple[bytes, bytes]:
    leaves = _leaves(random, 64)
    return f"{LOG_NAME}\n64\n{base64_standard(root(leaves))}\n".encode(), root(leaves)


def _checkpoints():
    def checkpoint(name, claim, change=lambda signature: signature, text=lambda text: text, signer=LOG_NAME):
        s = Scenario(f"log/checkpoint-{name}", claim)
        seed = s.random.bytes()
        signed, tree = _checkpoint_text(s.random)
        public = sodium.sign_keypair(seed)[0]
        line = signature_line(signer, key_id(signer, public), change(sodium.sign(seed, signed)))
        whole = text(signed) + b"\n" + line
        assert whole != note(LOG_NAME, seed, signed) or name == "ok"
        return s.give(operation="checkpoint", org=ORG, log_key=public, note=whole), tree

    s, tree = checkpoint("ok", "a checkpoint names the log, its size and its root")
    yield s.ok(size=64, root=tree)
    changed = "a checkpoint with one bit of its signature changed is refused"
    yield checkpoint("signature", changed, lambda x: flipped(x, 0))[0].expect("signature")
    resized = "a checkpoint whose size changed is refused"
    yield checkpoint("size", resized, text=lambda t: t.replace(b"\n64\n", b"\n96\n"))[0].expect("signature")
    renamed = "a checkpoint signed under the name of a witness is refused"
    yield checkpoint("other-name", renamed, signer=WITNESS_NAME)[0].expect("signature")


def _cosignatures():
    def cosignature(name, claim, change=lambda payload: payload, algorithm=COSIGNATURE, signed_time=NOW):
        s = Scenario(f"log/cosignature-{name}", claim)
        seed = s.random.bytes()
        text, _ = _checkpoint_text(s.random)
        public = sodium.sign_keypair(seed)[0]
        signature = sodium.sign(seed, f"cosignature/v1\ntime {signed_time}\n".encode() + text)
        payload = key_id(WITNESS_NAME, public, algorithm) + change(u64(NOW) + signature)
        line = signature_line(WITNESS_NAME, payload[:4], payload[4:])
        return s.give(operation="cosignature", org=ORG, witness_key=public, checkpoint_text=text, line=line)

    yield cosignature("ok", "a cosignature binds a time to a checkpoint").ok(time=NOW)
    yield cosignature("signature", "a cosignature with one bit changed is refused", lambda p: flipped(p, 8)).expect("signature")
    yield cosignature("other-time", "the time is signed", signed_time=NOW + 1).expect("signature")
    yield cosignature("key-id-of-a-note", "the key id of a plain signature is another key's", algorithm=1).expect("signature")


def _day_digests():
    for name, (envelopes, cells) in {"empty": (0, 0), "full": (3, 2), "text-only": (2, 0)}.items():
        s = Scenario(f"log/day-digest-{name}", "an acknowledgement covers exactly what the gateway holds of a day")
        hashes = b"".join(sorted(s.random.bytes() for _ in range(envelopes)))
        ids = b"".join(sorted(s.random.bytes(16) for _ in range(cells)))
        s.give(operation="day-digest", org=ORG, day=DAY, envelope_hashes=hashes, cell_ids=ids)
        yield s.ok(digest=H(ORG, "peluit/day/1", u32(DAY), u32(envelopes), hashes, ids))
