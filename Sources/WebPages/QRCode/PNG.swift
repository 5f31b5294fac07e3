/// Pictures in black and white, as PNG (ISO/IEC 15948).
///
/// Their rows are stored, not compressed: a QR code of an address is some 12 KB that way, and no library is needed.
enum PNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    /// What one stored block of RFC 1951 holds.
    private static let largestBlock = 65_535

    /// - Parameters:
    ///   - rows: From the top; eight pixels a byte, the leftmost in the highest bit, 1 for white.
    ///   - width: Pixels of a row.
    static func encode(_ rows: [[UInt8]], width: Int) -> [UInt8] {
        // One bit a pixel, greyscale; deflate, standard filters, not interlaced.
        let header = bigEndian(width) + bigEndian(rows.count) + [1, 0, 0, 0, 0]
        let filtered = rows.flatMap { [UInt8(0)] + $0 }  // filter 0: as it is
        return signature + chunk("IHDR", header) + chunk("IDAT", zlib(filtered)) + chunk("IEND", [])
    }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let named = Array(type.utf8) + data
        return bigEndian(data.count) + named + bigEndian(Int(crc32(named)))
    }

    /// RFC 1950 around stored blocks.
    private static func zlib(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: largestBlock) {
            let block = data[start..<min(start + largestBlock, data.count)]
            let isLast = block.endIndex == data.count
            let size = UInt16(block.count)
            stream += [isLast ? 1 : 0] + littleEndian(size) + littleEndian(~size) + block
        }
        return stream + bigEndian(Int(adler32(data)))
    }

    /// CRC-32 of ISO 3309, reflected.
    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { (crc: UInt32, byte) in
            (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xedb8_8320 }
        }
    }

    /// Adler-32 of RFC 1950.
    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        let sums = bytes.reduce(into: (a: UInt32(1), b: UInt32(0))) { sums, byte in
            sums.a = (sums.a + UInt32(byte)) % 65_521
            sums.b = (sums.b + sums.a) % 65_521
        }
        return sums.b << 16 | sums.a
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func littleEndian(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
}
