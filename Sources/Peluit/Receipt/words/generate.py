#!/usr/bin/env python3
"""Writes ../ReceiptWords.swift from receipt-words-id.txt (spec 4.1).

    generate.py            writes the file
    generate.py --check    fails when the file differs from what would be written
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SOURCE = FOLDER / "receipt-words-id.txt"
TARGET = FOLDER.parent / "ReceiptWords.swift"

COUNT = 1024
WIDTH = 8
WORDS_PER_LINE = 16

TEMPLATE = '''\
// Generated from words/receipt-words-id.txt by words/generate.py; edit those, not this.
// The words: CC BY-SA 4.0, from wordfreq 3.1.1 by Robyn Speer; see words/LICENSE.txt.

/// The 1,024 Indonesian words of receipt codes, in ascending order; word n stands for the number n. Spec 4.1.
///
/// One flat literal instead of an array of strings: it costs no start-up work, no allocation and, in the web client, no
/// Unicode tables.
enum ReceiptWords {{
    static let count = {count}

    /// Bytes that each word occupies in the table; shorter words end in spaces.
    static let width = {width}

    /// Unique among all words: what a reader needs to recognise one.
    static let distinctLetters = 4

    /// The lower-case ASCII letters of one word, without its padding; 4 to 8 bytes that live as long as the program.
    ///
    /// - Precondition: `index` is in `0..<count`.
    static func word(_ index: Int) -> UnsafeBufferPointer<UInt8> {{
        precondition(index >= 0 && index < count)
        let start = table.utf8Start + index * width
        var length = width
        while start[length - 1] == space {{ length -= 1 }}
        return UnsafeBufferPointer(start: start, count: length)
    }}

    private static let space: UInt8 = 0x20

    private static let table: StaticString = """
{lines}

        """
}}
'''


def read_words() -> list[str]:
    """The list, after a check of everything that spec 4.1 promises about it."""
    words = SOURCE.read_text(encoding="ascii").splitlines()
    assert len(words) == COUNT, "not 1,024 words"
    assert words == sorted(words), "not sorted"
    assert all(4 <= len(word) <= WIDTH and word.isalpha() and word.islower() for word in words), "a word does not fit"
    assert len({word[:4] for word in words}) == COUNT, "two words share their first four letters"
    return words


def swift(words: list[str]) -> str:
    """The Swift source: a backslash joins each line to the next, the empty one at the end included, so that the literal holds
    no newline and no line ends in a space."""
    rows = [words[i : i + WORDS_PER_LINE] for i in range(0, COUNT, WORDS_PER_LINE)]
    lines = [" " * 8 + "".join(word.ljust(WIDTH) for word in row) + "\\" for row in rows]
    return TEMPLATE.format(count=COUNT, width=WIDTH, lines="\n".join(lines))


def main() -> int:
    source = swift(read_words())
    if sys.argv[1:] == ["--check"]:
        if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == source:
            return 0
        print(f"{TARGET.name} is stale: run {Path(__file__).name}", file=sys.stderr)
        return 1
    TARGET.write_text(source, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
