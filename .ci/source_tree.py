"""What the check scripts share: the tree they look at, and how they say what they found.

A check is a pure function from a tree to findings, so that its self-test can hand it a tree with a planted violation.
"""

import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

Tree = Mapping[str, bytes]
"""File contents by path from the repository's root, with forward slashes."""


class Finding(NamedTuple):
    """One violation, at a line that counts from 1."""

    path: str
    line: int
    sentence: str


Check = Callable[[Tree], Iterable[Finding]]


class Plant(NamedTuple):
    """One case of a self-test: a tree, and the path that must be found in it (`None`: nothing may be found)."""

    what: str
    tree: Tree
    found: str | None


def repository() -> Tree:
    """Every file that git tracks or would add: what a commit could publish."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True,
    ).stdout.decode()
    paths = sorted({path for path in listing.split("\0") if path})
    return {path: (ROOT / path).read_bytes() for path in paths if (ROOT / path).is_file()}


def text(content: bytes) -> str | None:
    """The content as text, or `None` when it is binary."""
    try:
        return None if b"\0" in content else content.decode()
    except UnicodeDecodeError:
        return None


def lines(content: bytes) -> list[tuple[int, str]]:
    """Numbered lines of a text, none of a binary file."""
    return list(enumerate((text(content) or "").split("\n"), start=1))


def run(name: str, check: Check, plants: list[Plant]) -> None:
    """The command line of a check: `--self-test`, or nothing to look at the repository. Ends the program."""
    sys.exit(_self_test(name, check, plants) if sys.argv[1:] == ["--self-test"] else _look(name, check))


def _look(name: str, check: Check) -> int:
    tree = repository()
    findings = sorted(set(check(tree)))
    for finding in findings:
        print(f"{finding.path}:{finding.line}: {finding.sentence}", flush=True)
    print(f"{name}: {len(findings)} violations in {len(tree)} files", file=sys.stderr)
    return 1 if findings else 0


def _self_test(name: str, check: Check, plants: list[Plant]) -> int:
    failures = 0
    for plant in plants:
        found = {finding.path for finding in check(plant.tree)}
        if found != ({plant.found} if plant.found else set()):
            print(f"{name}: self-test “{plant.what}”: expected {plant.found}, found {sorted(found) or None}", flush=True)
            failures += 1
    print(f"{name}: self-test: {len(plants) - failures} passed, {failures} failed", file=sys.stderr)
    return 1 if failures else 0
