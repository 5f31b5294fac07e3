/// Texts for the identifiers that Peluit ships where an office may also use words of its own.
package enum CodedTexts {
    /// The text of a shipped reason for archiving or stopping; any other reason speaks for itself.
    package static func reason(_ identifier: String) -> Phrase {
        switch identifier {
        case "noAnswer": Phrase(id: "tidak ada jawaban dari pelapor", en: "no answer from the reporter")
        case "incomplete": Phrase(id: "laporan belum lengkap", en: "the report is incomplete")
        case "abuse": Phrase(id: "bukan laporan", en: "not a report")
        case "insufficientEvidence": Phrase(id: "bukti tidak cukup", en: "insufficient evidence")
        case "requirementsNotMet": Phrase(id: "persyaratan tidak terpenuhi", en: "requirements not met")
        case "duplicate": Phrase(id: "sudah dilaporkan sebelumnya", en: "reported before")
        case "alreadyHandled": Phrase(id: "sudah ditangani", en: "already handled")
        case "outOfScope": Phrase(id: "di luar kewenangan", en: "out of scope")
        default: Phrase(verbatim: identifier)
        }
    }

    /// The text of a shipped kind of wrongdoing (jenis); any other speaks for itself.
    package static func kind(_ identifier: String) -> Phrase {
        switch identifier {
        case "corruption": Phrase(id: "Korupsi", en: "Corruption")
        case "fraud": Phrase(id: "Kecurangan", en: "Fraud")
        case "regulation": Phrase(id: "Pelanggaran peraturan", en: "Breach of regulations")
        case "mismanagement": Phrase(id: "Salah kelola", en: "Mismanagement")
        case "harassment": Phrase(id: "Diskriminasi atau pelecehan", en: "Discrimination or harassment")
        case "environment": Phrase(id: "Lingkungan hidup", en: "Environment")
        case "safety": Phrase(id: "Keselamatan dan kesehatan kerja", en: "Occupational health and safety")
        case "businessEthics": Phrase(id: "Etika usaha", en: "Business ethics")
        case "personnel": Phrase(id: "Kepegawaian", en: "Personnel matters")
        case "other": Phrase(id: "Lainnya atau tidak tahu", en: "Other, or don’t know")
        default: Phrase(verbatim: identifier)
        }
    }

    /// The text of an outcome of spec 6.3; any other speaks for itself.
    package static func outcome(_ identifier: String) -> Phrase {
        switch identifier {
        case "substantiated": Phrase(id: "terbukti", en: "substantiated")
        case "unsubstantiated": Phrase(id: "tidak terbukti", en: "unsubstantiated")
        default: Phrase(verbatim: identifier)
        }
    }
}
