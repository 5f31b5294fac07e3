import Foundation
import Messages
import OfficerKeys
import Peluit

/// An unlocked office: everything that a passphrase opens, and the roster. Costs one Argon2id run for each key file.
final class OfficeKeys: Sendable {
    let folder: OfficeFolder
    let profile: OfficeProfile
    let roster: Roster
    let rosterNote: SignedNote
    let officer: OfficerKeyRing
    let reply: SigningKey<Roles.OfficeReply>
    let sync: SigningKey<Roles.DeviceSync>
    /// Keeps the keys of the cases that sessions open.
    let shelf = SecretShelf()

    var organisation: OrganisationID { profile.organisation }

    init(unlocking folder: OfficeFolder, passphrase: borrowing SecretBytes) throws(OfficerError) {
        self.folder = folder
        let profile = try OfficeProfile(reading: folder)
        self.profile = profile
        (rosterNote, roster) = try Self.roster(of: folder, profile)
        let file = try AtomicFile.read(folder.officerKey, limit: 1_024)
        do throws(KeyFileError) {
            officer = try OfficerKeyRing.open(file, passphrase: passphrase, profile.organisation)
        } catch {
            throw OfficerError(keyFile: error, at: folder.officerKey)
        }
        let replyFile = try AtomicFile.read(folder.replyKey, limit: 1_024)
        do throws(KeyFileError) {
            reply = SigningKey(seed: try KeyFile.open(replyFile, kind: .officeReply, passphrase: passphrase, profile.organisation))
        } catch {
            throw OfficerError(keyFile: error, at: folder.replyKey)
        }
        sync = try Self.syncKey(of: folder)
        guard roster.slot(profile.slot)?.identity == officer.identity.verificationKey, roster.reply == reply.verificationKey,
            roster.stores.contains(where: { $0.sync == sync.verificationKey })
        else {
            throw OfficerError(
                .configuration,
                Phrase(
                    id: "kunci di folder ini bukan kunci dalam daftar petugas", en: "the keys in this folder are not those of the roster"))
        }
    }

    /// The roster and nothing secret: enough for the fingerprint and for `status`.
    static func roster(of folder: OfficeFolder, _ profile: OfficeProfile) throws(OfficerError) -> (SignedNote, Roster) {
        let bytes = try AtomicFile.read(folder.roster, limit: SignedNote.maximumLength)
        do throws(NoteError) {
            let note = try SignedNote(parsing: bytes)
            return (note, try RosterChain.current([note], pinned: profile.organisation))
        } catch {
            throw OfficerError(
                .data, Phrase(id: "daftar petugas \(folder.roster.path) tidak sah", en: "the roster \(folder.roster.path) does not verify"))
        }
    }

    private static func syncKey(of folder: OfficeFolder) throws(OfficerError) -> SigningKey<Roles.DeviceSync> {
        var file = try AtomicFile.read(folder.syncKey, limit: 1_024)
        do throws(UnattendedKeyError) {
            return SigningKey(seed: try UnattendedKeyFile.decode(&file, expecting: .deviceSync))
        } catch {
            throw OfficerError(.data, Phrase(id: "\(folder.syncKey.path) rusak", en: "\(folder.syncKey.path) is damaged"))
        }
    }
}
