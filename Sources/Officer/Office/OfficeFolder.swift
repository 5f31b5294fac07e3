import Foundation
import Messages
import Peluit

/// Where an officer's keys and the office's store lie.
///
/// ```
/// <home>/office.txt           organisation, slot, officer's name, gateway: nothing secret
/// <home>/officer.key          identity, access, case, witness, epoch wrapping   (spec 2.4)
/// <home>/reply.key            office reply key                                  (spec 2.4)
/// <home>/sync.key             device sync key                                   (spec 2.6)
/// <home>/epochs/<epoch>.key   one week's secret                                 (spec 2.5)
/// <home>/ceremony/            root, next root and custodian keys: to be carried away
/// <home>/public/              roster.txt and epoch-<n>-slot-<i>.txt, for the gateway
/// <home>/store/               the case store                                    (spec 11)
/// ```
struct OfficeFolder: Sendable {
    let home: URL

    init(_ path: String) {
        home = URL(filePath: path, directoryHint: .isDirectory)
    }

    var profile: URL { home.appending(path: "office.txt") }
    var officerKey: URL { home.appending(path: "officer.key") }
    var replyKey: URL { home.appending(path: "reply.key") }
    var syncKey: URL { home.appending(path: "sync.key") }
    var epochs: URL { home.appending(path: "epochs", directoryHint: .isDirectory) }
    var ceremony: URL { home.appending(path: "ceremony", directoryHint: .isDirectory) }
    var rootKey: URL { ceremony.appending(path: "root.key") }
    var nextRootKey: URL { ceremony.appending(path: "next-root.key") }
    var custodianKey: URL { ceremony.appending(path: "custodian.key") }
    var publicFolder: URL { home.appending(path: "public", directoryHint: .isDirectory) }
    var roster: URL { publicFolder.appending(path: "roster.txt") }
    var store: URL { home.appending(path: "store", directoryHint: .isDirectory) }

    func epochKey(_ epoch: UInt32) -> URL {
        epochs.appending(path: "\(epoch).key")
    }

    func certificate(epoch: UInt32, slot: UInt8) -> URL {
        publicFolder.appending(path: "epoch-\(epoch)-slot-\(slot).txt")
    }

    /// Epochs of which the secret is here, ascending.
    func epochsHeld() -> [UInt32] {
        names(in: epochs, suffix: ".key").compactMap { UInt32($0.dropLast(4)) }.sorted()
    }

    /// Certificates that were made here, as files.
    func certificates() -> [URL] {
        names(in: publicFolder, suffix: ".txt").filter { $0.hasPrefix("epoch-") }.sorted().map { publicFolder.appending(path: $0) }
    }

    private func names(in folder: URL, suffix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
    }
}
