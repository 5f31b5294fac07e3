"""Reads finished scenarios again, to prove that the expected fault is there and that it is the only one.

A reader here does not stop at the first fault, as a real one would: it goes on and names them all.
"""

import base64
import hashlib
from itertools import combinations

from . import sodium
from .conventions import H, H16, K, K16, framed
from .scenario import Scenario
from .shamir import combine

ENVELOPE, LONGEST_PAYLOAD = 16_384, 15_324


def prove(scenario: Scenario, faults) -> Scenario:
    found, expected = faults(scenario), {scenario.expected} - {"ok"}
    assert found == expected, f"{scenario.path}: {found} instead of {expected}"
    return scenario


def _opened(function, *arguments) -> bytes | None:
    try:
        return function(*arguments)
    except ValueError:
        return None


def envelope_faults(s: Scenario) -> set[str]:
    envelope = s.value("envelope")
    if len(envelope) != ENVELOPE:
        return {"length"}
    faults = _header_faults(envelope[:56])
    if s.value("operation") == "open":
        shares, slot_faults = _slots(s, envelope)
        faults |= slot_faults | (_contents(s, envelope, shares) if shares else set())
    return faults


def _header_faults(header: bytes) -> set[str]:
    checks = {
        "magic": header[:8] == b"PELUIT01",
        "suite": header[8] == 1,
        "reserved": not any(header[9:12] + header[20:24]),
    }
    return {fault for fault, right in checks.items() if not right}


def _slots(s: Scenario, envelope: bytes) -> tuple[dict[int, bytes], set[str]]:
    shares, faults = {}, set()
    for index in range(8):
        seed = s.value(f"epoch-seed-{index}")
        if seed is None:
            continue
        plain = _opened(sodium.box_open, seed, envelope[56 + 112 * index : 168 + 112 * index])
        if plain is None:
            faults.add("no-slot")
            continue
        header_hash = H16(s.value("org"), "peluit/header/1", envelope[:56])
        if plain[:32] != bytes([1, index + 1, s.value("quorum")]) + bytes(13) + header_hash:
            faults.add("slot-malformed")
        shares[index + 1] = plain[32:]
    return shares, faults


def _contents(s: Scenario, envelope: bytes, shares: dict[int, bytes]) -> set[str]:
    org, header, slots, body = s.value("org"), envelope[:56], envelope[56:952], envelope[952:]
    k = s.value("quorum")
    secrets = [next(iter(c.values())) if k == 1 else combine(c) for c in ({x: shares[x] for x in xs} for xs in combinations(shares, k))]
    keys = [K(org, secret, "peluit/content-key/1") for secret in secrets]
    fitting = [key for key in keys if H(org, "peluit/commitment/1", key) == header[24:]]
    additional = H(org, "peluit/body/1", header, slots)
    plaintexts = [_opened(sodium.aead_open, key, body[:24], body[24:], additional) for key in fitting or keys]
    plain = next((p for p in plaintexts if p is not None), None)
    if not fitting:
        # A false share leaves nothing to open the body with; a false commitment does, and then the rest has to be right.
        return {"commitment"} | (_payload_faults(s, org, header, slots, plain) if plain else set())
    return _payload_faults(s, org, header, slots, plain) if plain else {"body"}


def _payload_faults(s: Scenario, org: bytes, header: bytes, slots: bytes, plain: bytes) -> set[str]:
    length = int.from_bytes(plain[:4], "big")
    if length > LONGEST_PAYLOAD:
        return {"padding"}
    payload, signature, rest = plain[4 : 4 + length], plain[4 + length : 68 + length], plain[68 + length :]
    signed = framed("peluit/author/1", org, header, H(org, "peluit/slots/1", slots), payload)
    faults = set() if sodium.verifies(s.value("author-key"), signed, signature) else {"author"}
    assert s.value("out-payload") in (None, payload)
    return faults | ({"padding"} if any(rest) else set())


def note_is_signed(s: Scenario) -> bool:
    """Whether the signer's line is there and verifies; a line that is malformed itself counts as signed."""
    role = {"roster": "root", "epoch": "officer", "status": "gateway"}.get(s.value("type").split("/")[1])
    name = f"peluit/{role}/{s.value('org').hex()}" if role else "peluit/gateway-card"
    if s.path.startswith("note/malformed-signature-"):
        return True
    text, lines = s.value("note").rsplit(b"\n\n", 1)
    for line in lines.splitlines():
        dash, signer, payload = line.split(b" ")
        raw = base64.b64decode(payload, validate=True)
        identifier = hashlib.sha256(name.encode() + b"\n\x01" + s.value("public-key")).digest()[:4]
        if dash == b"\xe2\x80\x94" and signer == name.encode() and raw[:4] == identifier:
            return sodium.verifies(s.value("public-key"), text + b"\n", raw[4:])
    return False


def board_faults(s: Scenario) -> set[str]:
    if s.value("operation") != "open":
        return set()
    org, cell = s.value("org"), s.value("cell")
    if cell[:16] != K16(org, s.value("tag-key"), "peluit/board-tag/1", cell[16:48]):
        return {"not-mine"}
    plain = _opened(sodium.box_open, s.value("reply-seed"), cell[16:])
    if plain is None:
        return {"box"}
    part, signature = plain[:3_968], plain[3_968:]
    mailbox = sodium.box_keypair(s.value("reply-seed"))[0]
    signed = framed("peluit/reply/1", org, mailbox, part)
    faults = set() if sodium.verifies(s.value("office-reply-key"), signed, signature) else {"signature"}
    length, number, count = int.from_bytes(part[:2], "big"), part[18], part[19]
    fits = length <= 3_946 and 1 <= count <= 8 and number < count and not any(part[20:22]) and not any(part[22 + length :])
    return faults | (set() if fits else {"part-malformed"})


def event_faults(s: Scenario) -> set[str]:
    if s.value("operation") != "read":
        return set()
    org, record = s.value("org"), s.value("record")
    header, body, signature = record[:152], record[152:-64], record[-64:]
    faults = set() if sodium.verifies(header[80:112], framed("peluit/event/1", org, header, body), signature) else {"signature"}
    if header[:12] != b"PELUITEV\x01\0\0\0" or any(header[148:]) or int.from_bytes(header[144:148], "big") != len(body):
        faults.add("header")
    if header[48:80] != s.value("previous"):
        faults.add("previous")
    plain = _opened(sodium.aead_open, s.value("case-key"), body[:24], body[24:], framed("peluit/event-body/1", org, header))
    # A changed header takes the body's additional data with it; that is one fault, not two.
    if "signature" not in faults and (plain is None or not _is_padded_json(plain)):
        faults.add("body")
    return faults


def _is_padded_json(plain: bytes) -> bool:
    length = int.from_bytes(plain[:4], "big")
    return len(plain) == (4 + length + 511) // 512 * 512 and not any(plain[4 + length :])
