"""Spec 2.4 to 2.6: how secret keys rest on a disk."""

from . import sodium
from .conventions import EPOCH, H16, K, ORG, Random, flipped, framed, patched, u32
from .scenario import Scenario

PASSPHRASE = "kopi tanpa gula di beranda"
OPERATIONS, MEMORY = 1, 8_192
ROOT, OFFICER, REPLY, CUSTODIAN = 1, 2, 3, 4
SECRETS = {ROOT: ["root"], OFFICER: ["identity", "access", "case", "witness", "epoch-wrapping-key"], REPLY: ["reply"], CUSTODIAN: ["custodian"]}
KIND_NAMES = {ROOT: "root", OFFICER: "officer", REPLY: "office-reply", CUSTODIAN: "custodian"}


def key_file(random: Random, kind: int, secrets: bytes, header=lambda h: h, passphrase: str = PASSPHRASE, hashed=None) -> bytes:
    """`hashed`: the limits that the key is really made with, where those in the header cannot be used."""
    salt, nonce = random.bytes(16), random.bytes(24)
    head = b"PELUITKF" + bytes([1, kind, 0, 0]) + u32(OPERATIONS) + u32(MEMORY) + salt + nonce + ORG
    head = header(head)
    operations, memory = hashed or (int.from_bytes(head[12:16], "big"), int.from_bytes(head[16:20], "big"))
    stretched = sodium.argon2id(passphrase.encode(), salt, operations, memory)
    key = K(ORG, stretched, "peluit/key-file/1")
    return head + sodium.aead_seal(key, nonce, secrets, framed("peluit/key-file/1", ORG, head))


def scenarios():
    yield from _opened()
    yield from _passphrase()
    yield from _damaged()
    yield from _kind_and_format()
    yield from _limits()
    yield from _epoch_files()
    yield from _unattended()


def _file(name: str, claim: str, kind: int = OFFICER, wanted: int | None = None, change=lambda f: f, typed=PASSPHRASE, **options):
    s = Scenario(f"keyfile/{name}", claim)
    secrets = s.random.bytes(32 * len(SECRETS.get(kind, ["one"])))
    made = change(key_file(s.random, kind, secrets, **options))
    s.give(org=ORG, kind=KIND_NAMES[wanted or kind], passphrase=typed.encode(), file=made)
    return s, secrets


def _opened():
    for kind, name in KIND_NAMES.items():
        s, secrets = _file(f"open-{name}", "a key file opens with its passphrase", kind)
        yield s.ok(**{f"{secret}": secrets[32 * i : 32 * i + 32] for i, secret in enumerate(SECRETS[kind])})

    s, secrets = _file("open-utf8-passphrase", "a passphrase is its UTF-8 bytes", REPLY, typed="kopi s\u00e9duh", passphrase="kopi s\u00e9duh")
    yield s.ok(reply=secrets)


def _passphrase():
    yield _file("passphrase-wrong", "another passphrase does not open it", typed=PASSPHRASE + " ")[0].expect("passphrase")
    yield _file("passphrase-empty", "no passphrase does not open it", typed="")[0].expect("passphrase")
    indistinct = "a bit of the {} changed: nobody can tell this from a wrong passphrase"
    for name, offset in {"salt": 20, "nonce": 36, "ciphertext": 92, "tag": -1}.items():
        s = _file(f"passphrase-{name}-changed", indistinct.format(name), change=lambda f: flipped(f, offset))[0]
        yield s.expect("passphrase")


def _damaged():
    for name, change in {
        "empty": lambda f: b"",
        "header-only": lambda f: f[:92],
        "short": lambda f: f[:-1],
        "long": lambda f: f + b"\0",
    }.items():
        yield _file(f"damaged-{name}", "a file of another length than its kind has is damaged", change=change)[0].expect("damaged")
    for offset in (10, 11):
        s = _file(f"damaged-zero-{offset}", f"byte {offset} is zero", header=lambda h: patched(h, offset, b"\1"))[0]
        yield s.expect("damaged")


def _kind_and_format():
    s = _file("kind-other", "the office's reply key is no officer's key file", REPLY, OFFICER)[0]
    yield s.expect("kind")
    s = _file("kind-5", "there is no kind 5", ROOT, header=lambda h: patched(h, 9, b"\5"))[0]
    yield s.expect("kind")
    s = _file("kind-0", "there is no kind 0", ROOT, header=lambda h: patched(h, 9, b"\0"))[0]
    yield s.expect("kind")
    s = _file("format-2", "format 2 is not known yet", header=lambda h: patched(h, 8, b"\2"))[0]
    yield s.expect("format")
    s = _file("format-0", "there is no format 0", header=lambda h: patched(h, 8, b"\0"))[0]
    yield s.expect("format")


def _limits():
    s = _file("limits-operations", "17 operations are refused although they would work", header=lambda h: patched(h, 12, u32(17)))[0]
    yield s.expect("limits")
    s, secrets = _file("limits-operations-16", "16 operations are the most", REPLY, header=lambda h: patched(h, 12, u32(16)))
    yield s.ok(reply=secrets)
    over = 4 * 1024 * 1024 + 1
    for name, memory in {"memory": over, "memory-largest": 0xFFFF_FFFF}.items():
        claim = f"{memory:,} KiB are refused before they are allocated"
        options = dict(header=lambda h: patched(h, 16, u32(memory)), hashed=(OPERATIONS, MEMORY))
        yield _file(f"limits-{name}", claim, **options)[0].expect("limits")


def _epoch_files():
    def file(name, claim, header=lambda h: h, change=lambda f: f, other_key=False):
        s = Scenario(f"epochfile/{name}", claim)
        wrapping, seed, nonce = s.random.bytes(), s.random.bytes(), s.random.bytes(24)
        head = header(b"PELUITEK" + bytes([1, 3, 0, 0]) + u32(EPOCH))
        key = K(ORG, wrapping, "peluit/epoch-file/1", u32(EPOCH))
        made = change(head + nonce + sodium.aead_seal(key, nonce, seed, framed("peluit/epoch-file/1", ORG, head)))
        s.give(org=ORG, wrapping_key=s.random.bytes() if other_key else wrapping, slot=3, epoch=EPOCH)
        return s.give(file=made), seed

    s, seed = file("ok", "an epoch secret opens with the officer's wrapping key")
    yield s.ok(seed=seed)
    yield file("damaged-short", "a byte is missing", change=lambda f: f[:-1])[0].expect("damaged")
    yield file("damaged-long", "a byte too many", change=lambda f: f + b"\0")[0].expect("damaged")
    yield file("damaged-ciphertext", "a bit of the ciphertext changed", change=lambda f: flipped(f, 40))[0].expect("damaged")
    yield file("damaged-nonce", "a bit of the nonce changed", change=lambda f: flipped(f, 16))[0].expect("damaged")
    yield file("damaged-zero", "byte 10 is zero", header=lambda h: patched(h, 10, b"\1"))[0].expect("damaged")
    yield file("damaged-magic", "another magic", header=lambda h: patched(h, 0, b"PELUITEX"))[0].expect("damaged")
    yield file("damaged-other-key", "another officer's wrapping key does not open it", other_key=True)[0].expect("damaged")


def _unattended():
    def file(name, claim, kind=1, head=lambda h: h, change=lambda f: f):
        s = Scenario(f"unattended/{name}", claim)
        seed = s.random.bytes()
        first = head(b"PELUITUK" + bytes([1, kind, 0, 0]) + seed)
        made = change(first + H16(bytes(32), "peluit/unattended-key/1", first))
        return s.give(kind={1: "gateway", 2: "log", 3: "device-sync"}[kind], file=made), seed

    for kind, name in {1: "gateway", 2: "log", 3: "device-sync"}.items():
        s, seed = file(f"ok-{name}", "an unattended key lies in the clear, with a check sum", kind)
        yield s.ok(seed=seed)
    yield file("damaged-short", "a byte is missing", change=lambda f: f[:-1])[0].expect("damaged")
    yield file("damaged-long", "a byte too many", change=lambda f: f + b"\0")[0].expect("damaged")
    yield file("damaged-seed", "a bit of the seed changed", change=lambda f: flipped(f, 12))[0].expect("damaged")
    yield file("damaged-check", "a bit of the check sum changed", change=lambda f: flipped(f, 59))[0].expect("damaged")
    yield file("damaged-zero", "byte 11 is zero", head=lambda h: patched(h, 11, b"\1"))[0].expect("damaged")
    yield file("damaged-magic", "another magic", head=lambda h: patched(h, 0, b"PELUITUX"))[0].expect("damaged")
