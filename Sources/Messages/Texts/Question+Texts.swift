extension Question {
    /// The question as a heading over its answer.
    package var title: Phrase {
        switch self {
        case .kind: Phrase(id: "Jenis", en: "Kind")
        case .unit: Phrase(id: "Unit kerja", en: "Unit")
        case .what: Phrase(id: "Apa yang terjadi", en: "What happened")
        case .who: Phrase(id: "Siapa yang terlibat", en: "Who is involved")
        case .when: Phrase(id: "Kapan", en: "When")
        case .where: Phrase(id: "Di mana", en: "Where")
        case .how: Phrase(id: "Bagaimana, dan dari mana tahu", en: "How, and how it is known")
        case .why: Phrase(id: "Mengapa", en: "Why")
        case .message: Phrase(id: "Pesan", en: "Message")
        case .participation: Phrase(id: "Pelapor ikut dalam perbuatan", en: "Reporter took part")
        case .goodFaith: Phrase(id: "Pernyataan iktikad baik", en: "Statement of good faith")
        case .name: Phrase(id: "Nama pelapor", en: "Reporter’s name")
        case .contact: Phrase(id: "Cara menghubungi pelapor", en: "How to reach the reporter")
        case .meeting: Phrase(id: "Permintaan bertemu atau ditelepon", en: "Wish to meet or to be called")
        case .satisfaction: Phrase(id: "Diselesaikan dengan memuaskan", en: "Resolved satisfactorily")
        case .objection: Phrase(id: "Keberatan", en: "Objection")
        }
    }

    /// An answer as people read it: the shipped codes of this question in words, anything else as it is.
    package func text(of answer: String) -> Phrase {
        switch (self, answer) {
        case (.kind, _): CodedTexts.kind(answer)
        case (.participation, "yes"): Phrase(id: "Ya, atau tidak yakin", en: "Yes, or not sure")
        case (.meeting, "inPerson"): Phrase(id: "Bertemu", en: "To meet")
        case (.meeting, "phone"): Phrase(id: "Ditelepon", en: "To be called")
        case (.satisfaction, "partly"): Phrase(id: "Sebagian", en: "Partly")
        case (.participation, "no"), (.satisfaction, "no"): Phrase(id: "Tidak", en: "No")
        case (.goodFaith, "yes"), (.satisfaction, "yes"), (.objection, "yes"): Phrase(id: "Ya", en: "Yes")
        default: Phrase(verbatim: answer)
        }
    }
}
