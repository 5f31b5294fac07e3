import Foundation
import Messages
import Peluit

/// Looks at everything that a report's way in hangs on, before it costs a report. Spec 2.5, 3.2, 3.3.
struct KeyPathCheck {
    enum Level: String, Sendable {
        case good, warning, bad
    }

    struct Finding: Sendable {
        let level: Level
        let text: Phrase
        /// The command that mends it.
        let remedy: Phrase?

        init(_ level: Level, _ text: Phrase, remedy: Phrase? = nil) {
            self.level = level
            self.text = text
            self.remedy = remedy
        }
    }

    let folder: OfficeFolder
    let slot: UInt8
    let roster: Roster
    /// Unix seconds.
    let time: UInt64

    private static let sync = Phrase(id: "jalankan: peluit-officer sync", en: "run: peluit-officer sync")
    private static let backup = Phrase(id: "pulihkan dari cadangan", en: "restore from a backup")

    func findings() -> [Finding] {
        [rosterFinding, keyFilesFinding, epochFinding, certificateFinding, oldEpochFinding, ceremonyFinding].compactMap { $0 }
    }

    /// Warnings 90, 30 and 7 days before the end; 60 days of grace. Spec 3.2.
    private var rosterFinding: Finding {
        let day = Int(ProtocolTime.secondsPerDay)
        let left = Int(clamping: roster.notAfter) - Int(clamping: time)
        let days = left / day
        let remedy = Phrase(id: "terbitkan daftar petugas baru dengan kunci induk", en: "publish a renewed roster with the root key")
        guard time >= roster.notBefore else {
            return Finding(
                .bad, Phrase(id: "daftar petugas belum berlaku; periksa jam", en: "the roster is not valid yet; check the clock"))
        }
        switch left {
        case ..<(-60 * day):
            return Finding(
                .bad, Phrase(id: "daftar petugas sudah berakhir; pelapor menolaknya", en: "the roster has ended; reporters refuse it"),
                remedy: remedy)
        case ..<0:
            let grace = (60 * day + left) / day
            return Finding(
                .bad,
                Phrase(
                    id: "daftar petugas berakhir, masa tenggang \(grace) hari",
                    en: "the roster has ended, \(grace) days of grace left"), remedy: remedy)
        case ..<(90 * day):
            return Finding(
                .warning, Phrase(id: "daftar petugas berakhir dalam \(days) hari", en: "the roster ends in \(days) days"), remedy: remedy)
        default:
            return Finding(
                .good,
                Phrase(
                    id: "daftar petugas versi \(roster.version) berlaku \(days) hari lagi",
                    en: "roster version \(roster.version) valid for \(days) more days"))
        }
    }

    private var keyFilesFinding: Finding {
        let missing = [folder.officerKey, folder.replyKey, folder.syncKey].filter { !FileManager.default.fileExists(atPath: $0.path) }
        guard missing.isEmpty else {
            let names = missing.map(\.lastPathComponent).joined(separator: ", ")
            return Finding(.bad, Phrase(id: "berkas kunci hilang: \(names)", en: "key files missing: \(names)"), remedy: Self.backup)
        }
        return Finding(.good, Phrase(id: "berkas kunci lengkap", en: "key files complete"))
    }

    /// A certified week without its secret is mail that nobody can read.
    private var epochFinding: Finding {
        let held = Set(folder.epochsHeld())
        let present = ProtocolTime.epoch(at: time)
        let certified = certifiedEpochs().filter { $0 >= present || present - $0 == 1 }
        let lost = certified.filter { !held.contains($0) }.sorted()
        guard lost.isEmpty else {
            let weeks = lost.map(String.init).joined(separator: ", ")
            return Finding(
                .bad,
                Phrase(
                    id: "kunci minggu \(weeks) hilang padahal sertifikatnya terbit",
                    en: "the secrets of weeks \(weeks) are missing although certified"), remedy: Self.backup)
        }
        return Finding(
            .good,
            Phrase(
                id: "kunci minggu ini (\(present)) ada, \(held.count) kunci minggu tersimpan",
                en: "this week's key (\(present)) is here, \(held.count) weekly keys held"))
    }

    private var certificateFinding: Finding {
        let certified = certifiedEpochs()
        let ahead = roster.epochsAhead(at: time).prefix { certified.contains($0) }.count
        guard ahead > 0 else {
            return Finding(
                .bad,
                Phrase(
                    id: "tidak ada sertifikat untuk minggu ini: laporan tidak dapat disegel",
                    en: "no certificate for this week: reports cannot be sealed"), remedy: Self.sync)
        }
        let text = Phrase(id: "sertifikat siap untuk \(ahead) minggu", en: "certificates ready for \(ahead) weeks")
        return ahead < 3 ? Finding(.warning, text, remedy: Self.sync) : Finding(.good, text)
    }

    /// From day 30 after its end an epoch's secret should be gone. Spec 2.5.
    private var oldEpochFinding: Finding? {
        let limit: UInt64 = 30 * ProtocolTime.secondsPerDay
        let old = folder.epochsHeld().filter { ProtocolTime.start(ofEpoch: $0) + ProtocolTime.week + limit < time }
        guard !old.isEmpty else { return nil }
        return Finding(
            .warning, Phrase(id: "\(old.count) kunci minggu lama masih tersimpan", en: "\(old.count) old weekly keys are still held"),
            remedy: Phrase(id: "sync, lalu lihat apa yang belum dibuka", en: "sync, then see what has not been opened"))
    }

    private var ceremonyFinding: Finding? {
        guard FileManager.default.fileExists(atPath: folder.rootKey.path) else { return nil }
        return Finding(
            .warning, Phrase(id: "kunci induk masih ada di mesin ini", en: "the root key is still on this machine"),
            remedy: Phrase(id: "pindahkan folder ceremony ke stik luring", en: "move the ceremony folder to an offline stick"))
    }

    /// Epochs for which this slot has a certificate under the present roster.
    private func certifiedEpochs() -> Set<UInt32> {
        Set(
            folder.certificates().compactMap { url in
                guard let bytes = try? AtomicFile.read(url, limit: SignedNote.maximumLength), let note = try? SignedNote(parsing: bytes),
                    let certificate = try? EpochCertificate(verifying: note, under: roster), certificate.slot == slot
                else { return nil }
                return certificate.epoch
            })
    }
}
