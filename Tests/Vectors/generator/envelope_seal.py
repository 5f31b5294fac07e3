"""Spec 5.1 to 5.6: an envelope, made step by step so that any one step can be done wrongly."""

import json
from dataclasses import dataclass, field

from . import shamir, sodium
from .conventions import EPOCH, H, H16, K, ORG, Random, Sign, base64url, u32
from .receipt import Derived

PLAINTEXT_SIZE = 15_392
LONGEST_PAYLOAD = 15_324


@dataclass
class Sealing:
    """What a sender has in hand, and what a wrong one does to it: each function takes the right bytes and gives others."""

    random: Random
    readable: tuple[int, ...] = (0,)
    quorum: int = 1
    content: callable = lambda reporter, readable: payload(reporter, readable)
    signer: bytes | None = None
    header: callable = lambda header: header
    slot: callable = lambda plaintext: plaintext
    commitment: callable = lambda commitment: commitment
    share: callable = lambda index, share: share
    plaintext: callable = lambda plaintext: plaintext
    sealed_slots: callable = lambda slots: slots
    signature: callable = lambda signature: signature
    signed_slots: callable = lambda slots: slots
    signed_payload: callable = lambda payload: payload
    body: callable = lambda body: body
    shares: dict[int, bytes] = field(default_factory=dict)

    def __post_init__(self):
        self.reporter = Derived(ORG, self.random.bytes(14))
        self.epoch_seeds = [self.random.bytes() for _ in range(8)]
        self.coefficients = [self.random.scalar() for _ in range(self.quorum)]
        self.payload = self.content(self.reporter, self.readable)
        self.content_key = K(ORG, self.coefficients[0], "peluit/content-key/1")
        self.sealed_header = self.header(self._header())
        for index in self.readable:
            exact = self.coefficients[0] if self.quorum == 1 else shamir.share(self.coefficients, index + 1)
            self.shares[index] = self.share(index, exact)
        self.slots = b"".join(self._slot(index) for index in range(8))
        self.envelope = self.sealed_header + self.sealed_slots(self.slots) + self.body(self._body())
        assert len(self.sealed_header) == 56 and len(self.slots) == 896

    def _header(self) -> bytes:
        commitment = self.commitment(H(ORG, "peluit/commitment/1", self.content_key))
        return b"PELUIT01" + b"\x01" + bytes(3) + u32(EPOCH) + u32(7) + bytes(4) + commitment

    def _slot(self, index: int) -> bytes:
        if index not in self.readable:
            throwaway = sodium.box_keypair(self.random.bytes())[0]
            return sodium.box_seal(throwaway, self.random.bytes(64), self.random.bytes())
        header_hash = H16(ORG, "peluit/header/1", self.sealed_header)
        plaintext = bytes([1, index + 1, self.quorum]) + bytes(13) + header_hash + self.shares[index]
        recipient = sodium.box_keypair(self.epoch_seeds[index])[0]
        sealed = sodium.box_seal(recipient, self.slot(plaintext), self.random.bytes())
        assert sodium.box_open(self.epoch_seeds[index], sealed) == self.slot(plaintext)
        return sealed

    def _body(self) -> bytes:
        fields = self.sealed_header, H(ORG, "peluit/slots/1", self.signed_slots(self.slots)), self.signed_payload(self.payload)
        signature = self.signature(Sign(ORG, self.signer or self.reporter.author_seed, "peluit/author/1", *fields))
        plaintext = (u32(len(self.payload)) + self.payload + signature).ljust(PLAINTEXT_SIZE, b"\0")[:PLAINTEXT_SIZE]
        nonce = self.random.bytes(24)
        additional = H(ORG, "peluit/body/1", self.sealed_header, self.slots)
        return nonce + sodium.aead_seal(self.content_key, nonce, self.plaintext(plaintext), additional)


def payload(reporter: Derived, readable, kind: str = "report", text: str = "Contoh laporan.") -> bytes:
    values = {
        "v": 1,
        "kind": kind,
        "authorKey": base64url(reporter.author_public),
        "replyKey": base64url(reporter.reply_public),
        "tagKey": base64url(reporter.tag_key),
        "bucket": reporter.bucket,
        "recipients": sum(1 << index for index in readable),
    }
    if kind != "decoy":
        values["content"] = {"answers": {"what": text}, "files": [], "language": "id"}
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
