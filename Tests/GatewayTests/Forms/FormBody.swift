/// A multipart body as a browser writes it.
struct FormBody {
    static let boundary = "----PeluitTest7MA4YWxkTrZu0gW"
    static let contentType = "multipart/form-data; boundary=\(boundary)"

    private(set) var bytes: [UInt8] = []

    func text(_ name: String, _ value: String) -> FormBody {
        part("Content-Disposition: form-data; name=\"\(name)\"", Array(value.utf8))
    }

    func file(_ field: String, _ name: String, _ content: [UInt8], type: String = "application/pdf") -> FormBody {
        part("Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\nContent-Type: \(type)", content)
    }

    func part(_ header: String, _ content: [UInt8]) -> FormBody {
        var body = self
        body.bytes += Array("--\(Self.boundary)\r\n\(header)\r\n\r\n".utf8) + content + Array("\r\n".utf8)
        return body
    }

    /// Everything, with the last boundary.
    var closed: [UInt8] { bytes + Array("--\(Self.boundary)--\r\n".utf8) }
}
