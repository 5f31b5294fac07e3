extension QRCode {
    /// White modules on every side, without which scanners do not find the code.
    static let quietZone = 4
    /// Pixels along a module's edge: sharp in print, and exactly one byte of a row.
    static let pixelsPerModule = 8

    /// The code as a PNG, dark on white.
    package var png: [UInt8] {
        let width = side + 2 * Self.quietZone
        let margin = [UInt8](repeating: 0xff, count: Self.quietZone)
        let blank = [[UInt8]](repeating: [UInt8](repeating: 0xff, count: width), count: Self.quietZone)
        let drawn = stride(from: 0, to: modules.count, by: side).map { start in
            margin + modules[start..<start + side].map { $0 ? 0x00 : 0xff } + margin
        }
        let rows = (blank + drawn + blank).flatMap { [[UInt8]](repeating: $0, count: Self.pixelsPerModule) }
        return PNG.encode(rows, width: width * Self.pixelsPerModule)
    }
}
