"""Spec 3: roster, epoch certificate, status, gateway card, bundle."""

from . import note_errors
from .conventions import H, u32
from .note_texts import CARD_NAME, Keys, card, certificate, certificate_name, roster, roster_name, status, status_name
from .readers import note_is_signed
from .scenario import Scenario
from .signed_note import join, note, signature_line


def scenarios():
    for group in (_rosters, _others, note_errors.scenarios):
        for scenario in group():
            assert note_is_signed(scenario) == (scenario.expected != "signature"), scenario.path
            yield scenario
    yield _bundle()


def _opened(scenario: Scenario, name: str, seed: bytes, public: bytes, lines: list[str], unknown: list[bytes] = ()) -> Scenario:
    """A note that is in order, with every value it holds."""
    text = join(lines)
    signatures = note(name, seed, text)[len(text) + 1 :]
    scenario.give(type=lines[0], org=bytes.fromhex(lines[1]), public_key=public, note=text + b"\n" + b"".join(unknown) + signatures)
    for line in lines[2:]:
        key, value = line.split(" ", 1)
        scenario.line("out-" + key, value)
    if lines[0] == "peluit/roster/1":
        scenario.line("out-roster-hash", H(bytes.fromhex(lines[1]), "peluit/roster-hash/1", text))
    return scenario.ok()


def _rosters():
    variants = {
        "one-slot": ("the smallest roster: one store, one slot", {}),
        "eight-slots": (
            "a roster with eight slots, eight stores and a release key",
            dict(slots=range(8), stores=8, quorum=2, minimum=5, release=True),
        ),
        "slot-gaps": ("slots keep their numbers when others are emptied", dict(slots=[0, 2, 7], quorum=2, minimum=3)),
        "former-keys": ("former keys follow the slots, identities before reply keys", dict(former_identity=2, former_reply=1)),
        "most-former-keys": ("64 former keys of each kind are allowed", dict(former_identity=64, former_reply=64)),
        "lowest-values": (
            "every number at the low end of its range",
            dict(ahead=1, cells=1, period=1, current=64, bits=0, archive=1, retention=7, omission=0),
        ),
        "highest-values": (
            "every number at the high end of its range",
            dict(
                slots=range(8), quorum=8, minimum=8, ahead=26, cells=64, period=86_400, current=4_096, bits=8, archive=120, retention=365
            ),
        ),
        "name-256-bytes": ("a value may be 256 bytes long", dict(name="\u00e9" * 128)),
    }
    for name, (claim, options) in variants.items():
        s = Scenario(f"note/roster-{name}", claim)
        keys = Keys(s.random)
        yield _opened(s, roster_name(), keys.root_seed, keys.root, roster(keys, **options))

    s = Scenario("note/roster-unknown-signatures", "16 signature lines of unknown keys are skipped")
    keys = Keys(s.random)
    unknown = [signature_line(f"example.org/{i}", s.random.bytes(4), s.random.bytes(64)) for i in range(16)]
    yield _opened(s, roster_name(), keys.root_seed, keys.root, roster(keys), unknown)


def _others():
    s = Scenario("note/epoch-certificate", "an epoch certificate signed by the slot's officer identity")
    keys = Keys(s.random)
    yield _opened(s, certificate_name(), keys.identity_seed(0), keys.identity(0), certificate(keys))

    for name, options in {"open": {}, "full": dict(envelopes="full", cells="full", retry=3_600)}.items():
        s = Scenario(f"note/status-{name}", "a status signed by the gateway")
        keys = Keys(s.random)
        yield _opened(s, status_name(), keys.gateway_seed, keys.gateway, status(keys, **options))

    s = Scenario("note/gateway-card", "a gateway card is signed by the gateway key that it carries")
    keys = Keys(s.random)
    yield _opened(s, CARD_NAME, keys.gateway_seed, keys.gateway, card(keys))


def _bundle():
    s = Scenario("note/bundle", "a bundle is a row of notes, each behind its length")
    keys = Keys(s.random)
    first = note(roster_name(), keys.root_seed, join(roster(keys)))
    second = note(certificate_name(), keys.identity_seed(0), join(certificate(keys)))
    s.give(operation="bundle", bundle=u32(len(first)) + first + u32(len(second)) + second)
    return s.ok(notes=2, note_1=first, note_2=second)
