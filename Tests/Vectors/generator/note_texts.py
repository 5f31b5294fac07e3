"""Spec 3.2 to 3.5: the lines of each kind of note."""

from . import sodium
from .conventions import EPOCH, H, NOW, ORG, ROOT_PUBLIC, ROOT_SEED, Random

WEEK = 604_800
CARD_NAME = "peluit/gateway-card"


class Keys:
    """Every key that a roster names, drawn from one random source."""

    def __init__(self, random: Random):
        self.root_seed, self.root = ROOT_SEED, ROOT_PUBLIC
        self.next_root = sodium.sign_keypair(random.bytes())[0]
        self.gateway_seed = random.bytes()
        self.gateway = sodium.sign_keypair(self.gateway_seed)[0]
        self.log, self.reply, self.release = (sodium.sign_keypair(random.bytes())[0] for _ in range(3))
        self.custodian = sodium.box_keypair(random.bytes())[0]
        self.sync = [sodium.sign_keypair(random.bytes())[0] for _ in range(8)]
        self._identity_seeds = [random.bytes() for _ in range(8)]
        self.access, self.witness = ([sodium.sign_keypair(random.bytes())[0] for _ in range(8)] for _ in range(2))
        self.case = [sodium.box_keypair(random.bytes())[0] for _ in range(8)]
        self.epoch = sodium.box_keypair(random.bytes())[0]
        self.former = [sodium.sign_keypair(random.bytes())[0] for _ in range(128)]

    def identity_seed(self, slot: int) -> bytes:
        return self._identity_seeds[slot]

    def identity(self, slot: int) -> bytes:
        return sodium.sign_keypair(self._identity_seeds[slot])[0]


def roster_name() -> str:
    return f"peluit/root/{ORG.hex()}"


def certificate_name() -> str:
    return f"peluit/officer/{ORG.hex()}"


def status_name() -> str:
    return f"peluit/gateway/{ORG.hex()}"


def roster(
    keys: Keys,
    name="Inspektorat Contoh",
    quorum=1,
    minimum=1,
    ahead=8,
    cells=4,
    period=21_600,
    current=448,
    bits=0,
    archive=24,
    retention=90,
    omission=1,
    release=False,
    stores=1,
    slots=(0,),
    former_identity=0,
    former_reply=0,
) -> list[str]:
    return [
        "peluit/roster/1",
        ORG.hex(),
        "version 1",
        f"name {name}",
        f"root {keys.root.hex()}",
        f"next-root {H(ORG, 'peluit/next-root/1', keys.next_root).hex()}",
        f"issued {NOW}",
        f"not-before {NOW}",
        f"not-after {NOW + 52 * WEEK}",
        f"opening-quorum {quorum}",
        f"recipients-minimum {minimum}",
        f"epochs-ahead {ahead}",
        f"board-cells {cells}",
        f"board-period {period}",
        f"board-current {current}",
        f"board-bits {bits}",
        f"archive-months {archive}",
        f"retention-days {retention}",
        f"random-omission {omission}",
        f"gateway {keys.gateway.hex()}",
        f"log {keys.log.hex()}",
        f"reply {keys.reply.hex()}",
        f"custodian {keys.custodian.hex()}",
        f"release {keys.release.hex() if release else 'none'}",
        *(line for store in range(stores) for line in _store(keys, store)),
        *(line for slot in slots for line in _slot(keys, slot)),
        *(_former("identity", i, keys.former[i]) for i in range(former_identity)),
        *(_former("reply", i, keys.former[64 + i]) for i in range(former_reply)),
    ]


def _store(keys: Keys, store: int) -> list[str]:
    return [f"store.{store}.label Kantor {store + 1}", f"store.{store}.sync {keys.sync[store].hex()}"]


def _slot(keys: Keys, slot: int) -> list[str]:
    return [
        f"slot.{slot}.role Petugas pengelola {slot + 1}",
        f"slot.{slot}.identity {keys.identity(slot).hex()}",
        f"slot.{slot}.access {keys.access[slot].hex()}",
        f"slot.{slot}.case {keys.case[slot].hex()}",
        f"slot.{slot}.witness {keys.witness[slot].hex()}",
    ]


def _former(kind: str, number: int, key: bytes) -> str:
    return f"former-{kind}.{number} {key.hex()} {NOW - 104 * WEEK} {NOW - (1 + number) * WEEK}"


def certificate(keys: Keys, slot=0) -> list[str]:
    text = "".join(line + "\n" for line in roster(keys)).encode()
    return [
        "peluit/epoch/1",
        ORG.hex(),
        f"roster {H(ORG, 'peluit/roster-hash/1', text).hex()}",
        f"slot {slot}",
        f"epoch {EPOCH}",
        f"key {keys.epoch.hex()}",
        f"issued {NOW}",
    ]


def status(keys: Keys, envelopes="open", cells="open", retry=0) -> list[str]:
    text = "".join(line + "\n" for line in roster(keys)).encode()
    return [
        "peluit/status/1",
        ORG.hex(),
        f"time {NOW}",
        "roster-version 1",
        f"roster {H(ORG, 'peluit/roster-hash/1', text).hex()}",
        f"envelopes {envelopes}",
        f"cells {cells}",
        f"retry-after {retry}",
    ]


def card(keys: Keys) -> list[str]:
    return ["peluit/gateway-card/1", "0" * 64, f"gateway {keys.gateway.hex()}", f"log {keys.log.hex()}"]
