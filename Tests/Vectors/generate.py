#!/usr/bin/env python3
"""Writes the vector files of this folder (README.md says what is in them).

    generate.py            writes every file and removes those that no scenario makes any more
    generate.py --check    writes nothing, and fails when a file differs, is missing or is left over
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

from generator import board, case, cells, envelope, hashes, http_signature, keyfiles, log, notes, permit, receipt, shamir  # noqa: E402

FOLDER = Path(__file__).resolve().parent
AREAS = [hashes, receipt, notes, envelope, shamir, cells, board, log, permit, http_signature, keyfiles, case]


def expected() -> dict[Path, str]:
    files: dict[Path, str] = {}
    for area in AREAS:
        for scenario in area.scenarios():
            path = FOLDER / scenario.path
            assert path not in files, f"two scenarios named {scenario.path}"
            files[path] = scenario.text()
    return files


def check(files: dict[Path, str], present: set[Path]) -> list[str]:
    faults = [f"left over: {path.relative_to(FOLDER)}" for path in sorted(present - files.keys())]
    for path, text in files.items():
        if path not in present:
            faults.append(f"missing: {path.relative_to(FOLDER)}")
        elif path.read_bytes() != text.encode():
            faults.append(f"differs: {path.relative_to(FOLDER)}")
    return faults


def write(files: dict[Path, str], present: set[Path]) -> None:
    for path in present - files.keys():
        path.unlink()
    for path, text in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())


def main() -> int:
    if sys.argv[1:] not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    files, present = expected(), set(FOLDER.glob("*/*.txt"))
    if not sys.argv[1:]:
        write(files, present)
        print(f"{len(files)} vectors")
        return 0
    faults = check(files, present)
    print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
