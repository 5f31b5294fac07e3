"""Spec 11: sealed case keys and event records."""

import json

from . import sodium
from .conventions import H, NOW, ORG, Random, Sign, flipped, framed, patched, u32, u64
from .readers import event_faults, prove
from .scenario import Scenario

HEADER = 152
GENERATION, SEQUENCE = 1, 7


class Chain:
    """A case, and the officer who writes its next event."""

    def __init__(self, random: Random):
        self.random = random
        self.case_id, self.case_key = random.bytes(16), random.bytes()
        self.signer_seed = random.bytes()
        self.signer = sodium.sign_keypair(self.signer_seed)[0]
        self.previous, self.audit = random.bytes(), random.bytes()

    def header(self, body_length: int, sequence: int = SEQUENCE) -> bytes:
        fields = u32(GENERATION) + self.case_id + u64(sequence) + u64(NOW) + self.previous + self.signer + self.audit
        return b"PELUITEV" + b"\x01" + bytes(3) + fields + u32(body_length) + bytes(4)

    def record(self, text: bytes, sequence=SEQUENCE, header=lambda h: h, body=lambda b: b, plain=lambda p: p, sign=lambda s: s) -> bytes:
        plaintext = u32(len(text)) + text
        plaintext = plain(plaintext.ljust((len(plaintext) + 511) // 512 * 512, b"\0"))
        nonce = self.random.bytes(24)
        head = header(self.header(24 + len(plaintext) + 16, sequence))
        assert len(head) == HEADER
        sealed = body(nonce + sodium.aead_seal(self.case_key, nonce, plaintext, framed("peluit/event-body/1", ORG, head)))
        return head + sealed + sign(Sign(ORG, self.signer_seed, "peluit/event/1", head, sealed))

    def reading(self, s: Scenario, record: bytes) -> Scenario:
        """`previous`: the hash of the event before, as the reader knows it."""
        return s.give(operation="read", org=ORG, case_key=self.case_key, previous=self.previous, record=record)


def event(size: int | None = None) -> bytes:
    values = {"type": "stageChanged", "from": "received", "to": "verifying"}
    values |= {"note": ""} if size else {}
    text = json.dumps(values, sort_keys=True, separators=(",", ":")).encode()
    return text.replace(b'"note":""', b'"note":"%s"' % (b"a" * (size - len(text)))) if size else text


def scenarios():
    yield from _sealed_key()
    for group in (_read, _refused):
        for scenario in group():
            yield prove(scenario, event_faults)


def _sealed_key():
    s = Scenario("case/sealed-key", "a case key is sealed to an officer together with its generation and its case")
    seed, case_id, key = s.random.bytes(), s.random.bytes(16), s.random.bytes()
    public = sodium.box_keypair(seed)[0]
    sealed = sodium.box_seal(public, b"PELUITCK" + u32(GENERATION) + bytes(4) + case_id + key, s.random.bytes())
    assert len(sealed) == 112 and sodium.box_open(seed, sealed)[32:] == key
    s.give(operation="sealed-key", org=ORG, officer_case_seed=seed, sealed_key=sealed)
    yield s.ok(generation=GENERATION, case_id=case_id, case_key=key)


def _read():
    for name, claim, size, sequence in [
        ("plain", "an event in the middle of a chain", None, SEQUENCE),
        ("first", "the first event has sequence 1 and zeros before it", None, 1),
        ("508-bytes", "508 bytes of JSON fill one block of 512", 508, SEQUENCE),
        ("509-bytes", "509 bytes of JSON take two blocks of 512", 509, SEQUENCE),
    ]:
        s = Scenario(f"case/event-{name}", claim)
        chain = Chain(s.random)
        if sequence == 1:
            chain.previous = chain.audit = bytes(32)
        text = event(size)
        record = chain.record(text, sequence)
        chain.reading(s, record).give(signer_seed=chain.signer_seed)
        header = dict(generation=GENERATION, case_id=chain.case_id, sequence=sequence, time=NOW, signer=chain.signer, audit=chain.audit)
        yield s.ok(**header, json=text, record_hash=H(ORG, "peluit/event-hash/1", record))


def _refused():
    def refused(name, claim, error, change=lambda r: r, text=event(), **options):
        s = Scenario(f"case/{name}", claim)
        chain = Chain(s.random)
        return chain.reading(s, change(chain.record(text, **options))).expect(error)

    yield refused("signature", "a signature with one bit changed is refused", "signature", sign=lambda x: flipped(x, 0))
    yield refused("signature-time", "a time changed after signing is refused", "signature", lambda r: patched(r, 40, u64(NOW + 1)))

    for name, offset in {"nonce": 0, "ciphertext": 24, "tag": -1}.items():
        claim = f"a body whose {name} changed before it was signed does not open"
        yield refused(f"body-{name}", claim, "body", body=lambda b: flipped(b, offset))
    yield refused("body-padding", "the zeros behind the JSON are not zero", "body", plain=lambda p: flipped(p, -1))
    yield refused("body-length", "a JSON of 509 bytes does not fit a block of 512", "body", plain=lambda p: patched(p, 0, u32(509)))

    for offset in (9, 11, 148, 151):
        claim = f"header byte {offset} is zero, also when body and signature fit it"
        yield refused(f"header-zero-{offset}", claim, "header", header=lambda h: patched(h, offset, b"\1"))
    yield refused("header-magic", "another magic is refused", "header", header=lambda h: patched(h, 0, b"PELUITEX"))
    yield refused("header-format", "format 2 is not known yet", "header", header=lambda h: patched(h, 8, b"\2"))

    s = Scenario("case/previous", "an event that names another predecessor does not belong here")
    chain = Chain(s.random)
    record = chain.record(event())
    chain.previous = s.random.bytes()
    yield chain.reading(s, record).expect("previous")
