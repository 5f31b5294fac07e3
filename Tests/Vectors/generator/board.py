"""Spec 8: board cells and the parts of replies."""

from . import sodium
from .conventions import H16, K16, ORG, Random, Sign, flipped, patched, u16, u64
from .readers import board_faults, prove
from .receipt import Derived
from .scenario import Scenario

PART = 3_968
LONGEST_SLICE = 3_946
DOCUMENT = bytes((j * 31 + 7) & 255 for j in range(256)) * 32


def part(reply_id: bytes, number: int, count: int, piece: bytes) -> bytes:
    return (u16(len(piece)) + reply_id + bytes([number, count]) + bytes(2) + piece).ljust(PART, b"\0")


class Mailbox:
    """A reporter, the office's reply key, and what the office posts."""

    def __init__(self, random: Random):
        self.random = random
        self.reporter = Derived(ORG, random.bytes(14))
        self.office_seed = random.bytes()
        self.reply_id = random.bytes(16)

    def cell(self, signed: bytes, reply_public: bytes | None = None, posted: bytes | None = None, signature=lambda s: s) -> bytes:
        """A cell with this part. `reply_public` is the mailbox that the office signs for, `posted` what it puts in instead."""
        fields = (reply_public or self.reporter.reply_public, signed)
        plaintext = (posted or signed) + signature(Sign(ORG, self.office_seed, "peluit/reply/1", *fields))
        box = sodium.box_seal(self.reporter.reply_public, plaintext, self.random.bytes())
        assert len(box) == 4_080 and sodium.box_open(self.reporter.reply_seed, box) == plaintext
        return K16(ORG, self.reporter.tag_key, "peluit/board-tag/1", box[:32]) + box

    def reading(self, s: Scenario, cell: bytes) -> Scenario:
        s.give(operation="open", org=ORG, reply_seed=self.reporter.reply_seed, tag_key=self.reporter.tag_key)
        return s.give(office_reply_key=sodium.sign_keypair(self.office_seed)[0], cell=cell)


def scenarios():
    for group in (_opened, _damaged, _malformed):
        for scenario in group():
            yield prove(scenario, board_faults)
    yield _status_id()


def _opened():
    cases = {
        "one-of-one": ("a short reply has one part", 0, 1, DOCUMENT[:700]),
        "two-of-three": ("the middle part of three is full", 1, 3, DOCUMENT[LONGEST_SLICE : 2 * LONGEST_SLICE]),
        "eight-of-eight": ("a reply has at most eight parts", 7, 8, DOCUMENT[:1]),
    }
    for name, (claim, number, count, piece) in cases.items():
        s = Scenario(f"board/open-{name}", claim)
        mailbox = Mailbox(s.random)
        whole = part(mailbox.reply_id, number, count, piece)
        cell = mailbox.cell(whole)
        mailbox.reading(s, cell)
        yield s.ok(tag=cell[:16], part=whole, reply_id=mailbox.reply_id, part_number=number, parts=count, slice=piece)


def _damaged():
    def damaged(name, claim, error, change=lambda cell: cell, **options):
        s = Scenario(f"board/{name}", claim)
        mailbox = Mailbox(s.random)
        whole = part(mailbox.reply_id, 0, 1, DOCUMENT[:700])
        return mailbox.reading(s, change(mailbox.cell(whole, **options))).expect(error)

    yield damaged("not-mine", "a cell whose tag differs by one bit is another's", "not-mine", lambda c: flipped(c, 15))
    yield damaged("not-mine-one-time-key", "the tag hangs on the one-time key of the box", "not-mine", lambda c: flipped(c, 16))

    s = Scenario("board/not-mine-dummy", "a dummy is not mine")
    mailbox = Mailbox(s.random)
    throwaway = sodium.box_keypair(s.random.bytes())[0]
    dummy = s.random.bytes(16) + sodium.box_seal(throwaway, s.random.bytes(PART + 64), s.random.bytes())
    yield mailbox.reading(s, dummy).expect("not-mine")

    yield damaged("box-tag", "a box with one bit changed does not open", "box", lambda c: flipped(c, 48))
    yield damaged("box-last-byte", "a box with its last bit changed does not open", "box", lambda c: flipped(c, 4_095))
    yield damaged("signature", "a signature with one bit changed is refused", "signature", signature=lambda x: flipped(x, 0))

    other = sodium.box_keypair(Random("board/other mailbox").bytes())[0]
    yield damaged("signature-other-mailbox", "a reply signed for another mailbox is refused", "signature", reply_public=other)

    posted = part(bytes(16), 0, 1, DOCUMENT[:700])
    yield damaged("signature-other-part", "a signature over another part is refused", "signature", posted=posted)

    s = Scenario("board/signature-other-office-key", "a reply signed by another key than the roster's is refused")
    mailbox = Mailbox(s.random)
    cell = mailbox.cell(part(mailbox.reply_id, 0, 1, DOCUMENT[:700]))
    mailbox.office_seed = s.random.bytes()
    yield mailbox.reading(s, cell).expect("signature")


def _malformed():
    cases = {
        "length-3947": ("a slice of 3,947 bytes does not fit", lambda p: patched(p, 0, u16(3_947))),
        "length-largest": ("a slice of 65,535 bytes does not fit", lambda p: patched(p, 0, u16(65_535))),
        "number-is-count": ("part 1 of 1 does not exist: parts count from 0", lambda p: patched(p, 18, b"\x01")),
        "count-0": ("a reply has one part at least", lambda p: patched(p, 19, b"\x00")),
        "count-9": ("a reply has eight parts at most", lambda p: patched(p, 19, b"\x09")),
        "first-zero": ("byte 20 is zero", lambda p: patched(p, 20, b"\x01")),
        "second-zero": ("byte 21 is zero", lambda p: patched(p, 21, b"\x01")),
        "behind-slice": ("the first byte behind the slice is zero", lambda p: patched(p, 22 + 700, b"\x01")),
        "last-byte": ("the last byte is zero", lambda p: patched(p, PART - 1, b"\x01")),
    }
    for name, (claim, change) in cases.items():
        s = Scenario(f"board/part-malformed-{name}", claim + "; the office signed it all the same")
        mailbox = Mailbox(s.random)
        piece = DOCUMENT[:LONGEST_SLICE] if name.startswith("length") else DOCUMENT[:700]
        malformed = change(part(mailbox.reply_id, 0, 1, piece))
        yield mailbox.reading(s, mailbox.cell(malformed)).give(part=malformed).expect("part-malformed")


def _status_id():
    s = Scenario("board/status-id", "a status sealed again has the same reply id")
    thread, sequence = s.random.bytes(16), 12
    s.give(operation="status-id", org=ORG, thread_id=thread, sequence=sequence)
    return s.ok(reply_id=H16(ORG, "peluit/status-id/1", thread, u64(sequence)))
