import Messages

/// The places for files: two in sight, the others below a line to open. Text comes before each file. Spec 13.4.
struct FileSlots: Sendable {
    let slots: [Slot]
    let others: Others?
    let originalWord: String
    let copyWord: String
    let unknownWord: String

    /// One file, with what is to be said about it.
    struct Slot: Sendable {
        let number: Int
        let title: String
        let choose: String
        let describe: String
        let mayBeEmpty: String
        let origin: String
        let description: String?
        let descriptionError: String?
        let slotErrorWord: String
        let isOriginal: Bool
        let isCopy: Bool
        let isUnknown: Bool
    }

    struct Others: Sendable {
        let open: String
        let otherSlots: [Slot]
    }

    init(count: Int, notes: FileNotes, problems: [FieldProblem], language: Language) {
        let makes = FieldMaker(language: language, problems: problems)
        let all = (1...max(1, count)).map { number in
            let title = Phrase(id: "Berkas \(number)", en: "File \(number)")
            let note = notes[number]
            return Slot(
                number: number, title: title[language],
                choose: Phrase(id: "Pilih \(title.id.lowercased())", en: "Choose \(title.en.lowercased())")[language],
                describe: Phrase(id: "Berkas ini memperlihatkan apa?", en: "What does this file show?")[language],
                mayBeEmpty: Phrase(id: "(boleh kosong)", en: "(may be left empty)")[language],
                origin: Phrase(id: "\(title.id): asli atau salinan?", en: "\(title.en): original or copy?")[language],
                description: note.description.isEmpty ? nil : note.description,
                descriptionError: makes.error("describe-\(number)"), slotErrorWord: Phrase(id: "Kesalahan:", en: "Error:")[language],
                isOriginal: note.origin == .original, isCopy: note.origin == .copy, isUnknown: note.origin == nil)
        }
        slots = Array(all.prefix(2))
        others =
            all.count > 2
            ? Others(open: CountText.moreFiles(from: 3, to: all.count)[language], otherSlots: Array(all.dropFirst(2))) : nil
        originalWord = Phrase(id: "Asli", en: "Original")[language]
        copyWord = Phrase(id: "Salinan", en: "Copy")[language]
        unknownWord = Phrase(id: "Tidak tahu", en: "I don’t know")[language]
    }
}
