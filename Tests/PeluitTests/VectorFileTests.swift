import TestSupport
import Testing

/// The reader of vectors refuses what is not in their form: a fault in a file must not look like an agreement.
@Suite struct VectorFileTests {
    private func read(_ text: String) throws -> VectorFile {
        try VectorFile(area: "area", name: "name", text: text)
    }

    @Test func `a file in the form of the README is read`() throws {
        let file = try read("claim: a: b\nx: 1\nempty:\nout-y: 2\nexpect: ok\n")
        #expect(file.claim == "a: b")
        #expect(file.input("x") == "1" && file.input("empty") == "" && file.input("y") == nil)
        #expect(file.output("y") == "2")
        #expect(file.expectation == "ok")
    }

    @Test(arguments: [
        "", "\n", "expect: ok\n", "claim: a\n", "claim: a\nexpect: ok", "claim: a\nexpect:\n", "x: 1\nclaim: a\nexpect: ok\n",
        "claim: a\nx: 1\nx: 2\nexpect: ok\n", "claim: a\n\nexpect: ok\n", "claim: a\nx:1\nexpect: ok\n", "claim: a\nx: \nexpect: ok\n",
        "claim: a\n: 1\nexpect: ok\n", "claim: a\nout-y: 2\nx: 1\nexpect: ok\n", "claim: a\nout-y: 2\nexpect: signature\n",
        "claim: a\nx: 1\nexpect: ok\n\n", "claim: a\r\nexpect: ok\r\n",
    ])
    func `any other form is a fault`(text: String) {
        #expect(throws: VectorFault.self) { try read(text) }
    }

    @Test func `a run tells apart what is wrong, missing, too much and not looked at`() throws {
        let file = try read("claim: a\nx: 0a\nz: 1\nout-y: 0b\nout-w: 7\nexpect: ok\n")
        let found = try VectorRun.disagreements(of: file) { run in
            _ = try run.bytes("x")
            run.output("y", [0x0C])
            run.output("w", 7 as UInt8)
        }
        #expect(found == ["expected y: 0b", "found y: 0c", "input not read: z"])
        #expect(try VectorRun.disagreements(of: file) { _ in throw VectorRefusal("signature") } == ["expected ok, found signature"])
        let refused = try read("claim: a\nexpect: malformed 3\n")
        #expect(try VectorRun.disagreements(of: refused) { _ in throw VectorRefusal("malformed 3") } == [])
        #expect(
            try VectorRun.disagreements(of: refused) { _ in throw VectorRefusal("malformed 4") } == [
                "expected malformed 3, found malformed 4"
            ])
        #expect(try VectorRun.disagreements(of: refused) { _ in } == ["expected malformed 3, found ok"])
    }

    @Test(arguments: ["x: 0A", "x: 0", "x: zz"])
    func `an input that is not what its key promises is a fault of the file`(line: String) throws {
        let file = try read("claim: a\n\(line)\nexpect: ok\n")
        #expect(throws: VectorFault.missing(key: "x")) { try VectorRun.disagreements(of: file) { _ = try $0.bytes("x") } }
        #expect(throws: VectorFault.missing(key: "none")) { try VectorRun.disagreements(of: file) { _ = try $0.bytes("none") } }
    }
}
