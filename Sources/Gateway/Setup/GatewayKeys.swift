import Peluit

/// Why the gateway's keys could not be made or read.
enum GatewayKeysError: Error, Equatable, Sendable {
    case file(FileError)
    case key(UnattendedKeyError)
}

/// The secrets of one run: two keys from the disk, and the challenges' secret, which lives in memory only. Spec 2.2 and 10.4.
final class GatewayKeys: Sendable {
    let gateway: SigningKey<Roles.Gateway>
    let log: SigningKey<Roles.Log>
    /// Fresh in every run: a restart makes old challenges worthless, and with them the need to remember spent ones.
    let challengeSecret = SecretBytes.random(count: 32)

    private static let keyFileLimit = 64

    /// Reads the keys of an initialised data folder. Blocks.
    init(reading folder: GatewayFolder) throws(GatewayKeysError) {
        gateway = SigningKey(seed: try Self.seed(.gateway, from: folder.gatewayKey))
        log = SigningKey(seed: try Self.seed(.log, from: folder.logKey))
    }

    /// Makes the keys of a new gateway and its public card. Nothing that exists is overwritten. Spec 3.4. Blocks.
    static func create(in folder: GatewayFolder) throws(FileError) {
        try WholeFile.makeFolder(folder.path, mode: 0o700)
        try WholeFile.makeFolder(folder.publicFolder, mode: 0o755)
        let gateway = SigningKey<Roles.Gateway>.generate()
        let log = SigningKey<Roles.Log>.generate()
        try write(.gateway, gateway.seed(), to: folder.gatewayKey)
        try write(.log, log.seed(), to: folder.logKey)
        let card = GatewayCard(gateway: gateway.verificationKey, log: log.verificationKey).signed(by: gateway)
        try WholeFile.write(card.encoded(), to: folder.card, mode: 0o644)
    }

    private static func write(_ kind: UnattendedKeyFile.Kind, _ seed: consuming SecretBytes, to path: String) throws(FileError) {
        var bytes = UnattendedKeyFile.encode(kind, seed: seed)
        defer { Sodium.wipe(&bytes) }
        try WholeFile.write(bytes, to: path, mode: 0o600, existing: .refuse)
    }

    private static func seed(_ kind: UnattendedKeyFile.Kind, from path: String) throws(GatewayKeysError) -> SecretBytes {
        var bytes: [UInt8]
        do { bytes = try WholeFile.read(path, limit: keyFileLimit) } catch { throw .file(error) }
        do { return try UnattendedKeyFile.decode(&bytes, expecting: kind) } catch { throw .key(error) }
    }
}
