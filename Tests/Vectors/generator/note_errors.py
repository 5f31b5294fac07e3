"""Spec 3.1 and 3.2: notes that a reader refuses. Each is signed as it stands, so that nothing but the named fault is wrong."""

from . import sodium
from .conventions import ORG, OTHER_ORG, flipped
from .note_texts import CARD_NAME, Keys, card, certificate, certificate_name, roster, roster_name, status, status_name
from .scenario import Scenario
from .signed_note import join, key_id, note, signature_line, signed_by


def scenarios():
    yield from _type_and_organisation()
    yield from _signature()
    yield from _malformed_lines()
    yield from _malformed_keys()
    yield from _malformed_numbering()
    yield from _malformed_others()
    yield from _malformed_notes()
    yield from _out_of_range()
    yield _too_long()


class Subject:
    """A kind of note, with its signer."""

    def __init__(self, name: str, claim: str, kind: str = "roster"):
        self.scenario = Scenario(f"note/{name}", claim)
        self.keys = Keys(self.scenario.random)
        self.lines, self.name, self.seed = {
            "roster": lambda: (roster(self.keys), roster_name(), self.keys.root_seed),
            "epoch": lambda: (certificate(self.keys), certificate_name(), self.keys.identity_seed(0)),
            "status": lambda: (status(self.keys), status_name(), self.keys.gateway_seed),
            "card": lambda: (card(self.keys), CARD_NAME, self.keys.gateway_seed),
        }[kind]()
        self.type = self.lines[0]
        self.org = b"\0" * 32 if kind == "card" else ORG

    def refused(self, expect: str, text: bytes | None = None, whole: bytes | None = None) -> Scenario:
        text = join(self.lines) if text is None else text
        whole = note(self.name, self.seed, text) if whole is None else whole
        public = sodium.sign_keypair(self.seed)[0]
        return self.scenario.give(type=self.type, org=self.org, public_key=public, note=whole).expect(expect)

    def index(self, key: str) -> int:
        return next(i for i, line in enumerate(self.lines) if line.split(" ")[0] == key)

    def set(self, key: str, value: str) -> None:
        self.lines[self.index(key)] = f"{key} {value}"


def _type_and_organisation():
    s = Subject("wrong-type", "a status is no roster, although the root signed it as one")
    s.lines = status(s.keys)
    yield s.refused("wrong-type")

    s = Subject("wrong-type-version", "a roster of another version is not read as this one")
    s.lines[0] = "peluit/roster/2"
    yield s.refused("wrong-type")

    s = Subject("wrong-organisation", "a roster of another organisation is refused")
    s.lines[1] = OTHER_ORG.hex()
    yield s.refused("wrong-organisation")

    s = Subject("wrong-organisation-status", "a status of another organisation is refused", "status")
    s.lines[1] = OTHER_ORG.hex()
    yield s.refused("wrong-organisation")

    s = Subject("wrong-organisation-card", "a gateway card names no organisation yet", "card")
    s.lines[1] = ORG.hex()
    yield s.refused("wrong-organisation")


def _signature():
    for kind in ("roster", "epoch", "status", "card"):
        s = Subject(f"signature-{kind}", "a signature with one bit changed does not verify", kind)
        text = join(s.lines)
        identifier = key_id(s.name, sodium.sign_keypair(s.seed)[0])
        bad = signature_line(s.name, identifier, flipped(sodium.sign(s.seed, text), 0))
        yield s.refused("signature", whole=text + b"\n" + bad)

    s = Subject("signature-text-changed", "a text changed after signing does not verify")
    signatures = signed_by(s.name, s.seed, join(s.lines))
    s.set("retention-days", "91")
    yield s.refused("signature", whole=join(s.lines) + b"\n" + signatures)

    s = Subject("signature-other-key", "a signature by another key is no signature by this one")
    yield s.refused("signature", whole=note(s.name, s.keys.gateway_seed, join(s.lines)))

    s = Subject("signature-other-key-same-id", "the key id alone proves nothing")
    identifier = key_id(s.name, s.keys.root)
    line = signature_line(s.name, identifier, sodium.sign(s.keys.gateway_seed, join(s.lines)))
    yield s.refused("signature", whole=join(s.lines) + b"\n" + line)

    s = Subject("signature-other-name", "the right key under the name of another role does not count")
    yield s.refused("signature", whole=note(status_name(), s.seed, join(s.lines)))

    s = Subject("signature-includes-empty-line", "the signed text ends before the empty line")
    identifier = key_id(s.name, s.keys.root)
    line = signature_line(s.name, identifier, sodium.sign(s.seed, join(s.lines) + b"\n"))
    yield s.refused("signature", whole=join(s.lines) + b"\n" + line)


def _at(name: str, claim: str, key: str, change) -> Scenario:
    """A roster of which `change` edits the lines at the index of a key; the fault is in that line."""
    s = Subject(f"malformed-{name}", claim)
    i = s.index(key)
    change(s.lines, i)
    return s.refused(f"malformed {i + 1}")


def _value(text: str):
    return lambda lines, i: lines.__setitem__(i, f"{lines[i].split(' ')[0]} {text}")


def _line(change):
    return lambda lines, i: lines.__setitem__(i, change(lines[i]))


def _swap(lines, i):
    lines[i], lines[i + 1] = lines[i + 1], lines[i]


def _renumber(old: str, new: str):
    return lambda lines, i: lines.__setitem__(slice(i, None), [line.replace(old, new) for line in lines[i:]])


def _malformed_lines():
    yield _at("unknown-key", "a key that the format does not have is refused", "issued", lambda l, i: l.insert(i, "colour blue"))
    yield _at("order", "keys in another order are refused", "gateway", _swap)
    yield _at("duplicate", "a key that comes twice is refused", "log", lambda l, i: l.insert(i, l[i - 1]))
    yield _at("missing-key", "a key that is missing is noticed at the line that stands in its place", "name", lambda l, i: l.pop(i))
    yield _at("leading-zero", "a number with a leading zero is refused", "board-cells", _value("04"))
    yield _at("plus-sign", "a number with a sign is refused", "board-cells", _value("+4"))
    yield _at("number-empty-value", "a line without a value is refused", "board-cells", _value(""))
    yield _at("number-letters", "a number with a letter is refused", "board-cells", _value("4x"))
    yield _at("number-over-u64", "a number that does not fit 64 bits is refused", "not-after", _value("18446744073709551616"))
    yield _at("control-character", "a value with a control character is refused", "name", _value("Inspektorat\x01Contoh"))
    yield _at("tab", "a tab is a control character", "name", _value("Inspektorat\tContoh"))
    yield _at("carriage-return", "a line that ends in CR LF is refused", "name", _value("Inspektorat\r"))
    yield _at("value-too-long", "a value of 257 bytes is refused", "name", _value("a" * 257))
    yield _at("value-too-long-utf8", "length counts bytes, not characters", "name", _value("\u00e9" * 128 + "e"))
    yield _at("value-empty", "an empty value is refused", "name", _value(""))
    yield _at("no-value", "a key without a space behind it is refused", "name", _line(lambda _: "name"))


def _malformed_keys():
    yield _at("hex-upper-case", "hexadecimal is lower case only", "log", _line(_upper_hex))
    yield _at("hex-short", "a key of 31 bytes is refused", "reply", _line(lambda x: x[:-2]))
    yield _at("hex-long", "a key of 33 bytes is refused", "reply", _line(lambda x: x + "00"))
    yield _at("hex-letters", "a key with a letter past f is refused", "reply", _line(lambda x: x[:-1] + "g"))
    yield _at("release-word", "a release key is hexadecimal or none", "release", _value("later"))
    yield _at("store-gap", "stores are numbered without gaps", "store.0.label", _renumber("store.0", "store.1"))
    yield _at("slot-eight", "there is no slot 8", "slot.0.role", _renumber("slot.0", "slot.8"))


def _malformed_numbering():
    s = Subject("malformed-slot-order", "slots ascend")
    s.lines = roster(s.keys, slots=[2, 0])
    yield s.refused(f"malformed {s.index('slot.0.role') + 1}")

    s = Subject("malformed-slot-twice", "no slot comes twice")
    s.lines = roster(s.keys, slots=[0, 0])
    yield s.refused(f"malformed {s.index('slot.0.witness') + 2}")

    s = Subject("malformed-slot-key-missing", "a slot has all its keys")
    s.lines = roster(s.keys, slots=[0, 1])
    missing = s.index("slot.0.case")
    s.lines.pop(missing)
    yield s.refused(f"malformed {missing + 1}")

    s = Subject("malformed-former-order", "former identities come before former reply keys")
    s.lines = roster(s.keys, former_identity=1, former_reply=1)
    s.lines[-2:] = s.lines[:-3:-1]
    yield s.refused(f"malformed {len(s.lines)}")

    s = Subject("malformed-former-gap", "former keys are numbered from 0")
    s.lines = roster(s.keys, former_identity=2)
    gap = s.index("former-identity.0")
    s.lines.pop(gap)
    yield s.refused(f"malformed {gap + 1}")

    s = Subject("malformed-former-two-fields", "a former key has a key and two times")
    s.lines = roster(s.keys, former_identity=1)
    s.lines[-1] = s.lines[-1].rsplit(" ", 1)[0]
    yield s.refused(f"malformed {len(s.lines)}")

    s = Subject("malformed-former-too-many", "there are at most 64 former keys of a kind")
    s.lines = roster(s.keys, former_identity=65)
    yield s.refused(f"malformed {s.index('former-identity.64') + 1}")


def _upper_hex(line: str) -> str:
    key, value = line.split(" ")
    assert value.upper() != value
    return f"{key} {value.upper()}"


def _malformed_others():
    s = Subject("malformed-status-word", "envelopes are open or full", "status")
    s.set("envelopes", "closed")
    yield s.refused(f"malformed {s.index('envelopes') + 1}")

    s = Subject("malformed-status-extra-line", "nothing follows the last key", "status")
    s.lines.append("colour blue")
    yield s.refused(f"malformed {len(s.lines)}")

    s = Subject("malformed-status-last-key-missing", "a missing last key is noticed at the empty line behind the text", "status")
    s.lines.pop()
    yield s.refused(f"malformed {len(s.lines) + 1}")

    s = Subject("malformed-epoch-leading-zero", "a number with a leading zero is refused", "epoch")
    s.set("slot", "00")
    yield s.refused(f"malformed {s.index('slot') + 1}")

    s = Subject("malformed-card-order", "keys in another order are refused", "card")
    s.lines[2], s.lines[3] = s.lines[3], s.lines[2]
    yield s.refused("malformed 3")


def _malformed_notes():
    s = Subject("malformed-invalid-utf8", "a note is UTF-8")
    text = join(s.lines).replace(b"Inspektorat Contoh", b"Inspektorat \xff\xfe")
    yield s.refused(f"malformed {s.index('name') + 1}", text=text)

    s = Subject("malformed-no-final-newline", "the last signature line ends in a newline")
    yield s.refused(f"malformed {len(s.lines) + 2}", whole=note(s.name, s.seed, join(s.lines))[:-1])

    s = Subject("malformed-signature-base64", "a signature line holds base64 and nothing else")
    line = signed_by(s.name, s.seed, join(s.lines))
    yield s.refused(f"malformed {len(s.lines) + 2}", whole=join(s.lines) + b"\n" + line[:-2] + b"*\n")

    s = Subject("malformed-signature-dash", "a signature line begins with an em dash")
    line = signed_by(s.name, s.seed, join(s.lines)).replace("\u2014".encode(), b"-")
    yield s.refused(f"malformed {len(s.lines) + 2}", whole=join(s.lines) + b"\n" + line)

    s = Subject("malformed-unknown-signatures", "the 17th signature line of an unknown key is one too many")
    unknown = [signature_line(f"example.org/{i}", s.scenario.random.bytes(4), s.scenario.random.bytes(64)) for i in range(17)]
    whole = note(s.name, s.seed, join(s.lines)) + b"".join(unknown)
    yield s.refused(f"malformed {len(s.lines) + 2 + 17}", whole=whole)


def _out_of_range():
    for key, values in {
        "opening-quorum": ["0", "9"],
        "recipients-minimum": ["0", "9"],
        "epochs-ahead": ["0", "27"],
        "board-cells": ["0", "65"],
        "board-period": ["0", "86401"],
        "board-current": ["63", "4097"],
        "board-bits": ["9"],
        "archive-months": ["0", "121"],
        "retention-days": ["6", "366"],
        "random-omission": ["2"],
    }.items():
        for value in values:
            s = Subject(f"out-of-range-{key}-{value}", f"{key} cannot be {value}")
            s.set(key, value)
            yield s.refused(f"out-of-range {key}")

    s = Subject("out-of-range-minimum-below-quorum", "an envelope needs as many recipients as open it")
    s.lines = roster(s.keys, slots=[0, 1, 2], quorum=3, minimum=2)
    yield s.refused("out-of-range recipients-minimum")

    s = Subject("out-of-range-fewer-slots-than-minimum", "there are at least as many slots as an envelope needs recipients")
    s.lines = roster(s.keys, slots=[0, 1], quorum=1, minimum=3)
    yield s.refused("out-of-range recipients-minimum")

    s = Subject("out-of-range-not-after", "a roster ends after it begins")
    s.set("not-after", s.lines[s.index("not-before")].split(" ")[1])
    yield s.refused("out-of-range not-after")

    s = Subject("out-of-range-epoch-slot", "there is no slot 8", "epoch")
    s.set("slot", "8")
    yield s.refused("out-of-range slot")


def _too_long():
    s = Subject("too-long", "a note of 65,537 bytes is refused although all of it could be skipped")
    whole = note(s.name, s.seed, join(s.lines))
    bare = len(signature_line("", bytes(4), bytes(64)))
    whole += signature_line("x" * (65_537 - len(whole) - bare), s.scenario.random.bytes(4), s.scenario.random.bytes(64))
    assert len(whole) == 65_537
    return s.refused("too-long", whole=whole)
