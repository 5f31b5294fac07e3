import ArgumentParser
import Messages

/// Files that go along.
struct AttachmentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Berkas yang dilampirkan; dapat diulang, paling banyak 30.", en: "A file to attach; may be repeated, at most 30 times.")[
                    .ofProcess], valueName: "file"))
    var attach: [String] = []

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Keterangan berkas, menurut urutan --attach.", en: "A file's description, in the order of --attach.")[.ofProcess],
            valueName: "text"))
    var describe: [String] = []

    @Flag(
        help: ArgumentHelp(
            Phrase(id: "Berkas yang dilampirkan adalah aslinya, bukan salinan.", en: "The attached files are originals, not copies.")[
                .ofProcess]))
    var original = false

    func attachments() throws(ReporterError) -> [Attachment] {
        do throws(AttachmentError) {
            return try Attachment.open(attach, descriptions: describe, areOriginals: original)
        } catch {
            throw .attachment(error)
        }
    }
}
