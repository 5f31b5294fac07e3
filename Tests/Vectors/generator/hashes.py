"""Spec 1.2, 1.3, 1.4 and 2: labelled hashes, signatures, time, organisation ids."""

from . import sodium
from .conventions import H, H16, K, K16, NOW, ORG, OTHER_ORG, ROOT_PUBLIC, ROOT_SEED, Sign, day_of, epoch_of, u32
from .scenario import Scenario

FIELDS = {
    "no-field": [],
    "empty-field": [b""],
    "one-field": [b"Inspektorat Contoh"],
    "three-fields": [u32(7), bytes(range(16)), b"bidang terakhir"],
    "long-field": [bytes((j * 7 + 1) & 255 for j in range(300))],
}


def scenarios():
    yield from _unkeyed()
    yield from _keyed()
    yield _other_organisation()
    yield _signature()
    yield from _organisation()
    yield from _time()


def _with_fields(scenario: Scenario, fields: list[bytes]) -> Scenario:
    for number, field in enumerate(fields, 1):
        scenario.line(f"field-{number}", field)
    return scenario


def _unkeyed():
    label = "peluit/vector/1"
    for function, compute in (("H", H), ("H16", H16)):
        for name, fields in FIELDS.items():
            s = Scenario(f"hash/{function.lower()}-{name}", f"{function} over label, zero byte, organisation and {len(fields)} field(s)")
            _with_fields(s.give(function=function, org=ORG, label=label), fields)
            yield s.ok(hash=compute(ORG, label, *fields))


def _keyed():
    label = "peluit/vector/1"
    for function, compute in (("K", K), ("K16", K16)):
        for name, fields in FIELDS.items():
            s = Scenario(f"hash/{function.lower()}-{name}", f"{function} is keyed BLAKE2b over the same input as H")
            key = s.random.bytes()
            _with_fields(s.give(function=function, org=ORG, label=label, key=key), fields)
            yield s.ok(hash=compute(ORG, key, label, *fields))


def _other_organisation():
    s = Scenario("hash/h-other-organisation", "the same label and field hash differently in another organisation")
    field, label = FIELDS["one-field"][0], "peluit/vector/1"
    s.give(function="H", org=OTHER_ORG, label=label, field_1=field)
    assert H(ORG, label, field) != H(OTHER_ORG, label, field)
    return s.ok(hash=H(OTHER_ORG, label, field))


def _signature():
    s = Scenario("hash/sign", "a labelled signature is Ed25519 over label, zero byte, organisation and the fields")
    seed, label, fields = s.random.bytes(), "peluit/vector/1", FIELDS["three-fields"]
    _with_fields(s.give(function="Sign", org=ORG, label=label, seed=seed), fields)
    return s.ok(public_key=sodium.sign_keypair(seed)[0], signature=Sign(ORG, seed, label, *fields))


def _organisation():
    s = Scenario("hash/organisation-id", "an organisation id is the unlabelled BLAKE2b-32 of the genesis root public key")
    yield s.give(function="organisation", root_seed=ROOT_SEED).ok(root_public_key=ROOT_PUBLIC, org=ORG)

    s = Scenario("hash/next-root", "a roster commits to the next root under the organisation id that never changes")
    public = sodium.sign_keypair(s.random.bytes())[0]
    s.give(function="H", org=ORG, label="peluit/next-root/1", field_1=public)
    yield s.ok(hash=H(ORG, "peluit/next-root/1", public))


def _time():
    monday = 345_600 + 604_800 * 2967
    moments = {"first-epoch": 345_600, "last-second-of-epoch": monday - 1, "first-second-of-epoch": monday, "plain": NOW}
    for name, unix in moments.items():
        s = Scenario(f"time/{name}", "days count from 1970-01-01, epochs are weeks counted from Monday 1970-01-05")
        yield s.give(unix=unix).ok(day=day_of(unix), epoch=epoch_of(unix))
