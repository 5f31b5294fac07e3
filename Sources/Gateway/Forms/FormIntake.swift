import NIOCore

/// One form on its way in.
struct FormIntake<Keeper: PieceKeeper> {
    private enum Part {
        case none
        case text(name: String, ClearBytes)
        case file(PartHeader, FileSealer<Keeper>)
        /// A file field left empty, or anything of a refused form that is no text.
        case skipped
    }

    private typealias Work = FileSealer<Keeper>.Work

    private let desk: FormDesk<Keeper>
    private let record: FormRecord
    private let admit: @Sendable (FormFields) async throws -> Void
    private var parser: MultipartParser
    private var part = Part.none
    private var isAdmitted = false
    /// Held from the first file on.
    private var place: Lane.Place?
    private var files: [FormFile] = []
    private var filesLength = 0
    /// Why the form is refused; what follows is read for its text only.
    private var refused: FormRefusal.Cause?
    /// Nothing more can be told apart.
    private var isUnreadable = false
    private var drained = 0

    init(
        desk: FormDesk<Keeper>, parser: MultipartParser, record: FormRecord,
        admit: @escaping @Sendable (FormFields) async throws -> Void, refused: FormRefusal.Cause? = nil
    ) {
        self.desk = desk
        self.parser = parser
        self.record = record
        self.admit = admit
        self.refused = refused
    }

    /// Reads the form to its end, or to the limit for refused ones.
    ///
    /// - Throws: what refused it. Deleting what ``FormRecord`` lists is the caller's.
    mutating func read(_ pieces: inout BodyPieces) async throws -> ReceivedForm {
        try await withThrowingTaskGroup(of: FileSealer<Keeper>.Step.self) { work in
            while let piece = try await next(&pieces) {
                await take(piece, &work)
                // Every slice of it has been copied or passed over.
                piece.wipeInPlace()
                guard drained <= desk.drain else { break }
            }
            if refused == nil { await end(&work) }
        }
        if let refused { throw refused }
        return ReceivedForm(fields: record.fields, files: files)
    }

    /// What breaks off while a refused form is read on changes nothing: the first cause stays.
    private func next(_ pieces: inout BodyPieces) async throws(FormRefusal.Cause) -> ByteBuffer? {
        do { return try await pieces.next() } catch { throw refused ?? FormRefusal.Cause(error) }
    }

    private mutating func take(_ piece: ByteBuffer, _ work: inout Work) async {
        if refused != nil { drained += piece.readableBytes }
        var rest = piece
        while !isUnreadable {
            do {
                guard let event = try parser.next(in: &rest) else { return }
                try await handle(event, &work)
            } catch {
                await refuse(error, &work)
            }
        }
    }

    private mutating func end(_ work: inout Work) async {
        do {
            try parser.finish()
            try await admitOnce()
        } catch {
            await refuse(error, &work)
        }
    }

    private mutating func handle(_ event: MultipartParser.Event, _ work: inout Work) async throws {
        switch event {
        case .part(let header): try await begin(header, &work)
        case .body(let bytes): try await add(bytes, &work)
        case .partEnd: try await endPart(&work)
        case .end: return
        }
    }

    private mutating func begin(_ header: PartHeader, _ work: inout Work) async throws {
        guard let fileName = header.fileName else {
            part = .text(name: header.name, ClearBytes())
            return
        }
        part = .skipped
        guard !fileName.isEmpty, refused == nil else { return }
        guard files.count < FormDesk<Keeper>.mostFiles else { throw FormRefusal.Cause.tooManyFiles }
        // Whoever does not get past the check of the text takes nobody's place.
        try await admitOnce()
        if place == nil { place = try desk.lane.place() }
        let cells = FileCells()
        record.add(cells)
        part = .file(header, FileSealer(cells: cells, keeper: desk.keeper, stock: desk.stock, &work))
    }

    private mutating func add(_ bytes: ByteBuffer, _ work: inout Work) async throws {
        switch part {
        case .none, .skipped: return
        case .text(let name, let text):
            guard record.fields.hasRoom(for: name.utf8.count + text.count + bytes.readableBytes) else {
                part = .skipped
                throw FormFields.TooMuch()
            }
            do throws(Refusal) {
                try record.reserve(bytes.readableBytes)
            } catch {
                part = .skipped
                throw error
            }
            bytes.withUnsafeReadableBytes { text.append($0) }
        case .file(let header, var sealer):
            filesLength += bytes.readableBytes
            guard filesLength <= desk.limit else { throw FormRefusal.Cause.tooLarge }
            try await sealer.take(bytes, &work)
            part = .file(header, sealer)
        }
    }

    private mutating func endPart(_ work: inout Work) async throws {
        switch part {
        case .none, .skipped: break
        case .text(let name, let text):
            part = .none
            try record.add(name, text)
        case .file(let header, var sealer):
            let file = try await sealer.finish(&work)
            files.append(FormFile(field: header.name, name: header.fileName ?? "", mediaType: header.mediaType, file: file))
        }
        part = .none
    }

    private mutating func admitOnce() async throws {
        guard !isAdmitted else { return }
        isAdmitted = true
        do { try await admit(record.fields) } catch { throw FormRefusal.Cause.notAdmitted(error) }
    }

    /// Refuses the form, unless it is refused already: deletes its cells and reads on.
    private mutating func refuse(_ error: any Error, _ work: inout Work) async {
        if error is MultipartError { isUnreadable = true }
        guard refused == nil else { return }
        refused = FormRefusal.Cause(error)
        if case .file(_, var sealer) = part {
            await sealer.stop(&work)
            part = .skipped
        }
        for cells in record.takeCells() { await desk.keeper.delete(cells) }
        files = []
        place = nil
    }
}
