package import Hummingbird
import HTTPTypes
import NIOCore

/// A file that pages refer to: compiled into the program, or drawn once for an edition.
package struct StaticAsset: Sendable {
    package let path: String
    package let mediaType: String
    /// A strong tag over the contents: a new program with the same file keeps it.
    package let entityTag: String
    let contents: ByteBuffer

    /// The one stylesheet, put together from the parts that the sources keep apart.
    package static let stylesheet = StaticAsset(
        path: "/peluit.css",
        mediaType: "text/css; charset=utf-8",
        bytes: PackageResources.tokens_css + PackageResources.base_css + PackageResources.frame_css + PackageResources.actions_css
            + PackageResources.prose_css + PackageResources.questions_css + PackageResources.receipt_css + PackageResources.status_css
            + PackageResources.sheets_css + PackageResources.print_css
    )
    /// The organisation-neutral mark.
    package static let mark = StaticAsset(path: "/peluit.svg", mediaType: "image/svg+xml", bytes: PackageResources.peluit_svg)
    /// The mark on a dark ground.
    package static let darkMark = StaticAsset(
        path: "/peluit-dark.svg", mediaType: "image/svg+xml", bytes: PackageResources.peluit_dark_svg)
    /// Every file there is.
    package static let all = [stylesheet, mark, darkMark]

    /// The public address to be scanned. Spec 13.1.
    package static let qrCodePath = "/qr.png"

    /// The picture at ``qrCodePath``.
    static func qrCode(of address: String) throws(QRCode.EncodingError) -> StaticAsset {
        StaticAsset(path: qrCodePath, mediaType: "image/png", bytes: try QRCode(address).png)
    }

    private init(path: String, mediaType: String, bytes: [UInt8]) {
        self.path = path
        self.mediaType = mediaType
        entityTag = "\"\(ContentHash(of: bytes).hex)\""
        contents = ByteBuffer(bytes: bytes)
    }

    /// 200 with the contents, or 304 to a browser that has them.
    ///
    /// `no-cache` lets a browser keep the file and has it ask each time; ``QuickExit`` clears what was kept.
    package func response(to request: Request) -> Response {
        let headers: HTTPFields = [.cacheControl: "no-cache", .eTag: entityTag]
        guard !isKnown(to: request) else { return Response(status: .notModified, headers: headers) }
        var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: contents))
        response.headers[.contentType] = mediaType
        return response
    }

    /// RFC 9110, 13.1.2: `*`, or a list of tags that are compared weakly.
    private func isKnown(to request: Request) -> Bool {
        request.headers[values: .ifNoneMatch].contains { value in
            value.split(separator: ",").contains { candidate in
                let tag = candidate.drop { $0 == " " || $0 == "\t" }
                let opaque = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
                return tag == "*" || opaque.hasPrefix(entityTag)
            }
        }
    }
}
