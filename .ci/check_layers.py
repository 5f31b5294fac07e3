#!/usr/bin/env python3
"""Holds the arrows of the house: who may import whom.

SwiftPM lets a target import whatever happens to be built, so the rules live here, in one table. They are read against
Package.swift (`swift package dump-package`: offline, cached by SwiftPM) and against every `import` line:

1. Arrows point down: a target imports only targets of lower layers, only those that the table names, and only what
   Package.swift declares. Siblings never import each other; only programs compose.
2. `Gateway` reaches no `OfficerKeys`, however indirectly: the program on the internet holds no code for officers' keys.
3. `Peluit` imports nothing but CSodium and has no `#if`: one source, native and Embedded Swift.
4. `Casework` imports nothing but Foundation.
5. `public` stands in `Peluit` only, and nothing is re-exported.
6. Every target treats all warnings as errors, so that a build without errors is one without warnings.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

from source_tree import ROOT, Finding, Plant, Tree, lines, run


class Rule(NamedTuple):
    """What one target may import. Layers count from the bottom."""

    layer: int
    ours: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    toolchain: bool = True  # Foundation, Dispatch, the C library


def rule(layer: int, ours: str = "", packages: str = "", toolchain: bool = True) -> Rule:
    return Rule(layer, frozenset(ours.split()), frozenset(packages.split()), toolchain)


C, CORE, DOMAIN, EDGE, RUN = range(5)
WEB = "Hummingbird HummingbirdCore HTTPTypes NIOCore"

HOUSE = {
    "CSodium": rule(C),
    "CQREncode": rule(C),
    "Peluit": rule(CORE, "CSodium", toolchain=False),
    "OfficerKeys": rule(DOMAIN, "Peluit CSodium"),
    "Casework": rule(DOMAIN),
    "Storage": rule(DOMAIN, packages="GRDB"),
    "Messages": rule(DOMAIN, "Peluit"),
    "GatewayClient": rule(EDGE, "Peluit", "AsyncHTTPClient NIOCore NIOHTTP1 NIOSSL"),
    "WebPages": rule(EDGE, "CQREncode Messages", f"{WEB} Mustache"),
    "Gateway": rule(
        RUN, "Peluit Messages Storage WebPages",
        f"{WEB} HummingbirdTLS NIOHTTP1 NIOHTTPTypes NIOPosix NIOSSL RawStructuredFieldValues ArgumentParser Logging ServiceLifecycle UnixSignals "
        "Yams",
    ),
    "Officer": rule(
        RUN, "Peluit Messages OfficerKeys Casework Storage GatewayClient WebPages",
        f"{WEB} ArgumentParser Logging ServiceLifecycle",
    ),
    "Reporter": rule(RUN, "Peluit Messages GatewayClient", "ArgumentParser"),
    "WebClient": rule(RUN, "Peluit", toolchain=False),
}
TOOLCHAIN = {"Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"}
CASEWORK_TOOLCHAIN = {"Foundation", "FoundationEssentials"}
TESTING = {"Testing", "FoundationNetworking", "RegexBuilder"}
NESTED_PACKAGES = ("Tests/Benchmarks/", "Tests/Fuzz/")

IMPORT = re.compile(
    r"^\s*(?P<attributes>(?:@\w+(?:\([^)]*\))?\s+)*)(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(?P<module>\w+)"
)
CONDITION = re.compile(r"^\s*#(?:if|elseif|else)\b")
PUBLIC = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s")


class Target(NamedTuple):
    """A target of Package.swift, with the names it depends on."""

    name: str
    folder: str
    dependencies: frozenset[str]
    is_test: bool
    is_strict: bool = True


# WebAssembly, which SwiftPM does not build.
BUILT_BY_SCRIPT = [
    Target("WebClient", "Sources/WebClient", HOUSE["WebClient"].ours, is_test=False),
    Target("VectorRunner", "Tests/WebAssembly", frozenset({"Peluit", "OfficerKeys", "CSodium"}), is_test=True),
]


def targets(manifest: dict) -> dict[str, Target]:
    """Targets by name; a target that lies below Tests/ counts as test code."""
    found = {}
    for entry in manifest["targets"]:
        name = entry["name"]
        folder = entry.get("path") or f"{'Tests' if entry['type'] == 'test' else 'Sources'}/{name}"
        names = frozenset(next(iter(dependency.values()))[0] for dependency in entry["dependencies"])
        is_strict = entry["type"] == "system" or {"treatAllWarnings": {"_0": "error"}} in [it["kind"] for it in entry["settings"]]
        found[name] = Target(name, folder, names, entry["type"] == "test" or folder.startswith("Tests/"), is_strict)
    return found


def reachable(name: str, graph: dict[str, Target]) -> set[str]:
    """Every target of ours that `name` depends on, however indirectly."""
    seen, waiting = set(), [name]
    while waiting:
        for dependency in graph[waiting.pop()].dependencies & graph.keys() - seen:
            seen.add(dependency)
            waiting.append(dependency)
    return seen


def check_manifest(graph: dict[str, Target]) -> Iterator[str]:
    """Declared dependencies against the table."""
    for target in graph.values():
        if not target.is_strict:
            yield f"{target.name} lacks .treatAllWarnings(as: .error)"
        if target.is_test:
            continue
        if target.name not in HOUSE:
            yield f"target {target.name} has no room in the house; give it one in .ci/check_layers.py, with an ADR"
            continue
        allowed = HOUSE[target.name]
        for dependency in sorted(target.dependencies):
            if dependency in HOUSE:
                if dependency not in allowed.ours or HOUSE[dependency].layer >= allowed.layer:
                    yield f"{target.name} must not depend on {dependency}"
            elif dependency in graph:
                yield f"{target.name} must not depend on test code ({dependency})"
            elif dependency not in allowed.packages:
                yield f"{target.name} must not depend on the product {dependency}"
    if "Gateway" in graph and "OfficerKeys" in reachable("Gateway", graph):
        yield "Gateway reaches OfficerKeys"


def refusal(module: str, target: Target, graph: dict[str, Target]) -> str | None:
    """Why `target` must not import `module`, or `None` when it may."""
    if target.is_test:
        known = target.dependencies | TOOLCHAIN | TESTING | {target.name}
        return None if module in known else f"{target.name} imports {module}, which Package.swift does not declare for it"
    allowed = HOUSE[target.name]
    if module in TOOLCHAIN:
        fits = allowed.toolchain and (target.name != "Casework" or module in CASEWORK_TOOLCHAIN)
        return None if fits else f"{target.name} must not import {module}"
    if module not in allowed.ours | allowed.packages:
        return f"{target.name} must not import {module}"
    if module not in target.dependencies:
        return f"{target.name} imports {module}, which Package.swift does not declare for it"
    return None


def check_file(path: str, content: bytes, target: Target, graph: dict[str, Target]) -> Iterator[Finding]:
    """Import lines of one file, and what only `Peluit` may or may not write."""
    for number, line in lines(content):
        if match := IMPORT.match(line):
            if sentence := refusal(match["module"], target, graph):
                yield Finding(path, number, sentence)
            if "@_exported" in match["attributes"]:
                yield Finding(path, number, "nothing is re-exported: it would hide an import from this check")
        elif target.name == "Peluit" and CONDITION.match(line):
            yield Finding(path, number, "Peluit is one source for every platform: no #if")
        elif target.name != "Peluit" and not target.is_test and PUBLIC.match(line):
            yield Finding(path, number, "public stands in Peluit only; between targets the access is package")


def owner(path: str, graph: dict[str, Target]) -> Target | None:
    """The target that a Swift file belongs to."""
    for target in [*graph.values(), *BUILT_BY_SCRIPT]:
        if path.startswith(target.folder + "/"):
            return target
    return None


def check_layers(tree: Tree, manifest: dict) -> Iterator[Finding]:
    """All rules over one tree and its dumped manifest."""
    graph = targets(manifest)
    for sentence in check_manifest(graph):
        yield Finding("Package.swift", 1, sentence)
    for path, content in tree.items():
        if not path.endswith(".swift") or not path.startswith(("Sources/", "Tests/")) or path.startswith(NESTED_PACKAGES):
            continue
        target = owner(path, graph)
        if target is None:
            yield Finding(path, 1, "belongs to no target of Package.swift")
        elif target.is_test or target.name in HOUSE:
            yield from check_file(path, content, target, graph)


def dumped_manifest() -> dict:
    """Package.swift as JSON. Needs no resolved dependencies and waits for no build."""
    command = ["swift", "package", "--ignore-lock", "dump-package"]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)


STRICT = [{"kind": {"treatAllWarnings": {"_0": "error"}}}]


def house(path: str | None = None, source: bytes = b"", lax: str = "", **dependencies: str) -> Tree:
    """A small tree for the self-test, its manifest inside: targets with their dependencies, and one file."""
    declared = {"CSodium": "", "Peluit": "CSodium", "OfficerKeys": "Peluit", "Casework": "", "Messages": "Peluit",
                "Gateway": "Peluit Messages", "GatewayTests": "Gateway"} | dependencies
    manifest = {"targets": [
        {"name": name, "type": "test" if name.endswith("Tests") else "regular", "settings": [] if name == lax else STRICT,
         "dependencies": [{"byName": [dependency, None]} for dependency in names.split()]}
        for name, names in declared.items()
    ]}
    return {"manifest": json.dumps(manifest).encode()} | ({path: source} if path else {})


PLANTS = [
    Plant("the house as it is", house("Sources/Peluit/A.swift", b"public import CSodium\n"), None),
    Plant("tests see what they declare", house("Tests/GatewayTests/A.swift", b"@testable import Gateway\nimport Testing\n"), None),
    Plant("Foundation in the core", house("Sources/Peluit/A.swift", b"import Foundation\n"), "Sources/Peluit/A.swift"),
    Plant("#if in the core", house("Sources/Peluit/A.swift", b"#if os(Linux)\n#endif\n"), "Sources/Peluit/A.swift"),
    Plant("a sibling", house("Sources/Messages/A.swift", b"import OfficerKeys\n"), "Sources/Messages/A.swift"),
    Plant("an undeclared import", house("Sources/OfficerKeys/A.swift", b"import CSodium\n"), "Sources/OfficerKeys/A.swift"),
    Plant("an undeclared import in a test", house("Tests/GatewayTests/A.swift", b"import Peluit\n"), "Tests/GatewayTests/A.swift"),
    Plant("the C library in the case", house("Sources/Casework/A.swift", b"import Glibc\n"), "Sources/Casework/A.swift"),
    Plant("a re-export", house("Sources/Gateway/A.swift", b"@_exported import Peluit\n"), "Sources/Gateway/A.swift"),
    Plant("public outside the core", house("Sources/Messages/A.swift", b"public struct A {}\n"), "Sources/Messages/A.swift"),
    Plant("a file of no target", house("Sources/Attic/A.swift"), "Sources/Attic/A.swift"),
    Plant("the core in the wasm client", house("Sources/WebClient/A.swift", b"import Peluit\n"), None),
    Plant("officers' keys in the wasm client", house("Sources/WebClient/A.swift", b"import OfficerKeys\n"), "Sources/WebClient/A.swift"),
    Plant("a declared sibling", house(Messages="Peluit Casework"), "Package.swift"),
    Plant("officers' keys in the gateway", house(Gateway="Peluit OfficerKeys"), "Package.swift"),
    Plant("officers' keys in the gateway by a detour", house(Messages="Peluit OfficerKeys"), "Package.swift"),
    Plant("a target that lets warnings pass", house(lax="Messages"), "Package.swift"),
    Plant("a target without a room", house(Helpers=""), "Package.swift"),
]


def check(tree: Tree) -> Iterator[Finding]:
    """`check_layers` over the repository, or over a planted tree that carries its manifest."""
    manifest = json.loads(tree["manifest"]) if "manifest" in tree else dumped_manifest()
    return check_layers(tree, manifest)


if __name__ == "__main__":
    run("layers", check, PLANTS)
