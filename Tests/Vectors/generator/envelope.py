"""Spec 5: envelopes that open, and envelopes of which one thing is wrong."""

from .conventions import EPOCH, H, ORG, flipped, patched
from .envelope_seal import LONGEST_PAYLOAD, PLAINTEXT_SIZE, Sealing, payload
from .readers import envelope_faults, prove
from .scenario import Scenario


def scenarios():
    for group in (_opened, _quorum, _header, _slots, _body, _author):
        for scenario in group():
            yield prove(scenario, envelope_faults)


def _opening(s: Scenario, sealing: Sealing, slots=(0,), envelope: bytes | None = None) -> Scenario:
    """The inputs of somebody who holds the epoch secrets of these slots."""
    s.give(operation="open", org=ORG, quorum=sealing.quorum, author_key=sealing.reporter.author_public)
    for index in slots:
        s.line(f"epoch-seed-{index}", sealing.epoch_seeds[index])
    return s.line("envelope", sealing.envelope if envelope is None else envelope)


def _opens(s: Scenario, sealing: Sealing, slots=(0,)) -> Scenario:
    _opening(s, sealing, slots)
    header = dict(epoch=EPOCH, roster_version=7, commitment=sealing.sealed_header[24:])
    shares = {f"share_{index}": sealing.shares[index] for index in slots}
    return s.ok(
        **header,
        **shares,
        s=sealing.coefficients[0],
        content_key=sealing.content_key,
        payload=sealing.payload,
        envelope_hash=H(ORG, "peluit/envelope/1", sealing.envelope),
    )


def _opened():
    s = Scenario("envelope/open-one-slot", "one readable slot, seven that nobody reads")
    yield _opens(s, Sealing(s.random))

    s = Scenario("envelope/open-last-slot", "slot 7 has x = 8")
    yield _opens(s, Sealing(s.random, readable=(7,)), slots=(7,))

    s = Scenario("envelope/open-eight-slots", "with a quorum of one every recipient opens alone: here slot 5 of eight")
    yield _opens(s, Sealing(s.random, readable=tuple(range(8))), slots=(5,))

    s = Scenario("envelope/open-decoy-slot", "a recipient opens their slot although the one beside it is a decoy")
    yield _opens(s, Sealing(s.random, readable=(1, 3)), slots=(3,))

    s = Scenario("envelope/open-decoy", "a decoy opens like any envelope and has no content")
    yield _opens(s, Sealing(s.random, content=lambda *people: payload(*people, kind="decoy")))

    s = Scenario("envelope/open-longest-payload", "a payload of 15,324 bytes fills the body to its last byte")
    sealing = Sealing(s.random, content=_longest_payload)
    assert 4 + len(sealing.payload) + 64 == PLAINTEXT_SIZE
    yield _opens(s, sealing)


def _longest_payload(*people) -> bytes:
    return payload(*people, text="a" * (LONGEST_PAYLOAD - len(payload(*people, text=""))))


def _quorum():
    for slots in ((0, 1), (0, 4), (1, 4)):
        s = Scenario(f"envelope/quorum-2-slots-{slots[0]}-{slots[1]}", "two of three officers open it together")
        yield _opens(s, Sealing(s.random, readable=(0, 1, 4), quorum=2), slots)

    s = Scenario("envelope/quorum-3-all", "three of three officers open it together")
    yield _opens(s, Sealing(s.random, readable=(0, 1, 2), quorum=3), (0, 1, 2))

    s = Scenario("envelope/quorum-2-one-false-share", "every subset is tried: one false share of three does no harm")
    false = s.random.scalar()
    sealing = Sealing(s.random, readable=(0, 1, 4), quorum=2, share=lambda index, share: false if index == 0 else share)
    yield _opens(s, sealing, (0, 1, 4))

    s = Scenario("envelope/quorum-2-false-share", "two shares of which one is false do not meet the commitment")
    false = s.random.scalar()
    sealing = Sealing(s.random, readable=(0, 1), quorum=2, share=lambda index, share: false if index == 0 else share)
    yield _opening(s, sealing, (0, 1)).expect("commitment")


def _header():
    """Faults that the gateway sees too: once for the opener, for whom all the rest fits, and once for the gateway."""
    s = Scenario("envelope/header-ok", "the gateway reads the header and nothing else")
    sealing = Sealing(s.random)
    s.give(operation="header", org=ORG, envelope=sealing.envelope)
    yield s.ok(
        epoch=EPOCH,
        roster_version=7,
        commitment=sealing.sealed_header[24:],
        envelope_hash=H(ORG, "peluit/envelope/1", sealing.envelope),
    )

    patches = {
        "magic": ("magic", 0, b"PELUIT02"),
        "suite-0": ("suite", 8, b"\x00"),
        "suite-2": ("suite", 8, b"\x02"),
        **{f"reserved-{offset}": ("reserved", offset, b"\x01") for offset in (9, 11, 20, 23)},
    }
    for name, (error, offset, replacement) in patches.items():
        for operation in ("open", "header"):
            s = Scenario(f"envelope/{operation}-{name}", f"header byte {offset} on is wrong, though slots and body are sealed over it")
            yield _refused_header(s, operation, Sealing(s.random, header=lambda h: patched(h, offset, replacement))).expect(error)

    lengths = {"empty": lambda e: b"", "short": lambda e: e[:-1], "long": lambda e: e + b"\0"}
    for name, change in lengths.items():
        for operation in ("open", "header"):
            s = Scenario(f"envelope/{operation}-length-{name}", "an envelope has 16,384 bytes")
            sealing = Sealing(s.random)
            yield _refused_header(s, operation, sealing, change(sealing.envelope)).expect("length")


def _refused_header(s: Scenario, operation: str, sealing: Sealing, envelope: bytes | None = None) -> Scenario:
    if operation == "open":
        return _opening(s, sealing, envelope=envelope)
    return s.give(operation="header", org=ORG, envelope=sealing.envelope if envelope is None else envelope)


def _slots():
    s = Scenario("envelope/no-slot-decoy", "a slot that nobody reads does not open")
    yield _opening(s, Sealing(s.random, readable=(1,)), (0,)).expect("no-slot")

    s = Scenario("envelope/no-slot-other-epoch", "a slot does not open with the secret of another epoch")
    sealing = Sealing(s.random)
    sealing.epoch_seeds[0] = s.random.bytes()
    yield _opening(s, sealing).expect("no-slot")

    s = Scenario("envelope/no-slot-own-only", "an opener tries its own slot only, and not the one that its key would open")
    sealing = Sealing(s.random)
    sealing.epoch_seeds[1] = sealing.epoch_seeds[0]
    yield _opening(s, sealing, (1,)).expect("no-slot")

    patches = {
        "type": (0, b"\x02"),
        "x": (1, b"\x02"),
        "quorum": (2, b"\x02"),
        "first-zero": (3, b"\x01"),
        "last-zero": (15, b"\x01"),
    }
    for name, (offset, replacement) in patches.items():
        s = Scenario(f"envelope/slot-malformed-{name}", f"byte {offset} of the opened slot does not fit")
        sealing = Sealing(s.random, slot=lambda plaintext: patched(plaintext, offset, replacement))
        yield _opening(s, sealing).expect("slot-malformed")

    s = Scenario("envelope/slot-malformed-header-hash", "a slot names the header that it was sealed for")
    yield _opening(s, Sealing(s.random, slot=lambda plaintext: flipped(plaintext, 16))).expect("slot-malformed")


def _body():
    s = Scenario("envelope/commitment-header", "a header that commits to another key is refused, though slot and body agree")
    yield _opening(s, Sealing(s.random, commitment=lambda c: flipped(c, 31))).expect("commitment")

    s = Scenario("envelope/commitment-share", "a slot that holds another scalar is refused")
    other = s.random.scalar()
    yield _opening(s, Sealing(s.random, share=lambda index, share: other)).expect("commitment")

    for name, offset in {"nonce": 0, "ciphertext": 24, "tag": 15_431}.items():
        s = Scenario(f"envelope/body-{name}", f"byte {offset} of the body changed on the way")
        yield _opening(s, Sealing(s.random, body=lambda body: flipped(body, offset))).expect("body")

    s = Scenario("envelope/body-other-slot", "the body is bound to all slots, also to those that the opener cannot read")
    yield _opening(s, Sealing(s.random, sealed_slots=lambda slots: flipped(slots, 895))).expect("body")

    s = Scenario("envelope/padding-last-byte", "the last byte behind the signature is not zero")
    yield _opening(s, Sealing(s.random, plaintext=lambda p: flipped(p, PLAINTEXT_SIZE - 1))).expect("padding")

    s = Scenario("envelope/padding-first-byte", "the first byte behind the signature is not zero")
    yield _opening(s, Sealing(s.random, plaintext=lambda p: flipped(p, 4 + int.from_bytes(p[:4], "big") + 64))).expect("padding")

    for name, length in {"15325": b"\x00\x00\x3b\xdd", "largest": b"\xff\xff\xff\xff"}.items():
        s = Scenario(f"envelope/padding-length-{name}", f"a payload length of {int.from_bytes(length, 'big'):,} cannot be")
        yield _opening(s, Sealing(s.random, plaintext=lambda p: patched(p, 0, length))).expect("padding")


def _author():
    s = Scenario("envelope/author-signature", "an author signature with one bit changed is refused")
    yield _opening(s, Sealing(s.random, signature=lambda signature: flipped(signature, 0))).expect("author")

    s = Scenario("envelope/author-moved-payload", "a signature over another payload under the same header and slots is refused")
    yield _opening(s, Sealing(s.random, signed_payload=lambda payload: payload.replace(b"Contoh", b"Contoh lain"))).expect("author")

    s = Scenario("envelope/author-moved-slots", "a signature made over other slots is refused")
    yield _opening(s, Sealing(s.random, signed_slots=lambda slots: flipped(slots, 895))).expect("author")

    s = Scenario("envelope/author-other-key", "a signature by another author than the payload names is refused")
    yield _opening(s, Sealing(s.random, signer=s.random.bytes())).expect("author")
