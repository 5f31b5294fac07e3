import Messages
import Peluit

extension SealingContextError {
    /// Which of the three things of spec 3.7 is missing.
    var sentence: Phrase {
        switch self {
        case .roster(let error): Self.roster(error)
        case .rosterNotYetValid: Phrase(id: "Daftar petugas belum berlaku.", en: "The roster is not valid yet.")
        case .rosterExpired:
            Phrase(
                id: "Daftar petugas sudah lama berakhir. Kantor harus memperbaruinya dahulu.",
                en: "The roster ended long ago. The office must renew it first."
            )
        case .status:
            Phrase(
                id: "Pernyataan server tidak ditandatangani kunci server dalam daftar petugas.",
                en: "The server's status is not signed by the key in the roster."
            )
        case .statusNamesOtherRoster:
            Phrase(id: "Pernyataan server menyebut daftar petugas yang lain.", en: "The server's status names another roster.")
        case .tooFewCertificates(let found, let needed):
            Phrase(
                id: "Minggu ini hanya \(found) petugas yang kuncinya sah, padahal harus ada \(needed). Coba lagi nanti.",
                en: "This week \(found) officers have valid keys; there must be \(needed). Try again later."
            )
        }
    }

    private static func roster(_ error: NoteError) -> Phrase {
        switch error {
        case .wrongOrganisation:
            Phrase(id: "Daftar petugas di server ini milik organisasi lain.", en: "This server's roster belongs to another organisation.")
        case .tooLong, .malformed, .wrongType, .outOfRange, .signature:
            Phrase(
                id: "Daftar petugas di server ini tidak sah untuk sidik jari tersebut.",
                en: "This server's roster does not verify from that fingerprint."
            )
        }
    }
}
