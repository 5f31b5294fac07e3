#!/usr/bin/env python3
"""Opens what the wasm build sealed, with the vectors' own implementation and the machine's native libsodium.

    second_implementation.py envelope < lines     prints every fault of the envelope, or `ok`
    second_implementation.py cell < lines         prints the opened cell in hexadecimal

Lines are inputs as in Tests/Vectors: `key: value`, with bytes in hexadecimal.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Vectors"))

from generator import sodium  # noqa: E402
from generator.cells import additional  # noqa: E402
from generator.conventions import u64  # noqa: E402
from generator.readers import envelope_faults  # noqa: E402
from generator.scenario import Scenario  # noqa: E402

NUMBERS = {"quorum", "index", "count"}


def scenario() -> Scenario:
    read = Scenario("wasm/sealed", "sealed in a page")
    for line in sys.stdin.read().splitlines():
        key, value = line.split(": ")
        read.line(key, value if key == "operation" else int(value) if key in NUMBERS else bytes.fromhex(value))
    return read


def open_cell(s: Scenario) -> str:
    index = s.value("index")
    data = additional(s.value("org"), index, s.value("count"))
    return sodium.aead_open(s.value("file-key"), bytes(16) + u64(index), s.value("cell"), data).hex()


if __name__ == "__main__":
    if sys.argv[1] == "envelope":
        print(*sorted(envelope_faults(scenario())) or ["ok"])
    else:
        print(open_cell(scenario()))
