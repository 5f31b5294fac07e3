"""Spec 4: receipt codes."""

from pathlib import Path

from . import sodium
from .conventions import H16, K, ORG, OTHER_ORG, Random
from .scenario import Scenario

WORDS = (
    (Path(__file__).resolve().parents[3] / "Sources/Peluit/Receipt/words/receipt-words-id.txt").read_text(encoding="ascii").split()
)
NUMBERS = {word: number for number, word in enumerate(WORDS)}


def encode(org: bytes, entropy: bytes) -> list[str]:
    assert len(entropy) == 14
    bits = int.from_bytes(entropy + K(org, org, "peluit/receipt-check/1", entropy)[:1], "big")
    return [WORDS[bits >> (110 - 10 * i) & 1023] for i in range(12)]


def decodes(org: bytes, words: list[str]) -> bool:
    bits = 0
    for word in words:
        bits = bits << 10 | NUMBERS[word]
    return encode(org, (bits >> 8).to_bytes(14, "big")) == words


class Derived:
    def __init__(self, org: bytes, entropy: bytes):
        root = K(org, org, "peluit/receipt/1", entropy)
        self.reply_seed = K(org, root, "peluit/receipt/reply/1")
        self.reply_public = sodium.box_keypair(self.reply_seed)[0]
        self.tag_key = K(org, root, "peluit/receipt/tag/1")
        self.author_seed = K(org, root, "peluit/receipt/author/1")
        self.author_public = sodium.sign_keypair(self.author_seed)[0]
        self.leaf_key = K(org, root, "peluit/receipt/leaf/1")
        self.bucket = int.from_bytes(K(org, root, "peluit/receipt/bucket/1")[:4], "big")
        self.thread_id = H16(org, "peluit/thread/1", self.author_public)


def scenarios():
    yield from _made()
    yield from _parsed()
    yield from _too_long()
    yield from _word_count()
    yield from _unknown_word()
    yield from _checksum()


def _made():
    random = Random("receipt/made").bytes(14)
    for name, entropy in {"zeros": bytes(14), "ones": b"\xff" * 14, "counting": bytes(range(14)), "random": random}.items():
        s = Scenario(f"receipt/made-{name}", "14 bytes of entropy give these twelve words and these derived values")
        derived = Derived(ORG, entropy)
        s.give(operation="make", org=ORG, entropy=entropy).ok(
            words=" ".join(encode(ORG, entropy)),
            reply_public_key=derived.reply_public,
            tag_key=derived.tag_key,
            author_public_key=derived.author_public,
            leaf_key=derived.leaf_key,
            bucket=derived.bucket,
            thread_id=derived.thread_id,
        )
        yield s


def _parse(name: str, claim: str, text, org: bytes = ORG) -> tuple[Scenario, bytes]:
    """`text` makes the typed bytes from the twelve words of a fresh receipt of the first organisation."""
    s = Scenario(f"receipt/{name}", claim)
    entropy = s.random.bytes(14)
    typed = text(encode(ORG, entropy))
    s.give(operation="parse", org=org, text=typed if isinstance(typed, bytes) else typed.encode())
    return s, entropy


def _parsed():
    def numbered(words):
        return "\n".join(f"{number}. {word}" for number, word in enumerate(words, 1))

    def rows(words):
        return "\r\n".join(" ".join(words[i : i + 3]) for i in range(0, 12, 3)) + "\r\n"

    forms = {
        "plain": ("single spaces are the plain form", " ".join),
        "upper-case": ("letter case does not matter", lambda w: " ".join(w).upper()),
        "mixed-case": ("letter case may change inside a word", lambda w: " ".join(x.capitalize() for x in w)),
        "hyphens": ("hyphens separate words", "-".join),
        "rows": ("four rows of three with CR LF are read", rows),
        "numbered": ("numbers, full stops and newlines separate words", numbered),
        "digits-between": ("a digit between two words is a separator", "1".join),
        "first-four-letters": ("the first four letters are enough", lambda w: " ".join(x[:4] for x in w)),
        "beginnings": ("any beginning of four letters or more is enough", lambda w: " ".join(x[: max(4, len(x) - 1)] for x in w)),
        "non-breaking-spaces": ("the bytes of a non-breaking space separate words", "\u00a0".join),
        "trailing-separators": ("separators before and after are ignored", lambda w: "  \t\u201c" + " ".join(w) + "\u201d. \n\x00\n"),
        "invalid-utf8": ("bytes that are not UTF-8 are separators like any other", lambda w: b"\xff\xfe".join(x.encode() for x in w)),
        "longest": ("1,024 bytes are read", lambda w: " ".join(w).ljust(1024)),
    }
    for name, (claim, text) in forms.items():
        s, entropy = _parse(f"parsed-{name}", claim, text)
        yield s.ok(entropy=entropy)


def _too_long():
    s, _ = _parse("too-long", "1,025 bytes are refused although a valid code is in them", lambda w: " ".join(w).ljust(1025))
    yield s.expect("too-long")


def _word_count():
    cases = {
        "zero": (0, lambda w: b""),
        "separators-only": (0, lambda w: b" 1. 2. -\n"),
        "eleven": (11, lambda w: " ".join(w[:11])),
        "thirteen": (13, lambda w: " ".join([*w, w[0]])),
        "twice": (24, lambda w: " ".join(w + w)),
        "one-letter-words": (512, lambda w: b"a " * 512),
        "accent-splits": (13, lambda w: " ".join([w[0][:3] + "\u00e9" + w[0][3:], *w[1:]])),
        "before-unknown-word": (11, lambda w: " ".join(["qqqq", *w[1:11]])),
    }
    for name, (count, text) in cases.items():
        s, _ = _parse(f"word-count-{name}", f"{count} words are not twelve, and their number is said", text)
        yield s.expect(f"word-count {count}")


def _unknown_word():
    def replacing(position, replacement):
        return lambda w: " ".join([*w[: position - 1], replacement(w[position - 1]), *w[position:]])

    cases = {
        "first": (1, replacing(1, lambda w: "qqqq")),
        "fifth": (5, replacing(5, lambda w: "qqqqqqqq")),
        "last": (12, replacing(12, lambda w: "qqqq")),
        "three-letters": (3, replacing(3, lambda w: w[:3])),
        "letters-behind": (7, replacing(7, lambda w: w + "x")),
        "wrong-fifth-letter": (2, replacing(2, lambda w: w[:4] + "q")),
        "two-unknown": (4, lambda w: " ".join([*w[:3], "qqqq", *w[4:8], "xxxx", *w[9:]])),
        "very-long": (6, replacing(6, lambda w: w + "a" * 200)),
    }
    for name, (position, text) in cases.items():
        s, _ = _parse(f"unknown-word-{name}", f"the first word that is not in the list is number {position}", text)
        yield s.expect(f"unknown-word {position}")


def _checksum():
    def swapped(words):
        changed = [words[1], words[0], *words[2:]]
        assert not decodes(ORG, changed)
        return " ".join(changed)

    def replaced(words):
        changed = [*words[:5], WORDS[(NUMBERS[words[5]] + 1) % 1024], *words[6:]]
        assert not decodes(ORG, changed)
        return " ".join(changed)

    def replaced_last(words):
        changed = [*words[:11], WORDS[NUMBERS[words[11]] ^ 1]]
        assert not decodes(ORG, changed)
        return " ".join(changed)

    def elsewhere(words):
        assert not decodes(OTHER_ORG, words)
        return " ".join(words)

    yield _parse("checksum-swapped", "two words that changed places do not pass the check byte", swapped)[0].expect("checksum")
    yield _parse("checksum-replaced", "another word of the list does not pass the check byte", replaced)[0].expect("checksum")
    yield _parse("checksum-replaced-last", "a check byte with one bit changed is refused", replaced_last)[0].expect("checksum")
    yield _parse("checksum-other-organisation", "a code of another organisation is refused", elsewhere, OTHER_ORG)[0].expect("checksum")
