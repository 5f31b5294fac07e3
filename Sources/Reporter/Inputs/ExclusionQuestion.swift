import Foundation
import Messages
import Peluit

/// Which officers shall not be able to read. Spec 5.5.
struct ExclusionQuestion {
    let roster: Roster

    /// Says outright that nobody is left out, where silence would mean that the question is still open.
    private static let nobody = "none"

    /// Slots named by `--exclude`, each by its number or its role.
    ///
    /// - Throws: ``ReporterError/unknownOfficer``.
    func slots(named names: [String]) throws(ReporterError) -> RecipientSet {
        var slots: [UInt8] = []
        for name in names where name != Self.nobody {
            guard let slot = slot(named: name) else { throw .unknownOfficer }
            slots.append(slot)
        }
        return RecipientSet(slots: slots)
    }

    /// Asks at the terminal until every answer names an officer; Enter alone excludes nobody.
    func ask(_ terminal: Terminal) throws(ReporterError) -> RecipientSet {
        guard roster.slots.count > 1 else { return RecipientSet(bits: 0) }
        terminal.say("")
        terminal.say(
            Phrase(
                id: "Petugas berikut dapat membaca laporan Anda. Apakah ada yang terlibat? Mereka dapat dikecualikan.",
                en: "These officers can read your report. Is one of them involved? They can be left out."
            ))
        for slot in roster.slots { terminal.say("  \(slot.index)  \(role(of: slot))") }
        while true {
            let prompt = Phrase(id: "Nomor yang dikecualikan (Enter: tidak ada):", en: "Numbers to leave out (Enter: nobody):")
            let names = try ReportSource.text(terminal.ask(prompt)).split { $0 == " " || $0 == "," }.map(String.init)
            do throws(ReporterError) {
                return try slots(named: names)
            } catch {
                terminal.say(error.sentence)
            }
        }
    }

    private func slot(named name: String) -> UInt8? {
        if let number = UInt8(name) { return roster.slot(number)?.index }
        return roster.slots.first { role(of: $0).caseInsensitiveCompare(name) == .orderedSame }?.index
    }

    private func role(of slot: Roster.Slot) -> String {
        TextLayout.plain(String(decoding: slot.role, as: UTF8.self))
    }
}
