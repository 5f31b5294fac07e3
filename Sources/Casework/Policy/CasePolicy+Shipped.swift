extension CasePolicy {
    /// What an office works with until it decides otherwise. One person for everything, since an office may be one person.
    package static let shipped = CasePolicy(
        twoPersonStages: [], twoPersonActs: [], objectionWindowInDays: 14, kinds: .shippedKinds, types: .shippedTypes, units: .shippedUnits)
}

extension ValueList {
    static let shippedKinds = ValueList(shipped: [
        Value(ListCode(shipped: "corruption"), indonesian: "Korupsi", english: "Corruption"),
        Value(ListCode(shipped: "fraud"), indonesian: "Kecurangan", english: "Fraud"),
        Value(ListCode(shipped: "regulation"), indonesian: "Pelanggaran peraturan", english: "Breach of regulations"),
        Value(ListCode(shipped: "mismanagement"), indonesian: "Salah kelola", english: "Mismanagement"),
        Value(ListCode(shipped: "harassment"), indonesian: "Diskriminasi atau pelecehan", english: "Discrimination or harassment"),
        Value(ListCode(shipped: "environment"), indonesian: "Lingkungan hidup", english: "Environment"),
        Value(ListCode(shipped: "safety"), indonesian: "Keselamatan dan kesehatan kerja", english: "Occupational health and safety"),
        Value(ListCode(shipped: "businessEthics"), indonesian: "Etika usaha", english: "Business ethics"),
        Value(ListCode(shipped: "personnel"), indonesian: "Kepegawaian", english: "Personnel matters"),
        Value(ListCode(shipped: "other"), indonesian: "Lainnya", english: "Other"),
    ])

    static let shippedTypes = ValueList(shipped: [
        Value(ListCode(shipped: "civilServiceDiscipline"), indonesian: "Disiplin ASN", english: "Civil-service discipline"),
        Value(ListCode(shipped: "generalPersonnelLaw"), indonesian: "Kepegawaian umum", english: "General personnel law"),
        Value(ListCode(shipped: "generalCrime"), indonesian: "Pidana umum", english: "General crime"),
        Value(ListCode(shipped: "specialCrime"), indonesian: "Pidana khusus", english: "Special crime"),
        Value(ListCode(shipped: "otherProvisions"), indonesian: "Ketentuan lain", english: "Other provisions"),
    ])

    /// An office adds its own units.
    static let shippedUnits = ValueList(shipped: [
        Value(ListCode(shipped: "other"), indonesian: "Unit lain", english: "Another unit"),
        Value(ListCode(shipped: "unknown"), indonesian: "Tidak diketahui", english: "Not known"),
    ])
}
