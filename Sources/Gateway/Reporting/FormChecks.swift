import Messages
import Peluit
import Storage
import WebPages

/// The checks that forms with files pass before the first of their files is sealed. Spec 13.3 and 13.4.
extension ReportingDesk {
    /// - Throws: ``FormProblem/robot`` when the field that people do not see is filled in.
    func refuseRobots(_ fields: FormFields) throws(FormProblem) {
        guard (fields.first("website") ?? "").isEmpty else { throw .robot }
    }

    /// The form's code.
    ///
    /// - Throws: ``FormProblem/noReceipt``.
    func requiredReceipt(in fields: FormFields) throws(FormProblem) -> Receipt {
        guard let receipt = receipt(in: fields) else { throw .noReceipt }
        return receipt
    }

    /// Uses the form's token for the code's thread.
    func spendToken(of fields: FormFields, on receipt: borrowing Receipt) throws(FormProblem) {
        let thread = Mailbox(receipt).thread
        do throws(FormTokenError) {
            try tokens.spend(fields.first("token"), on: thread, at: clock.now())
        } catch {
            throw .token(error)
        }
    }

    /// - Throws: ``FormProblem/holdsCode(_:)`` naming the first field whose text holds the form's own code. Spec 4.3.
    func refuseCode(of receipt: borrowing Receipt, in fields: FormFields) throws(FormProblem) {
        var found: String?
        // Each field once, whatever their names: many of one name must not be searched over and over.
        for (name, text) in fields.texts where found == nil && name != "receipt" {
            var bytes = text
            if receipt.appears(in: bytes) { found = name }
            Sodium.wipe(&bytes)
        }
        if let found { throw .holdsCode(.holdsCode(in: found)) }
    }

    /// The same for what came with and after the files: their names and descriptions.
    func refuseCode(in form: ReceivedForm, of receipt: borrowing Receipt) throws(FormProblem) {
        try refuseCode(of: receipt, in: form.fields)
        for file in form.files where FormMessage.holds(receipt, in: [file.name]) {
            throw .holdsCode(.holdsCode(in: file.field))
        }
    }

    /// The message could be sealed and stored now.
    func checkRoom(for readers: Readers) async throws {
        do {
            try await messages.check(readers)
        } catch let refusal as Refusal where refusal.code == .storageFull {
            throw FormProblem.full
        }
    }

    /// The manifest of the form's files, with what the form says of each. Fields of file `i` are `file-i`, `describe-i`, `origin-i`.
    func entries(of form: ReceivedForm) throws(ContentsError) -> [FileEntry] {
        var entries: [FileEntry] = []
        for file in form.files {
            let number = file.field.split(separator: "-").last.map(String.init) ?? ""
            let origin = form.fields.first("origin-" + number)
            let isOriginal: Bool? = origin == "original" ? true : origin == "copy" ? false : nil
            entries.append(try file.entry(description: form.fields.first("describe-" + number) ?? "", isOriginal: isOriginal))
        }
        return entries
    }
}
