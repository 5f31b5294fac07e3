import ArgumentParser
import Foundation
import Peluit

/// `peluit-bench seal-submissions`: distinct submissions, each a report of a reporter of its own, for a driver to send.
struct SealSubmissionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal-submissions", abstract: "Seal submissions for a gateway, one after the other into one file.")

    @Option(help: "Organisation id, 64 hex digits.")
    var organisation: String

    @Option(help: "Answer of GET /rosters.")
    var rosters: String

    @Option(help: "Answer of GET /status.")
    var status: String

    @Option(help: "Answer of GET /certificates/<epoch>.")
    var certificates: String

    @Option(help: "How many.")
    var count: Int

    @Option(help: "The file to write.")
    var output: String

    func run() throws {
        guard Sodium.start() else { throw BenchError.noRandomSource }
        guard let organisation = OrganisationID(hex: Array(organisation.utf8)) else {
            throw ValidationError("--organisation: 64 hex digits")
        }
        let context = try context(organisation)
        let sealer = EnvelopeSealer(context, readers: context.available)
        var bytes = Data(capacity: count * Submission.length)
        for _ in 0..<count {
            let mailbox = Mailbox(Receipt.generate(for: organisation))
            let payload = try SampleReport.payload(of: mailbox, recipients: context.available, files: false)
            let envelope = try sealer.seal(payload, author: mailbox.author)
            bytes.append(contentsOf: Submission(envelope: envelope, token: mailbox.leafToken(for: envelope.hash(organisation))).bytes)
        }
        try bytes.write(to: URL(fileURLWithPath: output))
    }

    private func context(_ organisation: OrganisationID) throws -> SealingContext {
        try SealingContext(
            rosters: NoteBundle.decode(read(rosters)), status: SignedNote(parsing: read(status)),
            certificates: NoteBundle.decode(read(certificates)), pinned: organisation)
    }

    private func read(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
