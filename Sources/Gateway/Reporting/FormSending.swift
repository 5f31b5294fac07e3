import Hummingbird
import Messages
import Peluit
import Storage
import WebPages

/// What reports and messages have in common on their way from a form to the disk. Spec 13.4.
extension ReportingDesk {
    /// Receives a form and hands it on. Whatever keeps it from being stored, its cells are deleted and its token is as before.
    ///
    /// - Parameters:
    ///   - admit: checks the text before the first file is sealed.
    ///   - deliver: stores the envelope; the last thing that can fail.
    /// - Throws: ``FormRefusal``.
    func take(
        _ request: Request, _ context: GatewayContext, admit: @escaping @Sendable (FormFields) async throws -> Void,
        deliver: (ReceivedForm) async throws -> UInt32
    ) async throws(FormRefusal) -> Delivery {
        do {
            return try await circuits.run(on: context.circuit) { try await receive(request, context, admit, deliver) }
        } catch let refusal as FormRefusal {
            throw refusal
        } catch {
            // The circuit has too much under way: the form is read for its text all the same.
            let cause = FormRefusal.Cause(error)
            _ = try await forms.receive(request, context, refused: cause, admit: admit)
            throw FormRefusal(cause: cause, fields: FormFields())
        }
    }

    private func receive(
        _ request: Request, _ context: GatewayContext, _ admit: @escaping @Sendable (FormFields) async throws -> Void,
        _ deliver: (ReceivedForm) async throws -> UInt32
    ) async throws -> Delivery {
        let form: ReceivedForm
        do {
            form = try await forms.receive(request, context, admit: admit)
        } catch {
            releaseToken(of: error.fields)
            throw error
        }
        do {
            return Delivery(day: try await deliver(form), files: form.files.count)
        } catch StorageError.failed(let code) {
            // The envelope may be on the disk; without its cells it would be worth less.
            throw FormRefusal(cause: .notAdmitted(StorageError.failed(code: code)), fields: form.fields)
        } catch {
            await forms.discard(form)
            releaseToken(of: form.fields)
            throw FormRefusal(cause: .notAdmitted(error), fields: form.fields)
        }
    }

    private func releaseToken(of fields: FormFields) {
        guard let receipt = receipt(in: fields) else { return }
        tokens.release(fields.first("token"), of: Mailbox(receipt).thread)
    }

    /// The token for a form that comes again, with its code or before it has one.
    func token(of fields: FormFields) -> String {
        guard let receipt = receipt(in: fields) else { return tokens.renew(fields.first("token"), for: nil, at: clock.now()) }
        return token(of: fields, receipt)
    }

    /// The token for a form with this code.
    func token(of fields: FormFields, _ receipt: borrowing Receipt) -> String {
        tokens.renew(fields.first("token"), for: Mailbox(receipt).thread, at: clock.now())
    }

    /// The page that says that all is stored.
    func sent(_ delivery: Delivery, isReport: Bool, _ pages: PublicSite, _ language: Language) throws -> Response {
        let site = pages.edition
        let page = SentPage(
            site: site, language: language, files: delivery.files, day: date(ofDay: delivery.day),
            lookAgain: date(ofDay: delivery.day + UInt32(site.configuration.acknowledgementDays)), isReport: isReport)
        return try response(page, from: pages, in: language)
    }
}

/// A form that is on the disk.
struct Delivery: Sendable {
    /// The day under which it is or will be logged.
    let day: UInt32
    let files: Int
}
