import Foundation
import Messages
import Peluit

/// What the office folder says about itself, in the clear: `key value` lines.
struct OfficeProfile: Sendable, Equatable {
    let organisation: OrganisationID
    /// This officer's slot in the roster.
    let slot: UInt8
    /// Stands in the case's record as who wrote a reply.
    let officer: String

    init(organisation: OrganisationID, slot: UInt8, officer: String) {
        self.organisation = organisation
        self.slot = slot
        self.officer = officer
    }

    /// - Throws: ``OfficerError`` with code configuration when the folder was not set up, or the file is damaged.
    init(reading folder: OfficeFolder) throws(OfficerError) {
        guard FileManager.default.fileExists(atPath: folder.profile.path) else {
            throw OfficerError(
                .configuration,
                Phrase(id: "\(folder.home.path) bukan folder kantor", en: "\(folder.home.path) is not an office folder"),
                hint: Phrase(id: "siapkan dengan: peluit-officer init --home …", en: "set one up with: peluit-officer init --home …"))
        }
        let text = String(decoding: try AtomicFile.read(folder.profile, limit: 4_096), as: UTF8.self)
        var fields: [Substring: Substring] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { fields[parts[0]] = parts[1] }
        }
        guard let hex = fields["organisation"], let organisation = OrganisationID(hex: Array(hex.utf8)),
            let slot = fields["slot"].flatMap({ UInt8($0) }), slot < 8, let officer = fields["officer"]
        else {
            throw OfficerError(.configuration, Phrase(id: "\(folder.profile.path) rusak", en: "\(folder.profile.path) is damaged"))
        }
        self.init(organisation: organisation, slot: slot, officer: String(officer))
    }

    func write(to folder: OfficeFolder) throws(OfficerError) {
        let text = "organisation \(String(decoding: organisation.hex, as: UTF8.self))\nslot \(slot)\nofficer \(officer)\n"
        try AtomicFile.write(Array(text.utf8), to: folder.profile, replacing: false)
    }
}
