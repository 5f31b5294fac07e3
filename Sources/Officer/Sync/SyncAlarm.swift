import Messages

/// Something that a round got past and that costs reports, or hides a loss, until somebody looks. Spec 9.6.
enum SyncAlarm: Equatable, Sendable {
    /// The gateway serves another key for this slot's week than the one held here.
    case certificateReplaced(epoch: UInt32)
    /// The week's secret is on the disk and does not open.
    case epochKeyUnusable(epoch: UInt32)
    /// The gateway does not accept that the office holds all of a day.
    case acknowledgementRefused(day: UInt32)
    case log(LogFollower.Refusal)

    /// For scripts.
    var identifier: String {
        switch self {
        case .certificateReplaced: "certificateReplaced"
        case .epochKeyUnusable: "epochKeyUnusable"
        case .acknowledgementRefused: "acknowledgementRefused"
        case .log(.checkpointUnsigned): "checkpointUnsigned"
        case .log(.dayNotOffered): "dayNotOffered"
        case .log(.dayNotLogged): "dayNotLogged"
        case .log(.dayNotHandedOver): "dayNotHandedOver"
        case .log(.treeDiffers): "treeDiffers"
        }
    }

    /// What is so, and where it leads.
    var phrase: Phrase {
        switch self {
        case .certificateReplaced(let epoch):
            Phrase(
                id: "gateway menyajikan kunci lain untuk minggu \(epoch): laporan minggu itu tidak akan terbuka di sini",
                en: "the gateway serves another key for week \(epoch): reports of that week will not open here")
        case .epochKeyUnusable(let epoch):
            Phrase(
                id: "berkas kunci minggu \(epoch) rusak; pulihkan dari cadangan",
                en: "the key file of week \(epoch) is damaged; restore it from a backup")
        case .acknowledgementRefused(let day):
            Phrase(
                id: "gateway tidak menerima konfirmasi hari \(Self.date(day).id)",
                en: "the gateway does not accept the acknowledgement of \(Self.date(day).en)")
        case .log(.checkpointUnsigned):
            Phrase(
                id: "log gateway tidak ditandatangani dengan kunci organisasi ini",
                en: "the gateway's log is not signed with this organisation's key")
        case .log(.dayNotOffered(let day)):
            Phrase(id: "log hari \(Self.date(day).id) tidak disajikan lagi", en: "the log of \(Self.date(day).en) is not offered any more")
        case .log(.dayNotLogged(let day)):
            Phrase(
                id: "hari \(Self.date(day).id) sudah lewat tetapi tidak ada di log",
                en: "\(Self.date(day).en) has ended and is not in the log")
        case .log(.dayNotHandedOver(let day)):
            Phrase(
                id:
                    "hari \(Self.date(day).id) ada di log tetapi tidak diserahkan: mungkin sudah dikonfirmasi dari penyimpanan lain atau yang lebih baru",
                en: "\(Self.date(day).en) is in the log and was not handed over: another or a newer store may have acknowledged it")
        case .log(.treeDiffers): Phrase(id: "log gateway ditulis ulang", en: "the gateway's log was rewritten")
        }
    }

    private static func date(_ day: UInt32) -> Phrase {
        CalendarDate(day: day)?.phrase ?? Phrase(verbatim: "\(day)")
    }
}
