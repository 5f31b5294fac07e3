extension ReportFile.ReadError {
    /// One clear sentence for the reporter: what is wrong with the file, and what to write instead.
    package var sentence: Phrase {
        switch self {
        case .contents(let error):
            error.sentence
        case .unknownKeys(let count):
            Phrase(
                id: "Berkas laporan memuat \(count) kunci yang tidak dikenal; yang dikenal: answers, language.",
                en: "The report file has \(count) unknown \(count == 1 ? "key" : "keys"); known are: answers, language."
            )
        case .unknownQuestions(let count, let known):
            Phrase(
                id: "Ada \(count) jawaban untuk pertanyaan yang tidak dikenal; yang dikenal: \(known.joined(separator: ", ")).",
                en:
                    "There \(count == 1 ? "is an answer" : "are \(count) answers") to unknown questions; known are: \(known.joined(separator: ", "))."
            )
        case .nothingSaid:
            Phrase(id: "Semua jawaban kosong. Tulislah sedikitnya satu.", en: "All answers are blank. Write at least one.")
        }
    }
}
