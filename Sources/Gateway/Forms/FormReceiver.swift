import HTTPTypes
import Hummingbird
import Messages
import NIOCore
import Peluit
import Storage

/// What a form brought: its text, and its files, sealed and stored.
struct ReceivedForm: Sendable {
    let fields: FormFields
    /// In the form's order; fields left empty are not among them.
    let files: [FormFile]
}

/// Receives forms with files: seals and stores each file while it arrives. Spec 13.4.
///
/// ```
/// do {
///     let form = try await forms.receive(request, context) { text in try await check(text) }
///     do { try await send(form) } catch { await forms.discard(form); throw error }
/// } catch {                                     // always a FormRefusal
///     var page = page(for: error.cause, keeping: error.fields)
///     page.endIfUnread(request, context, after: politeness.linger)
/// }
/// ```
///
/// One for the whole gateway: the lane and the memory for pieces are shared by all its forms.
struct FormReceiver<Store: GatewayStore>: Sendable {
    /// What a form may announce beyond its files: text, and the headers of its parts.
    static var textAllowance: Int { 2 << 20 }

    let desk: FormDesk<CellKeeper<Store>>
    private let reader: BodyReader

    init(
        store: Store, organisation: OrganisationID, key: OrganisationKey, quotas: Quotas<Store>, settings: GatewaySettings,
        clock: GatewayClock
    ) {
        reader = BodyReader(politeness: settings.politeness)
        desk = FormDesk(
            keeper: CellKeeper(store: store, organisation: organisation, key: key, quotas: quotas, clock: clock),
            settings: settings)
    }

    /// Reads the request's body as multipart/form-data.
    ///
    /// Whatever refuses the form, its cells are deleted and the rest of the body is read on for its text, up to `formDrain` bytes. The
    /// connection of a body that was not read to its end has to be closed: `Response.endIfUnread`.
    ///
    /// - Parameters:
    ///   - admit: is called at most once: with the text that came before the first file when that begins, or with all of it when the
    ///     form ends without a file. Its error comes back in ``FormRefusal/Cause/notAdmitted(_:)``. Not called for a form refused before.
    ///   - refused: why nothing of the form is taken; it is read for its text only.
    /// - Throws: ``FormRefusal``, with the text that was read, as far as ``FormFields`` holds it.
    func receive(
        _ request: Request, _ context: GatewayContext, refused: FormRefusal.Cause? = nil,
        admit: @escaping @Sendable (FormFields) async throws -> Void
    ) async throws(FormRefusal) -> ReceivedForm {
        let record = FormRecord(budget: desk.budget)
        do {
            let parser = try MultipartParser(contentType: request.headers[.contentType] ?? "")
            let length = try request.announcedLength()
            let isTooLarge = length > desk.limit + Self.textAllowance
            return try await reader.lend(request, context, length: length) { [desk] pieces in
                var intake = FormIntake(
                    desk: desk, parser: parser, record: record, admit: admit, refused: refused ?? (isTooLarge ? .tooLarge : nil))
                return try await intake.read(&pieces)
            }
        } catch {
            for cells in record.takeCells() { await desk.keeper.delete(cells) }
            throw FormRefusal(cause: FormRefusal.Cause(error), fields: record.fields)
        }
    }

    /// Deletes the files of a form that could not be sent after all.
    func discard(_ form: ReceivedForm) async {
        for file in form.files { await discard(file.file) }
    }

    /// Deletes a file's cells.
    func discard(_ file: SealedFile) async {
        await desk.keeper.delete(file.sealed)
    }

    /// Seals and stores bytes that came as text, as a file of their own. Spec 6.2.
    ///
    /// - Throws: ``Refusal`` when there is no room, `StorageError`; nothing is left then.
    func seal(_ content: [UInt8]) async throws -> SealedFile {
        let cells = FileCells()
        do {
            return try await withThrowingTaskGroup(of: FileSealer<CellKeeper<Store>>.Step.self) { work in
                var sealer = FileSealer(cells: cells, keeper: desk.keeper, stock: desk.stock, &work)
                try await sealer.take(ByteBuffer(bytes: content), &work)
                return try await sealer.finish(&work)
            }
        } catch {
            await desk.keeper.delete(cells)
            throw error
        }
    }
}
