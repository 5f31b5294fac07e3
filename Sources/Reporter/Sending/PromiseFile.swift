import Foundation
import Peluit

/// Keeps the gateway's promise, for a reporter who wants to prove that a report was taken. Spec 9.2.
struct PromiseFile {
    let path: String

    /// Refuses before anything is sent what could not be written afterwards.
    func check() throws(ReporterError) {
        guard access(path, F_OK) != 0 else { throw .promiseFileExists }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard access(folder, W_OK | X_OK) == 0 else { throw .output }
    }

    /// Writes the file whole or not at all, for the owner alone.
    func write(_ sent: Sender.Sent, _ organisation: OrganisationID) throws(ReporterError) {
        let lines = [
            ("organisation", organisation.hex), ("envelope", sent.hash.hex), ("token", sent.submission.token.hex),
            ("promise", Hex.encode(sent.promise.encoded())),
        ]
        let text = lines.map { "\($0) \(String(decoding: $1, as: UTF8.self))\n" }.joined()
        let temporary = path + ".part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .output }
        defer { close(descriptor) }
        do throws(ByteOutput.WriteError) {
            try ByteOutput(descriptor: descriptor).write(Array(text.utf8))
        } catch {
            unlink(temporary)
            throw .output
        }
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
            unlink(temporary)
            throw .output
        }
    }
}
