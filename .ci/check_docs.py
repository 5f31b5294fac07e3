#!/usr/bin/env python3
"""Holds the texts to what is there.

1. Every relative link in a Markdown file leads to a file, and its anchor to a heading.
2. Every "spec 5.2" in code and tests names a numbered heading of docs/spec/.
3. Every `public` or `package` declaration has a documentation comment, and so has every requirement of such a protocol.
   Not asked for, where it could only repeat what stands elsewhere: stored fields (their type's comment introduces
   them), members that a protocol of ours or a well-known one asks for, initialisers that only assign, and the rows of a
   table (declarations with their values, line by line).
4. No source file is longer than 300 lines, unless it says in its first lines that it is generated.
5. Nothing is announced as unfinished.
"""

import posixpath
import re
from collections.abc import Iterator

from source_tree import Finding, Plant, Tree, lines, run, text

CODE = (".swift", ".c", ".h", ".js", ".mjs", ".py", ".sh", ".css", ".mustache")
LONGEST_FILE = 300

LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
FENCE = re.compile(r"^\s*(?:```|~~~)")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
SECTION = re.compile(r"^#{1,6}\s+(\d+(?:\.\d+)*)\s")
CITATION = re.compile(r"\b[Ss]pec (\d+(?:\.\d+)*(?:(?:, | and | to |, and )\d+\.\d+)*)")

DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)\s+"
    r"(?P<rest>(?:[a-z]+(?:\(\w+\))?\s+)*?(?:func|var|let|struct|class|enum|actor|protocol|typealias|init\b|subscript\b).*)$"
)
PROTOCOL = re.compile(r"^(?P<indent>\s*)(?P<access>(?:public|package)\s+)?protocol\s+\w+[^{]*\{\s*$")
REQUIREMENT = re.compile(r"^\s*(?:@\w+\s+)*(?:(?:static|mutating|borrowing|consuming)\s+)*(?:func|var)\s+`?(?P<name>\w+)")
MEMBER = re.compile(r"\b(?:func|var|let)\s+`?(?P<name>\w+)")
WITNESS = re.compile(
    r"\b(?:override|func (?:hash|encode|makeIterator|next|index|validate|run|handle|contains|==|<|<=|>|>=)(?:\(|<|\b| )"
    r"|var (?:description|debugDescription|errorDescription|hashValue|rawValue|id|body|startIndex|endIndex|allCases|count|isEmpty)\b"
    r"|static (?:let|var) (?:configuration|template)\b|subscript\b|init\(\)|init\(from |init\?\(rawValue|init\(rawValue"
    r"|typealias (?:RawValue|Element|Index|Iterator|Failure)\b)"
)
FIELD = re.compile(r"^(?:private\(set\) )?(?:let|var) \w+: [^={]+$")
ASSIGNMENT = re.compile(r"^\s*(?:self\.)?\w+ = [^{]*$")
ATTRIBUTE = re.compile(r"^\s*@\w+(?:\([^)]*\))?\s*$")

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b|(?<!::)\b[Pp]laceholder\b(?!\s*=)|\b[Nn]ot implemented\b")
UNFINISHED_IN = ("Sources/", "Tests/", "docs/", "keys/")


def slug(heading: str) -> str:
    """The anchor that a heading gets on the forge."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def prose(content: bytes) -> Iterator[tuple[int, str]]:
    """Lines outside fenced code."""
    is_code = False
    for number, line in lines(content):
        if FENCE.match(line):
            is_code = not is_code
        elif not is_code:
            yield number, line


def anchors(content: bytes) -> set[str]:
    return {slug(match[1]) for _, line in prose(content) if (match := HEADING.match(line))}


def check_links(path: str, content: bytes, tree: Tree, folders: set[str]) -> Iterator[Finding]:
    """Rule 1 on one Markdown file."""
    for number, line in prose(content):
        for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
            if re.match(r"[a-z][a-z0-9+.-]*:", target):
                continue
            file, _, anchor = target.partition("#")
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            if goal not in tree and goal not in folders:
                yield Finding(path, number, f"links to {target}, which is not there")
            elif anchor and goal.endswith(".md") and anchor not in anchors(tree[goal]):
                yield Finding(path, number, f"links to {target}, a heading that is not there")


def sections(tree: Tree) -> set[str]:
    """The numbers of all headings of the specification."""
    return {
        match[1]
        for path, content in tree.items() if path.startswith("docs/spec/") and path.endswith(".md")
        for _, line in prose(content) if (match := SECTION.match(line))
    }


def check_citations(path: str, content: bytes, known: set[str]) -> Iterator[Finding]:
    """Rule 2 on one file of code."""
    for number, line in lines(content):
        for cited in CITATION.findall(line):
            for section in re.findall(r"\d+(?:\.\d+)*", cited):
                if section not in known:
                    yield Finding(path, number, f"cites spec {section}, which docs/spec/ does not have")


def is_row(line: str) -> bool:
    """A declaration that stands on one line together with its value."""
    match = DECLARATION.match(line)
    return bool(match) and line.count("{") == line.count("}") and (" = " in line or "{" in line)


def is_in_table(source: list[str], index: int) -> bool:
    """Whether the line is one of two or more rows without a gap."""
    first, last = index, index
    while first > 0 and is_row(source[first - 1]):
        first -= 1
    while last + 1 < len(source) and is_row(source[last + 1]):
        last += 1
    return is_row(source[index]) and last > first


def is_assigning_initialiser(source: list[str], index: int) -> bool:
    """Whether an initialiser takes values and stores them, and can do nothing else."""
    if not re.search(r"\binit\(", source[index]):
        return False
    body = "\n".join(source[index:index + 40]).partition("{")
    statements = [line for line in body[2].partition("}")[0].split("\n") if line.strip()]
    return "throws" not in body[0] and all(ASSIGNMENT.match(line) for line in statements)


def is_documented(source: list[str], index: int) -> bool:
    """Whether a documentation comment stands above the line, attributes in between or not."""
    above = index - 1
    while above >= 0 and ATTRIBUTE.match(source[above]):
        above -= 1
    return above >= 0 and source[above].lstrip().startswith("///")


def requirements(source: list[str]) -> Iterator[tuple[int, str]]:
    """Index and name of every requirement of the protocols that other targets can see."""
    end = None
    for index, line in enumerate(source):
        if end is None:
            if (match := PROTOCOL.match(line)) and match["access"]:
                end = match["indent"] + "}"
        elif line == end:
            end = None
        elif match := REQUIREMENT.match(line):
            yield index, match["name"]


def split(content: bytes) -> list[str]:
    return (text(content) or "").split("\n")


def is_witness(declaration: str, required: set[str]) -> bool:
    """Whether a protocol asks for the member, and so explains it."""
    member = MEMBER.search(declaration)
    return bool(WITNESS.search(declaration)) or bool(member) and member["name"] in required


def check_comments(path: str, content: bytes, required: set[str]) -> Iterator[Finding]:
    """Rule 3 on one Swift file, given the names that the tree's protocols require."""
    source = split(content)
    for index, name in requirements(source):
        if not is_documented(source, index):
            yield Finding(path, index + 1, f"no documentation comment on the requirement {name}")
    for index, line in enumerate(source):
        match = DECLARATION.match(line)
        if not match or is_documented(source, index) or is_witness(match["rest"], required) or FIELD.match(match["rest"]):
            continue
        if not is_in_table(source, index) and not is_assigning_initialiser(source, index):
            name = re.sub(r"\s*[{=].*", "", match["rest"])[:60]
            yield Finding(path, index + 1, f"no documentation comment: {name}")


def check_length(path: str, content: bytes) -> Iterator[Finding]:
    """Rule 4 on one file."""
    count = content.count(b"\n")
    is_generated = b"generated" in b"\n".join(content.split(b"\n")[:5]).lower()
    if count > LONGEST_FILE and not is_generated:
        yield Finding(path, LONGEST_FILE, f"{count} lines; past {LONGEST_FILE} there is a second idea in it")


def check_finished(path: str, content: bytes) -> Iterator[Finding]:
    """Rule 5 on one file."""
    for number, line in lines(content):
        if match := UNFINISHED.search(line):
            yield Finding(path, number, f"announces something unfinished: {match[0]}")


def check(tree: Tree) -> Iterator[Finding]:
    """All rules over one tree."""
    folders = {"/".join(path.split("/")[:depth]) for path in tree for depth in range(1, path.count("/") + 1)} | {"."}
    known = sections(tree)
    sources = {path: content for path, content in tree.items() if path.startswith("Sources/") and path.endswith(".swift")}
    required = {name for content in sources.values() for _, name in requirements(split(content))}
    for path, content in tree.items():
        is_ours = path.startswith(("Sources/", "Tests/"))
        if path.endswith(".md"):
            yield from check_links(path, content, tree, folders)
        elif is_ours:
            yield from check_citations(path, content, known)
        if path in sources:
            yield from check_comments(path, content, required)
        if path.startswith("Sources/") and path.endswith(CODE):
            yield from check_length(path, content)
        if path.startswith(UNFINISHED_IN) or path.endswith(".md") and "/" not in path:
            yield from check_finished(path, content)


def swift(what: str, source: str, is_violation: bool = True) -> Plant:
    path = "Sources/Peluit/A.swift"
    spec = {"docs/spec/05-envelope.md": b"# 5 Envelope\n\n## 5.2 Keys\n"}
    return Plant(what, spec | {path: source.encode()}, path if is_violation else None)


def markdown(what: str, source: str, is_violation: bool = True) -> Plant:
    return Plant(what, {"docs/a.md": source.encode(), "docs/b.md": b"# Four eyes, or two\n"}, "docs/a.md" if is_violation else None)


PLANTS = [
    markdown("good links", "# A\n[b](b.md) [b](b.md#four-eyes-or-two) [a](#a) [top](..) [x](https://example.org)\n", False),
    markdown("a dead link", "[c](c.md)\n"),
    markdown("a dead anchor", "[b](b.md#five-eyes)\n"),
    markdown("a link inside code", "```\n[c](c.md)\n```\n`[c](c.md)`\n", False),
    swift("good citations", "/// Spec 5.2.\npackage struct A {}  // spec 5\n", False),
    swift("a citation of nothing", "// spec 5.2, 5.9\n"),
    swift("a declaration without a comment", "package struct A {}\n"),
    swift("an attribute between", "/// A.\n@frozen\npublic struct A {}\n", False),
    swift("a function without a comment", "/// A.\npublic struct A {\n    public func seal() {}\n}\n"),
    swift("a witness", "extension A: Equatable {\n    package static func == (a: A, b: A) -> Bool { true }\n}\n", False),
    swift("a witness of ours", "/// A.\npackage protocol A {\n    /// B.\n    func b()\n}\n    package func b() {}\n", False),
    swift("a requirement without a comment", "/// A.\npackage protocol A {\n    func b()\n}\n"),
    swift("an assigning initialiser", "    package init(\n        a: Int\n    ) {\n        self.a = a\n    }\n", False),
    swift("an initialiser that fails", "    package init(a: Int) throws(E) {\n        self.a = a\n    }\n"),
    swift("a table", "".join(f"    public static let a{n} = {n}\n" for n in range(3)), False),
    swift("fields", "/// A.\npackage struct A {\n    package let a: Int\n    package let b: Int\n}\n", False),
    swift("a computed property", "    package var a: Int {\n        1\n    }\n"),
    swift("a long file", "\n" * 301),
    swift("a long generated file", "// Generated by words.py\n" + "\n" * 301, False),
    swift("a promise", "// TO" + "DO: check\n"),
    swift("a hint in a form", '<input place' + 'holder="kode">\n', False),
]


if __name__ == "__main__":
    run("docs", check, PLANTS)
