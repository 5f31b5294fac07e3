import Foundation
import Messages
import OfficerKeys
import Peluit

/// Keeps epoch keys and certificates ready ahead of time, and destroys those whose time is over. Spec 2.5, 3.3.
struct EpochSupply {
    let folder: OfficeFolder
    let roster: Roster
    let slot: UInt8

    /// Makes what is missing from the present epoch up to `epochs-ahead` weeks ahead; a renewed roster needs its own certificates of the same keys.
    ///
    /// - Returns: The epochs for which certificates were made.
    func topUp(at time: UInt64, keys: OfficerKeyRing) throws(OfficerError) -> [UInt32] {
        var made: [UInt32] = []
        for epoch in roster.epochsAhead(at: time) {
            guard certificate(of: epoch) == nil else { continue }
            let key = try epochKey(epoch, keys)
            let note = EpochCertificate(
                organisation: roster.organisation, roster: roster.hash(), slot: slot, epoch: epoch, key: key.key.publicKey, issued: time
            ).signed(by: keys.identity)
            try AtomicFile.write(note.encoded(), to: folder.certificate(epoch: epoch, slot: slot))
            made.append(epoch)
        }
        return made
    }

    /// The epoch's certificate on the disk, if it counts under the roster in force.
    func certificate(of epoch: UInt32) -> (note: SignedNote, certificate: EpochCertificate)? {
        guard let bytes = try? AtomicFile.read(folder.certificate(epoch: epoch, slot: slot), limit: SignedNote.maximumLength),
            let note = try? SignedNote(parsing: bytes), let certificate = try? EpochCertificate(verifying: note, under: roster),
            certificate.slot == slot, certificate.epoch == epoch
        else { return nil }
        return (note, certificate)
    }

    /// The epoch's secret: the one on the disk, else a fresh one, which is on the disk before anybody can seal to it.
    private func epochKey(_ epoch: UInt32, _ keys: OfficerKeyRing) throws(OfficerError) -> EpochKey {
        let file = folder.epochKey(epoch)
        if FileManager.default.fileExists(atPath: file.path) { return try open(epoch, keys) }
        let key = BoxKey<Roles.Epoch>.generate()
        try AtomicFile.write(
            EpochKeyFile.seal(key, slot: slot, epoch: epoch, wrapping: keys.epochWrapping, roster.organisation), to: file, replacing: false)
        return EpochKey(slot: slot, epoch: epoch, key: key)
    }

    /// All epoch secrets held here.
    func openAll(_ keys: OfficerKeyRing) throws(OfficerError) -> [EpochKey] {
        var opened: [EpochKey] = []
        for epoch in folder.epochsHeld() { opened.append(try open(epoch, keys)) }
        return opened
    }

    /// The epoch secrets that open, by epoch, and the epochs of those that do not.
    func openUsable(_ keys: OfficerKeyRing) -> (keys: [UInt32: EpochKey], unusable: [UInt32]) {
        var opened: [UInt32: EpochKey] = [:]
        var unusable: [UInt32] = []
        for epoch in folder.epochsHeld() {
            if let key = try? open(epoch, keys) { opened[epoch] = key } else { unusable.append(epoch) }
        }
        return (opened, unusable)
    }

    private func open(_ epoch: UInt32, _ keys: OfficerKeyRing) throws(OfficerError) -> EpochKey {
        let file = folder.epochKey(epoch)
        let bytes = try AtomicFile.read(file, limit: 1_024)
        do throws(KeyFileError) {
            let key = try EpochKeyFile.open(bytes, wrapping: keys.epochWrapping, roster.organisation)
            // Under another week's name it would be certified for a week that is not its own.
            guard key.epoch == epoch, key.slot == slot else { throw .damaged }
            return key
        } catch {
            throw OfficerError(keyFile: error, at: file)
        }
    }
}

extension Roster {
    /// The weeks for which certificates must be out: the present one and `epochs-ahead` more. Spec 3.2.
    func epochsAhead(at time: UInt64) -> ClosedRange<UInt32> {
        let present = ProtocolTime.epoch(at: time)
        return present...UInt32(clamping: UInt64(present) + UInt64(settings.epochsAhead))
    }
}

extension OfficerError {
    /// A key file that cannot be used, in words.
    init(keyFile error: KeyFileError, at url: URL) {
        let path = url.path
        switch error {
        case .passphrase:
            self.init(
                .notPermitted, Phrase(id: "kata sandi salah, atau \(path) sudah diubah", en: "wrong passphrase, or \(path) was changed"))
        case .damaged, .magic:
            self.init(
                .data, Phrase(id: "\(path) rusak atau hanya sebagian", en: "\(path) is damaged or only half there"),
                hint: Phrase(id: "ambil kembali dari cadangan", en: "restore it from your backup"))
        case .format:
            self.init(.data, Phrase(id: "\(path) dibuat oleh versi Peluit yang lebih baru", en: "\(path) was written by a newer Peluit"))
        case .kind:
            self.init(.data, Phrase(id: "\(path) berisi kunci jenis lain", en: "\(path) holds another kind of key"))
        case .organisation:
            self.init(.data, Phrase(id: "\(path) milik organisasi lain", en: "\(path) belongs to another organisation"))
        case .limits:
            self.init(
                .data, Phrase(id: "\(path) meminta biaya kata sandi yang tidak wajar", en: "\(path) asks for unreasonable passphrase costs")
            )
        case .outOfMemory:
            self.init(
                .inputOutput,
                Phrase(id: "memori mesin ini tidak cukup untuk membuka \(path)", en: "this machine has too little memory to open \(path)"))
        }
    }
}
